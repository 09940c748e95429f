import type { Hit } from './hit.ts';
import type { HitKind } from './kinds.ts';
import { ANNEX, type Passage, type Range } from './passages.ts';
import type { Found, How, Match, SearchDocument } from './search-document.ts';
import { figuresOfSentences, oneOfEachSentence, type RankedHit, withFigures } from './sentence-hits.ts';

/** A hit on its way: still in folded places. */
export interface Candidate {
  passage: Passage;
  /** The indices of the passages that it is made of. */
  members: readonly number[];
  /** One list of matches for each word of the query. */
  words: Match[][];
  /** How surely its fields hold the words, averaged: 0 best. */
  unsure: number;
  score: number;
  /** Source offsets, where the hit is more than its passage. */
  start: number;
  end: number;
}

/** How exact each way of meeting a word is: the lower, the more. */
export const TIERS: Record<How, number> = { exact: 0, 'same-meaning': 1, pinyin: 2, 'same-sound': 2, fuzzy: 3 };
/** From the most exact to the least. */
export const HOWS: readonly How[] = ['exact', 'same-meaning', 'pinyin', 'same-sound', 'fuzzy'];
/** The lowest score of each tier, and how far scores reach over it: no tier into the next. */
export const FLOORS = [0.7, 0.68, 0.4, 0.1];
const HEIGHTS = [0.28, 0.019, 0.28, 0.28];
/** Annexes stand below all tiers. */
const ANNEX_HEIGHT = 0.09;

/** What each quality of a hit adds; a statistic that answers a number counts twice by its kind, and then they add up to 1. */
const WEIGHTS = { place: 0.33, quality: 0.18, adjacent: 0.16, cover: 0.13, kind: 0.09, sure: 0.02 };
/** Pinyin of a lesser quality leaves letters out. */
const PLAIN = 0.75;
const KINDS: Record<HitKind, number> = {
  section: 1,
  statistic: 0.8,
  measure: 0.7,
  problem: 0.7,
  plan: 0.7,
  passage: 0.2,
};
const KIND_ORDER = Object.keys(KINDS);

/** The passages in which every word of the query was found. */
function inOnePassage(searchDocument: SearchDocument, found: readonly Found[]): Candidate[] {
  const [first, ...others] = found;
  const candidates: Candidate[] = [];
  for (const [at, { matches, score }] of first ?? []) {
    const passage = searchDocument.passages.at(at);
    const rest = others.map((each) => each.get(at));
    if (passage && rest.every((each) => each !== undefined)) {
      const words = [matches, ...rest.map((each) => each?.matches ?? [])];
      const unsure = (score + rest.reduce((sum, each) => sum + (each?.score ?? 1), 0)) / found.length;
      candidates.push({ passage, members: [at], words, unsure, score: 0, start: passage.start, end: passage.end });
    }
  }
  return candidates;
}

/** Parts that hold all words, but in different sentences: one candidate each, from the first to the last of them. */
function inOnePart(searchDocument: SearchDocument, found: readonly Found[], taken: ReadonlySet<string>): Candidate[] {
  const groups = new Map<string, number[]>();
  for (const each of found) {
    for (const at of each.keys()) {
      const passage = searchDocument.passages.at(at);
      if (passage && passage.kind !== 'statistic' && !taken.has(passage.id)) {
        const group = groups.get(passage.id) ?? [];
        group.push(at);
        groups.set(passage.id, group);
      }
    }
  }
  const candidates: Candidate[] = [];
  for (const group of groups.values()) {
    const members = Array.from(new Set(group)).sort((a, b) => a - b);
    const words = found.map((each) => members.flatMap((at) => each.get(at)?.matches ?? []));
    const passages = members.flatMap((at) => searchDocument.passages.at(at) ?? []);
    const passage = passages[0];
    if (passage && words.every((each) => each.length > 0)) {
      const start = Math.min(...passages.map((each) => each.start));
      const end = Math.max(...passages.map((each) => each.end));
      candidates.push({ passage, members, words, unsure: 1, score: 0, start, end });
    }
  }
  return candidates;
}

