import type { Place, Report, Statistic } from '../../report/index.ts';
import type { SeriesFigure } from './wish.ts';

/** What a row says of a report. */
export type SeriesReport = Pick<Report, 'id' | 'region' | 'year' | 'kind'> & {
  place: Pick<Place, 'code' | 'level'> | null;
};

/** One value of one place for one year: a row of the long table. */
export interface SeriesRow {
  place: string | null;
  code: string | null;
  placeLevel: Place['level'];
  /** The year that the number is about. */
  year: number | null;
  kind: Report['kind'];
  /** The canonical name of what is measured; null where none is known, and the series goes by the subject. */
  indicator: string | null;
  subject: string;
  aspect: Statistic['aspect'];
  value: number;
  valueMax: number | null;
  unit: string;
  target: boolean;
  period: string | null;
  /** Id of the report that says so, and the year in its name. */
  report: string;
  reportYear: number | null;
  id: string;
  start: number;
  end: number;
  quote: string;
}

/** A figure of a report as a row; a fall is a negative change. */
export function seriesRow(
  { id, place, region, year, kind }: SeriesReport,
  { quote, ...statistic }: Omit<SeriesFigure, 'quoteStart'>,
): SeriesRow {
  const falls = statistic.trend === 'down' && statistic.aspect === 'change';
  return {
    place: region,
    code: place?.code ?? null,
    placeLevel: place?.level ?? null,
    year: statistic.year,
    kind,
    indicator: statistic.indicator,
    subject: statistic.subject,
    aspect: statistic.aspect,
    value: falls ? -statistic.value : statistic.value,
    valueMax: falls && statistic.valueMax !== null ? -statistic.valueMax : statistic.valueMax,
    unit: statistic.unit,
    target: statistic.target,
    period: statistic.period,
    report: id,
    reportYear: year,
    id: statistic.id,
    start: statistic.start,
    end: statistic.end,
    quote,
  };
}

/** What rows must have in common to be of one series: 元 and 万元 are one unit, for 万 is multiplied out. */
export function seriesKey({ indicator, subject, unit, aspect }: SeriesRow): string {
  return `${indicator ?? `～${subject}`}|${unit}|${aspect}`;
}

/** Rows in the order of the long table: by series, place from the top of the country down, year, results before targets, report. */
export function inSeriesOrder(rows: readonly SeriesRow[]): SeriesRow[] {
  const count = new Map<string, number>();
  const keyed = rows.map((row) => {
    const key = seriesKey(row);
    count.set(key, (count.get(key) ?? 0) + 1);
    return { row, key, place: row.code ?? `9${row.place ?? '～'}` };
  });
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return keyed
    .sort(
      (a, b) =>
        (a.key === b.key ? 0 : (count.get(b.key) ?? 0) - (count.get(a.key) ?? 0) || text(a.key, b.key)) ||
        text(a.place, b.place) ||
        (a.row.year ?? 9999) - (b.row.year ?? 9999) ||
        Number(a.row.target) - Number(b.row.target) ||
        (a.row.reportYear ?? 9999) - (b.row.reportYear ?? 9999) ||
        text(a.row.report, b.row.report) ||
        a.row.start - b.row.start,
    )
    .map(({ row }) => row);
}
