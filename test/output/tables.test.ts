import { describe, expect, test } from 'vitest';
import { delimited } from '../../src/output/delimited.ts';
import { citation, renderHits, renderList, renderStatistics, renderToc } from '../../src/output/index.ts';
import { alignTable, shorten } from '../../src/output/table.ts';
import { statisticsOf, summaryOf } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { displayWidth } from '../../src/text/width.ts';
import { HOSTILE, marks, options, REPORT, reportOf, SOURCE, UNSAFE } from './fixture.ts';

describe('aligned tables', () => {
  const columns = [
    { head: 'id', align: 'left' as const },
    { head: '数', align: 'right' as const },
    { head: '说明', align: 'left' as const, gives: true },
  ];

  test('columns are aligned by display width', () => {
    const rows = [
      ['一二', '5', '短'],
      ['a', '1000', '不短的说明'],
    ];
    expect(alignTable(columns, rows, null, 1)).toEqual([
      'id      数  说明',
      '一二     5  短',
      'a     1000  不短的说明',
    ]);
  });

  test('what gives is cut, with an ellipsis, to the width', () => {
    const lines = alignTable(columns, [['x', '1', '很长很长很长很长的说明']], 20, 1);
    expect(lines[1]).toBe('x    1  很长很长很…');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(20);
  });

  test('an ellipsis takes the columns that it takes', () => {
    expect(shorten('一二三四', 7, 1)).toBe('一二三…');
    expect(shorten('一二三四', 7, 2)).toBe('一二..');
    expect(shorten('一二三四', 8, 1)).toBe('一二三四');
  });
});

describe('toc', () => {
  test('one line per heading, with counts and a sum', () => {
    const lines = renderToc(REPORT, 'text', options({ lang: 'zh' })).split('\n');
    expect(lines).toEqual([
      '编号      举措  数据  问题  计划  章节',
      'preamble     ·     ·     ·     ·  前言',
      '1            4     6     ·     ·  一、加强组织领导，压实工作责任',
      '1.1          3     4     ·     ·    （一）落实党政主要负责人职责',
      '1.2          1     2     ·     ·    （二）健全考核机制',
      '2            2     7     ·     ·  二、规范行政执法',
      '3            ·     ·     2     ·  三、存在的问题',
      '4            ·     1     ·     2  四、下一步工作计划',
      '4.1          ·     1     ·     1    （一）加强学习培训',
      '4.2          ·     ·     ·     1    （二）完善监督机制',
      '             6    14     2     2  合计',
      '',
    ]);
  });

  test('a long title is set in lines of its own column', () => {
    const lines = renderToc(REPORT, 'text', options({ width: 60 }))
      .trimEnd()
      .split('\n');
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(60);
  });

  test('JSON: the headed parts with their counts; positions hold', () => {
    interface Entry {
      id: string;
      title: string;
      start: number;
      end: number;
      measures: number;
      children: Entry[];
    }
    const entries: Entry[] = JSON.parse(renderToc(REPORT, 'json', options()));
    expect(entries.map(({ id, measures }) => [id, measures])).toEqual([
      ['1', 4],
      ['2', 2],
      ['3', 0],
      ['4', 0],
    ]);
    expect(entries[0]?.children.map(({ id }) => id)).toEqual(['1.1', '1.2']);
    for (const { start, end, title } of entries) expect(REPORT.text.slice(start, end)).toContain(title);
  });
});

/** Rows of cells by RFC 4180; fails on what the grammar does not allow. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  for (let at = 0, row: string[] = []; at < text.length; ) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    cell.lastIndex = at;
    const match = cell.exec(text);
    if (match === null) throw new Error(`no cell at ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    at = cell.lastIndex;
    if (text.startsWith(',', at)) at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new Error(`neither comma nor line end at ${at}: ${text.slice(at, at + 20)}`);
  }
  return rows;
}

/** What every row begins with. */
const ROW = [
  'report',
  'place',
  'code',
  'placeLevel',
  'reportYear',
  'reportTitle',
  'publisher',
  'section',
  'sectionTitle',
];

