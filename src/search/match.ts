import Fuse, { type Expression } from 'fuse.js';
import { alignments, pieces, rangesOf } from './align.ts';
import { type Folded, Gap, isDigit } from './fold.ts';
import type { Passage } from './passages.ts';
import { type Sounds, type Spelling, skeletonsOf, soundsOf, spells } from './pinyin.ts';
import type { Term } from './query.ts';

/** How a query's word was met in the text. */
export type How = 'exact' | 'pinyin' | 'same-sound' | 'fuzzy';

/** One place where a word of the query stands. */
export interface Match {
  how: How;
  /** 0..1 within its `how`: 1 is as good as it can be. */
  quality: number;
  /** The folded characters that matched, ascending, disjoint, end exclusive. */
  ranges: [number, number][];
}

/** The matches of one word by the index of the passage, and Fuse's score of each (0 best). */
export type Found = Map<number, { matches: Match[]; score: number }>;

interface Entry {
  title: string[];
  text: string[];
  sound: string;
  initials: string;
}

/** Everything that matching needs; built once for a report and never changed. */
export interface Corpus {
  folded: Folded;
  sounds: Sounds;
  passages: Passage[];
  /** Where titles, subjects and figures begin and end: a word may be taken to begin and end there too. */
  edges: Set<number>;
  fuse: Fuse<Entry>;
}

/** A quarter of a word's characters may be wrong: one in four to seven, two in eight to eleven. */
const TOLERANCE = 0.25;

/**
 * Puts the passages under Fuse: titles weigh more than texts, the printed characters more than their sounds. `'word` of
 * its extended search finds a word anywhere, a bare word finds it with at most a quarter of its characters wrong.
 */
export function buildCorpus(folded: Folded, sounds: Sounds, passages: Passage[]): Corpus {
  const entries = passages.map((passage): Entry => {
    const slice = (from: string) => from.slice(passage.from, passage.to);
    const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
    return {
      title: passage.keys.map(([from, to]) => folded.text.slice(from, to)),
      text: figure === '' ? [slice(folded.text)] : [slice(folded.text), figure],
      sound: slice(sounds.sound),
      initials: slice(sounds.initials),
    };
  });
  const fuse = new Fuse(entries, {
    keys: [
      { name: 'title', weight: 4, getFn: (entry) => entry.title },
      { name: 'text', weight: 3, getFn: (entry) => entry.text },
      { name: 'sound', weight: 2, getFn: (entry) => entry.sound },
      { name: 'initials', weight: 1, getFn: (entry) => entry.initials },
    ],
    useExtendedSearch: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    isCaseSensitive: true,
    includeScore: true,
    shouldSort: false,
    threshold: TOLERANCE,
  });
  const edges = new Set(passages.flatMap((passage) => passage.keys.flat()));
  return { folded, sounds, passages, edges, fuse };
}

/** Asks Fuse for the passages of an expression and keeps those where `locate` finds the word. */
function retrieve(corpus: Corpus, expression: Expression, locate: (passage: Passage) => Match[]): Found {
  const found: Found = new Map();
  for (const { refIndex, score } of corpus.fuse.search(expression)) {
    const passage = corpus.passages[refIndex];
    const matches = passage ? locate(passage) : [];
    if (matches.length > 0) {
      found.set(refIndex, { matches, score: score ?? 1 });
    }
  }
  return found;
}

/** Every place of `needle` in `hay` between `from` and `to`; `step` after one the next is looked for. */
function* places(hay: string, needle: string, from: number, to: number, step: number): Generator<number> {
  // A slice, because indexOf would read on to the end of the report in every passage.
  const stretch = hay.slice(from, to);
  for (let at = stretch.indexOf(needle); at >= 0; at = stretch.indexOf(needle, at + step)) {
    yield from + at;
  }
}

/** Whether a hard gap stands inside a stretch of folded text. */
function broken(folded: Folded, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (folded.gap[at] === Gap.hard) {
      return true;
    }
  }
  return false;
}

/** Whether the folded characters at `at - 1` and `at` are parts of one number, or of one Latin word. */
function inside(folded: Folded, at: number): 'number' | 'letters' | null {
  if (folded.gap[at] !== Gap.none) {
    return null;
  }
  const before = folded.text.charCodeAt(at - 1);
  const after = folded.text.charCodeAt(at);
  const numeral = (code: number) => isDigit(code) || code === 46;
  if (numeral(before) && numeral(after)) {
    return 'number';
  }
  const letter = (code: number) => code >= 97 && code <= 122;
  return letter(before) && letter(after) ? 'letters' : null;
}

