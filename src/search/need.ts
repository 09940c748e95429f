import type { IndicatorList } from '../report/index.ts';
import { cut } from './align.ts';
import { amountOf } from './figures.ts';
import { expressionIn } from './finder.ts';
import { rangeGrams, syllablesGram, valueGram } from './grams.ts';
import { ANY, all, either, gram, type Need, NONE, printed } from './need-kinds.ts';
import { misspelled, spelled, withSlip } from './need-letters.ts';
import { allReadingsOf } from './pinyin/readings.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { TOLERANCE } from './search-document.ts';
import { LONGEST_TYPED, MOST_ERRORS, movedBack } from './typos.ts';

export { ANY, type Need, sizeOf } from './need-kinds.ts';

/** What a report must have to answer a query. @param indicators as for `search` */
export function needOf(query: string, indicators?: IndicatorList): Need {
  // What an expression needs is no words.
  if (expressionIn(query) !== null) return ANY;
  const parsed = parseQuery(query, indicators);
  if (parsed.comparisons.length > 0) return needOfComparisons(parsed);
  const terms = parsed.terms.length === 0 ? NONE : all(parsed.terms.map(needOfTerm));
  // A marker is that of some part of nearly every report.
  return either([terms, ...(parsed.joined ? [needOfTerm(parsed.joined)] : []), ...(parsed.marker ? [ANY] : [])]);
}

/** Words behind a comparison may be units: which ones is known in each report only, so that those in front are let pass. */
function needOfComparisons({ comparisons, terms }: Query): Need {
  const units = comparisons.filter(({ tail }) => tail === '').length;
  const values = comparisons.map(({ low, high }) => either(rangeGrams(low, high).map(gram)));
  return all([...values, ...terms.slice(units).map(needOfTerm)]);
}

/** Each way of `nearMatches`, `equalAmounts` and `TYPOS` to find a word. */
function needOfTerm(term: Term): Need {
  return either([certainNeedOfTerm(term), ...(isShortenable(term) ? shortened(term.text) : [])]);
}

/** Whether `shortenedMatches` may find a word: all three of its characters in a word of four. */
function isShortenable({ text, chinese }: Term): boolean {
  return chinese && text.length === 3;
}

/** Two of the three side by side. */
const shortened = (text: string): Need[] => [printed(text.slice(0, 2)), printed(text.slice(1))];

/**
 * The word of a query that is nothing but a word of three characters, and what a report has that answers it other than by a word of
 * four characters in which the three stand; null for any other query. @param indicators as for `search`
 */
export function needBesideShortened(query: string, indicators?: IndicatorList): { text: string; need: Need } | null {
  if (expressionIn(query) !== null) return null;
  const { comparisons, terms, joined, marker } = parseQuery(query, indicators);
  const [term] = terms;
  if (term === undefined || terms.length > 1 || comparisons.length > 0 || joined || marker) return null;
  return isShortenable(term) ? { text: term.text, need: certainNeedOfTerm(term) } : null;
}

function certainNeedOfTerm(term: Term): Need {
  const { text, chinese, letters } = term;
  const needs = [printed(text), ...term.others.map(printed)];
  const amount = amountOf(text);
  if (amount !== null) needs.push(gram(valueGram(amount.value)));
  if (chinese && text.length > 1) needs.push(sounding(text), ...guessed(text));
  if (letters && text.length > 1) needs.push(spelled(text), misspelled(text), withSlip(text));
  return either(needs);
}

/** Another spelling of the same sound, `soundsOf`: side by side each of two syllables is one with which its character is read. */
function sounding(text: string): Need {
  const readings = Array.from({ length: text.length }, (_, at) => [...allReadingsOf(text.charAt(at))]);
  const needs: Need[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [first = [], second = []] = [readings[at], readings[at + 1]];
    if (first.length > 0 && second.length > 0) {
      needs.push(either(unique(first.flatMap((one) => second.map((two) => syllablesGram(one, two)))).map(gram)));
    }
    if (first.length === 0 && second.length === 0) needs.push(printed(text.slice(at, at + 2)));
  }
  return all(needs);
}

const unique = <T>(values: readonly T[]): T[] => Array.from(new Set(values));

/** With characters moved, wrong, missing, left out or apart: the typos at a word of characters. */
function guessed(text: string): Need[] {
  const needs: Need[] = [];
  const errors = Math.min(MOST_ERRORS, Math.floor(text.length * TOLERANCE));
  if (text.length >= 4) {
    if (text.length <= LONGEST_TYPED * 2) needs.push(...movedBack(text).map(printed));
    if (errors > 0) needs.push(...cut(text, errors).map((piece) => printed(piece.text)));
    needs.push(all([printed(text.slice(0, 2)), printed(text.slice(-2))]));
  }
  return needs;
}
