import xterm from '@xterm/headless';
import { Chalk } from 'chalk';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, padToWidth } from '../../src/text/width.ts';
import { cellLine, EMPTY_LINE, lineChange } from '../../src/tui/terminal/cells.ts';

const WIDTH = 24;
const chalk = new Chalk({ level: 1 });
const goTo = (column: number): string => `\x1b[1;${column + 1}H`;

/** What one row of a terminal shows after some output: characters and how each is painted. */
async function shown(output: string): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: WIDTH, rows: 2, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(`\x1b[?7l${output}`, resolve));
  const line = terminal.buffer.active.getLine(0);
  return Array.from({ length: WIDTH }, (_, x) => {
    const cell = line?.getCell(x);
    const style = [cell?.isBold(), cell?.isDim(), cell?.isUnderline(), cell?.isInverse(), cell?.getFgColor()];
    return `${cell?.getChars() || (cell?.getWidth() === 0 ? '' : ' ')} ${style.join(' ')}`;
  });
}

const STYLES = [
  (text: string) => text,
  chalk.bold,
  chalk.cyan,
  chalk.dim,
  chalk.cyan.bold.underline,
  (text: string) => chalk.inverse(chalk.yellow(text)),
  (text: string) => chalk.bold(`${text}${chalk.red('内')}${text}`),
];

const line = fc
  .array(
    fc.tuple(
      fc.constantFrom('一', '法治', 'a', ' ', '   ', '│', '12', '，', '●', '“', '😀', 'é', '字字字'),
      fc.constantFrom(...STYLES),
    ),
    { maxLength: 9 },
  )
  .map((pieces) => {
    let text = '';
    for (const [words, paint] of pieces) {
      const next = text + paint(words);
      if (displayWidth(next.replace(/\x1b\[[\d;]*m/g, '')) >= WIDTH) {
        break;
      }
      text = next;
    }
    return text;
  });

describe('a line as cells', () => {
  it('has a cell for every column, two for a wide character', () => {
    expect(cellLine('a一 │', 1).cells).toEqual(['a', '一', '', ' ', '│']);
    expect(cellLine('a│b', 2)).toMatchObject({ cells: ['a'], tail: '│b' });
  });

  it('knows how each is painted, whatever the nesting', () => {
    const { styles } = cellLine(`${chalk.bold(`a${chalk.red('b')}`)}c${chalk.dim('d')}\x1b[38;5;208me`, 1);
    expect(styles).toEqual(['1', '1;31', '', '2', '38;5;208']);
  });

  it('ends where widths are uncertain', () => {
    const cells = cellLine(`ab${chalk.red('é😀x')}y`, 1);
    expect(cells.cells.join('')).toBe('abé');
    expect(cells.tail).toContain('😀x');
    expect(cellLine('ab\u0301c', 1)).toMatchObject({ cells: ['a'], tail: 'b\u0301c' });
  });
});

describe('the change of a line', () => {
  it.each([
    ['abc def', 'abc def', ''],
    ['法治政府建设', '法治城市建设', `${goTo(4)}城市`],
    ['▸ 一', '  一', `${goTo(0)} `],
    ['abc      ', 'abc', ''],
    ['abcdef', 'abc', `${goTo(3)}\x1b[K`],
    [chalk.bold('法治'), '法治', `${goTo(0)}法治`],
    ['a 法 b', 'a xy b', `${goTo(2)}xy`],
    ['a xy b', 'a 法 b', `${goTo(2)}法`],
    ['1bcdefg2', '3bcdefg4', `${goTo(0)}3${goTo(7)}4`],
    ['1bc2', '3bc4', `${goTo(0)}3bc4`],
    ['a😀b', 'a😀c', `${goTo(1)}😀c\x1b[m\x1b[K`],
  ])('from %j to %j is %j', (before, after, change) => {
    expect(lineChange(cellLine(before, 1), cellLine(after, 1), goTo)).toBe(change);
  });

  it('leaves the terminal as if the line had been written whole', async () => {
    await fc.assert(
      fc.asyncProperty(line, line, async (before, after) => {
        const first = lineChange(EMPTY_LINE, cellLine(before, 1), goTo);
        const change = lineChange(cellLine(before, 1), cellLine(after, 1), goTo);
        expect(await shown(first + change)).toEqual(await shown(after));
      }),
      { numRuns: 300 },
    );
  });

  it('costs no more than the line itself, and nothing where nothing changes', () => {
    fc.assert(
      fc.property(line, (text) => {
        const cells = cellLine(padToWidth(text, WIDTH), 1);
        expect(lineChange(cells, cells, goTo)).toBe('');
      }),
    );
  });
});
