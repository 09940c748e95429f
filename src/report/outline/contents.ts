import type { Span } from '../model.ts';
import { isProse } from './lines.ts';
import { markerAt } from './markers.ts';

const CONTENTS = /^[【[]?目\s{0,8}[录次][】\]]?[：:]?$/;
/** How many lines from the top a table of contents may begin: behind a page's menus and a cover. */
const TOP = 120;
/** An entry's length, with its dots and page number. */
const ENTRY_MAX = 120;
/** A page number behind dots or a gap. */
const PAGE_NUMBER = /(?:[.．…·⋯。]{2,}|[\s\t]|—{2,}|-{3,})\s*[（(]?\s*[-—]?\s?\d{1,3}\s?[-—]?\s*[）)]?$/;
/** So many entries in a row with page numbers are a table of contents, whether a line says so or not. */
const ENTRIES_LEAST = 3;

/**
 * The lines of a table of contents, as indices into `lines`: from the line 目录 on, or from the first of three lines that end in
 * dots and a page number, as long as entries follow. An entry has a page number, or is printed again further down. Empty
 * where there is none. Linear.
 */
export function contentsIn(text: string, lines: readonly Span[]): ReadonlySet<number> {
  const words = lines.map((line) => text.slice(line.start, Math.min(line.end, line.start + ENTRY_MAX + 1)));
  const last = new Map<string, number>();
  words.forEach((own, i) => {
    if (own.length <= ENTRY_MAX) last.set(keyOf(own), i);
  });
  const found = new Set<number>();
  for (let i = 0; i < Math.min(words.length, TOP); i++) {
    const named = CONTENTS.test(words[i] ?? '');
    // Behind a head (指标\t数量) the numbers are those of a table.
    if (!named && (!PAGE_NUMBER.test(words[i] ?? '') || words[i - 1]?.includes('\t'))) continue;
    const from = named ? i + 1 : i;
    const to = entriesEnd(words, last, from, named);
    if (to - from < (named ? 2 : ENTRIES_LEAST)) continue;
    for (let at = i; at < to; at++) found.add(at);
    i = to - 1;
  }
  return found;
}

/** Index behind the last entry from `from` on; one line that is no entry may stand among them: a heading that breaks in two. */
function entriesEnd(words: readonly string[], last: ReadonlyMap<string, number>, from: number, named: boolean): number {
  let end = from;
  let page = 0;
  // An entry without a page number ends where the text itself begins: with the line that is printed for the second time.
  const seen = new Set<string>();
  for (let i = from; i < words.length && i <= end + 1; i++) {
    const own = words[i] ?? '';
    const key = keyOf(own);
    if (own.length > ENTRY_MAX || seen.has(key)) break;
    const numbered = PAGE_NUMBER.test(own) && !isProse(own.replace(PAGE_NUMBER, ''));
    const again = named && key.length >= 2 && (last.get(key) ?? i) > i && !isProse(own);
    if (!numbered && !again) {
      if (isProse(own) || (!named && markerAt(own, 0) === null)) break;
      continue;
    }
    const printed = numbered ? Number(/(\d{1,3})\D{0,8}$/.exec(own)?.[1]) : page;
    // No page stands before the one above it: these are the figures of a table.
    if (!named && printed < page) break;
    page = printed;
    seen.add(key);
    end = i + 1;
  }
  return end;
}

/** A heading's words without blanks, dots and page number, by which it is known again. */
function keyOf(words: string): string {
  return words.replace(PAGE_NUMBER, '').replace(/[\s.．…·⋯。]/g, '');
}
