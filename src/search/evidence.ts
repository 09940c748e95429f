import type { Corpus, Found, Match } from './corpus.ts';
import { Gap } from './fold.ts';
import type { Spelling } from './pinyin.ts';
import type { Term } from './query.ts';

/** An exact match of this quality is of a whole word or number, not of its beginning. */
export const WHOLE = 0.6;
export const SPELLING_QUALITY: Record<Spelling, number> = { full: 1, begun: 0.7, mixed: 0.6, initials: 0.4 };

/** The characters that a match is made of. */
function wordsOf({ folded }: Corpus, { ranges }: Match): string {
  const [only] = ranges;
  return only && ranges.length === 1
    ? folded.text.slice(only[0], only[1])
    : ranges.map(([from, to]) => folded.text.slice(from, to)).join('');
}

/** How often each stretch of characters was matched, counting a place once though several passages of a report hold it. */
function frequencies(places: Iterable<readonly [Corpus, Found]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [corpus, found] of places) {
    const seen = new Map<string, Set<number>>();
    for (const { matches } of found.values()) {
      for (const match of matches) {
        const words = wordsOf(corpus, match);
        const set = seen.get(words);
        const place = match.ranges[0]?.[0] ?? 0;
        if (set) set.add(place);
        else seen.set(words, new Set([place]));
      }
    }
    for (const [words, set] of seen) counts.set(words, (counts.get(words) ?? 0) + set.size);
  }
  return counts;
}

/** Keeps the matches that pass; passages left without one go. */
function sieve(found: Found, keep: (match: Match) => boolean): Found {
  const kept: Found = new Map();
  for (const [at, { matches, score }] of found) {
    const left = matches.filter(keep);
    if (left.length > 0) {
      kept.set(at, { matches: left, score });
    }
  }
  return kept;
}

/** What is known of all matches of a word, in one report or in many, before single ones are judged. */
export interface Evidence {
  often: (corpus: Corpus, match: Match) => number;
  /** The word stands as printed, as a whole word or number. */
  whole: boolean;
  /** It is spelled in full. */
  full: boolean;
  /** The frequency of the commonest stretch matched exactly, and otherwise. */
  mostExact: number;
  mostOther: number;
}

/** Weighs all matches of a word: of one report, or of all that are searched together. */
export function weigh(places: readonly (readonly [Corpus, Found])[]): Evidence {
  const counts = frequencies(places);
  const often = (corpus: Corpus, match: Match) => counts.get(wordsOf(corpus, match)) ?? 0;
  const evidence: Evidence = { often, whole: false, full: false, mostExact: 0, mostOther: 0 };
  for (const [corpus, found] of places) {
    for (const { matches } of found.values()) {
      for (const match of matches) {
        if (match.how === 'exact') {
          evidence.whole ||= match.quality >= WHOLE;
          evidence.mostExact = Math.max(evidence.mostExact, often(corpus, match));
        } else {
          evidence.full ||= match.how === 'pinyin' && match.quality >= SPELLING_QUALITY.full;
          evidence.mostOther = Math.max(evidence.mostOther, often(corpus, match));
        }
      }
    }
  }
  return evidence;
}

/** What stands this often in a report is a word. */
const OFTEN = 8;

/** Whether a match is likely to be meant. */
function likely(corpus: Corpus, term: Term, match: Match, evidence: Evidence): boolean {
  const { whole, full, mostExact, mostOther } = evidence;
  const often = (each: Match) => evidence.often(corpus, each);
  const [from, to] = match.ranges[0] ?? [0, 0];
  if (match.how === 'exact') {
    return !whole || match.quality >= WHOLE;
  }
  if (match.how === 'same-sound') {
    // Where the word itself is printed, another spelling is worth showing only if the report uses it more.
    const pair = term.text.length < 3;
    const word = () => often(match) >= OFTEN || corpus.words.isWhole(from, to);
    return often(match) > mostExact && (!pair || ((match.quality > 0 || often(match) > 1) && word()));
  }
  if (whole) {
    return false;
  }
  if (match.quality > SPELLING_QUALITY.initials) {
    return !full || match.quality >= SPELLING_QUALITY.full;
  }
  return often(match) > 1 || likelyInitials(corpus, from, to, mostOther < 2);
}

/**
 * Whether initials that fit one place only are likely to mean it: the fewer they are, the more it must be a word; `alone`: they
 * fit nothing that stands in the report more often.
 */
function likelyInitials(corpus: Corpus, from: number, to: number, alone: boolean): boolean {
  const length = to - from;
  if (alone && (length > 4 || bounded(corpus, from, to) || (length === 4 && corpus.words.begins(from)))) {
    return true;
  }
  return length > 2 && corpus.words.isWhole(from, to);
}

/**
 * What looks accidental goes: a number or a Latin word only begun where a whole one stands elsewhere; a syllable only
 * begun, or shortened, where a full spelling stands elsewhere; initials, or two characters of the same sound, of
 * something that is no word. Of a passage only the most exact matches stay.
 * @param evidence of this report, or of all that are searched together
 */
export function plausible(corpus: Corpus, term: Term, found: Found, evidence: Evidence): Found {
  const kept = sieve(found, (match) => likely(corpus, term, match, evidence));
  for (const entry of kept.values()) {
    const exact = entry.matches.filter((match) => match.how === 'exact');
    entry.matches = exact.length > 0 ? exact : entry.matches;
    for (const match of entry.matches) {
      if (match.how !== 'exact') {
        const often = evidence.often(corpus, match) / Math.max(1, evidence.mostOther);
        const [from, to] = match.ranges[0] ?? [0, 0];
        const guessed = match.how === 'pinyin' && match.quality < SPELLING_QUALITY.begun && to - from > 2;
        match.quality = guessed
          ? match.quality * 0.6 + 0.15 * often + (corpus.words.isWhole(from, to) ? 0.25 : 0)
          : match.quality * 0.8 + 0.2 * often;
      }
    }
  }
  return kept;
}

/** Whether marks, or the edges of a title or a figure, stand on both sides of a match. */
function bounded({ folded, edges }: Corpus, from: number, to: number): boolean {
  const edge = (at: number) => at >= folded.text.length || folded.gap[at] !== Gap.none || edges.has(at);
  return edge(from) && edge(to);
}
