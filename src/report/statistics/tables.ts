import { readUnit, type Unit } from '../../text/index.ts';
import type { Span } from '../model.ts';
import type { Candidate } from './clauses.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';

/** The rows of a table that stand together; offsets into the clean text, where cells are set off by tabs. */
interface Table {
  /** What stands on the line before: often 单位：万元. */
  caption: string;
  head: string[];
  rows: Span[][];
}

/** What the head of a column, or the name of a row, says of its numbers. */
interface Heading {
  name: string;
  unit: Unit | null;
  /** 万 in a unit that stands in a heading: 金额（万元）. */
  exponent: number;
  year: string | null;
}

const NUMBER = /^[-+−－]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,6})?$/u;
const BRACKETED = /\(([^()]{1,12})\)/;
const CAPTION_UNIT = /单位[:：]\s*([^,;\s()]{1,8})/;
const SCALED = /^(万|亿|千)(?=.)/;
const SCALES: ReadonlyMap<string, number> = new Map([
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
/** Columns that number, date or remark: what stands in them is no statistic. */
const NO_MEASURE = /^(?:序号|编号|排名|位次|年份|年度|时间|日期|备注|电话|联系电话|代码|文号)$/u;
const YEAR = /^(?:19|20)\d\d年(?:度)?$/u;
/** Heads that say only that numbers stand below. */
const ONLY_NUMBERS = /^(?:数值|数据|数量|指标值|数字|统计数|总数)$/u;
/** A figure on a line of its own, and what may name it on the line above: tables that are printed with one cell a line. */
const FIGURE_LINE = /^[-+−－]?\d[\d,.]*[%‰]?[\u4e00-\u9fff]{0,4}$/u;
const NAME_LINE = /^[^\d\n,。;:!?][^\n,。;:!?]{0,18}[^\n,。;:!?]$/;
const HAS_FIGURE_LINE = /\n[-+−－]?\d[\d,.]*[%‰]?[\u4e00-\u9fff]{0,4}(?:\n|$)/u;
const NOTHING: Heading = { name: '', unit: null, exponent: 0, year: null };

function cellsOf(text: string, line: Span): Span[] {
  const cells: Span[] = [];
  let start = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue;
    cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}

function textOf(text: string, cell: Span | undefined): string {
  return cell === undefined ? '' : text.slice(cell.start, cell.end).trim();
}

function holdsValue(words: string): boolean {
  return /^[-+−－]?\d/u.test(words) && !YEAR.test(words);
}

/**
 * The tables of a passage: two lines or more of two cells or more, the rows before the first number their head; and two names or
 * more that each have their figure on the line below.
 */
function tablesOf(text: string, passage: Span): Table[] {
  const tables: Table[] = [];
  let block: Span[][] = [];
  let caption = '';
  let before = '';
  let lineBefore: Span = { start: passage.start, end: passage.start };
  let pairs: Span[][] = [];
  const closePairs = (): void => {
    if (pairs.length >= 2) tables.push({ caption: '', head: [], rows: pairs });
    pairs = [];
  };
  const close = (): void => {
    const first = block.findIndex((row) => row.slice(1).some((cell) => holdsValue(textOf(text, cell))));
    if (block.length >= 2 && first >= 0) {
      const head = first === 0 ? [] : (block[first - 1] ?? []).map((cell) => textOf(text, cell));
      tables.push({ caption, head, rows: block.slice(first) });
    }
    block = [];
  };
  for (let start = passage.start; start < passage.end; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > passage.end ? passage.end : found;
    const cells = cellsOf(text, { start, end });
    if (cells.length < 2) {
      const words = text.slice(start, end).trim();
      start = end + 1;
      if (words === '') continue;
      close();
      if (FIGURE_LINE.test(words) && NAME_LINE.test(before.trim())) pairs.push([lineBefore, ...cells]);
      else if (!NAME_LINE.test(words)) closePairs();
      before = words;
      lineBefore = { start: cells[0]?.start ?? end, end };
    } else {
      closePairs();
      if (block.length === 0) caption = before;
      block.push(cells);
      start = end + 1;
    }
  }
  close();
  closePairs();
  return tables;
}

function unitIn(words: string): { unit: Unit; exponent: number } | null {
  const scale = SCALED.exec(words)?.[1];
  const exponent = scale === undefined ? 0 : (SCALES.get(scale) ?? 0);
  const begin = scale === undefined ? 0 : scale.length;
  const unit = readUnit(words, begin, words.length, exponent > 0);
  return unit && unit.end === words.length ? { unit, exponent } : null;
}

/** A row's place in its table: 一、 (二) 3. */
const MARKER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、](?!\d))\s*(?=.{2})/;
/** A column that tells how far the row's own number changed. */
const CHANGED = /^(?:[比较](?:上年|去年)(?:同期)?|同比|环比)(?:增减|增长|变化)?$/u;

