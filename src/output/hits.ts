import type { Span } from '../report/index.ts';
import type { Hit } from '../search/index.ts';
import { displayWidth, type Lang, visible } from '../text/index.ts';
import { delimited, type TableFormat } from './delimited.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';
import { type ReportInfo, ROW_COLUMNS, type Row, rowOf } from './row.ts';
import { shorten } from './table.ts';

/** Columns of words before the first match that are kept when a hit is cut. */
const BEFORE = 12;
/** A narrower window than this is not cut to: the terminal may wrap. */
const LEAST = 16;

/** The columns of hits as a table. */
export const HIT_COLUMNS = [
  ...ROW_COLUMNS,
  'kind',
  'id',
  'score',
  'how',
  'statistics',
  'targets',
  'start',
  'end',
  'text',
] as const;

/**
 * Hits in one report in the order given, best first.
 * - text: one line each, as grep prints them: id, kind, section, the words with the matches highlighted, two blanks between them; then in
 *   brackets how they matched where not exactly, and the figures of the sentence. With a width (a terminal) in columns, and the words
 *   are a window around the first match; without, as they are, so that a line does not depend on the others.
 * - json: an array of HitRecord; ndjson: one per line; csv, tsv: HIT_COLUMNS, see `delimited`
 */
export function renderHits(
  report: ReportInfo,
  hits: readonly Hit[],
  format: TableFormat,
  options: RenderOptions,
): string {
  if (format === 'text') return hitLines(hits, options);
  const records = hits.map((hit) => hitRecord(report, hit));
  if (format === 'csv' || format === 'tsv') return delimited(records, HIT_COLUMNS, format);
  return format === 'json' ? `${safeJson(records)}\n` : jsonLines(records);
}

/** A hit as JSON and tables have it: whose and where it is, what it is, and its words at the end. */
export interface HitRecord extends Row, Omit<Hit, 'section' | 'sectionTitle' | 'figures'> {}

/** Makes a record of a hit. */
export function hitRecord(report: ReportInfo, hit: Hit): HitRecord {
  const { kind, id, start, end, text, score, how, matches, statistics, targets, sectionTitle } = hit;
  const row = rowOf(report, isInPreamble(hit) ? 'preamble' : hit.section, sectionTitle);
  return { ...row, kind, id, score, how, statistics, targets, matches, start, end, text };
}

function isInPreamble({ section, id, kind }: Hit): boolean {
  return section === '' && (id === 'preamble' || kind === 'statistic');
}

/** Hits as text, one line each. @param before cells that every line begins with */
export function hitLines(hits: readonly Hit[], options: RenderOptions, before: readonly string[] = []): string {
  const { lang, styles, width, ambiguous } = options;
  const rows = hits.map((hit) => [...before, hit.id, labels[hit.kind][lang], sectionOf(hit, lang)]);
  const widths = [...before, '', '', ''].map((_, i) =>
    width === null ? 0 : rows.reduce((widest, row) => Math.max(widest, displayWidth(row[i] ?? '', ambiguous)), 0),
  );
  const room = width === null ? null : Math.max(LEAST, width - widths.reduce((sum, each) => sum + each + 2, 0));
  return hits
    .map((hit, n) => {
      const start = (rows[n] ?? [])
        .map((cell, i) => cell + ' '.repeat(Math.max(0, (widths[i] ?? 0) - displayWidth(cell, ambiguous))))
        .join('  ');
      const said = noteOf(hit, lang);
      const note = said === '' ? '' : `  (${said})`;
      const words_ = snippet(hit, room === null ? null : room - displayWidth(note, ambiguous), options);
      return `${styles.dim(start)}  ${words_}${styles.dim(note)}\n`;
    })
    .join('');
}

/** The section's id; what stands in none is in the preamble, or in the head or behind the report: then a point. */
function sectionOf(hit: Hit, lang: Lang): string {
  if (hit.section !== '') return hit.section;
  return isInPreamble(hit) ? labels.preamble[lang] : '·';
}

/** So many further figures of a sentence are named. */
const MOST_FIGURES = 4;

/** What is to be said of a hit: how its words matched where not exactly, whether it is planned, the other figures of its sentence. */
function noteOf({ how, id, statistics, targets }: Hit, lang: Lang): string {
  const own = targets.includes(id) ? labels.target[lang] : '';
  const others = statistics.filter((each) => each !== id);
  const named = others
    .slice(0, MOST_FIGURES)
    .map((each) => (targets.includes(each) ? `${each} ${labels.target[lang]}` : each));
  const list = others.length > named.length ? [...named, '…'] : named;
  return [labels[how][lang], own, list.join(lang === 'zh' ? '、' : ', ')]
    .filter((each) => each !== '')
    .join(lang === 'zh' ? '；' : '; ');
}

/** The hit's words on one line, matches highlighted; with `room`, the window of that many columns that shows the first match. */
function snippet(hit: Hit, room: number | null, { styles, ambiguous }: RenderOptions): string {
  const text = visible(hit.text);
  const window = room === null ? { start: hit.start, end: hit.end } : windowOf(text, hit, room, ambiguous);
  let { start } = window;
  const cutBefore = start > hit.start;
  const left = room === null ? Number.POSITIVE_INFINITY : room - (cutBefore ? ambiguous : 0);
  const raw = text.slice(start - hit.start, window.end - hit.start);
  const shown = room === null ? raw : shorten(raw.replace(/[\n\t]/g, ' '), left, ambiguous);
  let result = cutBefore ? '…' : '';
  const end = start + shown.length;
  const line = (from: number, to: number): string =>
    shown.slice(from - window.start, to - window.start).replace(/[\n\t]/g, ' ');
  for (const [from, to] of hit.matches) {
    if (from < start || from >= end) continue;
    result += line(start, from) + styles.match(line(from, Math.min(to, end)));
    start = Math.min(to, end);
  }
  return result + line(start, end);
}

/** The window, in offsets of the report; `text` are the words of the hit. */
function windowOf(text: string, hit: Hit, room: number, ambiguous: 1 | 2): Span {
  const first = hit.matches[0]?.[0] ?? hit.start;
  if (displayWidth(text, ambiguous) <= room || displayWidth(text.slice(0, first - hit.start), ambiguous) <= BEFORE) {
    return { start: hit.start, end: hit.end };
  }
  let start = first;
  for (let used = 0; start > hit.start; start--) {
    used += displayWidth(text.charAt(start - 1 - hit.start), ambiguous);
    if (used > BEFORE) break;
  }
  return { start, end: hit.end };
}
