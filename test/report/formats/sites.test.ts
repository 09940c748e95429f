import { describe, expect, it } from 'vitest';
import { openBytes, segmentText, statisticsOf } from '../../../src/report/index.ts';
import type { Report, Span } from '../../../src/report/model.ts';
import { expectInvariants } from '../invariants.ts';
import { COPIES } from './copies.ts';
import { archive, inEncoding, REPORTS, utf8 } from './fixtures.ts';
import { COUNTY, PREFECTURE, TOWN } from './reports.ts';
import { OUTSIDE, type Published, SITES } from './sites.ts';

const SOURCE = '海临市司法局';
const DATE = '2023-03-15 09:30';
const ISO = '2023-03-15T09:30';

const ALL: readonly (readonly [string, readonly string[]])[] = [
  ...REPORTS,
  ...Object.entries({ COUNTY, TOWN, PREFECTURE }).map(([name, text]) => [name, text.split('\n')] as const),
];

async function opened(bytes: Uint8Array): Promise<Report> {
  const report = await openBytes(bytes, { id: 'x' });
  if (!report.ok) throw new Error(report.message.en);
  expectInvariants(report.value);
  return report.value;
}

/** The lines of a stretch, blanks of all kinds as one. */
const linesIn = (report: Report, span: Span): string[] =>
  report.text
    .slice(span.start, span.end)
    .split('\n')
    .map((line) => line.replace(/[\s　]+/g, ' ').trim())
    .filter((line) => line !== '');

const body = (report: Report): string[] =>
  [...(report.preamble === null ? [] : [report.preamble]), ...report.sections].flatMap((span) => linesIn(report, span));

const outline = (report: Report): unknown => ({
  title: report.title,
  region: report.region,
  year: report.year,
  sections: report.sections.map(({ title, marker, role, children }) => ({
    title,
    marker,
    role,
    children: children.map((child) => [child.marker, child.title, child.kind]),
  })),
  measures: report.measures.map(({ title }) => title),
  problems: report.problems.map(({ title }) => title),
  plans: report.plans.map(({ title }) => title),
  statistics: statisticsOf(report).map(({ value, unit, subject }) => [value, unit, subject]),
});

describe.each(ALL)('%s', (_, [title = '', ...rest]) => {
  const lines = rest.filter((line) => !line.startsWith('来源'));
  const plain = segmentText([title, ...lines].join('\n'), { id: 'x' });
  const published: Published = { title, lines, source: SOURCE, date: DATE };

  it.each(SITES)('%s', async (_, make) => {
    const report = await opened(utf8(make(published)));
    expect(body(report)).toEqual(body(plain));
    expect(outline(report)).toEqual(outline(plain));
    expect(report.publisher).toBe(SOURCE);
    expect(report.publishedAt).toBe(ISO);
    for (const line of report.head.flatMap((span) => linesIn(report, span))) {
      if (!line.includes(SOURCE) && !line.includes(DATE)) expect(line).not.toMatch(OUTSIDE);
    }
  });

  it.each(COPIES)('pasted from a browser: %s', (_, make) => {
    const report = segmentText(make(published), { id: 'x' });
    expectInvariants(report);
    expect(body(report)).toEqual(body(plain));
    expect(outline(report)).toEqual(outline(plain));
    expect(report.publisher).toBe(SOURCE);
    expect(report.publishedAt).toBe(ISO);
    const own = plain.head.flatMap((span) => linesIn(plain, span));
    const lines = report.head.flatMap((span) => linesIn(report, span));
    for (const line of lines.filter((each) => !own.includes(each))) {
      expect(line).toMatch(/海临市司法局|2023-03-15|^(?:来源|发布时间)：$/);
    }
  });
});

describe('saved by', () => {
  const [title = '', ...lines] = COUNTY.split('\n');
  const plain = segmentText(COUNTY, { id: 'x' });
  it.each<[string, (html: string) => Uint8Array]>([
    ['a browser of today as one file', (html) => archive(utf8(html))],
    [
      'an editor, which put a byte order mark before the one file',
      (html) => new Uint8Array([0xef, 0xbb, 0xbf, ...archive(utf8(html))]),
    ],
    ['Internet Explorer as one file, GBK', (html) => archive(inEncoding(html, 'gb18030'), 'gb2312')],
    ['a browser in GBK, the meta tag unchanged', (html) => inEncoding(html, 'gb18030')],
  ])('%s', async (_, save) => {
    for (const [, make] of SITES) {
      const report = await opened(save(make({ title, lines, source: SOURCE, date: DATE })));
      expect(outline(report)).toEqual(outline(plain));
      expect(body(report)).toEqual(body(plain));
    }
  });
});
