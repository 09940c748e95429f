import { Gap } from './fold.ts';
import type { Spelling } from './pinyin/index.ts';
import type { Term } from './query.ts';
import type { Found, Match, SearchDocument } from './search-document.ts';

/** Whether a match stands in the text as the word, or another name of it, is written: nothing of it is guessed. */
function isPrinted({ how }: Match): boolean {
  return how === 'exact' || how === 'same-meaning';
}

/** An exact match of this quality is of a whole word or number, not of its beginning. */
export const WHOLE = 0.6;
export const SPELLING_QUALITY: Record<Spelling, number> = { full: 1, begun: 0.7, mixed: 0.6, initials: 0.4 };

/** The characters that a match is made of. */
function wordsOf({ folded }: SearchDocument, { ranges }: Match): string {
  const [only] = ranges;
  return only && ranges.length === 1
    ? folded.text.slice(only[0], only[1])
    : ranges.map(([from, to]) => folded.text.slice(from, to)).join('');
}

/** What is known of a span of characters that was matched at one place or more. */
interface Phrase {
  /** Places, each counted once though several passages hold it; fewer where at most of them it is no whole word. */
  often: number;
  /** Somewhere it begins where a word does; ends where one does; both. */
  begins: boolean;
  ends: boolean;
  whole: boolean;
}

/** Of a span that stands often this many places tell whether it is words: to find them takes longer than all else. */
const PROBES = 6;
/** More than a query has. */
const MOST_CHARACTERS = 512;

class Probed implements Phrase {
  begins = false;
  ends = false;
  #positions = 0;
  #wholes = 0;
  #probes = 0;

  get whole(): boolean {
    return this.#wholes > 0;
  }

  get often(): number {
    return this.#wholes > 0 ? (this.#positions * this.#wholes) / this.#probes : this.#positions;
  }

  add({ words }: SearchDocument, from: number, to: number, probe: boolean): void {
    this.#positions += 1;
    if (probe && this.#probes < PROBES) {
      const [begins, ends] = [words.isEdge(from), words.isEdge(to)];
      this.#probes += 1;
      this.#wholes += begins && ends ? 1 : 0;
      this.begins ||= begins;
      this.ends ||= ends;
    }
  }
}

/** The spans that were matched, by their characters. */
function phrasesOf(searched: Iterable<readonly [SearchDocument, Found]>): Map<string, Phrase> {
  const phrases = new Map<string, Probed>();
  for (const [searchDocument, found] of searched) {
    const seen = new Set<number>();
    for (const { matches } of found.values()) {
      for (const match of matches) {
        const [from, to] = [match.ranges[0]?.[0] ?? 0, match.ranges.at(-1)?.[1] ?? 0];
        // No two spans of this length begin at one place.
        const place = from * MOST_CHARACTERS + Math.min(to - from, MOST_CHARACTERS - 1);
        if (!seen.has(place)) {
          seen.add(place);
          const words = wordsOf(searchDocument, match);
          const phrase = phrases.get(words) ?? new Probed();
          phrase.add(searchDocument, from, to, !isPrinted(match));
          phrases.set(words, phrase);
        }
      }
    }
  }
  return phrases;
}

/** Keeps the matches that pass; passages left without one go. */
function filterMatches(found: Found, keep: (match: Match) => boolean): Found {
  const kept: Found = new Map();
  for (const [at, { matches, score }] of found) {
    const left = matches.filter(keep);
    if (left.length > 0) {
      kept.set(at, { matches: left, score });
    }
  }
  return kept;
}

/** How well letters fit: spelled in full or not, whole words or not. */
const Fit = { none: 0, part: 1, whole: 2, fullPart: 3, full: 4 } as const;

/** What is known of all matches of a word, in one report or in many, before single ones are judged. */
export interface Evidence {
  of: (searchDocument: SearchDocument, match: Match) => Phrase;
  /** The word or another name of it stands as printed, as a whole word or number. */
  whole: boolean;
  /** The best fit of its letters (a value of `Fit`). */
  fit: number;
  /** The frequency of the commonest span matched exactly, and otherwise. */
  mostExact: number;
  mostOther: number;
  /** The frequency of the commonest whole words of which every letter is an initial. */
  mostPlain: number;
}

/** From its first to its last character. */
const lengthOf = ({ ranges }: Match) => (ranges.at(-1)?.[1] ?? 0) - (ranges[0]?.[0] ?? 0);

/** How well a match by letters fits. */
function fitOf(match: Match, { begins, whole }: Phrase): number {
  const [from, to] = match.ranges[0] ?? [0, 0];
  if (match.quality >= SPELLING_QUALITY.full) {
    // fa is 法, but as well 方案.
    return to - from === 1 ? Fit.whole : whole ? Fit.full : Fit.fullPart;
  }
  // sh is 市 only while nothing better is typed; the end of a syllable still being typed may be that of no word yet.
  const begun = match.quality >= SPELLING_QUALITY.begun && begins;
  return to - from > 1 && (whole || begun) ? Fit.whole : Fit.part;
}

