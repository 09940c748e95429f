import type { ReportSummary } from '../../report/index.ts';
import type { InputLine } from './input-line.ts';

/** What is corrected of a report, in the order of the form's lines. */
export const FORM_FIELDS = ['place', 'year', 'title'] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** What is corrected: as typed; what was left as it was, or empty, is absent. */
export type CorrectionWish = Readonly<Partial<Record<FormField, string>>>;

/** The form in which place, year and title of a report of the shelf are corrected. */
export interface FormMode {
  readonly kind: 'form';
  /** The report's id, and what it is called. */
  readonly report: string;
  readonly name: string;
  readonly lines: Readonly<Record<FormField, InputLine>>;
  /** What stood there before. */
  readonly before: Readonly<Record<FormField, string>>;
  /** The line that is typed into. */
  readonly at: FormField;
}

/** The form for a report, filled with what is known of it. */
export function formFor({ id, name, region, year, title }: ReportSummary): FormMode {
  const before = { place: region ?? '', year: year === null ? '' : String(year), title };
  const line = (text: string): InputLine => ({ text, isReplaced: false });
  const lines = { place: line(before.place), year: line(before.year), title: line(before.title) };
  return { kind: 'form', report: id, name, lines, before, at: 'place' };
}

/** What has been changed in a form. */
export function changedIn({ lines, before }: FormMode): CorrectionWish {
  const changed = FORM_FIELDS.flatMap((field) => {
    const text = lines[field].text.trim();
    return text === '' || text === before[field].trim() ? [] : [[field, text] as const];
  });
  return Object.fromEntries(changed);
}