/** Reads 受理（件）, 金额（万元）, 2031年. */
function headingOf(printed: string): Heading {
  const words = printed.replace(MARKER, '');
  if (YEAR.test(words)) return { ...NOTHING, year: words };
  const found = BRACKETED.exec(words);
  const unit = found ? unitIn(found[1] ?? '') : null;
  if (ONLY_NUMBERS.test(words)) return NOTHING;
  if (!found || !unit) return { ...NOTHING, name: words };
  return { name: words.replace(found[0], ''), unit: unit.unit, exponent: unit.exponent, year: null };
}

/** The names of row and column put together, the row's cut where both are too long. */
function joined(row: string, column: string): string {
  if (row !== '' && CHANGED.test(column)) return shorten(row);
  const measure = shorten(column, LONGEST_SUBJECT);
  const room = LONGEST_SUBJECT - measure.length;
  if (row === '' || row.includes(column)) return row === '' ? measure : shorten(row);
  return room < 2 ? measure : shorten(row, room) + measure;
}

interface Place {
  row: Heading;
  column: Heading;
  caption: { unit: Unit; exponent: number } | null;
}

function candidateOf(text: string, cell: Span, { row, column, caption }: Place): Candidate | null {
  const source = column.unit ? column : row.unit ? row : caption;
  const printed = text.slice(cell.start, cell.end);
  if (!source?.unit) return null;
  const plain = printed
    .replaceAll(',', '')
    .replace(/^[−－]/u, '-')
    .replace(/^\+/u, '');
  const numeral = cell.start + (/^[-+−－]/u.test(printed) ? 1 : 0);
  const subject = joined(row.name, column.name);
  return {
    quantity: {
      start: cell.start,
      end: cell.end,
      numeral,
      numeralEnd: cell.end,
      value: Number(`${plain}e${source.exponent}`),
      valueMax: null,
      unit: { ...source.unit, end: cell.end },
      qualifier: [],
      scaled: source.exponent > 0,
      chinese: false,
      round: false,
    },
    sentence: cell,
    trend: null,
    subject,
    base: subject,
    own: true,
    period: column.year ?? row.year,
  };
}

/**
 * The statistics in the tables of a passage, in order: numbers that stand alone in a cell, with the unit that the column's head, the
 * row's name or the line before the table tells (受理（件）, 单位：万元), and the names of row and column as their subject. Numbers whose
 * unit nothing tells are none. `found`: what was read cell by cell; those that fill a cell get the names of row and column too.
 */
export function tableCandidates(text: string, passage: Span, found: readonly Candidate[]): Candidate[] {
  const words = text.slice(passage.start, passage.end);
  if (!words.includes('\t') && !HAS_FIGURE_LINE.test(words)) return [];
  const candidates: Candidate[] = [];
  let next = 0;
  for (const table of tablesOf(text, passage)) {
    const caption = unitIn(CAPTION_UNIT.exec(table.caption)?.[1] ?? '');
    const heads = table.head.map(headingOf);
    for (const cells of table.rows) {
      const named = headingOf(textOf(text, cells[0]));
      const numbered = NUMBER.test(named.name) && heads.length > 0;
      const row = numbered ? headingOf(textOf(text, cells[1])) : named;
      for (const [index, cell] of cells.entries()) {
        const column = heads[index] ?? NOTHING;
        if (index === 0 || NO_MEASURE.test(column.name)) continue;
        const own = { start: cell.start, end: cell.end };
        if (NUMBER.test(text.slice(own.start, own.end))) {
          const candidate = candidateOf(text, own, { row, column, caption });
          if (candidate) candidates.push(candidate);
          continue;
        }
        while (next < found.length && (found[next]?.quantity.start ?? 0) < own.start) next++;
        const filled = found[next];
        if (filled?.quantity.start === own.start && filled.quantity.end === own.end) {
          filled.subject = joined(row.name, column.name);
          filled.base = filled.subject;
          filled.period = column.year ?? row.year;
        }
      }
    }
  }
  return candidates;
}
