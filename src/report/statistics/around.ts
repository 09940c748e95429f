import { type LeftPhrase, readLeft } from './left.ts';
import { wordAt } from './lexicon.ts';
import { readOpening, readRight } from './right.ts';
import { clauseStart, type Found } from './sentence.ts';
import { leadVerb, stripLeading } from './strip.ts';
import { HOW_NOUNS } from './words/subjects.ts';

/** What the words around one number say, read once. */
export interface Around {
  /** The words of its clause that lead up to it. */
  before: string;
  left: LeftPhrase;
  /** The words behind its unit, to the next number or the end of the sentence. */
  raw: string;
  /** The noun behind its unit, '' if none. */
  right: string;
  /** The name that the sentence said last, for a number that has none of its own. */
  carry: () => string;
}

/** How far behind a unit its noun is looked for. */
const REACH = 60;
/** The longest remark in brackets that may stand between a noun and its number. */
const LONGEST_REMARK = 40;
const CLOSED = /^\s*(?:[,;。:!?、()]|和|及|与|并|或|以及)/u;

/** The text between a number and what comes next: another number, or the end of the sentence. */
function rightOf(text: string, found: Found, next: Found | undefined): { raw: string; cut: boolean } {
  const limit = Math.min(found.sentence.end, found.quantity.end + REACH);
  const nextStart = next && next.sentence === found.sentence ? next.quantity.start : limit;
  const end = Math.min(limit, nextStart);
  return { raw: text.slice(found.quantity.end, end), cut: nextStart <= limit && nextStart < found.sentence.end };
}

/** The words of the clause before offset `at`; a short remark in brackets inside it (细颗粒物(PM2.5)平均浓度) is passed over. */
function leftOf(text: string, at: number, from: number): string {
  const start = Math.max(from, clauseStart(text, at, from));
  const words = text.slice(start, at).trim();
  if (text.charAt(start - 1) !== ')' || start <= from) return words;
  const open = text.lastIndexOf('(', start - 1);
  if (open <= from || start - open > LONGEST_REMARK) return words;
  return text.slice(Math.max(from, clauseStart(text, open, from)), open).trim() + words;
}

/** The name that an earlier clause, or an earlier number, of the sentence gives to a number that has none of its own. */
function carried(text: string, found: Found, previous: Found | undefined): string {
  const { quantity, sentence } = found;
  const bound = previous ? Math.max(previous.quantity.end, sentence.start) : sentence.start;
  let end = clauseStart(text, quantity.start, bound) - 1;
  let fallback = '';
  for (let turn = 0; turn < 4 && end > bound; turn++) {
    const start = clauseStart(text, end, bound);
    const clause = text.slice(start, end);
    // Where a number came before, only a clause that names something new to do takes its place.
    const acts = leadVerb(stripLeading(clause)) !== '';
    const own = start > bound || !previous || previous.quantity.end <= sentence.start;
    const noun = own ? readLeft(clause).noun : '';
    if (noun.length >= 2 && acts) return noun;
    if (fallback === '' && noun.length >= 2) fallback = readOpening(clause);
    end = start - 1;
  }
  if (previous && (previous.sentence === sentence || fallback === '')) return previous.base;
  return fallback;
}

/** Reads the words around a number; `previous` and `next` are its neighbours in the passage. `text` is folded. */
export function lookAround(text: string, found: Found, previous: Found | undefined, next: Found | undefined): Around {
  const { quantity, sentence } = found;
  const from = previous ? Math.max(sentence.start, previous.quantity.end) : sentence.start;
  const before = leftOf(text, quantity.start, from);
  const { raw, cut } = rightOf(text, found, next);
  const how = raw.startsWith('的') && wordAt(HOW_NOUNS, raw, 1) !== '';
  return {
    before,
    left: readLeft(before),
    raw,
    right: CLOSED.test(raw) || how ? '' : readRight(raw, cut),
    carry: () => carried(text, found, previous),
  };
}
