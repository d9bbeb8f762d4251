import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that start processes of the bot and wait for them. */
const SLOW = [
  '/test/chaos/',
  '/test/journeys/',
  '/test/start.test.ts',
  '/test/commands/',
  '/test/prepare.test.ts',
];

/** Files that take long begin first: else the last of them leaves a core without work. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = SLOW.findIndex((part) => moduleId.includes(part));
      return place < 0 ? SLOW.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
