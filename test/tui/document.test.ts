import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentText, statisticsOf } from '../../src/report/index.ts';
import { displayWidth } from '../../src/text/width.ts';
import { lineAt, setText } from '../../src/tui/state/document.ts';
import { entriesOf } from '../../src/tui/state/outline-entries.ts';
import { screenReport } from '../../src/tui/state/screen-report.ts';
import { TEXT } from './fixture.ts';

const HONGUTAN = readFileSync(new URL('../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');

function docOf(text: string): ReturnType<typeof screenReport> {
  return screenReport(segmentText(text, { id: 'test' }));
}

/** All of the report that is read: everything but furniture, without blanks. */
function readable(doc: ReturnType<typeof screenReport>): string {
  const { text, head, preamble, sections, annexes } = doc.report;
  return [...head, ...(preamble ? [preamble] : []), ...sections, ...annexes]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/\s/g, '');
}

function expectComplete(text: string, width: number): void {
  const doc = docOf(text);
  const { lines } = setText(doc, width, 1);
  const shown = lines.map(({ start, end }) => doc.report.text.slice(start, end));
  expect(shown.join('').replace(/\s/g, '')).toBe(readable(doc));
  lines.forEach((line, index) => {
    expect(line.indent + displayWidth(shown[index] ?? '')).toBeLessThanOrEqual(width);
    expect(line.start).toBeGreaterThanOrEqual(lines[index - 1]?.start ?? 0);
  });
}

describe('the text as it is set', () => {
  it('shows every character once, at every width', () => {
    const attached = `${TEXT}\n名词解释\n1.府院联动：指协调机制。\n2.三项制度：指公示制度。\n`;
    expect(docOf(attached).report.annexes).toHaveLength(1);
    for (let width = 16; width <= 76; width += 3) {
      expectComplete(attached, width);
      expectComplete(TEXT, width);
      expectComplete(HONGUTAN, width);
    }
  });

  it('shows every character of any text once', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '一、',
        '（一）',
        '一是',
        '二是',
        '；',
        '。',
        '\n',
        '\n\n',
        '　　',
        '存在的问题',
        '下一步',
        '工作',
        '12件',
        '“',
        '”',
        '\t',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 16, max: 60 }), (pieces, width) => {
        expectComplete(pieces.join(''), width);
      }),
    );
  });

  it('begins every item and heading on a line of its own, items hanging under their markers', () => {
    const doc = docOf(TEXT);
    const { lines } = setText(doc, 40, 1);
    const at = (words: string): number => lines.findIndex(({ start }) => doc.report.text.startsWith(words, start));
    for (const words of [
      '一、主要',
      '（一）健全',
      '一是完善',
      '二是推进',
      '（二）规范',
      '二是化解',
      '二是个别',
      '推行“一窗',
    ]) {
      expect(at(words), words).toBeGreaterThan(-1);
    }
    const item = at('一是完善');
    expect([lines[item]?.indent, lines[item + 1]?.indent]).toEqual([0, 4]);
    expect(lines[at('推行“一窗')]?.indent).toBe(4);
  });

  it('keeps a figure with its unit, and not with the words that loosen it: no hole is left before them', () => {
    const text = TEXT.replace('提出意见52条', '全县年旅游总收入突破75亿元，新增岗位约两万个，达到五千人以上');
    const doc = docOf(text);
    const printed = ['突破75亿元', '约两万个', '五千人以上'];
    expect(statisticsOf(doc.report).map(({ start, end }) => text.slice(start, end))).toEqual(
      expect.arrayContaining(printed),
    );
    const broken = new Set<string>();
    for (let width = 24; width <= 76; width += 1) {
      for (const { start } of setText(doc, width, 1).lines) {
        for (const words of printed) {
          const at = start - text.indexOf(words);
          if (at > 0 && at < words.length) broken.add(`${words.slice(0, at)}|${words.slice(at)}`);
        }
      }
    }
    expect([...broken].sort()).toEqual(['突破|75亿元', '约|两万个']);
  });

  it('finds the line of every offset', () => {
    const doc = docOf(TEXT);
    const { lines } = setText(doc, 30, 1);
    for (const [index, line] of lines.entries()) {
      if (line.block) {
        expect(lineAt(lines, line.start)).toBe(index);
        expect(lineAt(lines, line.end - 1)).toBe(index);
      }
    }
    expect(lineAt(lines, -1)).toBe(0);
    expect(lineAt(lines, TEXT.length)).toBe(lines.length - 1);
  });

  it('takes time in proportion to the length', () => {
    const time = (text: string): number => {
      const doc = docOf(text);
      const begin = performance.now();
      setText(doc, 60, 1);
      return performance.now() - begin;
    };
    time(HONGUTAN);
    const once = time(HONGUTAN.repeat(4));
    expect(time(HONGUTAN.repeat(32))).toBeLessThan(once * 8 * 4 + 50);
  });
});

describe('the report on the screen', () => {
  it('lets no control character through, and keeps every offset', () => {
    const nasty = TEXT.replace('优化营商', '优\x1b化\u202e营商')
      .replace('36件', '36\x9b件\t')
      .replace('薄弱', '薄\x07弱');
    const doc = docOf(nasty);
    expect(doc.report.text).toHaveLength(nasty.length);
    expect(JSON.stringify(doc.report).replace(/\\n/g, '')).not.toMatch(
      /\\u00|\\[btr]|[\x00-\x1f\x7f-\x9f\u202a-\u202e]/,
    );
  });

  it('unfolds the outline along the way to where the reader is', () => {
    const doc = docOf(TEXT);
    const ids = (id: string | null): string[] => entriesOf(doc, id, new Map(), 0).entries.map((entry) => entry.id);
    expect(ids(null)).toEqual(['preamble', '1', '2', '3', '4']);
    expect(ids('1')).toEqual(['preamble', '1', '1.1', '1.2', '2', '3', '4']);
    expect(ids('1.1.2')).toEqual(['preamble', '1', '1.1', '1.1.1', '1.1.2', '1.2', '2', '3', '4']);
  });

  it('counts measures and statistics up the tree', () => {
    const { entryById } = docOf(TEXT);
    const counts = (id: string): (number | undefined)[] => [entryById.get(id)?.measures, entryById.get(id)?.statistics];
    expect([counts('1'), counts('1.1'), counts('1.1.1'), counts('4')]).toEqual([
      [4, 9],
      [2, 5],
      [1, 3],
      [0, 1],
    ]);
  });
});
