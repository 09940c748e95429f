import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellLine } from '../../src/tui/terminal/cells.ts';
import Output from '../../src/tui/terminal/ink-output.ts';

interface InkOutput {
  write(x: number, y: number, text: string, options: { transformers: [] }): void;
  get(): { output: string; height: number };
}

const file = pathToFileURL(`${import.meta.dirname}/../../node_modules/ink/build/output.js`).href;
const { default: Original }: { default: new (size: { width: number; height: number }) => InkOutput } = await import(
  file
);

/** A frame as cells: escape sequences may stand in another order. */
const cells = (made: InkOutput) =>
  made
    .get()
    .output.split('\n')
    .map((line) => cellLine(line, 1));

const word = fc.constantFrom('法治', '政府', 'abc', ' ', '50.44%', '\x1b[1m举措\x1b[22m', '\x1b[36m●\x1b[39m');
const writing = fc.record({
  x: fc.integer({ min: 0, max: 30 }),
  y: fc.integer({ min: 0, max: 4 }),
  words: fc.array(word, { minLength: 1, maxLength: 5 }),
});

it('puts texts side by side as Ink does', () => {
  fc.assert(
    fc.property(fc.array(writing, { maxLength: 8 }), (writings) => {
      const size = { width: 60, height: 5 };
      const [own, original] = [new Output(size), new Original(size)];
      const ends = new Map<number, number>();
      for (const { x, y, words } of writings) {
        // Each after the last of its row, as panes are.
        const from = Math.max(x, ends.get(y) ?? 0);
        const text = words.join('');
        ends.set(y, from + 2 * text.length);
        if (from + 2 * text.length < size.width) {
          for (const output of [own, original]) {
            output.write(from, y, text, { transformers: [] });
          }
        }
      }
      expect(cells(own)).toEqual(cells(original));
    }),
  );
});

it('lays what is put later above', () => {
  const output = new Output({ width: 20, height: 2 });
  output.write(0, 0, '一二三四五', { transformers: [] });
  output.write(2, 0, 'ab\n下', { transformers: [] });
  output.write(0, 9, '屏外', { transformers: [] });
  expect(output.get()).toEqual({ output: '一ab三四五\n  下', height: 2 });
});

it('passes each line through what changes it', () => {
  const output = new Output({ width: 20, height: 2 });
  output.write(1, 0, 'a\nb', { transformers: [(line, index) => `${index}${line}`] });
  expect(output.get().output).toBe(' 0a\n 1b');
});
