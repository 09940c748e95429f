import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Input, input } from './inputs.ts';
import { expectSurvival } from './survive.ts';

/** `npm run fuzz` sets these: how many inputs, and the seed that makes them. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20201);
const BATCH = 1000;

test(
  `${RUNS} generated files open or are refused, seed ${SEED}`,
  async () => {
    const kinds = new Map<string, number>();
    for (let done = 0; done < RUNS; done += BATCH) {
      const numRuns = Math.min(BATCH, RUNS - done);
      const survives = async (each: Input): Promise<void> => {
        kinds.set(each.kind, (kinds.get(each.kind) ?? 0) + 1);
        await expectSurvival(each);
      };
      await fc.assert(fc.asyncProperty(input, survives), { numRuns, seed: SEED + done });
      if (RUNS > BATCH) console.log(`${done + numRuns} of ${RUNS}`);
    }
    // Every kind is met, also in the short run.
    expect(kinds.size).toBe(10);
    if (RUNS > BATCH) console.log(Array.from(kinds, ([kind, count]) => `${kind}: ${count}`).join('\n'));
  },
  10_000 + RUNS * 200,
);
