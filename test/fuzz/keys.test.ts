import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyReader } from '../../src/tui/terminal/keys.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 400);
const SEED = Number(process.env.FUZZ_SEED ?? 20201);

/** What a terminal may send of its own: answers, mouse reports, each whole. None of it is a key. */
const answer = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(']', 'P', '_', '^', 'X'),
      fc.stringMatching(/^[ -~]{0,40}$/),
      fc.constantFrom('\x1b\\', '\x07'),
    )
    .map(([opens, words, ends]) => `\x1b${opens}${words}${ends}`),
  fc.stringMatching(/^[?>=][0-9;:]{0,80}[ -/]{0,2}[a-zA-Z]$/).map((rest) => `\x1b[${rest}`),
  fc.stringMatching(/^[ -~]{3}$/).map((report) => `\x1b[M${report}`),
  fc.stringMatching(/^<\d{1,3};\d{1,4};\d{1,4}[mM]$/).map((report) => `\x1b[${report}`),
);

test(
  `what a terminal sends of its own is no key, wherever it is cut, seed ${SEED}`,
  () => {
    const sent = fc.array(fc.oneof({ weight: 3, arbitrary: answer }, { weight: 1, arbitrary: fc.constant('j') }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(sent, fc.array(fc.nat(200), { maxLength: 6 }), (pieces, cuts) => {
        const whole = Buffer.from(pieces.join(''));
        const edges = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
        const reader = new KeyReader();
        const typed = edges.slice(1).flatMap((end, index) => reader.read(whole.subarray(edges[index], end), index));
        const keys = [...typed, ...reader.flush()]
          .map((press) => (press.kind === 'text' ? press.text : press.name))
          .join('');
        expect(keys).toBe('j'.repeat(pieces.filter((piece) => piece === 'j').length));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  },
  10_000 + RUNS * 5,
);
