import { Composer } from 'grammy';
import type { ResultCard } from '../../../shares/share.ts';
import type { BotContext } from '../../context.ts';
import { changing } from './changing.ts';
import { counsellorSide } from './counsellor.ts';
import { naming } from './naming.ts';
import { posting } from './posting.ts';
import { pupilSide } from './pupil.ts';
import { reporting } from './reporting.ts';

/** A counsellor's classes, and the pupils who join them. `resultOf` tells the person's test result. */
export function classrooms(resultOf: (ctx: BotContext) => ResultCard | undefined): Composer<BotContext> {
  return new Composer<BotContext>().use(
    naming,
    counsellorSide,
    changing,
    posting,
    reporting,
    pupilSide(resultOf),
  );
}