describe('statistics', () => {
  test('a table, in the order given', () => {
    const lines = renderStatistics(REPORT, statisticsOf(REPORT).slice(6, 9), 'text', options({ lang: 'zh' })).split(
      '\n',
    );
    expect(lines[0]).toMatch(/^编号 {2}章节 +数值 {2}升降 {2}对象/);
    expect(lines[1]).toMatch(/^s7 +2 +1286件 /);
    expect(lines[2]).toMatch(/^s8 +2 +8\.5% {2}降/);
    expect(lines).toHaveLength(5);
  });

  test('CSV is RFC 4180 with a BOM and a header row, and has every statistic', () => {
    const csv = renderStatistics(REPORT, statisticsOf(REPORT), 'csv', options());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [head, ...rows] = readCsv(csv.slice(1));
    expect(head?.slice(0, 12)).toEqual([...ROW, 'id', 'value', 'valueMax']);
    expect(head?.slice(-4)).toEqual(['start', 'end', 'text', 'sentence']);
    expect(rows).toHaveLength(statisticsOf(REPORT).length);
    const value = rows.find((row) => row.includes('约320.5万元'));
    expect(value?.slice(0, ROW.length)).toEqual([
      'yunxi-2021',
      '云溪县',
      '',
      'county',
      '2021',
      '云溪县2021年度法治政府建设工作报告',
      '云溪县司法局',
      '2',
      '二、规范行政执法',
    ]);
    expect(value?.slice(ROW.length, ROW.length + 5)).toEqual(['s9', '3205000', '', '元', '约']);
    expect(value?.at(-1)).toMatch(/^全年办理行政处罚案件1286件.*460余次。$/);
  });

  test('TSV has no BOM, tabs and plain line feeds', () => {
    const lines = renderStatistics(REPORT, statisticsOf(REPORT), 'tsv', options()).trimEnd().split('\n');
    expect(lines).toHaveLength(statisticsOf(REPORT).length + 1);
    expect(lines[0]).toMatch(/^report\tplace\t/);
    for (const line of lines) expect(line.split('\t')).toHaveLength(lines[0]?.split('\t').length ?? 0);
  });

  test('a cell that a spreadsheet would run is disarmed, a negative number is not', () => {
    const [statistic] = statisticsOf(REPORT);
    if (statistic === undefined) throw new Error('no statistic');
    const evil = { ...statistic, subject: '=HYPERLINK("x")', period: '@SUM(A1)', value: -3 };
    const [, row] = readCsv(renderStatistics(REPORT, [evil], 'csv', options()).slice(1));
    expect(row?.slice(ROW.length + 1, ROW.length + 6)).toEqual(['-3', '', '次', '', '\'=HYPERLINK("x")']);
    expect(row).toContain("'@SUM(A1)");
    // The apostrophe is for spreadsheets: other programs get the words.
    const tsv = renderStatistics(REPORT, [{ ...evil, subject: '=a\tb\n"c"' }], 'tsv', options()).split('\n')[1];
    expect(tsv?.split('\t').slice(ROW.length + 1, ROW.length + 6)).toEqual(['-3', '', '次', '', '=a b "c"']);
    expect(tsv?.split('\t')).toContain('@SUM(A1)');
  });

  test('JSON and lines of JSON have the words and the sentence', () => {
    const records: { start: number; end: number; text: string; sentence: string }[] = JSON.parse(
      renderStatistics(REPORT, statisticsOf(REPORT), 'json', options()),
    );
    expect(records).toHaveLength(statisticsOf(REPORT).length);
    for (const { start, end, text, sentence } of records) {
      expect(text).toBe(REPORT.text.slice(start, end));
      expect(sentence).toContain(text);
    }
    for (const record of records) {
      expect(Object.keys(record).slice(0, ROW.length)).toEqual(ROW);
      expect(Object.keys(record).slice(-4)).toEqual(['start', 'end', 'text', 'sentence']);
    }
    const lines = renderStatistics(REPORT, statisticsOf(REPORT), 'ndjson', options()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(records);
  });

  test('every format is safe', () => {
    const report = reportOf(`一、工作${HOSTILE}\n\n${HOSTILE}，办理案件35件，${HOSTILE}。`);
    expect(statisticsOf(report)).not.toHaveLength(0);
    for (const format of ['text', 'json', 'csv', 'tsv', 'ndjson'] as const) {
      const text = renderStatistics(report, statisticsOf(report), format, options()).replace(/^\uFEFF/, '');
      expect(text.replaceAll('\r\n', '\n')).not.toMatch(UNSAFE);
    }
  });
});

describe('hits', () => {
  const hits = search(buildSearchIndex(REPORT), '执法');

  test('one line each: id, kind, section, words with the match highlighted', () => {
    const lines = renderHits(REPORT, hits, 'text', options({ styles: marks }))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(hits.length);
    expect(lines).toContain('2  section  2  二、规范行政<m>执法</m>');
    for (const line of lines) expect(line).toContain('<m>执法</m>');
  });

  test('with a width the first match is in sight', () => {
    for (const line of renderHits(REPORT, hits, 'text', options({ width: 50, styles: marks }))
      .trimEnd()
      .split('\n')) {
      expect(line).toContain('<m>执法</m>');
      expect(displayWidth(line.replace(/<\/?m>/g, ''))).toBeLessThanOrEqual(50);
    }
  });

  test('how a hit matched is said where it is not exact', () => {
    const same = search(buildSearchIndex(REPORT), 'zhifa');
    expect(renderHits(REPORT, same.slice(0, 1), 'text', options())).toMatch(/\(pinyin\)\n$/);
  });

  test('the other figures of the sentence, and what is planned, are said', () => {
    const [first] = search(buildSearchIndex(REPORT), '1286');
    if (first === undefined) throw new Error('no hit');
    const line = (hit: typeof first, lang: 'zh' | 'en') => renderHits(REPORT, [hit], 'text', options({ lang }));
    expect(line(first, 'en')).toMatch(/^s7 .* {2}\(s8, s9\)\n$/);
    const planned = { ...first, targets: ['s7', 's8'] };
    expect(line(planned, 'zh')).toMatch(/ {2}\(目标；s8 目标、s9\)\n$/);
    const many = { ...first, statistics: ['s7', 's1', 's2', 's3', 's4', 's5'] };
    expect(line(many, 'en')).toMatch(/\(s1, s2, s3, s4, …\)\n$/);
  });

  test('CSV and TSV: whose, where, what, and the words at the end', () => {
    const [head, ...rows] = readCsv(renderHits(REPORT, hits, 'csv', options()).slice(1));
    expect(head).toEqual([...ROW, 'kind', 'id', 'score', 'how', 'statistics', 'targets', 'start', 'end', 'text']);
    expect(rows).toHaveLength(hits.length);
    expect(rows[0]?.slice(0, 2)).toEqual(['yunxi-2021', '云溪县']);
    const tsv = renderHits(REPORT, hits, 'tsv', options()).trimEnd().split('\n');
    expect(tsv).toHaveLength(hits.length + 1);
    for (const line of tsv) expect(line.split('\t')).toHaveLength(head?.length ?? 0);
  });

  test('JSON: positions of hits and matches hold', () => {
    const records: { start: number; end: number; text: string; matches: [number, number][] }[] = JSON.parse(
      renderHits(REPORT, hits, 'json', options()),
    );
    expect(records).toHaveLength(hits.length);
    for (const record of records) expect(Object.keys(record).slice(0, ROW.length)).toEqual(ROW);
    for (const { start, end, text, matches } of records) {
      expect(text).toBe(REPORT.text.slice(start, end));
      for (const [from, to] of matches) expect(REPORT.text.slice(from, to)).toBe('执法');
    }
  });
});

describe('a list of reports', () => {
  const about = { ...summaryOf(REPORT), id: 'a', path: '/shelf/a.md', ships: false };

  test('as a table with counts', () => {
    const text = renderList([about, { ...about, id: HOSTILE }], 'text', options({ width: 200 }));
    expect(renderList([about], 'text', options())).toMatch(/^a +2021 {2}云溪县 +6 +14 [^\n]*\n$/);
    expect(text.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^id +year {2}region {2}meas\. {2}stat\. {2}prob\. {2}plans {2}title$/),
      expect.stringMatching(/^a +2021 {2}云溪县 +6 +14 +2 +2 {2}云溪县2021年度法治政府建设工作报告$/),
    ]);
    expect(text).not.toMatch(UNSAFE);
  });

  test('as JSON with path and counts', () => {
    const [record] = JSON.parse(renderList([about], 'json', options()));
    // A report's own place is its names joined, beside its code and level.
    const place = { place: '云溪县', region: '云溪县', code: null, placeLevel: 'county' };
    expect(record).toEqual({ ...about, ...place });
    expect(JSON.parse(renderList([about], 'ndjson', options()))).toEqual({ ...about, ...place });
  });
});

