import type { FigureWish, SeriesFigure } from '../../analysis/index.ts';
import { fold } from '../../search/index.ts';
import type { Database, Line } from './driver.ts';
import { type FigureOf, keyFrom } from './store.ts';

/** All of a report by one call each: a call takes as long as some rows. */
const ADD_FIGURES = `INSERT INTO figure
  SELECT ?, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7,
    value ->> 8, value ->> 9, value ->> 10, value ->> 11, value ->> 12, value ->> 13, value ->> 14
  FROM json_each(?)`;
const ADD_QUOTES = 'INSERT INTO quote SELECT ?, key, value FROM json_each(?)';

/** Keeps the figures of a report, and each sentence that they are quoted with once. */
export function putFigures(database: Database, place: number, figures: readonly SeriesFigure[]): void {
  const quotes = new Map<string, number>();
  const cells = figures.map((figure) => {
    const { id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, start, end } = figure;
    const quote = quotes.get(figure.quote) ?? quotes.size;
    quotes.set(figure.quote, quote);
    const folded = fold(subject).text;
    const whose = [id, indicator, subject, folded === subject ? null : folded, unit, aspect];
    return [...whose, value, valueMax, trend, period, year, target ? 1 : 0, start, end, quote];
  });
  database.run(ADD_FIGURES, place, JSON.stringify(cells));
  database.run(ADD_QUOTES, place, JSON.stringify(Array.from(quotes.keys())));
}

/** Of whom the figures are that are wished, in the order of the shelf and of the text. */
export function figuresIn(database: Database, { indicators, words }: FigureWish): FigureOf[] {
  const named = `f.indicator IN (${indicators.map(() => '?').join(', ')})`;
  const about = words.map(() => 'instr(coalesce(f.folded, f.subject), ?) > 0').join(' AND ');
  const where = words.length === 0 ? named : `${named} OR (${about})`;
  return database
    .all(
      `SELECT r.ships || r.id AS key, f.*, q.words AS quote FROM figure f
       JOIN report r USING (place) JOIN quote q ON q.place = f.place AND q.number = f.quoted
       WHERE ${where} ORDER BY r.shelf_order, f.number`,
      ...indicators,
      ...words,
    )
    .map((line) => ({ ...keyFrom(String(line.key)), figure: figureFrom(line) }));
}

const ASPECTS = ['level', 'change', 'share', 'average'] as const;
const orNull = (value: unknown): string | null => (value === null ? null : String(value));
const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

function figureFrom(line: Line): SeriesFigure {
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
    target: Number(line.target) === 1,
    start: Number(line.begins),
    end: Number(line.ends),
    quote: String(line.quote),
  };
}
