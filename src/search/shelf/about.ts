import { type Report, statisticsOf } from '../../report/index.ts';
import { type Folded, fold } from '../fold.ts';
import { readAloud, type Sounds, spells } from '../pinyin/index.ts';
import { readingsOf } from '../pinyin/readings.ts';

/** How many of each a report holds: parts that are sections, measures, outermost problems and plans, statistics. */
export interface Counts {
  sections: number;
  measures: number;
  statistics: number;
  problems: number;
  plans: number;
}

/** What is known of a report of the shelf without opening it. */
export interface ShelfReport {
  id: string;
  title: string;
  region: string | null;
  year: number | null;
  publisher: string | null;
  /** ISO 8601 as far as printed. */
  publishedAt: string | null;
  /** The length of its text in UTF-16 units. */
  characters: number;
  counts: Counts;
}

/** What the shelf says of a report. Finds its statistics, which takes some milliseconds. */
export function aboutReport(report: Report): ShelfReport {
  const { id, title, region, year, publisher, publishedAt, text } = report;
  const { sections, measures, problems, plans } = report;
  const counts = {
    sections: sections.length,
    measures: measures.length,
    statistics: statisticsOf(report).length,
    problems: problems.length,
    plans: plans.length,
  };
  return { id, title, region, year, publisher, publishedAt, characters: text.length, counts };
}

/** The whole country stands before its parts. */
const WHOLE_COUNTRY = '全国';

/** What a report is sorted by, part by part: numbers and strings. */
function orderOf({ region, year, title, id }: ShelfReport): readonly (string | number)[] {
  const place = region === WHOLE_COUNTRY ? 0 : region === null ? 2 : 1;
  const spelled = region === null ? '' : readingsOf(region).join(' ');
  return [place, spelled, region ?? '', year ?? Number.POSITIVE_INFINITY, title, id];
}

/**
 * Puts reports in the order of the shelf: by region (the country first, then by their pinyin, so that a city stands before its
 * districts; reports of no known region last), years ascending (unknown ones last), title, id. A total order for distinct ids.
 */
export function inShelfOrder<T extends ShelfReport>(reports: readonly T[]): T[] {
  const keyed = reports.map((report) => ({ report, order: orderOf(report) }));
  keyed.sort((a, b) => {
    for (const [at, own] of a.order.entries()) {
      const other = b.order[at] ?? own;
      if (own !== other) return own < other ? -1 : 1;
    }
    return 0;
  });
  return keyed.map(({ report }) => report);
}

interface Field {
  folded: Folded;
  sounds: Sounds | null;
}

const fields = new WeakMap<ShelfReport, Field[]>();

function fieldsOf(report: ShelfReport): Field[] {
  let made = fields.get(report);
  if (!made) {
    const { title, region, year, publisher, id } = report;
    const printed = [title, region, year === null ? null : `${year}年`, publisher, id];
    made = printed.flatMap((each) => (each ? { folded: fold(each), sounds: null } : []));
    fields.set(report, made);
  }
  return made;
}

function holds(field: Field, word: string): boolean {
  const { folded } = field;
  if (folded.text.includes(word)) return true;
  if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(word)) return false;
  field.sounds ??= readAloud(folded);
  for (let at = 0; at < folded.text.length; at += 1) {
    if (spells(word, folded, field.sounds, at, folded.text.length)) return true;
  }
  return false;
}

/**
 * Whether every blank-separated word occurs in the title, region, year, publisher or id of a report: folded, letters also as
 * pinyin, in full, begun or initials. True for no words.
 */
export function matchesWords(report: ShelfReport, words: string): boolean {
  const wanted = words.split(/\s+/).flatMap((word) => fold(word).text || []);
  return wanted.every((word) => fieldsOf(report).some((field) => holds(field, word)));
}