/** A word as printed. A number is met only from its start (44 is not in 50.44), and a Latin word too. */
function exactMatches(corpus: Corpus, term: Term, passage: Passage): Match[] {
  const { folded } = corpus;
  const { text } = term;
  const found: Match[] = [];
  for (const at of places(folded.text, text, passage.from, passage.to, text.length)) {
    const end = at + text.length;
    if (inside(folded, at)) {
      continue;
    }
    const across = broken(folded, at, end);
    if (across && text.length < 4) {
      continue;
    }
    const whole = inside(folded, end) === null;
    found.push({ how: 'exact', quality: whole ? (across ? 0.8 : 1) : 0.3, ranges: [[at, end]] });
  }
  const figure = passage.figure.map((place) => folded.text.charAt(place)).join('');
  if (found.length === 0 && figure.startsWith(text) && term.digits > 0) {
    found.push({ how: 'exact', quality: 0.9, ranges: rangesOf(passage.figure.slice(0, text.length)) });
  }
  return found;
}

/** Other characters of the same sound: never a single one, never over a hard gap. */
function soundMatches(corpus: Corpus, term: Term, variants: readonly string[], passage: Passage): Match[] {
  const { folded, sounds } = corpus;
  const found: Match[] = [];
  for (const variant of variants) {
    for (const at of places(sounds.sound, variant, passage.from, passage.to, variant.length)) {
      const end = at + variant.length;
      const printed = folded.text.slice(at, end);
      if (printed === term.text || broken(folded, at, end) || inside(folded, at) || inside(folded, end)) {
        continue;
      }
      let same = 0;
      for (let each = 0; each < printed.length; each += 1) {
        same += printed.charAt(each) === term.text.charAt(each) ? 1 : 0;
      }
      found.push({ how: 'same-sound', quality: same / printed.length, ranges: [[at, end]] });
    }
  }
  return found;
}

/** An exact match of this quality is of a whole word or number, not of its beginning. */
const WHOLE = 0.8;
const SPELLING_QUALITY: Record<Spelling, number> = { full: 1, begun: 0.7, mixed: 0.6, initials: 0.4 };

function pinyinMatches(corpus: Corpus, term: Term, skeletons: readonly string[], passage: Passage): Match[] {
  const { folded, sounds } = corpus;
  const found = new Map<number, Match>();
  for (const skeleton of skeletons) {
    for (const at of places(sounds.initials, skeleton, passage.from, passage.to, 1)) {
      const spelled = found.has(at) ? null : spells(term.text, folded, sounds, at, passage.to);
      if (spelled && !inside(folded, at)) {
        const range: [number, number] = [at, at + spelled.length];
        found.set(at, { how: 'pinyin', quality: SPELLING_QUALITY[spelled.spelling], ranges: [range] });
      }
    }
  }
  return Array.from(found.values());
}

