/** What is marked in one report. */
export interface MarkedIn {
  /** Its id on the shelf; '' where it is not on it. */
  report: string;
  /** Ids of parts, 'preamble', statistics and ranges ('@120-180'), in the report's order. */
  ids: readonly string[];
}

/** What can be taken out of the browser, in the order of the menu. */
export const EXPORTS = [
  'selection',
  'marked',
  'hits',
  'table',
  'part',
  'problems',
  'plans',
  'commitments',
  'statistics',
  'notes',
  'report',
] as const;
export type ExportWhat = (typeof EXPORTS)[number];

export type ExportFormat = 'text' | 'md' | 'json' | 'csv';

const WORDS: readonly ExportFormat[] = ['text', 'md', 'json'];
const FIGURES: readonly ExportFormat[] = ['csv', 'text', 'json'];

/** The formats that something can be exported in, the one that is mostly wanted first. */
export function formatsOf(what: ExportWhat): readonly ExportFormat[] {
  return what === 'statistics' || what === 'table' ? FIGURES : WORDS;
}

/** What is to be exported, of which reports; `ids`: the parts, ranges or statistics that are, none where what it is says that. */
export interface ExportDraft {
  readonly what: ExportWhat;
  readonly reports: readonly MarkedIn[];
}

/** The same with the format. */
export interface ExportWish extends ExportDraft {
  readonly format: ExportFormat;
}

/** Where it goes: to the standard output when the browser is left, to the clipboard, to a file. */
export const EXPORT_TARGETS = ['output', 'clipboard', 'file'] as const;
export type ExportTarget = (typeof EXPORT_TARGETS)[number];

/** A name for the file: yunxi-2031-problems.md. */
export function suggestedName({ what, format, reports }: ExportWish): string {
  const [first, ...others] = reports;
  const whose = others.length > 0 || first === undefined || first.report === '' ? 'report' : first.report;
  const name = whose.replace(/[^\p{L}\p{N}._-]+/gu, '_').slice(0, 60);
  return `${name}${what === 'report' ? '' : `-${what}`}.${format === 'text' ? 'txt' : format}`;
}
