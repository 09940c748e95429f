import { expect } from 'vitest';
import { check, RULES } from '../../src/analysis/index.ts';
import {
  citation,
  FINDING_FORMATS,
  plainLines,
  type RenderOptions,
  renderAllDoubts,
  renderFindings,
  renderHits,
  renderReport,
  renderStatistics,
  renderToc,
} from '../../src/output/index.ts';
import { doubtsIn } from '../../src/report/doubts.ts';
import { openBytes, parseReport, recordOf, statisticsOf, writeSegmented } from '../../src/report/index.ts';
import type { Report } from '../../src/report/model.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { options, UNSAFE } from '../output/fixture.ts';
import { expectInvariants } from '../report/invariants.ts';
import type { Input } from './inputs.ts';

/** An input of some thousand bytes that takes longer than this hangs, on however busy a machine. In milliseconds. */
const HANGS = 20_000;

/**
 * Opens a file, and does with it what its turn says: it opens or is refused in one sentence, the invariants of the model hold,
 * nothing that a terminal must not get comes out of any command, and what was segmented opens again as it was.
 */
export async function expectSurvival({ bytes, query, width, turn }: Input): Promise<void> {
  const from = performance.now();
  const opened = await openBytes(bytes, { id: 'fuzz' });
  if (opened.ok) {
    expectInvariants(opened.value);
    const printed = DEEDS[turn % DEEDS.length]?.(opened.value, options({ width }), query) ?? [];
    for (const text of printed) expect(text.replace(/\r\n/g, '\n').replace(/^\uFEFF/, '')).not.toMatch(UNSAFE);
  } else {
    for (const words of [opened.message.zh, opened.message.en]) {
      expect(words).toMatch(/^[^\n]{5,400}$/);
      expect(words).not.toMatch(/Error|undefined|NaN|\bat \w+ \(/);
    }
  }
  expect(performance.now() - from).toBeLessThan(HANGS);
}

type Deed = (report: Report, settings: RenderOptions, query: string) => string[];

/** What can be done with a report; each gives what it prints. */
const DEEDS: readonly Deed[] = [
  (report, settings) => [
    renderReport(report, 'text', settings),
    renderReport(report, 'md', settings),
    renderToc(report, 'text', settings),
    renderToc(report, 'json', settings),
    renderAllDoubts([{ report, doubts: doubtsIn(report) }], 'text', settings),
  ],
  (report, settings) => {
    const json = renderReport(report, 'json', settings);
    expect(JSON.parse(json).text).toBe(report.text);
    const formats = ['text', 'csv', 'tsv', 'ndjson'] as const;
    return [json, ...formats.map((format) => renderStatistics(report, statisticsOf(report), format, settings))];
  },
  (report, settings, query) => {
    const hits = search(buildSearchIndex(report), query);
    for (const { start, end, matches } of hits) {
      expect(start <= end && end <= report.text.length).toBe(true);
      for (const [low, high] of matches) expect(start <= low && low < high && high <= end).toBe(true);
    }
    return (['text', 'ndjson', 'csv', 'tsv'] as const).map((format) => renderHits(report, hits, format, settings));
  },
  (report) => {
    const file = writeSegmented(report);
    const again = parseReport(file, { id: 'fuzz' });
    expect(again.ok && recordOf(again.value)).toEqual(recordOf(report));
    return [file, ...report.measures.slice(0, 2).map((measure) => citation(report, measure))];
  },
  (report, settings) => {
    const findings = check(report, { earlier: report, words: [{ word: '。', instead: '', why: '' }] });
    for (const { start, end } of findings) expect(0 <= start && start <= end && end <= report.text.length).toBe(true);
    const hidden = { error: 0, warning: 0, hint: 0 };
    const file = {
      file: report.id,
      report,
      lines: plainLines(report.text),
      findings,
      hidden,
      ignored: 0,
      languageOnly: false,
    };
    const program = { version: '0', rules: RULES };
    return FINDING_FORMATS.map((format) => renderFindings([file], format, settings, program));
  },
];
