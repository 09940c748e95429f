import { readFileSync } from 'node:fs';
import { knownIndicators } from '../../../src/report/indicators/index.ts';
import type { Statistic } from '../../../src/report/model.ts';
import { findStatistics } from '../../../src/report/statistics/index.ts';
import { simplifiedShadow } from '../../../src/text/index.ts';

/** A report of 2033 on 2032. */
const YEARS = { covers: 2032, plansFor: 2033, present: 2033 };

/** A sentence of a table in bench/ and what must be read in it. */
export interface ReadSentence {
  kind: string;
  sentence: string;
  expected: string[];
}

/** The sentences of bench/numbers.tsv, or bench/indicators.tsv, each with the kind under whose heading it stands. */
export function sentencesOf(table: 'numbers' | 'indicators'): ReadSentence[] {
  const lines = readFileSync(new URL(`../../../bench/${table}.tsv`, import.meta.url), 'utf8').split('\n');
  let kind = '';
  return lines.flatMap((line) => {
    if (line.startsWith('# ')) kind = line.slice(2);
    if (line === '' || line.startsWith('#')) return [];
    const [sentence = '', expected = ''] = line.split('\t');
    return [{ kind, sentence, expected: expected.split(' ; ').filter((entry) => entry !== '') }];
  });
}

/** A statistic in the form of the table: value[~upper bound] unit|- [qualifiers] [up|down] [target]. */
export function asEntry(statistic: Statistic): string {
  const { value, valueMax, unit, qualifier, trend, target } = statistic;
  const number = valueMax === null ? `${value}` : `${value}~${valueMax}`;
  return [number, unit || '-', ...qualifier, ...(trend ? [trend] : []), ...(target ? ['target'] : [])].join(' ');
}

/** The statistics of one sentence. */
export function statisticsIn(sentence: string): Statistic[] {
  const passage = { start: 0, end: sentence.length, part: '1', planned: false };
  return findStatistics(sentence, [passage], YEARS, simplifiedShadow(sentence), (measured) =>
    knownIndicators().nameOf(measured),
  );
}

/** What each figure of a sentence counts, in its order. */
export function subjects(sentence: string): string[] {
  return statisticsIn(sentence).map(({ subject }) => subject);
}

/** What is read in one sentence, in the form of bench/numbers.tsv. */
export function readSentence(sentence: string): string[] {
  return statisticsIn(sentence).map(asEntry);
}

/** What the numbers of one sentence measure, in the form of bench/indicators.tsv: - is nothing that is known. */
export function readIndicatorsOf(sentence: string): string[] {
  return statisticsIn(sentence).map(({ indicator }) => indicator ?? '-');
}
