import type { Counts } from '../report/index.ts';
import { displayWidth, type Localized, visibleLine } from '../text/index.ts';
import { jsonPieces, type PieceWriter } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';

/** What became of a file: on the shelf, in the place of another, there already, not taken because another is there, not readable. */
export type ImportOutcome = 'new' | 'replaced' | 'there' | 'refused' | 'failed';

/** What is said of a file that was to be imported; null and false where there is nothing to say. */
export interface ImportReport {
  /** The path as given. */
  file: string;
  outcome: ImportOutcome;
  id: string | null;
  title: string | null;
  /** What is shown of it: its title, or 〔place year kind〕 where none is printed. */
  name: string | null;
  region: string | null;
  year: number | null;
  /** The segmented file, the kept source, the copy of an edited file that was replaced. */
  path: string | null;
  source: string | null;
  backup: string | null;
  /** It takes the place of a report that ships. */
  shadows: boolean;
  counts: Counts | null;
  /** How many places a person should look at before the report is believed. */
  doubts: number | null;
  /** Why it was not imported. */
  message: Localized | null;
}

/** An ImportReport as JSON has it: its message in one language. */
export type ImportRecord = Omit<ImportReport, 'message'> & { message: string | null };

const COUNTED = ['sections', 'measures', 'statistics', 'problems', 'plans'] as const;
const INDENT = '  ';

/**
 * Writes what became of one file after another. text: id and title, and what was found, in one line; with a width (a terminal)
 * what was found on lines of its own beneath; nothing for a file that was not imported, which is said elsewhere.
 * json, ndjson: an ImportReport each, its message in the language of the options.
 * @param options.one only one file is imported: then it is said where to read of the doubts
 */
export function importWriter(
  format: 'text' | 'json' | 'ndjson',
  options: RenderOptions & { one: boolean },
): PieceWriter<ImportReport> {
  if (format === 'text') return { piece: (report) => importLines(report, options), end: () => '' };
  const { piece, end } = jsonPieces(format);
  const record = (report: ImportReport): ImportRecord => ({
    ...report,
    message: report.message?.[options.lang] ?? null,
  });
  return { piece: (report) => piece([record(report)]), end };
}

function importLines(report: ImportReport, options: RenderOptions & { one: boolean }): string {
  const { lang, styles, width, ambiguous } = options;
  const id = visibleLine(report.id ?? '');
  if (report.outcome === 'there') return `${styles.heading(id)}  ${styles.dim(labels.there[lang])}\n`;
  const { counts, doubts } = report;
  if (counts === null || doubts === null) return '';
  const found = COUNTED.map((each) => counted(counts[each], each, lang));
  const unsure = doubts === 0 ? labels.sure[lang] : `${doubts} ${labels.toLookAt[lang]}`;
  const hint = options.one && doubts > 0 ? [`report-tui show --explain -r ${id}`] : [];
  const notes = [
    report.outcome === 'replaced' ? labels.replaced[lang] : '',
    report.shadows ? labels.shadows[lang] : '',
    report.backup === null ? '' : `${labels.backup[lang]} ${visibleLine(report.backup)}`,
  ].filter((note) => note !== '');
  const items = [...found, unsure, ...hint, ...notes];
  const name = visibleLine(report.name ?? '');
  if (width === null) return `${styles.heading(id)}  ${name}  ${items.join(GAP)}\n`;
  const lines = packed(items, width - INDENT.length, ambiguous).map((line) => INDENT + styles.dim(line));
  return [`${styles.heading(id)}  ${name}`, ...lines].map((line) => `${line}\n`).join('');
}

const GAP = ' · ';

function counted(count: number, of: (typeof COUNTED)[number], lang: keyof Localized): string {
  return lang === 'zh'
    ? `${labels[of].zh} ${count}`
    : `${count} ${count === 1 ? labels[SINGULAR[of]].en : labels[of].en}`;
}

const SINGULAR = {
  sections: 'section',
  measures: 'measure',
  statistics: 'statistic',
  problems: 'problem',
  plans: 'plan',
} as const;

/** Items in as few lines of at most `width` columns as they take in their order; one that is wider has a line to itself. */
function packed(items: readonly string[], width: number, ambiguous: 1 | 2): string[] {
  const lines: string[] = [];
  for (const item of items) {
    const longer = lines.length === 0 ? item : `${lines.at(-1)}${GAP}${item}`;
    if (lines.length > 0 && displayWidth(longer, ambiguous) <= width) lines[lines.length - 1] = longer;
    else lines.push(item);
  }
  return lines;
}
