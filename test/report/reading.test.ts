import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport, recordOf, segmentText, statisticsOf, writeSegmented } from '../../src/report/index.ts';
import type { Part, Report } from '../../src/report/model.ts';
import { readingOf } from '../../src/text/index.ts';
import { CONGRESS, DEPARTMENT } from './fixtures.ts';
import { expectInvariants } from './invariants.ts';

const plain = (printed: string): string => readingOf(printed).text;
const shape = (parts: readonly Part[]): unknown =>
  parts.map(({ marker, title, kind, role, children }) => [plain(marker), plain(title), kind, role, shape(children)]);
const words = (report: Report): unknown => [
  report.title,
  report.region,
  report.year,
  shape(report.sections),
  statisticsOf(report).map(({ value, unit, subject }) => [value, unit, subject]),
];

describe('radicals that stand for characters', () => {
  const RADICALS: readonly (readonly [string, string])[] = [
    ['一', '⼀'],
    ['二', '⼆'],
    ['工', '⼯'],
    ['人', '⼈'],
    ['长', '⻓'],
    ['大', '⼤'],
    ['行', '⾏'],
    ['见', '⻅'],
    ['日', '⽇'],
  ];
  const printed = (text: string): string =>
    RADICALS.reduce((own, [character, radical]) => own.replaceAll(character, radical), text);

  it.each([
    ['DEPARTMENT', DEPARTMENT],
    ['CONGRESS', CONGRESS],
  ])('%s is read as with the characters', (_, text) => {
    const report = segmentText(printed(text), { id: 'r' });
    expect(report.text).toBe(printed(text));
    expectInvariants(report);
    expect(words(report)).toEqual(words(segmentText(text, { id: 'r' })));
  });
});

describe('characters that show nothing', () => {
  const HIDDEN = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];

  it('part no number, word or marker, and stay in the text', () => {
    const text = DEPARTMENT.replace('一、', '一\u200b、')
      .replace(/(\d)(\d)/g, '$1\u2060$2')
      .replace('规范性', '规\u00ad范\ufeff性');
    const report = segmentText(text, { id: 'r' });
    expect(report.text).toBe(text);
    expectInvariants(report);
    expect(words(report)).toEqual(words(segmentText(DEPARTMENT, { id: 'r' })));
    const [statistic] = statisticsOf(report);
    expect(text.slice(statistic?.start, statistic?.end).replace(/[\u2060\u200b]/g, '')).toContain(
      String(statistic?.value),
    );
  });

  it('anywhere: the same report, and the same again from its segmented file', () => {
    const places = fc.array(fc.tuple(fc.nat(CONGRESS.length), fc.constantFrom(...HIDDEN)), { maxLength: 30 });
    fc.assert(
      fc.property(places, (all) => {
        const sorted = [...all].sort(([a], [b]) => b - a);
        const text = sorted
          .reduce((own, [at, sign]) => own.slice(0, at) + sign + own.slice(at), CONGRESS)
          .replace(/^\ufeff+/, '');
        const report = segmentText(text, { id: 'r' });
        expectInvariants(report);
        expect(words(report)).toEqual(words(segmentText(CONGRESS, { id: 'r' })));
        const opened = parseReport(writeSegmented(report), { id: 'r' });
        expect(opened.ok && recordOf(opened.value)).toEqual(recordOf(report));
      }),
      { numRuns: 25 },
    );
  });

  it('on lines of their own', () => {
    for (const text of [`\u200b\n${CONGRESS}`, `${CONGRESS}\n\u2060\n`, CONGRESS.replaceAll('\n', '\n\u200b\n')]) {
      const report = segmentText(text, { id: 'r' });
      expectInvariants(report);
      const opened = parseReport(writeSegmented(report), { id: 'r' });
      expect(opened.ok && opened.value.text).toBe(text);
    }
  });

  it('alone are no text', () => {
    expect(parseReport('\u200b\n\u2060', { id: 'r' })).toMatchObject({ ok: false, code: 'unreadable' });
  });
});

describe('a line that has lost its line breaks', () => {
  const indented = (stops: number, indents: number, length: number): string => {
    const line = `${'总结工作。'.repeat(stops)}${'\u3000\u3000抓好落实'.repeat(indents)}`;
    return line + '续'.repeat(length - line.length);
  };

  it.each([
    ['is broken at its indents', 4, 4, 300, 5],
    ['of fewer full stops is as it is', 3, 4, 300, 1],
    ['of fewer indents is as it is', 4, 3, 300, 1],
    ['that is shorter is as it is', 4, 4, 299, 1],
  ])('%s', (_, stops, indents, length, lines) => {
    const text = indented(stops, indents, length);
    expect(readingOf(text).text.split('\n')).toHaveLength(lines);
  });
});
