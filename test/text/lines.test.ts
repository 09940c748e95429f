import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakOptions, breakLines, type Line } from '../../src/text/lines.ts';
import { type Ambiguous, displayWidth } from '../../src/text/width.ts';

const page = readFileSync(new URL('../../content/sources/hongutan-2020.txt', import.meta.url), 'utf8');

function shown(text: string, width: number, options?: BreakOptions): string[] {
  return breakLines(text, width, options).map((line) => ' '.repeat(line.indent) + text.slice(line.start, line.end));
}

/** The rules, written apart from the source. */
const NO_START = /^[，。、；：？！）》」』】〕〉”’％%‰·…—,.;:!?)\]]/u;
const NO_END = /[（《“‘「『【〔〈([]$/u;
const SPLIT_NUMBER = /[\d０-９][万亿余多]*$/u;
const UNIT_START = /^[\d.．,%％万亿余多个件条项人年月日次家名元座起份场处公平百]/u;
const WORD_END = /[A-Za-z0-9]$/u;
const WORD_START = /^[A-Za-z0-9]/u;

/** What is wrong with the breaks between the lines of one paragraph. */
function faults(text: string, lines: readonly Line[]): string[] {
  const found: string[] = [];
  lines.forEach((line, index) => {
    const after = lines[index + 1];
    if (!after || text.slice(line.end, after.start).includes('\n')) {
      return;
    }
    const end = text.slice(line.start, line.end);
    const start = text.slice(after.start, after.end);
    const tight = line.end === after.start;
    const split =
      tight && ((SPLIT_NUMBER.test(end) && UNIT_START.test(start)) || (WORD_END.test(end) && WORD_START.test(start)));
    if (NO_START.test(start) || NO_END.test(end) || split) {
      found.push(`${end}|${start}`);
    }
  });
  return found;
}

const graphemes = new Intl.Segmenter();

function expectWhole(text: string, lines: readonly Line[]): void {
  let at = 0;
  for (const line of lines) {
    expect(line.start).toBeGreaterThanOrEqual(at);
    expect(line.end).toBeGreaterThanOrEqual(line.start);
    expect(text.slice(at, line.start).trim()).toBe('');
    const ends = Array.from(graphemes.segment(text.slice(line.start, line.end)), ({ segment }) => segment);
    expect(ends).not.toContain('\n');
    expect([ends[0], ends.at(-1)].map((end) => end?.trim())).not.toContain('');
    at = line.end;
  }
  expect(text.slice(at).trim()).toBe('');
}

describe('the shipped report', () => {
  for (const ambiguous of [1, 2] as const) {
    it(`breaks by the rules at every width from 10 to 120, ambiguous ${ambiguous}`, () => {
      for (let width = 10; width <= 120; width += 1) {
        const lines = breakLines(page, width, { ambiguous });
        expect(faults(page, lines), `width ${width}`).toEqual([]);
        const words = lines.map((line) => page.slice(line.start, line.end));
        expect(words.join('').replace(/\s/gu, '')).toBe(page.replace(/\s/gu, ''));
        expect(words.filter((line) => displayWidth(line, ambiguous) > width)).toEqual([]);
      }
    });
  }

  it('is broken everywhere: the sweep looks at real breaks', () => {
    const lines = breakLines(page, 40);
    expect(lines.length).toBeGreaterThan(page.length / 25);
    const naive = Array.from({ length: Math.floor(page.length / 20) }, (_, index) => ({
      start: index * 20,
      end: index * 20 + 20,
      indent: 0,
    }));
    expect(faults(page, naive).length).toBeGreaterThan(10);
  });
});

describe('breakLines', () => {
  it.each<[string, string, number, string[]]>([
    ['a closing mark is never first', '全面推进依法行政，取得成效', 16, ['全面推进依法行', '政，取得成效']],
    ['an opening mark is never last', '严格落实好各项“三重一大”', 16, ['严格落实好各项', '“三重一大”']],
    ['quotes decide by their form', '全面深化“放管服”改革', 9, ['全面深化', '“放管服”', '改革']],
    [
      'straight quotes decide by turn',
      '全面推进"放管服"改革和"一次办"',
      10,
      ['全面推进', '"放管服"改', '革和"一次', '办"'],
    ],
    ['brackets nest', '应当按照（《条例》）执行', 13, ['应当按照', '（《条例》）', '执行']],
    ['a number stays with its unit', '全年共办理案件55个', 17, ['全年共办理案件', '55个']],
    ['and with its percent sign', '同比增长率为50.44%', 16, ['同比增长率为', '50.44%']],
    ['and with a long unit', '比上年提高了8.5个百分点', 18, ['比上年提高了', '8.5个百分点']],
    ['and with multipliers', '累计建成了基站2.92万座', 18, ['累计建成了基站', '2.92万座']],
    ['and with a qualifier', '开展各类活动100余项', 16, ['开展各类活动', '100余项']],
    ['and with its sign', '总共投入￥5000万元', 10, ['总共投入', '￥5000万元']],
    ['and with one blank before the unit', '全年共办理案件 55 个', 18, ['全年共办理案件', '55 个']],
    ['a date holds together', '报告期为2020年1月', 16, ['报告期为', '2020年1月']],
    ['so does an ordinal', '根据该条例第5条', 13, ['根据该条例', '第5条']],
    ['a multiplier may be part of the unit', '提高了8.5百分点', 13, ['提高了', '8.5百分点']],
    ['an apostrophe is no quote', '这里说don’t即可', 9, ['这里说', 'don’t即可']],
    ['a circled number stays with its item', '主要任务如下①推进', 14, ['主要任务如下', '①推进']],
    ['a word stays whole', '细颗粒物即PM2.5下降', 14, ['细颗粒物即', 'PM2.5下降']],
    ['so does a formula', '建立起“1+5+X”体系', 12, ['建立起', '“1+5+X”体系']],
    ['a dash is not split', '这就是法治——最好的', 11, ['这就是法', '治——最好的']],
    [
      'nor an ellipsis',
      '这就是法治……最好的',
      12,
      ['这就是法治……', '最好的'].slice(0, 0).concat(['这就是法治……', '最好的']),
    ],
    ['half-width marks count', '全面推进依法行政,取得成效', 16, ['全面推进依法行', '政,取得成效']],
    ['blanks at a break vanish', '法治 建设   政府', 9, ['法治 建设', '政府']],
    ['a line feed ends a line', '法\n\n治\n', 10, ['法', '', '治']],
    [
      'an address longer than the line is cut',
      'http://www.example.gov.cn/a',
      10,
      ['http://', 'www.exampl', 'e.gov.cn/a'],
    ],
    ['a year may begin a line after a dash', '这就是法治——2020', 12, ['这就是法治——', '2020']],
    ['a range longer than the line parts at its dash', '（2014-2020）》；', 16, ['（2014-', '2020）》；']],
    ['a ratio holds together', '城乡分布比例调整为41.3∶58.6', 26, ['城乡分布比例调整为', '41.3∶58.6']],
    ['so does one with a full-width colon', '城乡分布比例调整为41.3：58.6', 24, ['城乡分布比例调整为', '41.3：58.6']],
    ['a colon before a number ends a line', '全年主要成效：2020件', 14, ['全年主要成效：', '2020件']],
    ['an item marker stays with its item', '主要要求如下1.推进', 14, ['主要要求如下', '1.推进']],
  ])('%s', (_, text, width, lines) => {
    expect(shown(text, width)).toEqual(lines);
  });

  it('indents the first line and the others', () => {
    expect(shown('一是推进依法行政', 10, { first: 0, hang: 4 })).toEqual(['一是推进依', '    法行政']);
    expect(shown('一是推进依法行政', 10, { first: 4 })).toEqual(['    一是推', '进依法行政']);
    expect(shown('一是推进', 6, { hang: 40 })).toEqual(['一是推', '  进']);
  });

  it('sets only the stretch asked for', () => {
    expect(breakLines('前文\n法治政府\n后文', 4, { start: 3, end: 7 })).toEqual([
      { start: 3, end: 5, indent: 0 },
      { start: 5, end: 7, indent: 0 },
    ]);
    expect(breakLines('法治', 10, { start: 5 })).toEqual([]);
    expect(breakLines('', 10)).toEqual([]);
  });

  it('counts ambiguous characters as asked', () => {
    expect(shown('“法治”', 6)).toEqual(['“法治”']);
    expect(shown('“法治”好', 8, { ambiguous: 2 })).toEqual(['“法治”', '好']);
  });

  it('does not hang on widths too small for a character', () => {
    expect(shown('法治', 1)).toEqual(['法', '治']);
    expect(shown('法治', 0)).toEqual(['法', '治']);
  });
});

const pieces = fc.array(
  fc.constantFrom(
    '法',
    '治政府',
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '——',
    '……',
    '·',
    '"',
    "'",
    '(',
    ')',
    ',',
    '.',
    '-',
    '+',
    '%',
    '￥',
    ' ',
    '\u3000',
    '\n',
    '\t',
    '2020年1月',
    '55个',
    '2.92万座',
    '8.5',
    '5G',
    'PM2.5',
    'https://a.cn/b',
    'e\u0301',
    '\u0301',
    '👨‍👩‍👧',
    '𠮷',
    '\u1100\u1100\u1100',
    '\u0E01\u0E33\u0E33\u0E33\u0E33',
    '①',
    '\u200B',
    '\uD800',
    '\u0600',
  ),
  { maxLength: 80 },
);
const any = fc.oneof(
  pieces.map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
);
const setting = fc.record({
  width: fc.integer({ min: 4, max: 50 }),
  first: fc.nat(12),
  hang: fc.nat(12),
  ambiguous: fc.constantFrom<Ambiguous>(1, 2),
});

describe('for any string', () => {
  it('lines are in order, disjoint, within the width, and miss nothing but blanks', () => {
    fc.assert(
      fc.property(any, setting, (text, { width, ...options }) => {
        const lines = breakLines(text, width, options);
        expectWhole(text, lines);
        for (const line of lines) {
          expect(line.indent + displayWidth(text.slice(line.start, line.end), options.ambiguous)).toBeLessThanOrEqual(
            width,
          );
        }
        expect(lines.length).toBeGreaterThanOrEqual(text.split('\n').length - (/(^|\n)$/u.test(text) ? 1 : 0));
      }),
      { numRuns: 3000 },
    );
  });

  it('no line is broken inside a grapheme that fits a line', () => {
    fc.assert(
      fc.property(any, setting, (text, { width, ...options }) => {
        const inside = new Set<number>();
        for (const { segment, index } of graphemes.segment(text)) {
          if (segment !== '\r\n' && displayWidth(segment, options.ambiguous) <= 4) {
            for (let at = index + 1; at < index + segment.length; at += 1) {
              inside.add(at);
            }
          }
        }
        for (const line of breakLines(text, width, options)) {
          expect([inside.has(line.start), inside.has(line.end)]).toEqual([false, false]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a stretch is set as the same text alone would be', () => {
    fc.assert(
      fc.property(any, fc.nat(80), setting, (text, cut, { width, ...options }) => {
        const boundary = text.indexOf('\n', cut) + 1;
        const alone = breakLines(text.slice(boundary), width, options);
        const within = breakLines(text, width, { ...options, start: boundary });
        expect(within).toEqual(
          alone.map((line) => ({ ...line, start: line.start + boundary, end: line.end + boundary })),
        );
      }),
    );
  });

  it('no line begins or ends with a forbidden mark where the text leaves a choice', () => {
    const words = fc.array(
      fc.tuple(
        fc.constantFrom('', '“', '（', '《', '（“'),
        fc.constantFrom('法', '法治', '55个', '5G', '2020年'),
        fc.constantFrom('', '”', '）', '》', '，', '。”', '……', '——'),
      ),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 20, max: 60 }),
        fc.constantFrom<Ambiguous>(1, 2),
        (all, width, ambiguous) => {
          const text = all.flat().join('');
          const marks = breakLines(text, width, { ambiguous }).flatMap((line) => {
            const words = text.slice(line.start, line.end);
            return (line.start > 0 && NO_START.test(words)) || (line.end < text.length && NO_END.test(words))
              ? [words]
              : [];
          });
          expect(marks).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('time', () => {
  // Each of these took minutes if a line were looked at from its start for every character, or a run again for every line.
  it.each([
    ['prose', '全面推进依法行政，“放管服”改革取得2.92万座成效。'],
    ['one long word', 'a'],
    ['closing marks', '”'],
    ['opening marks', '“'],
    ['straight quotes', '"'],
    ['blanks', ' '],
    ['combining marks', '\u0301'],
    ['families', '👨‍👩‍👧'],
    ['joiners', '\u200D'],
    ['digits', '7'],
    ['line feeds', '\n'],
    ['jamo', '\u1100'],
    ['spacing marks', '\u0E33'],
  ])('of 200,000 characters is spent once: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(200_000 / unit.length));
    const begun = performance.now();
    const lines = breakLines(text, 10, { hang: 3 });
    expect(lines.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('stretches to keep', () => {
  const text = '全年新增两万个岗位，惠及约三十万人。';
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const set = (width: number, keep: { start: number; end: number }[]): string[] =>
    breakLines(text, width, { keep }).map(({ start, end }) => text.slice(start, end));

  it('are not parted where a line can hold them', () => {
    expect(set(10, [])).toEqual(['全年新增两', '万个岗位，', '惠及约三十', '万人。']);
    expect(set(10, [at('两万个'), at('约三十万人')])).toEqual(['全年新增', '两万个岗', '位，惠及', '约三十万', '人。']);
    expect(set(14, [at('两万个'), at('约三十万人')])).toEqual(['全年新增两万个', '岗位，惠及', '约三十万人。']);
  });

  it('are parted where no line can', () => {
    expect(set(6, [at('约三十万人')]).every((line) => line.length <= 3)).toBe(true);
  });

  it('change nothing but where lines break', () => {
    for (let width = 4; width < 40; width += 1) {
      expect(set(width, [at('两万个'), at('三十万人')]).join('')).toBe(text);
    }
  });
});