/** How much of a match stands in a title: 0..1. */
function share(ranges: readonly Range[], keys: readonly Range[]): number {
  let inside = 0;
  for (const [from, to] of ranges) {
    for (const [low, high] of keys) {
      inside += Math.max(0, Math.min(to, high) - Math.max(from, low));
    }
  }
  return inside / Math.max(1, length(ranges));
}

/** A statistic answers only if a word is at least half of its subject or its figure: the rest of its clause is not about it. */
function answers({ passage, words }: Candidate): boolean {
  const rest = (match: Match) => share(match.ranges, passage.keys) >= 0.5;
  return passage.kind !== 'statistic' || words.some((matches) => matches.some(rest));
}

const least = (matches: readonly Match[]) => Math.min(...matches.map((match) => TIERS[match.how]));
const length = (ranges: readonly Range[]) => ranges.reduce((sum, [from, to]) => sum + to - from, 0);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The match of a word that speaks best for a passage: the most exact one, in a title before elsewhere. */
function bestOf(matches: readonly Match[], passage: Passage): Match | undefined {
  const worth = (match: Match) => -4 * TIERS[match.how] + match.quality + share(match.ranges, passage.keys);
  return matches.reduce<Match | undefined>(
    (best, each) => (best && worth(best) >= worth(each) ? best : each),
    undefined,
  );
}

/** How close together the matched characters stand: 1 if adjacent, towards 0 the wider apart. */
function closeness(best: readonly Match[], words: readonly Match[][]): number {
  const first = best[0];
  if (!first) {
    return 0;
  }
  const centre = first.ranges[0]?.[0] ?? 0;
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  let size = 0;
  for (const matches of [[first], ...words.slice(1)]) {
    const distance = (match: Match) => Math.abs((match.ranges[0]?.[0] ?? 0) - centre);
    const nearest = matches.reduce((closest, each) => (distance(each) < distance(closest) ? each : closest));
    low = Math.min(low, nearest.ranges[0]?.[0] ?? 0);
    high = Math.max(high, nearest.ranges.at(-1)?.[1] ?? 0);
    size += length(nearest.ranges);
  }
  return Math.min(1, size / Math.max(1, high - low));
}

function scored(candidate: Candidate, numeric: boolean): number {
  const { passage, words } = candidate;
  const best = words.flatMap((matches) => bestOf(matches, passage) ?? []);
  const tier = Math.max(...words.map(least));
  const shares = best.map((match) => share(match.ranges, passage.keys));
  const covers = best.map((match) => {
    const key = passage.keys.find((each) => share(match.ranges, [each]) === 1);
    return length(match.ranges) / Math.max(1, key ? key[1] - key[0] : passage.to - passage.from);
  });
  const quality = mean(best.map((match) => match.quality));
  const kind = numeric && quality > 0.7 && passage.kind === 'statistic' ? 2 : KINDS[passage.kind];
  const worth =
    WEIGHTS.place * mean(shares) +
    WEIGHTS.quality * quality +
    WEIGHTS.adjacent * closeness(best, words) +
    WEIGHTS.cover * Math.min(1, mean(covers)) +
    WEIGHTS.kind * kind +
    WEIGHTS.sure * (1 - candidate.unsure);
  // Of two typos the better one goes first, wherever it stands.
  const isUnsure = tier === TIERS.fuzzy || best.some((match) => match.how === 'pinyin' && match.quality < PLAIN);
  const height = !isUnsure ? worth : 0.8 * quality + 0.2 * worth;
  if (passage.id === ANNEX) return ANNEX_HEIGHT * Math.min(1, height);
  return (FLOORS[tier] ?? 0) + (HEIGHTS[tier] ?? 0) * Math.min(1, height);
}

/** The best first; equal ones in the order of the text. A total order, so that the same query always gives the same list. */
export function inOrder(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    a.start - b.start ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    a.end - b.end ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Folded ranges as source offsets, in order, those that touch made one; marks that were dropped inside are not highlighted. */
export function highlighted(searchDocument: SearchDocument, ranges: readonly Range[]): [number, number][] {
  const result: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const [from, to] of ranges.length > 1 ? ranges.toSorted((a, b) => a[0] - b[0]) : ranges) {
    // The source's characters are in the order of the folded ones.
    for (let at = from; at < to; at += 1) {
      const start = searchDocument.sourceOf(at);
      const end = searchDocument.sourceEndOf(at);
      if (last && start <= last[1]) {
        last[1] = Math.max(last[1], end);
      } else {
        last = [start, end];
        result.push(last);
      }
    }
  }
  return result;
}

