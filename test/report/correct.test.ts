import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Correction, corrected, parseReport, type Report, writeSegmented } from '../../src/report/index.ts';

const TEXT =
  '青禾县2031年度法治政府建设工作报告\n一、主要做法\n一是办理案件41件。\n二、存在的问题\n力量不足。\n三、下一步计划\n推进执法。\n';

function reportOf(file: string): Report {
  const report = parseReport(new TextEncoder().encode(file), { id: '青禾县-2031' });
  if (!report.ok) throw new Error(report.message.en);
  return report.value;
}

const file = writeSegmented(reportOf(TEXT));
const place = { names: ['江西省', '南昌市', '红谷滩区'], code: '360113', level: 'county', office: null } as const;
const after = (given: string, correction: Correction): Report =>
  reportOf(corrected(given, reportOf(given), correction));

test('place, year and title are as they are corrected, and all else is as it was', () => {
  const before = reportOf(file);
  const now = after(file, { place: { ...place, names: [...place.names] }, year: 2034, title: '“新”标题: 一' });
  expect(now).toMatchObject({ place, region: '江西省南昌市红谷滩区', year: 2034, title: '“新”标题: 一' });
  expect([now.covers, now.plansFor]).toEqual([before.covers, before.plansFor].map((year) => (year ?? 0) + 3));
  expect(now.text).toBe(before.text);
  expect(now.sections).toEqual(before.sections);
  const lines = (words: string): string[] =>
    words.split('\n').filter((line) => !/^(?:place|code|placeLevel|year|covers|plansFor|title):/.test(line));
  expect(
    lines(corrected(file, before, { place: { ...place, names: [...place.names] }, year: 2034, title: 'x' })),
  ).toEqual(lines(file));
});

test('a correction that says what is there changes no byte', () => {
  const report = reportOf(file);
  expect(corrected(file, report, { year: report.year ?? 0, title: report.title })).toBe(file);
  expect(corrected(file, report, {})).toBe(file);
});

test.each([
  ['a list over several lines', file.replace(/^place: .*$/m, 'place:\n  - 云溪市\n  - 青禾县')],
  ['a list that is not indented', file.replace(/^place: .*$/m, 'place:\n- 云溪市\n- 青禾县')],
  ['a missing field', file.replace(/^place: .*\n/m, '')],
  ['the first version', file.replace('report-tui/2', 'report-tui/1').replace(/^place: .*$/m, 'region: 青禾县')],
  ['a byte order mark', `\ufeff${file}`],
  ['lines as Windows ends them', file.replaceAll('\n', '\r\n')],
])('%s', (_, given) => {
  const now = after(given, { place: { ...place, names: [...place.names] } });
  expect(now.place).toEqual(place);
  const written = corrected(given, reportOf(given), { year: 2035 });
  expect(written.includes('\r\n')).toBe(given.includes('\r\n'));
  expect(written.startsWith('\ufeff')).toBe(given.startsWith('\ufeff'));
  expect(reportOf(written)).toMatchObject({ year: 2035, title: reportOf(given).title });
});

test('years that are not known become those of the kind', () => {
  const given = file.replace(/^(year|covers|plansFor): .*$/gm, '$1: null');
  expect(after(given, { year: 2033 })).toMatchObject({ year: 2033, covers: 2033, plansFor: 2034 });
  expect(after(given.replace(/^kind: .*$/m, 'kind: work'), { year: 2033 })).toMatchObject({
    covers: 2032,
    plansFor: 2033,
  });
});

test('any title comes back as it was given', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (words) => {
      const title = words.replace(/\s+/g, ' ').trim();
      fc.pre(title !== '' && !/\p{C}/u.test(title));
      expect(after(file, { title }).title).toBe(title);
    }),
    { numRuns: 200 },
  );
});
