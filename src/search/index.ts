import { allParts } from '../report/index.ts';
import type { Part, Report } from '../report/model.ts';
import { figuresNear, foundKeeping, keeps, unitOf } from './compare.ts';
import { buildCorpus, type Corpus, type Found } from './corpus.ts';
import { type Folded, fold, foldedAt, Gap } from './fold.ts';
import type { HitKind } from './kinds.ts';
import { findTerm } from './match.ts';
import { passagesOf } from './passages.ts';
import { readAloud } from './pinyin.ts';
import { parseQuery, type Query, termOf } from './query.ts';
import { type Hit, inOrder, lit, rank } from './rank.ts';

export type { How } from './corpus.ts';
export type { HitKind } from './kinds.ts';
export type { Hit } from './rank.ts';

/** A report made ready for search. Immutable: searching never changes it, and the report must not change under it. */
export interface SearchIndex {
  readonly report: Report;
  readonly corpus: Corpus;
}

/**
 * Makes a report searchable: its words folded to one form, read aloud as pinyin, cut into passages and given to Fuse.
 * Tens of milliseconds for a report, most of it pinyin; make it once, when search is first needed.
 */
export function buildSearchIndex(report: Report): SearchIndex {
  const folded = fold(report.text);
  for (const part of allParts(report)) {
    partMarker(folded, part);
  }
  return { report, corpus: buildCorpus(folded, readAloud(folded), passagesOf(report, folded)) };
}

/**
 * Finds what a query asks for: blank-separated words must all occur; letters are also pinyin, in full or initials, also
 * among characters; another character of the same sound is nearly exact; one character in four may be wrong where
 * nothing better is found (DESIGN, Search).
 * @param options.kinds only hits of these kinds; all if absent or empty
 * @param options.limit the most hits to return; all if absent
 * @returns the hits, best first, in an order that depends on nothing but index and query; none for a query without
 *   words, or with a word that is not in the report. Offsets are absolute, `end` exclusive.
 */
export function search(index: SearchIndex, query: string, options: { kinds?: HitKind[]; limit?: number } = {}): Hit[] {
  const { corpus, report } = index;
  const parsed = parseQuery(query);
  const kinds = options.kinds && options.kinds.length > 0 ? new Set(options.kinds) : null;
  const most = options.limit === undefined ? undefined : Math.max(0, options.limit);
  if (parsed.comparisons.length > 0) {
    return compared(index, parsed, kinds).slice(0, most);
  }
  const settings = { kinds, numeric: parsed.numeric };
  const joined = parsed.joined ? rank(corpus, report.text, [findTerm(corpus, parsed.joined)], settings) : [];
  const hits = joined.length > 0 ? joined : rankTerms(index, parsed, settings);
  const marked = markedParts(index, parsed).filter((hit) => kinds === null || kinds.has(hit.kind));
  const places = new Set(marked.map((hit) => hit.start));
  const others = marked.length > 0 && parsed.marker?.style === 'bracketed' ? [] : hits;
  const all = [...marked, ...others.filter((hit) => !places.has(hit.start))].sort(inOrder);
  return all.slice(0, most);
}

/** Keeps a marker apart from the words after it: no spelling and no sound reaches over it. */
function partMarker(folded: Folded, part: Part): void {
  const from = foldedAt(folded, part.start);
  const printed = fold(part.marker).text;
  if (printed !== '' && folded.text.startsWith(printed, from)) {
    folded.gap[from + printed.length] = Gap.hard;
  }
}

function rankTerms(index: SearchIndex, query: Query, settings: Parameters<typeof rank>[3]): Hit[] {
  const found = [];
  for (const term of query.terms) {
    const each = findTerm(index.corpus, term);
    if (each.size === 0) {
      return [];
    }
    found.push(each);
  }
  return rank(index.corpus, index.report.text, found, settings);
}

/**
 * The statistics that keep all bounds of a query and stand nearest to its words, in the order of the report where there are no
 * words; where other kinds are asked for, the passages that hold such a figure and all words.
 */
function compared({ corpus, report }: SearchIndex, query: Query, kinds: ReadonlySet<HitKind> | null): Hit[] {
  const words: Found[] = [];
  let figures = corpus.figures;
  const terms = [...query.terms];
  for (const comparison of query.comparisons) {
    // The unit of <100 起 is written apart, that of >1000个监控 is not.
    const next = comparison.tail === '' ? terms[0] : undefined;
    const apart = next && unitOf(corpus, next.text);
    const own = unitOf(corpus, fold(comparison.tail).text);
    const taken = apart?.unit && apart.words === '' ? apart.unit : null;
    if (taken) {
      terms.shift();
    } else if (own.words !== '' && (own.unit !== null || own.words.length > 1)) {
      terms.push(termOf(own.words));
    }
    const unit = own.unit ?? taken ?? (own.words.length === 1 ? own.words : null);
    figures = figures.filter((figure) => keeps(comparison, figure) && (unit === null || figure.unit === unit));
  }
  words.push(...terms.map((term) => findTerm(corpus, term)));
  const hits: Hit[] = [];
  if (kinds === null || kinds.has('statistic')) {
    const near = figuresNear(corpus, figures, words);
    const kept = foundKeeping(corpus, near);
    const settings = { kinds: new Set<HitKind>(['statistic']), numeric: true };
    const inClause = words.length > 0 ? rank(corpus, report.text, [...words, kept], settings) : [];
    const found = inClause.length > 0 ? inClause : rank(corpus, report.text, [kept], settings);
    hits.push(...(inClause.length > 0 ? found : found.map((hit) => ({ ...hit, score: 1 }))));
  }
  const others = new Set(kinds ?? []);
  others.delete('statistic');
  if (others.size > 0) {
    hits.push(
      ...rank(corpus, report.text, [...words, foundKeeping(corpus, figures)], { kinds: others, numeric: true }),
    );
  }
  return hits.sort(inOrder);
}

/** The parts whose marker or number a query names: 七 and 第七 the seventh section, (一) the items so marked. */
function markedParts(index: SearchIndex, { marker }: Query): Hit[] {
  if (!marker) {
    return [];
  }
  const named = allParts(index.report).filter((part) => part.number === marker.number);
  const wanted = (part: Part) => (marker.style === 'bracketed' ? /^[（(]/.test(part.marker) : !part.id.includes('.'));
  return named.filter(wanted).flatMap((part) => hitOfPart(index, part, marker.style === 'arabic' ? 0.92 : 1));
}

function hitOfPart({ corpus, report }: SearchIndex, part: Part, score: number): Hit[] {
  const passage = corpus.passages.find((each) => each.id === part.id && each.keys.length > 0);
  if (!passage) {
    return [];
  }
  const printed = fold(part.marker).text;
  const from = foldedAt(corpus.folded, part.start);
  const shown = printed !== '' && corpus.folded.text.startsWith(printed, from);
  const matches = shown ? lit(corpus, [[from, from + printed.length]]) : [];
  const { kind, id, section, start, end } = passage;
  return [{ kind, id, start, end, text: report.text.slice(start, end), score, how: 'exact', section, matches }];
}
