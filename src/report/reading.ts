import { partitionPoint, type Reading, readingOf } from '../text/index.ts';
import { finish } from './finish.ts';
import type { Part, Report, Span } from './model.ts';
import type { Metadata, Structure } from './outline/draft.ts';

/** Structure over a text as it is printed → its report, whose words are those that are read. */
export function finishAsRead(text: string, structure: Structure, identity: Metadata, id: string): Report {
  const reading = readingOf(text);
  if (reading.text === text) return finish(text, structure, identity, id);
  const { map } = reading;
  const down = (offset: number): number => (map === null ? offset : lowerBound(map, offset));
  return asPrintedIn(finish(reading.text, mapSpans(structure, down, down), identity, id), text, reading);
}

/**
 * A report of a text as it is read → the same report of the text as it is printed: every span covers what it covered, markers and
 * titles are slices again, and what shows nothing between the report's parts belongs to the part before it.
 */
export function asPrintedIn(report: Report, text: string, { map }: Reading): Report {
  const { start, end } = upwards(map, text.length);
  const printed = mapSpans(report, start, end);
  printed.text = text;
  printParts(report.sections, printed.sections, text, end);
  if (map !== null) coverGaps(printed, text);
  return printed;
}

/** Gives parts their markers and titles as printed; a title is one line, wherever the page broke it. */
function printParts(
  read: readonly Part[],
  printed: readonly Part[],
  text: string,
  end: (offset: number) => number,
): void {
  printed.forEach((part, i) => {
    const own = read[i];
    if (own === undefined) return;
    part.marker = own.marker === '' ? '' : text.slice(part.start, end(own.start + own.marker.length));
    part.title = onOneLine(text.slice(part.lead.start, part.lead.end));
    printParts(own.children, part.children, text, end);
  });
}

function onOneLine(title: string): string {
  if (!title.includes('\n')) return title;
  const lines = title.split('\n');
  return lines.map((line, i) => (i < lines.length - 1 ? line.trimEnd() : line)).join('');
}

/** The report as it is read, for what is found in it, and how to bring that back; null where both are the same. */
export function asRead(report: Report): { report: Report; back: <T>(found: T) => T } | null {
  const reading = readingOf(report.text);
  const { map, text } = reading;
  if (text === report.text) return null;
  const down = (offset: number): number => (map === null ? offset : lowerBound(map, offset));
  const read = mapSpans(report, down, down);
  read.text = text;
  readParts(read.sections, reading.text);
  const { start, end } = upwards(map, report.text.length);
  return { report: read, back: (found) => mapSpans(found, start, end) };
}

function readParts(parts: readonly Part[], text: string): void {
  for (const part of parts) {
    part.marker = readingOf(part.marker).text;
    part.title = text.slice(part.lead.start, part.lead.end);
    readParts(part.children, text);
  }
}

type Move = (offset: number) => number;

/** Where the starts and ends of spans of a text as it is read stand in the printed one, of this length. */
function upwards(map: Reading['map'], length: number): { start: Move; end: Move } {
  if (map === null) return { start: (offset) => offset, end: (offset) => offset };
  return {
    start: (offset) => map[offset] ?? length,
    end: (offset) => (offset === 0 ? 0 : (map[offset - 1] ?? length - 1) + 1),
  };
}

/** How many of the sorted offsets lie before `offset`. */
function lowerBound(offsets: Uint32Array, offset: number): number {
  return partitionPoint(offsets.length, (at) => (offsets[at] ?? 0) < offset);
}

/** A copy of what holds spans, with each of them moved. A part that is held twice is copied once. */
function mapSpans<T>(value: T, start: Move, end: Move): T {
  const made = new Map<unknown, unknown>();
  const copy = (own: unknown): unknown => {
    if (typeof own !== 'object' || own === null) return own;
    const known = made.get(own);
    if (known !== undefined) return known;
    const fresh: unknown = Array.isArray(own) ? [] : {};
    made.set(own, fresh);
    if (Array.isArray(own)) {
      for (const each of own) (fresh as unknown[]).push(copy(each));
      return fresh;
    }
    for (const [key, each] of Object.entries(own)) (fresh as Record<string, unknown>)[key] = copy(each);
    if (isSpan(own))
      Object.assign(fresh as object, {
        start: start(own.start),
        end: own.end > own.start ? end(own.end) : start(own.start),
      });
    return fresh;
  };
  return copy(value) as T;
}

function isSpan(value: object): value is Span {
  return 'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';
}

/**
 * Lets the report's outermost parts cover what shows nothing: what touches a part belongs to it, what stands on lines of its own
 * to the part before, where that is lines, as a line more.
 */
function coverGaps(report: Report, text: string): void {
  const { head, furniture, preamble, sections } = report;
  // A line of the page that a paragraph's broken lines were joined to is several as printed.
  furniture.splice(
    0,
    furniture.length,
    ...furniture.flatMap(({ start, end }) => printedLines(text.slice(start, end), start)),
  );
  const lists = [
    head,
    furniture,
    ...('annexes' in report && Array.isArray(report.annexes) ? [report.annexes as Span[]] : []),
  ];
  const listOf = new Map(lists.flatMap((list) => list.map((span) => [span, list] as const)));
  const top: Span[] = [...lists.flat(), ...(preamble === null ? [] : [preamble]), ...sections];
  top.sort((a, b) => a.start - b.start);
  top.forEach((span, i) => {
    const from = top[i - 1]?.end ?? 0;
    while (span.start > from && !/\s/.test(printedAt(text, span.start - 1))) span.start--;
  });
  const before = text.slice(0, top[0]?.start ?? 0).replaceAll('\ufeff', '\u200b');
  const above = before.trim().length;
  if (above > 0) furniture.push({ start: before.trimEnd().length - above, end: before.trimEnd().length });
  top.forEach((span, i) => {
    const to = top[i + 1]?.start ?? text.length;
    while (span.end < to && !/\s/.test(printedAt(text, span.end))) span.end++;
    const gap = text.slice(span.end, to).replaceAll('\ufeff', '\u200b');
    const rest = gap.trimEnd().length;
    const list = listOf.get(span);
    if (rest === 0) return;
    if (list === undefined) span.end += rest;
    else list.push(...printedLines(gap, span.end));
  });
  for (const list of lists) list.sort((a, b) => a.start - b.start);
}

/** The lines of words that begin at `from`, without the blanks around each: so they are read again from a segmented file. */
function printedLines(words: string, from: number): Span[] {
  let at = from;
  return words.split('\n').flatMap((line) => {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    return end > start ? [{ start, end }] : [];
  });
}

/** A character, the mark of byte order as one that is no blank, though `\s` takes it for one. */
function printedAt(text: string, at: number): string {
  return text[at] === '\ufeff' ? '\u200b' : (text[at] ?? ' ');
}
