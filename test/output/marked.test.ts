import { describe, expect, test } from 'vitest';
import { renderMarked } from '../../src/output/index.ts';
import { renderMarkedReports } from '../../src/output/marked.ts';
import { HOSTILE, options, REPORT, UNSAFE } from './fixture.ts';

const other = { ...REPORT, title: '*云溪*县 [2022](x) <b>报告\n第二行', region: null };
const both = [
  { id: 'yunxi-2021', report: REPORT, marked: ['1'] },
  { id: 'yunxi-2022', report: other, marked: ['2.2', 's1'] },
];

describe('what is marked in several reports', () => {
  test.each(['text', 'md', 'json'] as const)('in one report, as %s, is what it is without the others', (format) => {
    const [one] = both;
    expect(renderMarkedReports(one ? [one] : [], format, options())).toBe(
      renderMarked(REPORT, ['1'], format, options()),
    );
  });

  test('in Markdown stands under titles that show exactly their words', () => {
    const text = renderMarkedReports(both, 'md', options());
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual([
      `# ${REPORT.title}`,
      '# \\*云溪\\*县 \\[2022\\](x) \\<b\\>报告 第二行',
    ]);
    expect(text).toContain(`\n\n${renderMarked(other, ['2.2', 's1'], 'md', options())}`);
  });

  test('as JSON names its reports', () => {
    const records: unknown = JSON.parse(renderMarkedReports(both, 'json', options()));
    expect(records).toMatchObject([
      { report: 'yunxi-2021', region: REPORT.region, year: REPORT.year, id: '1' },
      { report: 'yunxi-2022', region: null, id: '2.2' },
      { report: 'yunxi-2022', region: null, id: 's1' },
    ]);
  });

  test.each(['text', 'md', 'json'] as const)('as %s is safe for a terminal, titles and ids too', (format) => {
    const hostile = { id: `x${HOSTILE}`, report: { ...REPORT, title: HOSTILE }, marked: ['1'] };
    const nameless = { ...hostile, report: { ...REPORT, title: ' ' } };
    expect(renderMarkedReports([hostile, nameless], format, options())).not.toMatch(UNSAFE);
  });
});
