import { wordAt } from '../../text/index.ts';
import { type Candidate, clauseStart } from './clauses.ts';
import { clauseSubject, nounAfter } from './noun-after.ts';
import { type PhraseBefore, phraseBefore } from './noun-before.ts';
import { leadVerb, trimLeading } from './trim-words.ts';
import { HOW_NOUNS } from './words/subjects.ts';

/** What the words around one number say, read once. */
export interface NumberContext {
  /** The words of its clause that lead up to it. */
  wordsBefore: string;
  phrase: PhraseBefore;
  /** The words behind its unit, to the next number or the end of the sentence. */
  wordsAfter: string;
  /** The noun behind its unit, '' if none. */
  noun: string;
  /** The name that the sentence said last, for a number that has none of its own. */
  carriedName: () => string;
}

/** How far behind a unit its noun is looked for. */
const REACH = 60;
/** The longest remark in brackets that may stand between a noun and its number. */
const LONGEST_REMARK = 40;
const CLOSED = /^\s*(?:[,;。:!?、()]|和|及|与|并|或|以及)/u;

/** The text between a number and what comes next: another number, or the end of the sentence. */
function readWordsAfter(text: string, found: Candidate, next: Candidate | undefined): { words: string; cut: boolean } {
  const limit = Math.min(found.sentence.end, found.quantity.end + REACH);
  const nextStart = next && next.sentence === found.sentence ? next.quantity.start : limit;
  const end = Math.min(limit, nextStart);
  return { words: text.slice(found.quantity.end, end), cut: nextStart <= limit && nextStart < found.sentence.end };
}

/** The words of the clause before offset `at`; a short remark in brackets inside it (细颗粒物(PM2.5)平均浓度) is passed over. */
function readWordsBefore(text: string, at: number, from: number): string {
  const start = Math.max(from, clauseStart(text, at, from));
  const words = text.slice(start, at).trim();
  if (text.charAt(start - 1) !== ')' || start <= from) return words;
  const open = text.lastIndexOf('(', start - 1);
  if (open <= from || start - open > LONGEST_REMARK) return words;
  return text.slice(Math.max(from, clauseStart(text, open, from)), open).trim() + words;
}

/** With these words a sentence goes on about what the one before it counted. */
const GOES_ON = /^(?:其中|同比|环比|较|比|占|累计|总|共|分别|增长|下降|平均|日均|月均)/u;

/** Whether the sentence of a number goes on about the subject of the sentence right before it, in the same paragraph. */
function goesOn(text: string, previous: Candidate, found: Candidate): boolean {
  const adjacent = previous.sentence.end === found.sentence.start && text.charAt(previous.sentence.end - 1) !== '\n';
  return adjacent && GOES_ON.test(text.slice(found.sentence.start, found.sentence.start + 4));
}

/** The name that an earlier clause, or an earlier number, of the sentence gives to a number that has none of its own. */
function carried(text: string, found: Candidate, previous: Candidate | undefined): string {
  const { quantity, sentence } = found;
  const bound = previous ? Math.max(previous.quantity.end, sentence.start) : sentence.start;
  let end = clauseStart(text, quantity.start, bound) - 1;
  let fallback = '';
  for (let turn = 0; turn < 4 && end > bound; turn++) {
    const start = clauseStart(text, end, bound);
    const clause = text.slice(start, end);
    // Where a number came before, only a clause that names something new to do takes its place.
    const acts = leadVerb(trimLeading(clause)) !== '';
    const own = start > bound || !previous || previous.quantity.end <= sentence.start;
    const noun = own ? phraseBefore(clause).noun : '';
    if (noun.length >= 2 && acts) return noun;
    if (fallback === '' && noun.length >= 2) fallback = clauseSubject(clause);
    end = start - 1;
  }
  if (previous && (previous.sentence === sentence || (fallback === '' && goesOn(text, previous, found))))
    return previous.base;
  return fallback;
}

/** Reads the words around a number; `previous` and `next` are its neighbours in the passage. `text` is folded. */
export function contextOf(
  text: string,
  found: Candidate,
  previous: Candidate | undefined,
  next: Candidate | undefined,
): NumberContext {
  const { quantity, sentence } = found;
  const from = previous ? Math.max(sentence.start, previous.quantity.end) : sentence.start;
  const wordsBefore = readWordsBefore(text, quantity.start, from);
  const { words: wordsAfter, cut } = readWordsAfter(text, found, next);
  const how = wordsAfter.startsWith('的') && wordAt(HOW_NOUNS, wordsAfter, 1) !== '';
  return {
    wordsBefore,
    phrase: phraseBefore(wordsBefore),
    wordsAfter,
    noun: CLOSED.test(wordsAfter) || how ? '' : nounAfter(wordsAfter, cut),
    carriedName: () => carried(text, found, previous),
  };
}
