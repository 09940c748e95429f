import { CHAPTER_TITLE } from '../words.ts';
import { type BodyLine, HEADING_MAX, headsWhatFollows, isMarkedHeading } from './headings.ts';
import type { MarkerForm } from './markers.ts';
import { groupRole } from './roles.ts';

/** The lines that open the level-1 sections, in order; empty where nothing does. `from`..`to` are line indices. */
export function levelOne(lines: readonly BodyLine[], to: number): { starts: number[]; form: MarkerForm | null } {
  const chapters = chain(lines, to, 'chapter');
  if (chapters.length >= 2) return { starts: chapters, form: 'chapter' };
  const han = chain(lines, to, 'han');
  if (han.length > 0) return { starts: withMarked(lines, to, fillGaps(lines, han), han), form: 'han' };
  const marked = markedChapters(lines, to);
  if (marked.length >= 2) return { starts: marked, form: null };
  const short: number[] = [];
  for (let i = 0; i < to; i++) if (headsWhatFollows(lines, i)) short.push(i);
  const paren = chain(lines, to, 'han-paren');
  const bold = short.filter((i) => lines[i]?.hint?.kind === 'bold');
  const heading = bold.length >= 2 && bold[0] === short[0] ? bold : short;
  if (short.length >= 2) return { starts: topmost(lines, heading), form: null };
  if (paren.length >= 2) return { starts: paren, form: 'han-paren' };
  const arabic = chain(lines, to, 'arabic');
  return arabic.length >= 2 ? { starts: arabic, form: 'arabic' } : { starts: short, form: null };
}

/** The highest headings that the format marks, where there are two of one level and none of them has a numeral. */
function markedChapters(lines: readonly BodyLine[], to: number): number[] {
  const counts = new Map<number, { plain: number; numbered: number }>();
  for (let i = 0; i < to; i++) {
    const line = lines[i];
    if (line?.hint?.kind !== 'heading') continue;
    const count = counts.get(line.hint.level) ?? { plain: 0, numbered: 0 };
    if (line.marker !== null) count.numbered++;
    else if (isMarkedHeading(line) && i + 1 < to) count.plain++;
    counts.set(line.hint.level, count);
  }
  const levels = [...counts].filter(([, { plain, numbered }]) => plain >= 2 && numbered === 0).map(([level]) => level);
  const numbered = [...counts].filter((entry) => entry[1].numbered > 0).map(([level]) => level);
  const top = levels.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (numbered.some((level) => level < top)) return [];
  return indices(lines, to, (line) => isMarkedHeading(line) && line.hint !== null && line.hint.level <= top);
}

/** A chapter that lacks its numeral among numbered ones, where the format marks all of them as headings of one level. */
function withMarked(
  lines: readonly BodyLine[],
  to: number,
  starts: readonly number[],
  numbered: readonly number[],
): number[] {
  const level = lines[numbered[0] ?? 0]?.hint?.level ?? 0;
  const alike = (line: BodyLine | undefined): boolean => line?.hint?.kind === 'heading' && line.hint.level === level;
  if (level === 0 || numbered.length < 2 || !numbered.every((i) => alike(lines[i]))) return [...starts];
  const more = indices(lines, to, (line) => alike(line) && isMarkedHeading(line));
  return [...new Set([...starts, ...more])].sort((a, b) => a - b);
}

function indices(lines: readonly BodyLine[], to: number, fits: (line: BodyLine) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i < to; i++) {
    const line = lines[i];
    if (line !== undefined && i + 1 < to && fits(line)) found.push(i);
  }
  return found;
}

/**
 * Unnumbered headings of two levels: those that stand directly above others, and those whose words head a chapter by its kind
 * (主要工作和成效, 存在的问题, 2017年工作打算), are the chapters, if the first heading is one; else all are.
 */
function topmost(lines: readonly BodyLine[], short: readonly number[]): number[] {
  const all = new Set(short);
  const chapters = short.filter((i) => {
    const words = lines[i]?.words ?? '';
    return all.has(i + 1) || lines[i + 1]?.marker?.form === 'han-paren' || headsChapter(words);
  });
  return chapters.length >= 2 && chapters[0] === short[0] ? chapters : [...short];
}

function headsChapter(title: string): boolean {
  return CHAPTER_TITLE.test(title) || groupRole(title) !== null;
}

function chain(lines: readonly BodyLine[], to: number, form: MarkerForm): number[] {
  const found: number[] = [];
  let last = 0;
  for (let i = 0; i < to; i++) {
    const marker = lines[i]?.marker;
    if (marker?.form !== form || marker.number === null) continue;
    const { number } = marker;
    if (number !== 1 && found.length > 0 && (number < last || number > last + 3)) continue;
    found.push(i);
    last = number;
  }
  return found;
}

/**
 * Where a printed numeral shows that headings before it have lost theirs (the first one is 五、), the paragraphs that open
 * with a short lead of their own are those sections: exactly as many as are missing, else none is invented.
 */
function fillGaps(lines: readonly BodyLine[], han: readonly number[]): number[] {
  const starts: number[] = [];
  let previous = 0;
  let after = -1;
  for (const index of han) {
    const number = lines[index]?.marker?.number ?? 0;
    const missing = number - previous - 1;
    if (missing > 0 && missing < 12) starts.push(...implied(lines, after + 1, index, missing));
    starts.push(index);
    previous = number;
    after = index;
  }
  return starts;
}

function implied(lines: readonly BodyLine[], from: number, to: number, missing: number): number[] {
  const candidates: number[] = [];
  for (let i = from; i < to; i++) if (headsWhatFollows(lines, i) || opensWithLead(lines[i])) candidates.push(i);
  if (candidates.length === missing) return candidates;
  const standing = candidates.filter((i) => headsWhatFollows(lines, i));
  if (standing.length === missing) return standing;
  const listed = candidates.filter((i) => lines[i]?.words.includes('一是'));
  if (listed.length === missing) return listed;
  return candidates.length > missing && from === 0 ? candidates.slice(-missing) : [];
}

function opensWithLead(line: BodyLine | undefined): boolean {
  if (line === undefined || line.marker !== null) return false;
  const stop = line.words.indexOf('。');
  return stop >= 4 && stop <= HEADING_MAX && line.words.length > stop + 20;
}
