import { wordAt, wordBefore } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Candidate } from './clauses.ts';
import { isInside, quoted } from './quotations.ts';

import { trimLeading } from './trim-words.ts';
import {
  AGAINST,
  COMPARED,
  EARLIER_VALUE,
  FREQUENCY,
  MEASURED_AT,
  MULTIPLE_OF,
  NAMED_AFTER,
  OPENS_CLAUSE,
  PERIODS,
  THEN_ONLY,
  UNMATCHED_SINCE,
} from './words/time.ts';

/** How far back in its sentence a number looks for its period. */
const REACH = 160;
/** 由, 从 right before the number: what it was before, so no period that is said of the sentence is its own. */
const BASE = /[由从][约近]?$/u;

/** One of these is in every name of a period; at most so many characters of the name stand before the first: 截止到2016——2020年. */
const IN_PERIOD = /[年月季五]|\d总共|大以来/u;
const LONGEST_BEFORE = 16;

/** How far a period holds: for the first number behind it, to the end of its clause, to the next semicolon, to the full stop. */
type Hold = 'none' | 'number' | 'clause' | 'group' | 'sentence';

/** What the words around a period say of it. `before` and `behind`: the sentence up to it (all of it, if `whole`), and from it on. */
function holdOf(before: string, whole: boolean, period: string, behind: string): Hold {
  if (MEASURED_AT.test(before) && EARLIER_VALUE.test(behind)) return 'number';
  if (AGAINST.test(before) || COMPARED.test(behind) || NAMED_AFTER.test(behind)) return 'none';
  if (UNMATCHED_SINCE.test(period + behind)) return 'none';
  if (before.endsWith('(') && behind.startsWith(')')) return 'none';
  const attributive = /^[底末]?的/u.test(behind);
  if (attributive && MULTIPLE_OF.test(before) && /^.?的[^,;]{0,12}[%倍]/.test(behind)) return 'none';
  if (attributive || THEN_ONLY.test(period) || /^自/u.test(period) || /[由从自对]$/u.test(before)) return 'number';
  const clause = before.slice(behindLastMark(before));
  if (trimLeading(clause.replace(OPENS_CLAUSE, '')) !== '') return 'clause';
  // 2020年1至10月,…;…;…。: said once, at the head of all.
  return whole && clause === before && behind.startsWith(',') ? 'sentence' : 'group';
}

/** Behind the last of , ; : ( ) in these words. */
function behindLastMark(words: string): number {
  const behindPoint = Math.max(words.lastIndexOf(','), words.lastIndexOf(';'), words.lastIndexOf(':'));
  return Math.max(behindPoint, words.lastIndexOf('('), words.lastIndexOf(')')) + 1;
}

/** 3326件(2030年为867件),增长: what is said in brackets holds no further. */
function leavesBrackets(between: string): boolean {
  const close = between.indexOf(')');
  return close >= 0 && !between.slice(0, close).includes('(');
}

/** Whether a period that holds so far still does behind the words `between`. What a colon leads up to is one list, whatever its marks. */
function reaches(hold: Hold, period: string, between: string, base: boolean): boolean {
  if (hold === 'none' || leavesBrackets(between)) return false;
  const since = period.startsWith('自') && period.length > 1;
  if (hold === 'number') return !(since ? /[\d;:]/u : /[\d,;:]/u).test(between);
  if (base) return false;
  if (hold === 'sentence') return true;
  if (hold === 'clause') return !/[,;:]/u.test(between);
  const semicolon = between.indexOf(';');
  const colon = between.indexOf(':');
  return semicolon < 0 || (colon >= 0 && colon < semicolon);
}

/** 日均, 每天: said of the number itself, or of its clause; '' if nothing is. */
function frequencyOf(text: string, found: Candidate, words: string): string {
  const { start, end } = found.quantity;
  const close = text.slice(Math.max(found.sentence.start, start - 6), start).replace(/[\s了约达]+$/u, '');
  const frequency = wordBefore(FREQUENCY, close, close.length) || wordAt(FREQUENCY, text, end, found.sentence.end);
  if (frequency !== '') return frequency;
  const clause = words.slice(Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1);
  anyFrequency ??= new RegExp([...FREQUENCY.words].sort((a, b) => b.length - a.length).join('|'), 'u');
  return anyFrequency.exec(clause)?.[0] ?? '';
}

let anyFrequency: RegExp | null = null;

/** The period of a number. */
export interface Period {
  /** As printed: 日均 and 每天 win over 2020年. */
  period: string | null;
  /** What it says of the years: 2020年 also where 日均 stands nearer. */
  dated: string | null;
}

/**
 * The period that the sentence names for the number; null if it names none. A period that the
 * number is measured against (比2020年, 由2012年的90%提升到, 自2012年以来首次) is not the number's own.
 */
export function periodOf(text: string, found: Candidate): Period {
  const { quantity, sentence } = found;
  const from = Math.max(sentence.start, quantity.start - REACH);
  const words = text.slice(from, quantity.start);
  const dated = datedOf(text, found, from, words);
  return { period: frequencyOf(text, found, words) || dated, dated };
}

function datedOf(text: string, { sentence }: Candidate, from: number, words: string): string | null {
  const first = words.search(IN_PERIOD);
  if (first < 0) return null;
  let names: readonly Span[] | undefined;
  const base = BASE.test(words);
  let last: string | null = null;
  PERIODS.lastIndex = Math.max(0, first - LONGEST_BEFORE);
  for (let match = PERIODS.exec(words); match !== null; match = PERIODS.exec(words)) {
    const period = match[0];
    const end = match.index + period.length;
    names ??= quoted(words);
    const name = isInside(names, match.index);
    if (name && (name.start !== match.index || name.end > end)) continue;
    const behind = text.slice(from + end, Math.min(sentence.end, from + end + 24));
    const hold = holdOf(words.slice(0, match.index), from === sentence.start, period, behind);
    if (reaches(hold, period, words.slice(end), base)) last = period;
    // A new time for what follows: behind it nobody can tell which one is meant.
    else if (hold === 'group') last = null;
  }
  return last;
}
