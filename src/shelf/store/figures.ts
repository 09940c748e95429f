import type { FigureWish, SeriesFigure } from '../../analysis/index.ts';
import { fold } from '../../search/index.ts';
import type { Database, Line } from './driver.ts';
import { textIn } from './packing.ts';
import { type FigureOf, type Found, keyFrom } from './store.ts';

const ADD = `INSERT INTO figure VALUES (${Array.from({ length: 18 }, () => '?').join(', ')})`;

/** Keeps the figures of a report. */
export function putFigures(database: Database, place: number, found: Pick<Found, 'figures'>): void {
  for (const [number, cells] of figureCells(found).entries()) database.run(ADD, place, number, ...cells);
}

/** The figures of a report as they are kept, in the order of the columns; of the sentences that they are quoted with where they stand in its text. */
export function figureCells({ figures }: Pick<Found, 'figures'>): (string | number | null)[][] {
  return figures.map((figure) => {
    const { id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, start, end } = figure;
    const folded = fold(subject).text;
    const whose = [id, indicator, subject, folded === subject ? null : folded, unit, aspect];
    const where = [start, end, figure.quoteStart, figure.quoteStart + figure.quote.length];
    return [...whose, value, valueMax, trend, period, year, target ? 1 : 0, ...where];
  });
}

/**
 * The figures that are wished, in the order of the shelf and of the text.
 * @param quotes whether their sentences are read, cut out of the texts by the database: those hold two bytes a character
 */
export function figuresIn(database: Database, { indicators, words }: FigureWish, quotes: boolean): FigureOf[] {
  const named = `f.indicator IN (${indicators.map(() => '?').join(', ')})`;
  const about = words.map(() => 'instr(coalesce(f.folded, f.subject), ?) > 0').join(' AND ');
  const where = words.length === 0 ? named : `${named} OR (${about})`;
  const quote = 'substr(p.text, 2 * f.quote_begins + 1, 2 * (f.quote_ends - f.quote_begins))';
  const lines = database.all(
    `SELECT r.ships || r.id AS key, f.*, ${quotes ? quote : "x''"} AS quote
     FROM figure f JOIN report r USING (place) ${quotes ? 'JOIN packed p USING (place)' : ''}
     WHERE ${where} ORDER BY r.shelf_order, f.number`,
    ...indicators,
    ...words,
  );
  return lines.map((line) => ({ ...keyFrom(String(line.key)), figure: figureFrom(line, textIn(line.quote)) }));
}

const ASPECTS = ['level', 'change', 'share', 'average'] as const;
const orNull = (value: unknown): string | null => (value === null ? null : String(value));
const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));

/** A figure as it is kept, and the sentence that it is quoted with. */
export function figureFrom(line: Line, quote: string): SeriesFigure {
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
    quote,
    quoteStart: Number(line.quote_begins),
  };
}
