import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importWriter, jsonPieces, reportHitsWriter, reportStatisticsWriter } from '../../src/output/index.ts';
import { statisticsOf, summaryOf } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { displayWidth } from '../../src/text/width.ts';
import { HOSTILE, marks, options, REPORT, reportOf, UNSAFE } from './fixture.ts';

const hits = search(buildSearchIndex(REPORT), '执法');
const group = { report: summaryOf(REPORT), hits };

describe('JSON in pieces', () => {
  const written = (format: 'json' | 'ndjson', groups: unknown[][]): string => {
    const { piece, end } = jsonPieces(format);
    return groups.map(piece).join('') + end();
  };

  test('is the values, however they are parted', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.jsonValue({ noUnicodeString: false }))), (groups) => {
        const wanted = JSON.parse(JSON.stringify(groups.flat()));
        expect(JSON.parse(written('json', groups))).toEqual(wanted);
        const lines = written('ndjson', groups).split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(wanted);
      }),
    );
  });

  test('looks as an array printed at once', () => {
    expect(written('json', [[{ a: [1, '\n'] }], [], [2]])).toBe(`${JSON.stringify([{ a: [1, '\n'] }, 2], null, 2)}\n`);
    expect(written('json', [])).toBe('[]\n');
  });
});

describe('hits by report', () => {
  test('in a pipe each line begins with the report, and depends on no other', () => {
    const whole = reportHitsWriter('text', options()).piece(group);
    const single = hits.map((hit) => reportHitsWriter('text', options()).piece({ ...group, hits: [hit] }));
    expect(single.join('')).toBe(whole);
    for (const line of whole.trimEnd().split('\n')) expect(line).toMatch(/^yunxi-2021 {2}\S+ {2}\w+ {2}\S+ {2}\S/);
  });

  test.each([40, 60, 80])('at %d columns every line fits, and the match is in sight', (width) => {
    const { piece } = reportHitsWriter('text', options({ width, styles: marks }));
    const [heading = '', ...lines] = (piece(group) + piece(group)).trimEnd().split('\n');
    for (const line of [heading, ...lines]) {
      expect(displayWidth(line.replace(/<\/?\w>/g, '')), line).toBeLessThanOrEqual(width);
    }
    expect(lines.filter((line) => line.includes('<m>执法</m>'))).toHaveLength(hits.length * 2);
    expect(lines).toContain('');
  });
});

describe('statistics by report', () => {
  const statistics = {
    info: summaryOf(REPORT),
    report: { ...REPORT, doubtful: [] },
    statistics: statisticsOf(REPORT),
  };

  test('one head, and the section of each', () => {
    const { piece, end } = reportStatisticsWriter('tsv', options());
    const rows = (piece(statistics) + piece(statistics) + end()).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + 2 * statisticsOf(REPORT).length);
    const sections = new Set(rows.slice(1).map((row) => row.split('\t').slice(7, 9).join(' ')));
    expect([...sections]).toEqual(['1 一、加强组织领导，压实工作责任', '2 二、规范行政执法', '4 四、下一步工作计划']);
  });

  test.each(['csv', 'tsv', 'json', 'ndjson', 'text'] as const)('%s of none is whole', (format) => {
    const none = reportStatisticsWriter(format, options()).end();
    if (format === 'json') expect(JSON.parse(none)).toEqual([]);
    else if (format === 'csv' || format === 'tsv') expect(none).toMatch(/^\uFEFF?report[,\t]place/);
    else expect(none).toBe('');
  });

  test.each(['csv', 'tsv', 'json', 'ndjson', 'text'] as const)('%s of a hostile report is safe', (format) => {
    const report = reportOf(`一、工作${HOSTILE}\n\n${HOSTILE}，办理案件35件，${HOSTILE}。`, HOSTILE);
    const info = { ...summaryOf(report), region: HOSTILE, title: HOSTILE };
    const { piece } = reportStatisticsWriter(format, options());
    const text = piece({ info, report: { ...report, doubtful: [] }, statistics: statisticsOf(report) }).replace(
      /^\uFEFF/,
      '',
    );
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(UNSAFE);
    expect(reportHitsWriter('text', options({ width: 40 })).piece({ report: info, hits: [] })).not.toMatch(UNSAFE);
  });
});

test('what was found in a file fits any window', () => {
  const report = {
    file: 'x',
    outcome: 'replaced' as const,
    id: HOSTILE,
    title: '云溪县',
    name: '云溪县',
    region: null,
    year: null,
    path: 'p',
    source: 's',
    backup: 'x.md.~1~',
    shadows: true,
    counts: { sections: 1, measures: 2, statistics: 3, problems: 4, plans: 5 },
    doubts: 1,
    message: null,
  };
  for (const lang of ['zh', 'en'] as const) {
    for (let width = 40; width < 200; width += 7) {
      const lines = importWriter('text', { ...options({ width, lang }), one: false })
        .piece(report)
        .split('\n');
      expect(lines.join('')).not.toMatch(UNSAFE);
      for (const line of lines.slice(1)) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  }
  expect(importWriter('text', { ...options(), one: false }).piece({ ...report, id: 'x' })).toBe(
    'x  云溪县  1 section · 2 measures · 3 statistics · 4 problems · 5 plans · 1 to look at · replaced · in the place of the one that ships · the edited file is kept as x.md.~1~\n',
  );
});