test('a citation: the words as printed, then who, what, when and where in it', () => {
  const [, section] = REPORT.sections;
  const measure = section?.children[0];
  if (measure === undefined) throw new Error('no measure');
  expect(citation(REPORT, measure)).toBe(
    '一是全面推行执法公示制度。公示执法信息9800余条。\n' +
      '——云溪县司法局：《云溪县2021年度法治政府建设工作报告》，2022-03-01，二、规范行政执法',
  );
});

test('of a report without a printed title, lists and citations show a name that is ours, and the address where it is known', () => {
  const text = SOURCE.replace('云溪县2021年度法治政府建设工作报告\n', '');
  const plain = reportOf(text, 'gov-2022-17');
  expect([plain.titleFrom, plain.name]).toEqual(['file', expect.stringMatching(/^〔云溪县 2021年 .*〕$/)]);
  const report = { ...plain, source: { ...plain.source, address: 'https://yunxi.example/1.html' } };
  const listed = { ...summaryOf(report), path: 'p', ships: false };
  expect(renderList([listed], 'text', options())).toContain(plain.name);
  expect(JSON.parse(renderList([listed], 'ndjson', options()))).toMatchObject({
    title: 'gov-2022-17',
    name: plain.name,
  });
  const [problem] = report.problems;
  if (problem === undefined) throw new Error('no problem');
  expect(citation(report, problem)).toMatch(
    /\n——云溪县司法局：〔云溪县 2021年 [^《》]*〕，2022-03-01，三、存在的问题，https:\/\/yunxi\.example\/1\.html$/,
  );
});

