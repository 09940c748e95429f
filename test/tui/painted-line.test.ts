import xterm from '@xterm/headless';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import Output, { partsOfRow } from '../../src/tui/terminal/ink-output.ts';
import { changeOf, PaintedLine } from '../../src/tui/terminal/painted-line.ts';

const WIDTH = 30;
const SGR = /\x1b\[[\d;]*m/g;
const goTo = (column: number): string => `\x1b[1;${column + 1}H`;

/** A row of panes beside each other, as it comes to the screen. */
function rowOf(texts: readonly string[], edges: readonly number[]): PaintedLine {
  const output = new Output({ width: WIDTH, height: 1 });
  for (const [index, text] of texts.entries()) {
    output.write(edges[index] ?? 0, 0, text, { transformers: [] });
  }
  const row = output.get().output;
  return new PaintedLine(row, partsOfRow(row), 1);
}

async function shown(...outputs: readonly string[]): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: WIDTH + 1, rows: 1, allowProposedApi: true });
  for (const output of outputs) await new Promise<void>((resolve) => terminal.write(output, resolve));
  const line = terminal.buffer.active.getLine(0);
  return Array.from({ length: WIDTH }, (_, x) => {
    const cell = line?.getCell(x);
    return `${cell?.getChars() || (cell?.getWidth() === 0 ? '' : ' ')} ${cell?.isBold()} ${cell?.getFgColor()}`;
  });
}

const EDGES = [0, 10, 11, 21];
const filled = (text: string, width: number): string => text + ' '.repeat(width - displayWidth(text.replace(SGR, '')));
const cell = fc.constantFrom('', '法治', 'ab', '\x1b[1m举措\x1b[22m', ' 数', '\x1b[36m●\x1b[39m', '😀', '一二三四');
const line = fc
  .tuple(cell, cell, cell)
  .map(([left, middle, right]) => [filled(left, 10), '│', filled(middle, 10), filled(right, 9)]);

it('makes of one row another, whichever of its parts differ', async () => {
  await fc.assert(
    fc.asyncProperty(line, line, async (first, second) => {
      const [before, after] = [rowOf(first, EDGES), rowOf(second, EDGES)];
      const drawn = await shown(changeOf(undefined, before, goTo), changeOf(before, after, goTo));
      expect(drawn).toEqual(await shown(changeOf(undefined, after, goTo)));
    }),
    { numRuns: 200 },
  );
});

it('writes nothing of parts that are the same, and nothing at all of parts that differ in their places', async () => {
  const [before, after] = [
    rowOf(['一', '│', '甲乙', '丙'], [0, 10, 11, 21]),
    rowOf(['一', '│', '甲丁', '丙'], [0, 10, 11, 21]),
  ];
  expect(changeOf(before, after, goTo)).toBe(`${goTo(13)}丁`);
  const moved = rowOf(['一', '│', '甲乙', '丙'], [0, 8, 9, 21]);
  expect(await shown(changeOf(undefined, before, goTo), changeOf(before, moved, goTo))).toEqual(
    await shown(changeOf(undefined, moved, goTo)),
  );
});

it('knows no parts of a row in which one lies above another', () => {
  expect(rowOf(['一二三四五', 'ab'], [0, 2]).parts).toBeNull();
});
