import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { describe, expect, it } from 'vitest';
import { segmentText, statisticsOf } from '../../src/report/index.ts';
import type { Part, Report } from '../../src/report/model.ts';
import { normalise, simplifiedShadow } from '../../src/text/normalise.ts';
import { REPORTS } from './formats/fixtures.ts';
import { COUNTY, PREFECTURE, TOWN } from './formats/reports.ts';
import { expectInvariants } from './invariants.ts';

/** The table turned round; of several Traditional forms the first. */
const FORMS = new Map<string, string>();
for (const entry of traditionalToSimplified.split('|')) {
  const [from = '', to = ''] = entry.split(' ');
  if (from.length === 1 && to.length === 1 && !FORMS.has(to) && from !== to) FORMS.set(to, from);
}
const traditional = (text: string): string => Array.from(text, (char) => FORMS.get(char) ?? char).join('');
const simple = (words: string): string => normalise(words).text;

const parts = (list: readonly Part[]): unknown =>
  list.map(({ start, end, kind, role, heading, number, marker, title, children }) => [
    start,
    end,
    kind,
    role,
    heading,
    number,
    simple(marker),
    simple(title),
    parts(children),
  ]);

const told = (report: Report): unknown => ({
  sections: parts(report.sections),
  preamble: report.preamble,
  head: report.head,
  furniture: report.furniture,
  year: report.year,
  publishedAt: report.publishedAt,
  title: simple(report.title),
  region: simple(report.region ?? ''),
  publisher: simple(report.publisher ?? ''),
  statistics: statisticsOf(report).map((statistic) => ({
    ...statistic,
    unit: simple(statistic.unit),
    subject: simple(statistic.subject),
    qualifier: statistic.qualifier.map(simple),
    period: simple(statistic.period ?? ''),
  })),
});

const texts = [
  ...REPORTS.map(([name, lines]) => [name, lines.join('\n')] as const),
  ...Object.entries({ COUNTY, TOWN, PREFECTURE }),
];

describe.each(texts)('%s in Traditional characters', (_, text) => {
  const other = traditional(text);
  const report = segmentText(other, { id: 'x' });

  it('has the same parts, statistics and metadata', () => {
    expect(other).not.toBe(text);
    expectInvariants(report);
    expect(told(report)).toEqual(told(segmentText(text, { id: 'x' })));
  });

  it('is shown in its own characters', () => {
    expect(other).toContain(report.title);
    expect(other).toContain(report.region ?? '');
    for (const { start, end, unit } of statisticsOf(report)) expect(other.slice(start, end)).toContain(unit);
  });
});

it('says units and subjects as they are printed', () => {
  const report = segmentText('雲浦縣政府工作報告\n一、主要工作\n新建學校12個，完成投資5億元，審查規範性文件37件。', {
    id: 'x',
  });
  const [first, second] = statisticsOf(report);
  expect([first?.unit, first?.subject, second?.value, second?.unit]).toEqual(['個', '學校', 500_000_000, '元']);
});

it('reads a Traditional line of a Simplified report', () => {
  const lines = ['云浦县政府工作报告', '一、主要工作', '新建学校12所。', '人均預期壽命從2031年的82.4歲提高到83.1歲。'];
  const read = statisticsOf(segmentText(`${'全县各项工作稳步推进。'.repeat(500)}\n${lines.join('\n')}`, { id: 'x' }));
  expect(read.map(({ value, unit, subject }) => [value, unit, subject])).toEqual([
    [12, '所', '学校'],
    [82.4, '歲', '人均預期壽命'],
    [83.1, '歲', '人均預期壽命'],
  ]);
});

describe('the shadow', () => {
  it('takes no line for Traditional in which one rare character stands', () => {
    const line = `${'全县各项工作稳步推进。'.repeat(20)}他們到會。`;
    expect(simplifiedShadow(line)).toBe(line);
    expect(simplifiedShadow(`${line}\n他們到會`)).toBe(`${line}\n他们到会`);
  });

  it('leaves Simplified text alone, rare forms of it too', () => {
    const text = '他著书立说，乾坤朗朗，于是开展检查，覆盖於姓、瞭望塔。'.repeat(20);
    expect(simplifiedShadow(text)).toBe(text);
  });

  it('keeps every offset', () => {
    const text = `${traditional(PREFECTURE)}𠮷\u{1F600}é`;
    const shadow = simplifiedShadow(text);
    expect(shadow).toHaveLength(text.length);
    expect(simple(shadow)).toBe(simple(text));
  });
});
