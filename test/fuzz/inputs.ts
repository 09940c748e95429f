import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { HOSTILE } from '../output/fixture.ts';
import { CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED } from '../report/fixtures.ts';
import { archive, inEncoding, oldWord, page, utf8, utf16, word } from '../report/formats/fixtures.ts';
import { pdf } from '../report/formats/pdf-fixture.ts';

const folder = new URL('../../content/', import.meta.url);
const SHIPPED = readFileSync(new URL('sources/hongutan-2020.txt', folder), 'utf8');
const SEGMENTED = readFileSync(new URL('hongutan-2020.md', folder), 'utf8');
const REPORTS = [SHIPPED, DEPARTMENT, CONGRESS, UNNUMBERED, CHAPTERS];

/** What the genre and its files are made of, each alone and in any order. */
const PIECES = [
  ...[
    '一、',
    '二、',
    '七、',
    '（一）',
    '(二)',
    '()',
    '1.',
    '1．',
    '(1)',
    '①',
    '⑳',
    '一是',
    '二要',
    '第一部分 ',
    '第三章',
    '——',
    '●',
    '十一、',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '　　',
    ' ',
    '\t',
    '。',
    '；',
    '，',
    '：',
    '、',
    '！',
    '……',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
  ],
  ...[
    '法治政府建设',
    '工作情况',
    '存在的问题',
    '下一步工作计划',
    '还存在不足',
    '主要原因',
    '名词解释',
    '附件1',
    '各位代表：',
    '打印',
    '来源：某局',
  ],
  ...[
    '50.44%',
    '3万余人次',
    '12.5亿元',
    '超过8600',
    '同比增长',
    '下降3个百分点',
    '2021年',
    '1至10月',
    '3—5家',
    '〇',
    '两',
    '0',
    '00',
    '1,234,567',
    '9'.repeat(40),
  ],
  ...[
    '---\n',
    'schema: report-tui/1\n',
    '# ',
    '## ',
    '- ',
    '<!-- head -->',
    '<!-- ',
    '-->',
    '{problem}',
    '\\',
    '\\u{1B}',
    '```',
    '|',
  ],
  ...[
    '<p>',
    '</p>',
    '<div>',
    '<br>',
    '<table><tr><td>',
    '<script>',
    '&nbsp;',
    '&#x4e00;',
    '&#0;',
    '<!--',
    '<h2>',
    '<b>',
    '<meta charset="gbk">',
    '<',
  ],
  ...[
    '\0',
    '\x1b[31m',
    '\x1b]8;;x\x07',
    '\u202e',
    '\u200b',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u2028',
    '𠮷',
    '👨‍👩‍👧',
    'e\u0301',
    'ﬁ',
    'Ａ１％',
    '萬',
    '\u{e0041}',
  ],
];
const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...PIECES), fc.integer({ min: 2, max: 60 })).map(([each, n]) => each.repeat(n)),
  },
);
const pieces = fc.array(piece, { maxLength: 40 }).map((list) => list.join(''));

/** A text with some of its stretches replaced. */
const edited = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(120), pieces), { maxLength: 4 }))
    .map(([text, edits]) =>
      edits.reduce((made, [at, cut, put]) => {
        const from = at % (made.length + 1);
        return made.slice(0, from) + put + made.slice(from + cut);
      }, text),
    );

/** Bytes with some of them changed, and perhaps the end cut off. */
const damaged = (sources: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...sources),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      fc.option(fc.nat(), { freq: 4 }),
    )
    .map(([source, changes, end]) => {
      const bytes = source.slice(0, end === null ? source.length : end % source.length);
      for (const [at, value] of changes) bytes[at % Math.max(1, bytes.length)] = value;
      return bytes;
    });

const encoded = fc
  .tuple(fc.oneof(edited(REPORTS), pieces), fc.constantFrom('gb18030', 'big5', 'le', 'be', 'utf8'))
  .map(([text, encoding]) => {
    if (encoding === 'utf8') return utf8(text);
    if (encoding === 'le' || encoding === 'be') return utf16(text, encoding === 'le');
    return inEncoding(text, encoding as 'gb18030' | 'big5');
  });

/** Front matter as generators of sites write it, and as no one should, before any text. */
const fronted = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          'title: 云浦县2033年政府工作报告',
          'date: 2034-01-08',
          'source: "某局"',
          'url: javascript:x',
          'tags:',
          '  - 甲',
          '# 注',
        ),
        fc.constantFrom(
          'title: [',
          "title: '",
          'date: !!js 1',
          'schema: report-tui/9',
          'title: \u202e甲',
          '...',
          'title:',
          ': : :',
        ),
        piece,
      ),
      { maxLength: 8 },
    ),
    fc.constantFrom('---', '...', '--- ', ''),
    fc.oneof(edited([SHIPPED]), pieces),
  )
  .map(([fields, end, body]) => utf8(['---', ...fields, end, body].join('\n')));

const lines = DEPARTMENT.split('\n').filter((line) => line.trim() !== '');
const html = edited([...REPORTS, HOSTILE]).map((text) => utf8(page(text.split('\n'))));
const compact = [word(lines), oldWord(lines), pdf(lines, 'map')];

/** How many things can be done with a file: an input does one of them, so that many can be tried. */
export const TURNS = 4;

export interface Input {
  kind: string;
  bytes: Uint8Array;
  query: string;
  /** Columns to set the text in; null for none. */
  width: number | null;
  /** Which of the things that can be done with it, by number. */
  turn: number;
}

const of = (kind: string, weight: number, bytes: fc.Arbitrary<Uint8Array>) => ({
  weight,
  arbitrary: bytes.map((made) => ({ kind, bytes: made })),
});

/** A counterexample as it is printed: its beginning as text; seed and path, printed beside it, give all of it. */
function shown({ kind, bytes }: { kind: string; bytes: Uint8Array }, query: string, turn: number): string {
  const text = JSON.stringify(Buffer.from(bytes.subarray(0, 3000)).toString());
  return `${kind}, ${bytes.length} bytes, turn ${turn}, query ${JSON.stringify(query)}: ${text}`;
}

/** Files as they come and as they should never come, with something to look for in them. */
export const input: fc.Arbitrary<Input> = fc
  .tuple(
    fc.oneof(
      of('a report, edited', 8, edited(REPORTS).map(utf8)),
      of('pieces of the genre', 60, pieces.map(utf8)),
      of('a segmented file, edited', 5, edited([SEGMENTED]).map(utf8)),
      of('Markdown with front matter', 5, fronted),
      of('a text in some encoding', 5, encoded),
      of('noise', 10, fc.uint8Array({ maxLength: 400 })),
      of('a page', 5, html),
      of(
        'a page, pieces',
        5,
        pieces.map((text) => utf8(`<html><body>${text}`)),
      ),
      of('a saved page, damaged', 2, damaged([archive(utf8(page(lines)))])),
      of('a document, damaged', 1, damaged(compact)),
    ),
    fc.oneof(
      piece,
      fc.constantFrom(
        'fzzf',
        '法制政府',
        '>1000万',
        '50%..70%',
        '营环境',
        'yingshang hj',
        '第七',
        '(一)',
        '*',
        '\\',
        '[',
        "'x | !y",
      ),
    ),
    fc.option(fc.integer({ min: 1, max: 120 })),
    fc.nat(TURNS - 1),
  )
  .map(([file, query, width, turn]) => ({
    ...file,
    query,
    width,
    turn,
    [fc.toStringMethod]: () => shown(file, query, turn),
  }));
