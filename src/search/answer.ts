import type { Part } from '../report/index.ts';
import { foundKeeping, keeps, unitOf } from './compare.ts';
import { figureHits } from './figure-hits.ts';
import { fold, foldedAt } from './fold.ts';
import type { Hit } from './hit.ts';
import type { HitKind } from './kinds.ts';
import { type Query, type Term, termOf } from './query.ts';
import { highlighted, inOrder, rank } from './rank.ts';
import type { Found, SearchDocument } from './search-document.ts';

/** What a part is found by. */
export type MarkedPart = Pick<Part, 'id' | 'number' | 'marker' | 'start'>;

/** A report that a query is asked of. */
interface Searched {
  searchDocument: SearchDocument;
  /** The report's text. */
  text: string;
  /** All parts in the order of the text. */
  parts: readonly MarkedPart[];
  /** Where a word is found in this report. */
  find: (term: Term) => Found;
}

/** The hits of a query in one report, best first; see `search`. */
export function answer(searched: Searched, query: Query, options: { kinds?: HitKind[]; limit?: number } = {}): Hit[] {
  const kinds = options.kinds && options.kinds.length > 0 ? new Set(options.kinds) : null;
  const most = options.limit === undefined ? undefined : Math.max(0, options.limit);
  if (query.comparisons.length > 0) {
    return titled(searched, compared(searched, query, kinds).slice(0, most));
  }
  const settings = { kinds, numeric: query.numeric };
  const joined = query.joined
    ? rank(searched.searchDocument, searched.text, [searched.find(query.joined)], settings)
    : [];
  const hits = joined.length > 0 ? joined : rankTerms(searched, query, settings);
  const marked = markedParts(searched, query).filter((hit) => kinds === null || kinds.has(hit.kind));
  const starts = new Set(marked.map((hit) => hit.start));
  const others = marked.length > 0 && query.marker?.style === 'bracketed' ? [] : hits;
  const all = [...marked, ...others.filter((hit) => !starts.has(hit.start))].sort(inOrder);
  return titled(searched, all.slice(0, most));
}

function rankTerms(
  { searchDocument, text, find }: Searched,
  query: Query,
  settings: Parameters<typeof rank>[3],
): Hit[] {
  const found = [];
  for (const term of query.terms) {
    const each = find(term);
    if (each.size === 0) {
      return [];
    }
    found.push(each);
  }
  const hits = rank(searchDocument, text, found, settings);
  if (settings.kinds?.has('statistic') !== true) return hits;
  // Figures that only a sentence or a heading has to do with the words: behind those whose clause has.
  const known = new Set(hits.map(({ id }) => id));
  return [
    ...hits,
    ...figureHits(searchDocument, text, searchDocument.figures, found).filter(({ id }) => !known.has(id)),
  ];
}

/**
 * The statistics that keep all bounds of a query and stand nearest to its words, in the order of the report where there are no
 * words; where other kinds are asked for, the passages that hold such a figure and all words.
 */
function compared({ searchDocument, text, find }: Searched, query: Query, kinds: ReadonlySet<HitKind> | null): Hit[] {
  const words: Found[] = [];
  // The units of statistics are those that are known behind a compared number.
  const known = Array.from(new Set(searchDocument.figures.map(({ unit }) => unit)));
  let figures = searchDocument.figures;
  const terms = [...query.terms];
  for (const comparison of query.comparisons) {
    // The unit of <100 起 is written apart, that of >1000个监控 is not.
    const next = comparison.tail === '' ? terms[0] : undefined;
    const apart = next && unitOf(known, next.text);
    const own = unitOf(known, fold(comparison.tail).text);
    const taken = apart?.unit && apart.words === '' ? apart.unit : null;
    if (taken) {
      terms.shift();
    } else if (own.words !== '' && (own.unit !== null || own.words.length > 1)) {
      terms.push(termOf(own.words));
    }
    const unit = own.unit ?? taken ?? (own.words.length === 1 ? own.words : null);
    figures = figures.filter((figure) => keeps(comparison, figure) && (unit === null || figure.unit === unit));
  }
  words.push(...terms.map(find));
  const hits: Hit[] = kinds === null || kinds.has('statistic') ? figureHits(searchDocument, text, figures, words) : [];
  const others = new Set(kinds ?? []);
  others.delete('statistic');
  if (others.size > 0) {
    hits.push(
      ...rank(searchDocument, text, [...words, foundKeeping(searchDocument, figures)], {
        kinds: others,
        numeric: true,
      }),
    );
  }
  return hits.sort(inOrder);
}

/** The parts whose marker or number a query names: 七 and 第七 the seventh section, (一) the items so marked. */
function markedParts(searched: Searched, { marker }: Query): Hit[] {
  if (!marker) {
    return [];
  }
  const named = searched.parts.filter((part) => part.number === marker.number);
  const wanted = (part: MarkedPart) =>
    marker.style === 'bracketed' ? /^[（(]/.test(part.marker) : !part.id.includes('.');
  return named.filter(wanted).flatMap((part) => hitOfPart(searched, part, marker.style === 'arabic' ? 0.92 : 1));
}

function hitOfPart({ searchDocument, text }: Searched, part: MarkedPart, score: number): Hit[] {
  const passage = searchDocument.passages.find((each) => each.id === part.id && each.keys.length > 0);
  if (!passage) {
    return [];
  }
  const printed = fold(part.marker).text;
  const from = foldedAt(searchDocument.folded, part.start);
  const shown = printed !== '' && searchDocument.folded.text.startsWith(printed, from);
  const matches = shown ? highlighted(searchDocument, [[from, from + printed.length]]) : [];
  const { kind, id, section, start, end } = passage;
  const rest = { section, sectionTitle: '', statistics: [], figures: [], targets: [] };
  return [{ kind, id, start, end, text: text.slice(start, end), score, how: 'exact', ...rest, matches }];
}

/** The marks that may end a heading, which are no part of it. */
const STOPS = /[。．.！!？?；;：:\s]+$/;

/** Puts the heading of its section beside each hit. */
export function titled(
  { searchDocument, text }: Pick<Searched, 'searchDocument' | 'text'>,
  hits: readonly Hit[],
): Hit[] {
  const titles = new Map([['', '']]);
  return hits.map((hit) => {
    let title = titles.get(hit.section);
    if (title === undefined) {
      const passage = searchDocument.passages.find(({ id, keys }) => id === hit.section && keys.length > 0);
      const printed = passage ? text.slice(passage.start, passage.end) : '';
      title = printed.replace(STOPS, '').replace(/\s+/g, ' ');
      titles.set(hit.section, title);
    }
    return { ...hit, sectionTitle: title };
  });
}