/** How often each stretch of characters was matched, counting a place once though several passages hold it. */
function frequencies(corpus: Corpus, found: Found): (match: Match) => number {
  const seen = new Map<string, Set<number>>();
  const words = (match: Match) => match.ranges.map(([from, to]) => corpus.folded.text.slice(from, to)).join('');
  for (const { matches } of found.values()) {
    for (const match of matches) {
      const set = seen.get(words(match)) ?? new Set<number>();
      set.add(match.ranges[0]?.[0] ?? 0);
      seen.set(words(match), set);
    }
  }
  return (match) => seen.get(words(match))?.size ?? 0;
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

/** Quotes a folded word for Fuse's extended search: `'word` is "holds word". */
const holds = (word: string) => `'${word}`;

/** What is known of all matches of a word before single ones are judged. */
interface Evidence {
  often: (match: Match) => number;
  /** The word stands as printed, as a whole word or number. */
  whole: boolean;
  /** It is spelled in full. */
  full: boolean;
  /** The frequency of the commonest stretch matched exactly, and otherwise. */
  mostExact: number;
  mostOther: number;
}

function weigh(corpus: Corpus, found: Found): Evidence {
  const often = frequencies(corpus, found);
  const evidence: Evidence = { often, whole: false, full: false, mostExact: 0, mostOther: 0 };
  for (const { matches } of found.values()) {
    for (const match of matches) {
      if (match.how === 'exact') {
        evidence.whole ||= match.quality >= WHOLE;
        evidence.mostExact = Math.max(evidence.mostExact, often(match));
      } else {
        evidence.full ||= match.how === 'pinyin' && match.quality >= SPELLING_QUALITY.full;
        evidence.mostOther = Math.max(evidence.mostOther, often(match));
      }
    }
  }
  return evidence;
}

/** Whether a match is likely to be meant. */
function likely(corpus: Corpus, term: Term, match: Match, evidence: Evidence): boolean {
  const { often, whole, full, mostExact, mostOther } = evidence;
  if (match.how === 'exact') {
    return !whole || match.quality >= WHOLE;
  }
  if (match.how === 'same-sound') {
    // Where the word itself is printed, another spelling is worth showing only if the report uses it more.
    const known = match.quality > 0 || term.text.length > 2 || often(match) > 1;
    return known && often(match) > mostExact;
  }
  if (whole) {
    return false;
  }
  if (match.quality > SPELLING_QUALITY.initials) {
    return !full || match.quality >= SPELLING_QUALITY.full;
  }
  const [from, to] = match.ranges[0] ?? [0, 0];
  return often(match) > 1 || (mostOther < 2 && (to - from > 3 || bounded(corpus, from, to)));
}

/**
 * What looks accidental goes: a number or a Latin word only begun where a whole one stands elsewhere; a syllable only
 * begun, or shortened, where a full spelling stands elsewhere; two or three initials, or two other characters of the same
 * sound, where that word stands only once in the report. Of a passage only the most exact matches stay.
 */
function plausible(corpus: Corpus, term: Term, found: Found): Found {
  const evidence = weigh(corpus, found);
  const kept = sieve(found, (match) => likely(corpus, term, match, evidence));
  for (const entry of kept.values()) {
    const exact = entry.matches.filter((match) => match.how === 'exact');
    entry.matches = exact.length > 0 ? exact : entry.matches;
    for (const match of entry.matches) {
      if (match.how !== 'exact') {
        match.quality = match.quality * 0.8 + 0.2 * (evidence.often(match) / Math.max(1, evidence.mostOther));
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

/** A word with a wrong or missing character: Fuse's own fuzzy search chooses the passages, the alignment finds the characters. */
function fuzzyMatches(corpus: Corpus, term: Term): Found {
  const { folded } = corpus;
  const errors = Math.floor(term.text.length * TOLERANCE);
  if (errors < 1 || !term.chinese) {
    return new Map();
  }
  const expression = { text: term.text };
  return retrieve(corpus, expression, (passage) =>
    alignments(term.text, folded, passage.from, passage.to, errors).map(({ ranges, wrong, complete }) => ({
      how: 'fuzzy',
      quality: (1 - wrong / term.text.length) * (complete ? 1 : 0.5),
      ranges,
    })),
  );
}

/** A word whose pieces stand apart in one passage: 优化环境 in 优化营商环境. */
function scatteredMatches(corpus: Corpus, term: Term): Found {
  if (term.text.length < 4 || !term.chinese) {
    return new Map();
  }
  const expression = { text: `${holds(term.text.slice(0, 2))} ${holds(term.text.slice(-2))}` };
  return retrieve(corpus, expression, (passage) => {
    const ranges = pieces(term.text, corpus.folded, passage.from, passage.to);
    return ranges ? [{ how: 'fuzzy', quality: 0.3, ranges }] : [];
  });
}

/**
 * Finds one word of a query in all passages: as printed, by its sound or its spelling in letters; with an error or
 * scattered only if nothing else of it is in the report.
 */
export function findTerm(corpus: Corpus, term: Term): Found {
  const leaves: Expression[] = [{ title: holds(term.text) }, { text: holds(term.text) }];
  const variants = term.chinese && term.text.length > 1 ? soundsOf(term.text, corpus.sounds) : [];
  const skeletons = term.letters && term.text.length > 1 ? skeletonsOf(term.text, corpus.sounds) : [];
  leaves.push(...variants.map((variant) => ({ sound: holds(variant) })));
  leaves.push(...skeletons.map((skeleton) => ({ initials: holds(skeleton) })));
  const near = retrieve(corpus, { $or: leaves }, (passage) => [
    ...exactMatches(corpus, term, passage),
    ...soundMatches(corpus, term, variants, passage),
    ...pinyinMatches(corpus, term, skeletons, passage),
  ]);
  const found = plausible(corpus, term, near);
  if (found.size > 0) {
    return found;
  }
  const fuzzy = fuzzyMatches(corpus, term);
  return fuzzy.size > 0 ? fuzzy : scatteredMatches(corpus, term);
}
