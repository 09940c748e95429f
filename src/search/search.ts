import { allParts, type IndicatorList, type Part, type Report, type ReportSummary } from '../report/index.ts';
import { answer, type MarkedPart } from './answer.ts';
import type { Figure } from './figures.ts';
import { type Folded, fold, foldedAt, Gap } from './fold.ts';
import type { Hit } from './hit.ts';
import type { HitKind } from './kinds.ts';
import { findTerm } from './match.ts';
import { type Passage, passagesOf } from './passages.ts';
import { soundsAs, syllablesOf } from './pinyin/index.ts';
import type { Syllables } from './pinyin/syllables.ts';
import { parseQuery, type Term } from './query.ts';
import { buildSearchDocument, type SearchDocument } from './search-document.ts';

/** The hits of one of many reports, best first. */
export interface ReportHits {
  report: ReportSummary;
  hits: Hit[];
}

/** A report made ready for search. Immutable: searching never changes it, and the report must not change under it. */
export interface SearchIndex {
  /** The report's text. */
  readonly text: string;
  /** Its parts in the order of the text, as a query for a marker needs them. */
  readonly parts: readonly MarkedPart[];
  readonly searchDocument: SearchDocument;
}

/**
 * Makes a report searchable: its words folded to one form, read aloud as pinyin and cut into passages.
 * Tens of milliseconds for a report, most of it pinyin; make it once, when search is first needed.
 */
export function buildSearchIndex(report: Report): SearchIndex {
  return indexFrom(report, readReport(report));
}

/** The same of what `readReport` gave. */
export function indexFrom(report: Report, { folded, syllables, ...cut }: ReturnType<typeof readReport>): SearchIndex {
  const sounds = soundsAs(folded.text, syllables);
  return { text: report.text, parts: allParts(report), searchDocument: buildSearchDocument(folded, sounds, cut) };
}

/**
 * Makes what only some queries need, in a moment when nobody waits: else the first of them does, for some tens of milliseconds.
 * Changes no answer.
 */
export function prepare({ searchDocument }: SearchIndex): void {
  searchDocument.words.readAll();
  searchDocument.spelled();
}

/**
 * Finds what a query asks for: blank-separated words must all occur; of a word that names an indicator (GDP) the other names count
 * nearly as much; letters are also pinyin, in full or initials, also among characters; another character of the same sound is
 * nearly exact; one character in four may be wrong where nothing better is found.
 * @param words the query
 * @param options.kinds only hits of these kinds; all if absent or empty
 * @param options.limit the most hits to return; all if absent
 * @param options.indicators whose other names are known; those of the program if absent
 * @returns the hits, best first, in an order that depends on nothing but index and query; none for a query without
 *   words, or with a word that is not in the report. Offsets are absolute, `end` exclusive.
 */
export function search(
  index: SearchIndex,
  words: string,
  options: { kinds?: HitKind[]; limit?: number; indicators?: IndicatorList } = {},
): Hit[] {
  const { indicators, ...settings } = options;
  const query = parseQuery(words, indicators);
  return answer({ ...index, find: (term: Term) => findTerm(index.searchDocument, term) }, query, settings);
}

/** What a report is searched by: its words folded and read aloud, its passages and figures. */
export function readReport(report: Report): {
  folded: Folded;
  syllables: Syllables;
  passages: Passage[];
  figures: readonly Figure[];
} {
  const folded = fold(report.text);
  for (const part of allParts(report)) {
    partMarker(folded, part);
  }
  const { passages, figures } = passagesOf(report, folded);
  return { folded, syllables: syllablesOf(folded), passages, figures };
}

/** Keeps a marker apart from the words after it: no spelling and no sound reaches over it. */
function partMarker(folded: Folded, part: Part): void {
  const from = foldedAt(folded, part.start);
  const printed = fold(part.marker).text;
  if (printed !== '' && folded.text.startsWith(printed, from)) {
    const end = from + printed.length;
    folded.gap[end] = Gap.hard;
    // In 20.2026年 the point is the marker's.
    if (folded.text[end] === '.') {
      folded.gap[end + 1] = Gap.hard;
    }
  }
}
