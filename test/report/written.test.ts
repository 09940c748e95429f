import { describe, expect, test } from 'vitest';
import { keepNumbered, numberedOf } from '../../src/report/derived.ts';
import { recordOf, reportWritten, segmentText, writtenReport } from '../../src/report/index.ts';
import { CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED } from './fixtures.ts';

const SUM = 'c0ffee';

describe('a report that was written as JSON', () => {
  test.each(Object.entries({ CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED }))('is the same again: %s', (_, text) => {
    const report = segmentText(text, { id: 'again' });
    keepNumbered(report, 3);
    const again = reportWritten(writtenReport(report), () => SUM);
    expect(JSON.stringify(again)).toBe(JSON.stringify(report));
    expect(JSON.stringify(recordOf(again))).toBe(
      JSON.stringify({ ...recordOf(report), source: { ...report.source, sha256: SUM } }),
    );
    expect(numberedOf(again)).toBe(3);
  });

  test('has one part in its tree and in its lists', () => {
    const written = writtenReport(segmentText(DEPARTMENT, { id: 'again' }));
    const { sections, measures, problems, plans } = reportWritten(written, () => SUM);
    const parts = new Set(
      sections.flatMap(function all(part): object[] {
        return [part, ...part.children.flatMap(all)];
      }),
    );
    const listed = [...measures, ...problems, ...plans];
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((part) => !parts.has(part))).toEqual([]);
  });
});
