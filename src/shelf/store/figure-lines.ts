import type { SeriesFigure } from '../../analysis/index.ts';
import { fold } from '../../search/index.ts';
import type { Database, Line } from './driver.ts';

/** Keeps a figure of the report at a place, the one with this number in its order. */
export function putFigure(database: Database, place: number, number: number, figure: SeriesFigure): void {
  const { id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, start, end, quote } =
    figure;
  const folded = fold(subject).text;
  database.run(
    `INSERT INTO figure (place, number, id, indicator, subject, folded, unit, aspect, value, value_max, trend, period,
       year, target, begins, ends, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    place,
    number,
    id,
    indicator,
    subject,
    folded === subject ? null : folded,
    unit,
    aspect,
    value,
    valueMax,
    trend,
    period,
    year,
    target ? 1 : 0,
    start,
    end,
    quote,
  );
}

const ASPECTS = ['level', 'change', 'share', 'average'] as const;
const orNull = (value: unknown): string | null => (value === null ? null : String(value));
const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

/** The figure that `putFigure` kept. */
export function figureFrom(line: Line): SeriesFigure {
  return {
    id: String(line.id),
    indicator: orNull(line.indicator),
    subject: String(line.subject),
    unit: String(line.unit),
    aspect: ASPECTS.find((aspect) => aspect === line.aspect) ?? 'level',
    value: Number(line.value),
    valueMax: numberOrNull(line.value_max),
    trend: line.trend === 'up' || line.trend === 'down' ? line.trend : null,
    period: orNull(line.period),
    year: numberOrNull(line.year),
    target: line.target === 1,
    start: Number(line.begins),
    end: Number(line.ends),
    quote: String(line.quote),
  };
}
