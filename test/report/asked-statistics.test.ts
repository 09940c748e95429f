import { expect, test } from 'vitest';
import {
  askForStatistics,
  figuresOf,
  parseReport,
  type Report,
  type Statistic,
  statisticsOf,
} from '../../src/report/index.ts';

/** A report of our own words. */
function report(): Report {
  const text = '青禾县2033年度法治政府建设情况报告\n一、主要工作\n办理行政复议案件12件。\n';
  const read = parseReport(Buffer.from(text), { id: 'x' });
  if (!read.ok) throw new Error(read.message.en);
  return read.value;
}

/** A keeper that knows some statistics, and what happened to it. */
function keeper(known: Statistic[] | null) {
  const heard: unknown[] = [];
  return {
    heard,
    known: () => {
      heard.push('asked');
      return known;
    },
    keep: (statistics: readonly Statistic[]) => void heard.push(statistics),
    knownFigures: () => {
      heard.push('asked for figures');
      return known;
    },
    keepFigures: (statistics: readonly unknown[]) => void heard.push({ figures: statistics }),
  };
}

test('are asked of their keeper once, when they are first asked for', () => {
  const own = report();
  const asked = keeper([...statisticsOf(report())].map((each) => ({ ...each, value: 77 })));
  askForStatistics(own, asked);
  expect(asked.heard).toEqual([]);
  expect(statisticsOf(own).map(({ value }) => value)).toEqual([77]);
  expect(statisticsOf(own)).toBe(statisticsOf(own));
  expect(asked.heard).toEqual(['asked']);
});

test('are told to a keeper that does not know them', () => {
  const own = report();
  const asked = keeper(null);
  askForStatistics(own, asked);
  expect(statisticsOf(own).map(({ value }) => value)).toEqual([12]);
  expect(asked.heard).toEqual(['asked', statisticsOf(own)]);
});

test('are asked of it without their indicators where nobody needs these, and told so', () => {
  const own = report();
  const asked = keeper([...statisticsOf(report())].map((each) => ({ ...each, value: 77 })));
  askForStatistics(own, asked);
  expect(figuresOf(own).map(({ value }) => value)).toEqual([77]);
  expect(figuresOf(own)).toBe(figuresOf(own));
  expect(asked.heard).toEqual(['asked for figures']);

  const other = report();
  const without = keeper(null);
  askForStatistics(other, without);
  expect(figuresOf(other).map(({ value }) => value)).toEqual([12]);
  expect(statisticsOf(other)).toMatchObject([{ value: 12, indicator: '行政复议案件数' }]);
  expect(without.heard).toEqual(['asked for figures', { figures: expect.any(Array) }, 'asked', statisticsOf(other)]);
});