/** Weighs all matches of a word: of one report, or of all that are searched together. */
export function evidenceFor(term: Term, searched: readonly (readonly [SearchDocument, Found])[]): Evidence {
  const phrases = phrasesOf(searched);
  const unknown: Phrase = { often: 0, begins: false, ends: false, whole: false };
  const of = (searchDocument: SearchDocument, match: Match) => phrases.get(wordsOf(searchDocument, match)) ?? unknown;
  const evidence: Evidence = { of, whole: false, fit: Fit.none, mostExact: 0, mostOther: 0, mostPlain: 0 };
  for (const [searchDocument, found] of searched) {
    for (const { matches } of found.values()) {
      for (const match of matches) {
        const phrase = of(searchDocument, match);
        if (isPrinted(match)) {
          evidence.whole ||= match.quality >= WHOLE;
          evidence.mostExact = Math.max(evidence.mostExact, phrase.often);
        } else {
          evidence.fit = match.how === 'pinyin' ? Math.max(evidence.fit, fitOf(match, phrase)) : evidence.fit;
          evidence.mostOther = Math.max(evidence.mostOther, phrase.often);
          const plain = match.how === 'pinyin' && phrase.whole && lengthOf(match) === term.text.length;
          evidence.mostPlain = plain ? Math.max(evidence.mostPlain, phrase.often) : evidence.mostPlain;
        }
      }
    }
  }
  return evidence;
}

/** What stands this often in a report is a word. */
const OFTEN = 8;
/** Up to this many characters another spelling of the same sound must be a word: 城市展 is not 城市战 of 城市战略. */
const FEW = 3;

/** What stands this much more rarely than something that fits better is not meant. */
const MUCH_RARER = 3;

/** Whether a match is likely to be meant. */
function likely(searchDocument: SearchDocument, term: Term, match: Match, evidence: Evidence): boolean {
  const { whole, mostExact } = evidence;
  if (isPrinted(match)) {
    return !whole || match.quality >= WHOLE;
  }
  const phrase = evidence.of(searchDocument, match);
  if (match.how === 'same-sound') {
    // Where the word itself is printed, another spelling is worth showing only if the report uses it more.
    const pair = term.text.length < 3;
    const word = term.text.length > FEW || phrase.whole || (pair && phrase.often >= OFTEN);
    return phrase.often > mostExact && word && (!pair || match.quality > 0 || phrase.often > 1);
  }
  const fit = fitOf(match, phrase);
  if (whole || fit < evidence.fit) {
    return false;
  }
  // Few words are meant by zh, ch or sh for an initial: 有商机 is not, where yshj is 营商环境 at every turn.
  const short = match.quality <= SPELLING_QUALITY.initials && lengthOf(match) < term.text.length;
  if (short && (phrase.often < 2 || phrase.often * MUCH_RARER <= evidence.mostPlain)) {
    return false;
  }
  return fit === Fit.full || fit === Fit.whole || likelyPart(searchDocument, term, match, phrase);
}

/** Whether letters that fit no whole word are likely to mean what they fit: the fewer they are, the more must speak for it. */
function likelyPart(
  searchDocument: SearchDocument,
  term: Term,
  match: Match,
  { often, begins, ends }: Phrase,
): boolean {
  const [from, to] = match.ranges[0] ?? [0, 0];
  if (match.quality > SPELLING_QUALITY.initials) {
    return often > 1 || begins || (match.quality >= SPELLING_QUALITY.full && ends);
  }
  const plain = to - from === term.text.length;
  return bounded(searchDocument, from, to) || (plain && begins && (often > 1 || to - from > 4));
}

/**
 * What looks accidental goes: a number or a Latin word only begun where a whole one stands elsewhere; letters that fit
 * less well than elsewhere: only begun, or shortened, or no whole word; two or three characters of the same sound
 * of something that is no word. Of a passage only the most exact matches stay.
 * @param evidence of this report, or of all that are searched together
 */
export function acceptMatches(searchDocument: SearchDocument, term: Term, found: Found, evidence: Evidence): Found {
  const kept = filterMatches(found, (match) => likely(searchDocument, term, match, evidence));
  for (const entry of kept.values()) {
    const exact = entry.matches.filter((match) => match.how === 'exact');
    const printed = exact.length > 0 ? exact : entry.matches.filter(isPrinted);
    entry.matches = printed.length > 0 ? printed : entry.matches;
    for (const match of entry.matches) {
      if (!isPrinted(match)) {
        const phrase = evidence.of(searchDocument, match);
        const often = phrase.often / Math.max(1, evidence.mostOther);
        const [from, to] = match.ranges[0] ?? [0, 0];
        const guessed = match.how === 'pinyin' && match.quality < SPELLING_QUALITY.begun && to - from > 2;
        // zhl is 综合楼 before it is 质量, which has fewer characters than letters.
        const plain = match.quality > SPELLING_QUALITY.initials ? 1 : (to - from) / term.text.length;
        match.quality = guessed
          ? plain * (match.quality * 0.6 + 0.15 * often + (phrase.whole ? 0.25 : 0))
          : plain * (match.quality * 0.8 + 0.2 * often);
      }
    }
  }
  return kept;
}

/** Whether marks, or the edges of a title or a figure, stand on both sides of a match. */
function bounded({ folded, edges }: SearchDocument, from: number, to: number): boolean {
  const edge = (at: number) => at >= folded.text.length || folded.gap[at] !== Gap.none || edges.has(at);
  return edge(from) && edge(to);
}
