import {
  keepStatistics,
  noIdentity,
  type Part,
  type Report,
  type Span,
  type Statistic,
  statisticsOf,
} from '../../report/index.ts';
import { visible } from '../../text/index.ts';

/** One line of the outline: the preamble, or a part. */
export interface Entry extends Span {
  /** The part's id, or 'preamble'. */
  id: string;
  /** null for the preamble. */
  part: Part | null;
  /** Ids from level 1 down to the entry itself. */
  path: readonly string[];
  /** Measures and statistics in it, itself included. */
  measures: number;
  statistics: number;
}

/** What the browser shows of a report: its words safe for a terminal, and what every pane looks up in it. */
export interface ScreenReport {
  /** The same report, every control and bidirectional character replaced one for one: all offsets stay true. */
  report: Report;
  /** The preamble, if any, and all parts, in order, depth first. */
  entries: readonly Entry[];
  entryById: ReadonlyMap<string, Entry>;
  /** Problems, then plans: what the side pane lists. */
  admissions: readonly Part[];
  /** 'problem' or 'plan' for the parts listed in the side pane, by id. */
  admissionKinds: ReadonlyMap<string, 'problem' | 'plan'>;
}

export const PREAMBLE = 'preamble';

/**
 * Makes a report safe to show, here and nowhere else: `visible` keeps every length, and a tab becomes one blank.
 * @param report any report; it is not changed
 */
export function screenReport(report: Report): ScreenReport {
  const safe = safeReport(report);
  const entries: Entry[] = [];
  if (safe.preamble) {
    entries.push({ ...safe.preamble, id: PREAMBLE, part: null, path: [PREAMBLE], measures: 0, statistics: 0 });
  }
  const admissionKinds = new Map<string, 'problem' | 'plan'>([
    ...safe.problems.map((part) => [part.id, 'problem'] as const),
    ...safe.plans.map((part) => [part.id, 'plan'] as const),
  ]);
  const add = (part: Part, above: readonly string[]): void => {
    const path = [...above, part.id];
    entries.push({ start: part.start, end: part.end, id: part.id, part, path, measures: 0, statistics: 0 });
    for (const child of part.children) {
      add(child, path);
    }
  };
  for (const section of safe.sections) {
    add(section, []);
  }
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  count(safe.measures, (part) => part.id, 'measures', entryById);
  count(statisticsOf(safe), (statistic) => statistic.parent || PREAMBLE, 'statistics', entryById);
  return { report: safe, entries, entryById, admissions: [...safe.problems, ...safe.plans], admissionKinds };
}

function count<T>(
  things: readonly T[],
  owner: (thing: T) => string,
  what: 'measures' | 'statistics',
  entryById: ReadonlyMap<string, Entry>,
): void {
  for (const thing of things) {
    for (const id of entryById.get(owner(thing))?.path ?? []) {
      const entry = entryById.get(id);
      if (entry) {
        entry[what] += 1;
      }
    }
  }
}

/** One line of safe text: `visible`, and every line end and tab one blank. Keeps the length. */
export function safeLine(text: string): string {
  return visible(text).replace(/[\n\t]/g, ' ');
}

function safeReport(report: Report): Report {
  const parts = new Map<Part, Part>();
  const safePart = (part: Part): Part => {
    const safe: Part = {
      ...part,
      marker: safeLine(part.marker),
      title: safeLine(part.title),
      children: part.children.map(safePart),
    };
    parts.set(part, safe);
    return safe;
  };
  const orNull = (text: string | null): string | null => (text === null ? null : safeLine(text));
  const sections = report.sections.map(safePart);
  const same = (list: readonly Part[]): Part[] => list.map((part) => parts.get(part) ?? safePart(part));
  const safe: Report = {
    ...report,
    id: safeLine(report.id),
    title: safeLine(report.title),
    name: safeLine(report.name),
    region: orNull(report.region),
    publisher: orNull(report.publisher),
    publishedAt: orNull(report.publishedAt),
    text: visible(report.text).replace(/\t/g, ' '),
    sections,
    measures: same(report.measures),
    problems: same(report.problems),
    plans: same(report.plans),
  };
  keepStatistics(
    safe,
    statisticsOf(report).map(
      (statistic): Statistic => ({
        ...statistic,
        unit: safeLine(statistic.unit),
        subject: safeLine(statistic.subject),
        period: orNull(statistic.period),
        qualifier: statistic.qualifier.map(safeLine),
      }),
    ),
  );
  return safe;
}

/**
 * The innermost entry at an offset: the last whose span holds it, else the nearest before it.
 * @param offset 0 to the length of the text
 * @returns undefined only where the report has no entry at all
 */
export function entryAt(doc: ScreenReport, offset: number): Entry | undefined {
  let before: Entry | undefined;
  for (const entry of doc.entries) {
    if (entry.start > offset) {
      break;
    }
    if (offset < entry.end || before === undefined || entry.end > before.end) {
      before = entry;
    }
  }
  return before ?? doc.entries[0];
}

/** What a range of the text that is no part is marked by: a sentence that was found. */
export function rangeId({ start, end }: Span): string {
  return `@${start}-${end}`;
}

/** A part's words or the preamble's, a statistic's, or a range's, by id; null if there is no such thing. */
export function spanOf(doc: ScreenReport, id: string): Span | null {
  const [, start, end] = /^@(\d+)-(\d+)$/.exec(id) ?? [];
  if (start !== undefined && end !== undefined) {
    return { start: Number(start), end: Number(end) };
  }
  return doc.entryById.get(id) ?? statisticWith(doc, id) ?? null;
}

const statisticsById = new WeakMap<ScreenReport, ReadonlyMap<string, Statistic>>();

/** The statistic of an id; undefined where the report has none of that id. */
export function statisticWith(doc: ScreenReport, id: string): Statistic | undefined {
  let byId = statisticsById.get(doc);
  if (!byId) {
    byId = new Map(statisticsOf(doc.report).map((statistic) => [statistic.id, statistic]));
    statisticsById.set(doc, byId);
  }
  return byId.get(id);
}

/** The number of the section at level 1 that an entry stands in, as selectors and the keys 1–9 count: '4'; '' in the preamble. */
export function sectionNumber(doc: ScreenReport, id: string): string {
  const [first = ''] = doc.entryById.get(id)?.path ?? [];
  return first === PREAMBLE ? '' : first;
}

/** A section as a short label: its marker and title, its number where no marker is printed; '' for none. */
export function sectionLabel(doc: ScreenReport, id: string): string {
  const part = doc.entryById.get(id)?.part;
  if (!part) {
    return '';
  }
  return part.marker.trim() === ''
    ? `${impliedNumeral(part) || `${id} `}${part.title}`.trim()
    : `${part.marker}${part.title}`.trim();
}

const NUMERALS = '〇一二三四五六七八九十';

/** The numeral of a section at level 1 that has none printed, as its neighbours have theirs, with a blank; '' where none is implied. */
export function impliedNumeral({ heading, marker, number }: Part): string {
  if (heading !== 1 || marker.trim() !== '' || number === null || number < 1 || number > 99) {
    return '';
  }
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : NUMERALS[tens]}十`;
  return `${ten}${number % 10 === 0 ? '' : NUMERALS[number % 10]} `;
}

/** What is shown before a report is opened. */
export const NOTHING: ScreenReport = screenReport({
  schema: 'report-tui/2',
  id: '',
  ...noIdentity(''),
  text: '',
  preamble: null,
  sections: [],
  measures: [],
  problems: [],
  plans: [],
  head: [],
  furniture: [],
  annexes: [],
});
