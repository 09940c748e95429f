import type { FigureWish, SeriesFigure } from '../../analysis/index.ts';
import { fold } from '../../search/index.ts';
import type { Database, Line } from './driver.ts';
import { type FigureOf, type Found, keyFrom } from './store.ts';

/** So many figures are kept by one statement: more of them take no less time. */
const AT_ONCE = 16;

const addOf = (count: number): string => {
  const figure = `(${Array.from({ length: 18 }, () => '?').join(', ')})`;
  return `INSERT INTO figure VALUES ${Array.from({ length: count }, () => figure).join(', ')}`;
};
const ADD_ONE = addOf(1);
const ADD_MANY = addOf(AT_ONCE);

/** Keeps the figures of a report. */
export function putFigures(database: Database, place: number, found: Pick<Found, 'figures'>): void {
  const figures = figureCells(found).map((cells, number) => [place, number, ...cells]);
  let at = 0;
  for (; at + AT_ONCE <= figures.length; at += AT_ONCE)
    database.run(ADD_MANY, ...figures.slice(at, at + AT_ONCE).flat());
  for (const figure of figures.slice(at)) database.run(ADD_ONE, ...figure);
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
 * The figures that are wished, in the order of the shelf and of the text. The database puts those of a report together as one JSON text:
 * as lines of their own they would take three times as long.
 * @param quotes whether their sentences are read, cut out of the texts by the database: those hold two bytes a character
 */
export function figuresIn(database: Database, { indicators, words }: FigureWish, quotes: boolean): FigureOf[] {
  const named = `f.indicator IN (${indicators.map(() => '?').join(', ')})`;
  const holdsWords = words.map(() => 'instr(coalesce(f.folded, f.subject), ?) > 0').join(' AND ');
  const where = words.length === 0 ? named : `${named} OR (${holdsWords})`;
  const quote = 'hex(substr(p.text, 2 * quote_begins + 1, 2 * (quote_ends - quote_begins)))';
  const cells = quotes ? `${AS_JSON} || ',"' || ${quote} || '"]'` : `${AS_JSON} || ']'`;
  const reports = database.all(
    `SELECT r.ships || r.id AS key, '[' || own.figures || ']' AS figures
     FROM (SELECT f.place AS place, group_concat(${cells}) AS figures
           FROM figure f ${quotes ? 'JOIN packed p USING (place)' : ''} WHERE ${where} GROUP BY f.place) own
     JOIN report r USING (place) ORDER BY r.shelf_order`,
    ...indicators,
    ...words,
  );
  return reports.flatMap(({ key, figures }) => {
    const whose = keyFrom(String(key));
    const own: Cells[] = JSON.parse(String(figures));
    // A group is put together in the order in which the database comes to its lines.
    own.sort(([a], [b]) => a - b);
    return own.map((each) => ({ ...whose, figure: figureIn(each) }));
  });
}

/** What is read of a figure, in the order of `Cells`. */
const COLUMNS =
  'number id indicator subject unit aspect value value_max trend period year target begins ends quote_begins'.split(
    ' ',
  );
/** SQLite writes a number into JSON with 15 digits, which may be another number. */
const jsonOf = (column: string): string =>
  column.startsWith('value') ? `iif(${column} IS NULL, 'null', printf('%!.17g', ${column}))` : `json_quote(${column})`;
/** Without what closes it. */
const AS_JSON = `'[' || ${COLUMNS.map(jsonOf).join(" || ',' || ")}`;

type Cells = readonly [
  ...[
    number: number,
    id: string,
    indicator: string | null,
    subject: string,
    unit: string,
    aspect: SeriesFigure['aspect'],
  ],
  ...[value: number, valueMax: number | null, trend: SeriesFigure['trend'], period: string | null],
  ...[year: number | null, target: 0 | 1, start: number, end: number, quoteStart: number, quote?: string],
];

function figureIn(cells: Cells): SeriesFigure {
  const [, id, indicator, subject, unit, aspect, value, valueMax, trend, period, year, target, ...where] = cells;
  const [start, end, quoteStart, printed = ''] = where;
  const quote = Buffer.from(printed, 'hex').toString('utf16le');
  const measured = { indicator, subject, unit, aspect, value, valueMax, trend, period, year, target: target === 1 };
  return { id, ...measured, start, end, quote, quoteStart };
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