function hitOf(searchDocument: SearchDocument, text: string, candidate: Candidate): Hit {
  const { passage, words, start, end, score } = candidate;
  const how =
    HOWS[Math.max(...words.map((matches) => Math.min(...matches.map((match) => HOWS.indexOf(match.how)))))] ?? 'fuzzy';
  const matches = highlighted(
    searchDocument,
    words.flatMap((each) => each.flatMap((match) => match.ranges)),
  );
  const { kind, id, section } = passage;
  const rest = { section, sectionTitle: '', statistics: [], figures: [], targets: [] };
  return { kind, id, start, end, text: text.slice(start, end), score, how, ...rest, matches };
}

/**
 * Drops a hit whose every match a better hit of another kind already shows: a statistic, its measure and its section are
 * one fact. Two statistics of one subject are two.
 */
function oneOfEachFact(hits: readonly RankedHit[]): RankedHit[] {
  const shown = { statistic: new Set<number>(), text: new Set<number>() };
  return hits.filter(({ hit }) => {
    const own = hit.kind === 'statistic' ? 'statistic' : 'text';
    const other = shown[hit.kind === 'statistic' ? 'text' : 'statistic'];
    const known = (place: number) => other.has(place) || (own === 'text' && shown.text.has(place));
    if (hit.matches.length > 0 && everyPlace(hit.matches, known)) {
      return false;
    }
    for (const [from, to] of hit.matches) {
      for (let place = from; place < to; place += 1) {
        shown[own].add(place);
      }
    }
    return true;
  });
}

/** Whether all places in some ranges pass; asks in their order, until one does not. */
function everyPlace(ranges: readonly Range[], passes: (place: number) => boolean): boolean {
  for (const [from, to] of ranges) {
    for (let place = from; place < to; place += 1) {
      if (!passes(place)) {
        return false;
      }
    }
  }
  return true;
}

/** How much lower each further sentence of a part stands, of the height of its tier, and after how many no lower. */
const STEP = 0.012 / 0.28;
const MOST_STEPS = 4;

/** Further sentences of a part that is already shown stand a little lower, so that the first hits show different parts. */
function lowerRepeated(hits: readonly Hit[]): Hit[] {
  const seen = new Map<string, number>();
  return hits.map((hit) => {
    const before = hit.kind === 'statistic' ? 0 : (seen.get(hit.id) ?? 0);
    seen.set(hit.id, before + 1);
    const tier = FLOORS.findIndex((each) => each <= hit.score);
    const lower = hit.score - Math.min(MOST_STEPS, before) * STEP * (HEIGHTS[tier] ?? 0);
    return { ...hit, score: Math.max(FLOORS[tier] ?? 0, lower) };
  });
}

/**
 * Makes the ranked hits of a query out of what was found of each of its words.
 * @param options.kinds null for all, and then one hit a sentence
 */
export function rank(
  searchDocument: SearchDocument,
  text: string,
  found: readonly Found[],
  options: { kinds: ReadonlySet<HitKind> | null; numeric: boolean },
): Hit[] {
  const together = inOnePassage(searchDocument, found).filter(answers);
  const taken = new Set(together.map(({ passage }) => passage.id));
  const candidates = found.length > 1 ? [...together, ...inOnePart(searchDocument, found, taken)] : together;
  const ranked: RankedHit[] = [];
  for (const candidate of candidates) {
    if (options.kinds === null || options.kinds.has(candidate.passage.kind)) {
      candidate.score = scored(candidate, options.numeric);
      ranked.push({ hit: hitOf(searchDocument, text, candidate), passages: candidate.members });
    }
  }
  ranked.sort((a, b) => inOrder(a.hit, b.hit));
  const figures = figuresOfSentences(searchDocument.figures);
  const facts = oneOfEachFact(ranked);
  const left = options.kinds === null ? oneOfEachSentence(facts, figures) : facts;
  return lowerRepeated(withFigures(searchDocument, left, ranked, options.kinds === null)).sort(inOrder);
}
