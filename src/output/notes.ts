import { innermostPart, type Note, placedNotes, type Report } from '../report/index.ts';
import { visible, visibleLine } from '../text/index.ts';
import { sourceOf } from './citation.ts';
import { jsonLines, safeJson } from './json.ts';
import { labels } from './labels.ts';
import { escapeMarkdown } from './markdown.ts';
import type { RenderOptions } from './options.ts';
import { underTitle } from './several.ts';

/** How notes can be printed. */
export const NOTE_FORMATS = ['text', 'md', 'json', 'ndjson'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];

/** The notes on one report. */
export interface NotedReport {
  /** The report's id. */
  id: string;
  title: string;
  /** null where it cannot be read now: then its notes are printed as they were kept. */
  report: Report | null;
  notes: readonly Note[];
}

/** A note as JSON. */
export interface NoteRecord {
  /** Id of the report. */
  report: string;
  /** Id of the innermost part that the passage stands in, or 'preamble'; null where the report, or the passage in it, is gone. */
  part: string | null;
  /** Where the passage stands in the report as it is now; null where it does not any more. */
  start: number | null;
  end: number | null;
  /** The passage's words when it was noted. */
  quote: string;
  note: string;
  /** ISO 8601, in UTC. */
  at: string;
  /** Whose words they are, as in a citation. */
  source: string;
}

function recordsOf({ id, report, notes }: NotedReport): NoteRecord[] {
  const placed = report === null ? notes.map((each) => ({ ...each, span: null })) : placedNotes(report, notes);
  return placed.map(({ span, quote, note, at, source }) => ({
    report: id,
    part: report === null || span === null ? null : (innermostPart(report, span.start)?.id ?? 'preamble'),
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote,
    note,
    at,
    source: report === null || span === null ? source : sourceOf(report, span),
  }));
}

/**
 * Notes, report by report, in each in the order of the passages: the quotation, its source, the note and its day. As text and Markdown
 * each report under its title; as JSON one array of NoteRecord; as ndjson one such object a line.
 */
export function renderNotes(reports: readonly NotedReport[], format: NoteFormat, options: RenderOptions): string {
  if (format === 'json') return `${safeJson(reports.flatMap(recordsOf))}\n`;
  if (format === 'ndjson') return jsonLines(reports.flatMap(recordsOf));
  const one = format === 'md' ? markdownOf : textOf;
  return reports
    .map((noted) => {
      const notes = recordsOf(noted).map((record) => one(record, options));
      return underTitle(noted, notes.join('\n'), options, format);
    })
    .join('\n');
}

function textOf({ quote, note, at, source }: NoteRecord, { lang, styles }: RenderOptions): string {
  const lines = [
    visibleLine(quote),
    styles.dim(`——${visibleLine(source)}`),
    `${styles.heading(`${labels.note[lang]} ${visibleLine(at).slice(0, 10)}`)}  ${visibleLine(note)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function markdownOf({ quote, note, at, source }: NoteRecord): string {
  const paragraphs = visible(quote)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const quoted = [...paragraphs, `——${visibleLine(source)}`].map((line) => `> ${escapeMarkdown(line)}`).join('\n>\n');
  return `${quoted}\n\n${escapeMarkdown(visibleLine(note))} (${visibleLine(at).slice(0, 10)})\n`;
}
