import { headingOf, partPath, type Report } from '../report/index.ts';

/** What a row needs to know of a report, opened or not. */
export interface ReportInfo extends Pick<Report, 'id' | 'title' | 'region' | 'year' | 'publisher'> {
  place?: { code: string | null; level: string | null } | null;
}

/** A report that rows are made of: what is known of it, its text and its sections, of whose parts nothing is asked. */
export interface RowSource extends ReportInfo, Pick<Report, 'text' | 'sections'> {}

/** The fields that every row of a hit, a statistic or a finding begins with, in their order. */
export const ROW_COLUMNS = [
  'report',
  'place',
  'code',
  'placeLevel',
  'reportYear',
  'reportTitle',
  'publisher',
  'section',
  'sectionTitle',
] as const;

/** Whose row it is, and where in the report; null for what is not known. */
export interface Row {
  /** The report's id. */
  report: string;
  /** The names of the place joined. */
  place: string | null;
  /** GB/T 2260. */
  code: string | null;
  placeLevel: string | null;
  reportYear: number | null;
  reportTitle: string;
  publisher: string | null;
  /** Id of the level-1 section; 'preamble'; '' for neither. */
  section: string;
  /** Its heading as printed, on one line; '' for none. */
  sectionTitle: string;
}

/** The beginning of a row of the report, in that section. */
export function rowOf(
  { id, title, region, year, publisher, place }: ReportInfo,
  section: string,
  sectionTitle: string,
): Row {
  return {
    report: id,
    place: region,
    code: place?.code ?? null,
    placeLevel: place?.level ?? null,
    reportYear: year,
    reportTitle: title,
    publisher,
    section,
    sectionTitle,
  };
}

/** `rowOf` for a report that is open, by the id of any part; '' is the preamble. */
export function rowMaker(report: RowSource): (part: string) => Row {
  const rows = new Map<string, Row>();
  return (part) => {
    const section = part.split('.', 1)[0] || 'preamble';
    const known = rows.get(section) ?? rowOf(report, section, titleOf(report, section));
    rows.set(section, known);
    return known;
  };
}

function titleOf(report: RowSource, section: string): string {
  const [part] = partPath(report, section);
  return part === undefined ? '' : headingOf(report, part);
}
