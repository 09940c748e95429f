import type { Span } from '../model.ts';
import type { Metadata, Structure } from '../outline/draft.ts';
import { titleSpan } from '../outline/title.ts';
import type { Around, PageFacts } from './around.ts';
import { readFileName } from './file-name.ts';
import { kindOf } from './kind.ts';
import { type Told, toldIn } from './labels.ts';
import { dateOf, publisherOf } from './publisher.ts';
import { closedUp, findTitle, isTitle } from './titles.ts';
import { type Chapter, whenOf } from './when.ts';
import { placeOf } from './whose.ts';

/** What is known of a report besides its text. */
export interface Origin {
  /** The file's path, '' for none. */
  path: string;
  /** What a page says of itself outside of what it shows. */
  page: PageFacts | null;
}

export const NO_ORIGIN: Origin = { path: '', page: null };

/** How much of the text before the first chapter is read. */
const OPENING = 3000;
/** How many lines of furniture may say whose page it is. */
const FURNITURE_LINES = 60;
/** How much of a chapter is read for the year it is about. */
const CHAPTER_OPENING = 300;

/**
 * Who and when: title, kind, place, years, publisher and date of a report, each as the report tells it, else null. In the order of trust: its
 * title, 我代表…人民政府, the line of the speaker or the congress, its signature, who published it, the page around it, whom it
 * names most, and last the file's name and folder.
 * @param text the text as it is read: in Simplified characters, as long as the report's own
 * @param options.id the title where nothing else is one
 * @param options.title the title's lines, where they are known; else they are found among the head's
 */
export function identityOf(
  text: string,
  structure: Structure,
  options: { id: string; origin?: Origin; title?: readonly Span[] },
): Metadata {
  const origin = options.origin ?? NO_ORIGIN;
  const lines = aroundOf(text, structure);
  const told = toldIn(lines.all);
  const printed = options.title ?? titleLines(text, structure);
  const { title, titleFrom } = titleOf(text, printed, told, origin, options.id);
  const words = titleFrom === 'file' ? '' : title;
  const chapters = chaptersOf(text, structure);
  const kind = kindOf(
    words,
    text,
    chapters.map((chapter) => chapter.title),
  );
  const file = readFileName(origin.path, text);
  const publisher = publisherOf({ title: words, told, lines, text, page: origin.page });
  const publishedAt = dateOf(lines, told, origin.page);
  const page = [origin.page?.site ?? '', origin.page?.publisher ?? ''];
  const place = placeOf({
    text,
    title: words,
    lines,
    told,
    page,
    opening: openingOf(text, structure),
    file: file.chain,
  });
  const when = whenOf({
    kind,
    title: words,
    chapters,
    preamble: structure.preamble === null ? '' : openingOf(text, structure),
    head: lines.head,
    publishedAt,
    fileYear: file.year,
  });
  const region = place === null ? null : place.names.join('');
  const source = { name: fileNameOf(origin.path), address: origin.page?.address ?? null };
  const own = { title, titleFrom, source, kind, place, region, ...when, publisher, publishedAt };
  return { ...own, name: nameOf(own) };
}

/** The title; where none is printed or told, 〔place year kind〕, told apart from a printed title by its brackets. */
export function nameOf({ title, titleFrom, place, year, covers, kind }: Omit<Metadata, 'name'>): string {
  if (titleFrom !== 'file') return title;
  const what = { 'rule-of-law': '法治政府建设报告', work: '政府工作报告', other: '' }[kind];
  const when = year ?? covers;
  const who = place === null ? '' : place.names.join('') + (place.office ?? '');
  if (who === '' && when === null) return title;
  return `〔${[who, when === null ? '' : `${when}年`, what].filter((words) => words !== '').join(' ')}〕`;
}

/** The name of the file at a path of any system; '' for none. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}

/** What is said of a report of which nothing is known but its id. */
export function noIdentity(id: string): Metadata {
  return {
    title: id,
    titleFrom: 'file',
    name: id,
    source: { name: '', address: null },
    kind: 'other',
    place: null,
    region: null,
    year: null,
    covers: null,
    coversFrom: null,
    plansFor: null,
    publisher: null,
    publishedAt: null,
  };
}

function aroundOf(text: string, { head, furniture, sections }: Structure): Around {
  const first = sections[0]?.start ?? Number.POSITIVE_INFINITY;
  const words = ({ start, end }: Span): string => text.slice(start, Math.min(end, start + 400));
  const page = furniture.slice(0, FURNITURE_LINES);
  const all = [...head, ...page].sort((a, b) => a.start - b.start);
  return {
    head: head.map(words),
    tail: head.filter(({ start }) => start > first).map(words),
    furniture: page.filter(({ start }) => start < first).map(words),
    all: all.map(words),
  };
}

function chaptersOf(text: string, { sections }: Structure): Chapter[] {
  return sections.map((section) => {
    const title = titleSpan(text, section);
    return {
      title: text.slice(title.start, title.end),
      role: section.role,
      opening: text.slice(title.end, Math.min(section.end, title.end + CHAPTER_OPENING)),
      text: text.slice(section.start, section.end),
    };
  });
}

/** The report's own first words. */
function openingOf(text: string, { preamble, sections }: Structure): string {
  const from = preamble?.start ?? sections[0]?.start ?? 0;
  return text.slice(from, Math.min(preamble?.end ?? text.length, from + OPENING));
}

function titleLines(text: string, { head, sections }: Structure): Span[] {
  const first = sections[0]?.start ?? Number.POSITIVE_INFINITY;
  const above = head.filter(({ start }) => start < first);
  const found = findTitle(
    above.map(({ start, end }) => text.slice(start, end)),
    above.length,
  );
  return found === null ? [] : above.slice(found.from, found.to + 1);
}

/** The title as it reads, from where it is printed, told or known, in this order; the id where it is nowhere. */
function titleOf(
  text: string,
  printed: readonly Span[],
  told: readonly Told[],
  { page }: Origin,
  id: string,
): Pick<Metadata, 'title' | 'titleFrom'> {
  const row = told.find(({ kind }) => kind === 'title')?.value ?? null;
  const words = closedUp(printed.map((line) => text.slice(line.start, line.end)).join('\n'));
  if (words !== '' && (row === null || isTitle(words))) return { title: words, titleFrom: 'printed' };
  if (row !== null) return { title: closedUp(row), titleFrom: 'printed' };
  const own = page?.title ?? null;
  return own === null ? { title: id, titleFrom: 'file' } : { title: closedUp(own), titleFrom: 'page' };
}
