import { inSeriesOrder, type SeriesRow, seriesKey } from './rows.ts';

/** The values of one place in a series, by year. */
export interface PlaceSeries {
  place: string | null;
  code: string | null;
  placeLevel: SeriesRow['placeLevel'];
  kind: SeriesRow['kind'];
  results: ReadonlyMap<number, SeriesRow>;
  targets: ReadonlyMap<number, SeriesRow>;
}

/** One indicator, unit and aspect over places and years. */
export interface Series {
  indicator: string | null;
  /** Of an indicator that is known its name, else what is counted in the sentences' words. */
  name: string;
  unit: string;
  aspect: SeriesRow['aspect'];
  years: number[];
  places: PlaceSeries[];
}

/**
 * Rows as tables, one for each series, the one with the most rows first. Where a place has several values for a year the one of the
 * report that accounts for that year is taken, which is the first named after it; rows without a year are left out.
 */
export function seriesTables(rows: readonly SeriesRow[]): Series[] {
  const tables = new Map<string, SeriesRow[]>();
  for (const row of inSeriesOrder(rows)) {
    if (row.year === null) continue;
    const key = seriesKey(row);
    const own = tables.get(key);
    if (own === undefined) tables.set(key, [row]);
    else own.push(row);
  }
  return Array.from(tables.values(), tableOf);
}

function tableOf(rows: readonly SeriesRow[]): Series {
  const [first] = rows;
  const places = new Map<
    string,
    { row: SeriesRow; results: Map<number, SeriesRow>; targets: Map<number, SeriesRow> }
  >();
  const years = new Set<number>();
  for (const row of rows) {
    const key = `${row.code ?? ''}|${row.place ?? ''}|${row.kind}`;
    const own = places.get(key) ?? { row, results: new Map(), targets: new Map() };
    places.set(key, own);
    const year = row.year ?? 0;
    years.add(year);
    const values = row.target ? own.targets : own.results;
    const known = values.get(year);
    if (known === undefined || isBetter(row, known)) values.set(year, row);
  }
  return {
    indicator: first?.indicator ?? null,
    name: first?.indicator ?? first?.subject ?? '',
    unit: first?.unit ?? '',
    aspect: first?.aspect ?? 'level',
    years: [...years].sort((a, b) => a - b),
    places: Array.from(places.values(), ({ row, results, targets }) => ({
      place: row.place,
      code: row.code,
      placeLevel: row.placeLevel,
      kind: row.kind,
      results,
      targets,
    })),
  };
}

/** Of two values for one year the one that a report says of its own year: a later report may tell a part of it, or mend it in passing. */
function isBetter(row: SeriesRow, than: SeriesRow): boolean {
  const own = ({ reportYear, year, kind }: SeriesRow): number =>
    Math.abs((reportYear ?? 0) - (kind === 'work' ? 1 : 0) - (year ?? 0));
  const whole = ({ period }: SeriesRow): number => (period === null || /^(?:\d{4}年|全年)$/.test(period) ? 0 : 1);
  return whole(row) - whole(than) < 0 || (whole(row) === whole(than) && own(row) < own(than));
}

/** How much a value differs from the one of the year before: in per cent of it, of a percentage in points. Null where there is none. */
export function differenceIn(
  { results }: PlaceSeries,
  year: number,
): { difference: number; percent: number | null } | null {
  const [now, before] = [results.get(year), results.get(year - 1)];
  if (now === undefined || before === undefined || now.valueMax !== null || before.valueMax !== null) return null;
  const difference = round(now.value - before.value);
  const relative = !/[%％‰]|百分点/.test(now.unit) && before.value > 0;
  return { difference, percent: relative ? round((difference / before.value) * 100) : null };
}

/** Binary fractions leave crumbs: 5.1 − 4.9. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}

const BLOCKS = '▁▂▃▄▅▆▇█';

/** The values as blocks, the least the lowest; a blank for a year without one, and one height for values that are all the same. */
export function sparkline(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  const least = Math.min(...known);
  const span = Math.max(...known) - least;
  return values
    .map((value) => {
      if (value === null) return ' ';
      const height = span === 0 ? 3 : Math.round(((value - least) / span) * (BLOCKS.length - 1));
      return BLOCKS.charAt(height);
    })
    .join('');
}
