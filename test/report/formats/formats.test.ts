import { describe, expect, it } from 'vitest';
import { openBytes, segmentText, statisticsOf } from '../../../src/report/index.ts';
import type { Report } from '../../../src/report/model.ts';
import { expectInvariants } from '../invariants.ts';
import { AROUND, archive, inEncoding, oldWord, page, REPORTS, utf8, utf16, word } from './fixtures.ts';
import { pdf } from './pdf-fixture.ts';

async function opened(bytes: Uint8Array): Promise<Report> {
  const report = await openBytes(bytes, { id: 'x' });
  if (!report.ok) throw new Error(report.message.en);
  return report.value;
}

const outline = (report: Report): unknown => ({
  title: report.title,
  year: report.year,
  region: report.region,
  publisher: report.publisher,
  publishedAt: report.publishedAt,
  sections: report.sections.map(({ title, marker, role }) => ({ title, marker, role })),
  measures: report.measures.map(({ title }) => title),
  problems: report.problems.map(({ title }) => title),
  plans: report.plans.map(({ title }) => title),
  statistics: statisticsOf(report).map(({ value, unit, subject }) => ({ value, unit, subject })),
});

/** A text without characters that only one of the encodings has. */
const traditional = (text: string): string => text.replaceAll('县', '縣').replaceAll('区', '區').replaceAll('年', '年');

const FORMATS: readonly (readonly [string, (lines: readonly string[]) => Uint8Array])[] = [
  ['text, UTF-8', (lines) => utf8(lines.join('\n'))],
  ['text, UTF-8 with a mark and CRLF', (lines) => utf8(`\uFEFF${lines.join('\r\n')}`)],
  ['text, UTF-16 little-endian', (lines) => utf16(lines.join('\n'), true)],
  ['text, UTF-16 big-endian', (lines) => utf16(lines.join('\n'), false)],
  ['text, UTF-16 without a mark', (lines) => utf16(lines.join('\n'), true, false)],
  ['text, GBK', (lines) => inEncoding(lines.join('\n'), 'gb18030')],
  [
    'Markdown',
    (lines) =>
      utf8(
        lines
          .map((line, i) => (i === 0 ? `# ${line}` : `${/^[一二三]、/.test(line) ? '## ' : ''}${line}`))
          .join('\n\n'),
      ),
  ],
  ['page, UTF-8', (lines) => utf8(page(lines))],
  ['page, GBK by its meta tag', (lines) => inEncoding(page(lines, 'gb2312'), 'gb18030')],
  ['page, GBK without a meta tag', (lines) => inEncoding(page(lines, null), 'gb18030')],
  ['page, GBK that says it is UTF-8', (lines) => inEncoding(page(lines, 'utf-8'), 'gb18030')],
  ['page, UTF-16', (lines) => utf16(page(lines, null), true)],
  ['page saved as one file, UTF-8', (lines) => archive(utf8(page(lines)))],
  ['page saved as one file, GBK', (lines) => archive(inEncoding(page(lines, 'gbk'), 'gb18030'))],
  ['Word', (lines) => word(lines)],
  ['old Word', (lines) => oldWord(lines)],
  ['PDF, fonts not embedded', (lines) => pdf(lines, 'tables')],
  ['PDF, fonts with a map', (lines) => pdf(lines, 'map')],
];

describe.each(REPORTS)('%s', (_, lines) => {
  const wanted = outline(segmentText(lines.join('\n'), { id: 'x' }));

  it.each(FORMATS)('%s', async (_, make) => {
    const report = await opened(make(lines));
    expectInvariants(report);
    // On a page of paper all blanks are the same.
    const blanks = (line: string): string => line.replace(/[\s　]+/g, ' ');
    expect(
      report.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(blanks),
    ).toEqual(lines.map(blanks));
    expect(outline(report)).toEqual(wanted);
    for (const words of AROUND) expect(report.text).not.toContain(words);
  });
});

it('reads Traditional Chinese in Big5, as text and as a page', async () => {
  const lines = [
    '新竹縣政府工作報告',
    '一、施政成果',
    '辦理法規講習12場，參加人員達350人次，並訂定自治條例3件。',
    '二、未來計畫',
    '明年將賡續推動數位治理，預計完成系統建置5處。',
  ];
  for (const bytes of [
    inEncoding(lines.join('\n'), 'big5'),
    inEncoding(page(lines.map(traditional), 'big5'), 'big5'),
  ]) {
    const report = await opened(bytes);
    expectInvariants(report);
    for (const line of lines) expect(report.text).toContain(line);
    expect(report.sections.map(({ marker }) => marker)).toEqual(['一、', '二、']);
  }
});
