import { type Crowd, gather } from './crowd.ts';
import type { Row } from './fault.ts';
import { openSingle, type SingleSite, type Site } from './site.ts';
import { type ChaosTown, openTown } from './town.ts';

export const PUPILS = 8;

export interface Place<S extends Site> {
  readonly site: S;
  readonly town: ChaosTown;
  readonly close: () => Promise<void>;
}

/** Where a fault is made to happen: opened for it alone, or shared by several. */
export type Stage<S extends Site> = () => Promise<Place<S>>;

/** A site of its own and two processes of the bot as it ships; `env` is added to theirs. */
export function stageOn<S extends Site>(open: () => Promise<S>, env?: Readonly<Record<string, string>>) {
  return async (): Promise<Place<S>> => {
    const site = await open();
    const town = await openTown(site, env).catch(async (error: unknown) => {
      await site.close();
      throw error;
    });
    const close = async () => {
      await town.close();
      await site.close();
    };
    return { site, town, close };
  };
}

/** One Redis. */
export const plain: Stage<SingleSite> = stageOn(openSingle);

/** Lets a crowd answer while `act` makes things go wrong, then lets it finish, and counts. */
export async function underCrowd<S extends Site>(
  fault: string,
  injected: number,
  stage: Stage<S>,
  act: (scene: Place<S> & { readonly crowd: Crowd }) => Promise<void>,
): Promise<Row> {
  const place = await stage();
  try {
    const crowd = await gather(place.town, PUPILS);
    crowd.start();
    await act({ ...place, crowd });
    // Every pupil gets through once more after the last fault.
    await crowd.deals(2 * PUPILS);
    await crowd.stop();
    const note = noteOf((await crowd.astray()).length, place.town.ended());
    return { fault, injected, ...(await crowd.ledger()), ...(note === '' ? {} : { note }) };
  } finally {
    await place.close();
  }
}

/** Runs `act` so many times, one after the other. */
export async function repeatedly(times: number, act: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await act(turn);
}

function noteOf(astray: number, ended: number): string {
  return [
    ...(astray > 0 ? [`${astray} pupils have other answers than they gave`] : []),
    ...(ended > 0 ? [`${ended} processes ended`] : []),
  ].join('; ');
}