test('the outline says where problems or plans were not found, and where some may be', () => {
  const work =
    '云溪县2031年法治政府建设报告\n一、主要工作\n（一）开展检查。检查5次。工作中还存在不少困难和问题。检查工作有序推进。\n（二）开展培训。培训8期。\n二、保障措施\n（一）加强保障。落实经费3万元。\n';
  const report = reportOf(work);
  expect([report.problems, report.plans]).toEqual([[], []]);
  expect(
    renderToc(report, 'text', options({ lang: 'zh' }))
      .trimEnd()
      .split('\n')
      .slice(-2),
  ).toEqual(['没有找到所承认的问题；可能在1.1', '没有找到下一步计划']);
  expect(renderToc(report, 'text', options())).toContain('no admitted problems found; some may be in 1.1\n');
  expect(renderToc(REPORT, 'text', options())).not.toContain('found');
});

test('a cell that a spreadsheet would run is set off, in CSV alone', () => {
  const cells = ['=1', '+1', '-1', '@a', '\tb', '＝1', '＋1', '－1', '＠a', 'a=1', '', '1,2', 'say "x"', 'a\nb', '\r'];
  const rows = (format: 'csv' | 'tsv', header?: boolean) =>
    delimited(
      cells.map((cell) => ({ cell, other: 'b' })),
      ['cell', 'other'],
      format,
      header,
    );
  const written = [
    "'=1",
    "'+1",
    "'-1",
    "'@a",
    "'\tb",
    "'＝1",
    "'＋1",
    "'－1",
    "'＠a",
    'a=1',
    '',
    '"1,2"',
    '"say ""x"""',
  ];
  const lines = [...written, '"a\nb"', '␍'].map((cell) => `${cell},b\r\n`).join('');
  expect(rows('csv')).toBe(`\ufeffcell,other\r\n${lines}`);
  expect(rows('csv', false)).toBe(lines);
  expect(rows('tsv').split('\n')).toEqual([
    'cell\tother',
    ...cells.map((cell) => `${cell.replace('\r', '␍').replace(/[\t\n]/, ' ')}\tb`),
    '',
  ]);
});

test('numbers, lists and what is not there are cells as they are, whatever stood in the row before', () => {
  const record = { number: -3.5, list: ['超过', '近'], none: null, flag: false };
  const lines = delimited([record, { ...record, list: [] }, {}], ['number', 'list', 'none', 'flag'], 'csv', false);
  expect(lines).toBe('-3.5,超过|近,,false\r\n-3.5,,,false\r\n,,,\r\n');
});
