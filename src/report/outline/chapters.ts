import { SALUTATION } from '../genre.ts';
import { HEADING_MAX, headsWhatFollows, isMarkedHeading } from './headings.ts';
import type { Line } from './lines.ts';
import type { MarkerForm } from './markers.ts';
import { headsChapter } from './roles.ts';
import { runsOf } from './series.ts';

const CLOSING = /^(?:结\s*[语论]|结\s*束\s*语|后\s*记|尾\s*声)$/;

/** The lines that open the level-1 sections. */
export interface LevelOne {
  /** Line indices, in order; empty where nothing heads anything. */
  starts: number[];
  /** The form of the markers that head them, null for lines without one. */
  form: MarkerForm | null;
  /** Unnumbered lines stand over a series 一、 that begins anew under each. */
  overHan: boolean;
}

/** The lines of `lines` that open the level-1 sections. Linear. */
export function levelOne(lines: readonly Line[]): LevelOne {
  const plain = (starts: number[], form: MarkerForm | null): LevelOne => ({ starts, form, overHan: false });
  const chapters = runsOf(lines, 'chapter', 0, lines.length).flat();
  if (chapters.length >= 2) return plain(withClosing(lines, chapters), 'chapter');
  const runs = runsOf(lines, 'han', 0, lines.length);
  if (runs.length > 0) return overSeries(lines, runs) ?? plain(numbered(lines, runs), 'han');
  const marked = markedChapters(lines);
  if (marked.length >= 2) return plain(marked, null);
  return unnumbered(lines);
}

/** 结语 stands behind the last 第五章 as a chapter of its own. */
function withClosing(lines: readonly Line[], chapters: readonly number[]): number[] {
  const last = chapters.at(-1) ?? 0;
  const closing = lines.findIndex(({ words, marker }, i) => i > last && marker === null && CLOSING.test(words));
  return closing < 0 || closing + 1 >= lines.length ? [...chapters] : [...chapters, closing];
}

/** No numeral of level 1 is printed: lines that head what follows, else the next lower numerals. */
function unnumbered(lines: readonly Line[]): LevelOne {
  const short: number[] = [];
  for (let i = 0; i < lines.length; i++) if (headsWhatFollows(lines, i)) short.push(i);
  const bold = short.filter((i) => lines[i]?.hint?.kind === 'bold');
  const heading = bold.length >= 2 && bold[0] === short[0] ? bold : short;
  const parens = runsOf(lines, 'han-paren', 0, lines.length).flat();
  const standing = topmost(lines, heading);
  if (short.length >= 2 && headsText(lines, standing)) return { starts: standing, form: null, overHan: false };
  if (parens.length >= 2) return { starts: parens, form: 'han-paren', overHan: false };
  const arabic = runsOf(lines, 'arabic', 0, lines.length).flat();
  if (arabic.length >= 2) return { starts: arabic, form: 'arabic', overHan: false };
  return { starts: headsText(lines, short) ? short : [], form: null, overHan: false };
}

/** Whether most of the sections hold running text: a page's menu, whose lines head nothing but each other, has no chapters. */
function headsText(lines: readonly Line[], starts: readonly number[]): boolean {
  const filled = starts.filter((start, i) => {
    const end = starts[i + 1] ?? lines.length;
    for (let at = start; at < end; at++) if (lines[at]?.prose === true) return true;
    return false;
  });
  return filled.length * 2 >= starts.length;
}

/**
 * Unnumbered chapter lines over a series 一、 that begins anew under each, 2031年工作回顾 … 2032年工作安排 …; null where the
 * series does not begin anew under such a line. A line that heads a chapter by its words counts where it stands outside of the
 * runs; right above a run that begins anew any line does that heads what follows.
 */
function overSeries(lines: readonly Line[], runs: readonly number[][]): LevelOne | null {
  const over = new Set<number>();
  runs.forEach((run, k) => {
    const from = k === 0 ? 0 : (runs[k - 1]?.at(-1) ?? 0) + 1;
    for (const at of linesOver(lines, from, run[0] ?? 0, k === 0)) over.add(at);
  });
  const restarts = runs.slice(1).some((run, k) => {
    const from = runs[k]?.at(-1) ?? 0;
    return [...over].some((at) => at > from && at < (run[0] ?? 0));
  });
  const behind = chaptersBehind(lines, (runs.at(-1)?.at(-1) ?? 0) + 1, restarts);
  // One run alone: its own line and one behind it must both head chapters by their words.
  const alone = runs.length === 1 && over.size > 0 && behind.length > 0;
  if (!restarts && !alone) return null;
  const first = Math.min(...over, ...behind);
  const unheaded = runs.filter((run) => (run[0] ?? 0) < first).flat();
  const starts = [...new Set([...unheaded, ...over, ...behind])].sort((a, b) => a - b);
  return { starts, form: null, overHan: true };
}

/**
 * The unnumbered lines between `from` and `to` that head chapters by their words; where none does, the last that heads what
 * follows, before the first run only where it is the first line of all.
 */
function linesOver(lines: readonly Line[], from: number, to: number, first: boolean): number[] {
  const named: number[] = [];
  let found = -1;
  for (let i = from; i < to; i++) {
    if (!headsWhatFollows(lines, i) || isAddress(lines[i])) continue;
    if (headsChapter(lines[i]?.words ?? '')) named.push(i);
    found = i;
  }
  if (named.length > 0) return named;
  return found < 0 || (first && found !== 0) ? [] : [found];
}

/** Chapters without 一、 behind the last run: lines that head a chapter by their words. */
function chaptersBehind(lines: readonly Line[], from: number, restarts: boolean): number[] {
  const found: number[] = [];
  for (let i = from; i < lines.length; i++) {
    if (!headsWhatFollows(lines, i) || isAddress(lines[i])) continue;
    if (headsChapter(lines[i]?.words ?? '') && (restarts || found.length === 0)) found.push(i);
  }
  return found;
}

function isAddress(line: Line | undefined): boolean {
  return line === undefined || SALUTATION.test(line.words) || /^(?:各位|同志们)/.test(line.words);
}

/** Level 1 by 一、: all runs, with the chapters between that lost their numerals. */
function numbered(lines: readonly Line[], runs: readonly number[][]): number[] {
  const first = runs[0] ?? [];
  const filled = fillGaps(lines, first);
  return withMarked(lines, [...filled, ...runs.slice(1).flat()], first);
}

/** The highest headings that the format marks, where there are two of one level and none of them has a numeral. */
function markedChapters(lines: readonly Line[]): number[] {
  const counts = new Map<number, { plain: number; numbered: number }>();
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line?.hint?.kind !== 'heading') continue;
    const count = counts.get(line.hint.level) ?? { plain: 0, numbered: 0 };
    if (line.marker !== null) count.numbered++;
    else if (isMarkedHeading(line) && i + 1 < lines.length) count.plain++;
    counts.set(line.hint.level, count);
  }
  const levels = [...counts].filter(([, { plain, numbered }]) => plain >= 2 && numbered === 0).map(([level]) => level);
  const withNumerals = [...counts].filter((entry) => entry[1].numbered > 0).map(([level]) => level);
  const top = levels.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (withNumerals.some((level) => level < top)) return [];
  return indices(lines, (line) => isMarkedHeading(line) && line.hint !== null && line.hint.level <= top);
}

/** A chapter that lacks its numeral among numbered ones, where the format marks all of them as headings of one level. */
function withMarked(lines: readonly Line[], starts: readonly number[], run: readonly number[]): number[] {
  const level = lines[run[0] ?? 0]?.hint?.level ?? 0;
  const alike = (line: Line | undefined): boolean => line?.hint?.kind === 'heading' && line.hint.level === level;
  if (level === 0 || run.length < 2 || !run.every((i) => alike(lines[i]))) return [...starts];
  const more = indices(lines, (line) => alike(line) && isMarkedHeading(line));
  return [...new Set([...starts, ...more])].sort((a, b) => a - b);
}

function indices(lines: readonly Line[], fits: (line: Line) => boolean): number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i];
    if (line !== undefined && fits(line)) found.push(i);
  }
  return found;
}

/** 【主要做法】. */
const BRACKETED = /^[【〖［[][^【】〖〗［］[\]]{2,30}[】〗］\]]$/;
/** 第一场硬仗：产业突围: the numeral is a word of the heading. */
const COUNTED = /^第[一二三四五六七八九十]{1,2}[^\s，。：:]{1,6}[：:，,\s]/;

/**
 * Unnumbered headings of two levels: those in brackets are above those that are not, those that count themselves below; those that
 * stand directly above others, and those whose words head a chapter by its kind (主要工作和成效, 存在的问题, 2017年工作打算), are
 * the chapters, if the first heading is one; else all are.
 */
function topmost(lines: readonly Line[], short: readonly number[]): number[] {
  const bracketed = short.filter((i) => BRACKETED.test(lines[i]?.words ?? ''));
  if (bracketed.length >= 2 && bracketed.length < short.length && bracketed[0] === short[0]) return bracketed;
  const counts = (i: number): boolean => COUNTED.test(lines[i]?.words ?? '');
  const others = short.filter((i) => !counts(i));
  if (others.length > 0 && short.length - others.length >= 2 && others[0] === short[0]) return others;
  const all = new Set(short);
  const chapters = short.filter((i) => {
    const words = lines[i]?.words ?? '';
    return all.has(i + 1) || lines[i + 1]?.marker?.form === 'han-paren' || headsChapter(words);
  });
  return chapters.length >= 2 && chapters[0] === short[0] ? chapters : [...short];
}

/**
 * Where a printed numeral shows that headings before it have lost theirs (the first one is 五、), other lines are those
 * sections, exactly as many as are missing: lines that stand alone as the numbered ones do, or, where those run into their
 * paragraphs, paragraphs that open with a short lead. Else none is invented.
 */
function fillGaps(lines: readonly Line[], run: readonly number[]): number[] {
  const runIn = run.filter((i) => runsOn(lines[i])).length * 2 >= run.length;
  const starts: number[] = [];
  let previous = 0;
  let after = -1;
  for (const index of run) {
    const number = lines[index]?.marker?.number ?? previous + 1;
    const missing = number - previous - 1;
    if (missing > 0 && missing < 12) starts.push(...implied(lines, after + 1, index, missing, runIn));
    starts.push(index);
    previous = number;
    after = index;
  }
  return starts;
}

function implied(lines: readonly Line[], from: number, to: number, missing: number, runIn: boolean): number[] {
  const standing: number[] = [];
  const led: number[] = [];
  for (let i = from; i < to; i++) {
    if (isAddress(lines[i])) continue;
    if (headsWhatFollows(lines, i)) standing.push(i);
    else if (opensWithLead(lines[i])) led.push(i);
  }
  if (standing.length === missing) return standing;
  const named = standing.filter((i) => headsChapter(lines[i]?.words ?? ''));
  if (named.length === missing) return named;
  if (!runIn) return [];
  if (led.length === missing && standing.length === 0) return led;
  const listed = led.filter((i) => lines[i]?.words.includes('一是'));
  if (listed.length === missing) return listed;
  const all = [...standing, ...led].sort((a, b) => a - b);
  if (all.length === missing) return all;
  return all.length > missing && from === 0 ? all.slice(-missing) : [];
}

/** Whether a heading runs into its paragraph: its sentence is not the line's only one. */
function runsOn(line: Line | undefined): boolean {
  const stop = line?.words.indexOf('。') ?? -1;
  return line !== undefined && stop > 0 && stop < line.words.length - 1;
}

/** A paragraph without a numeral whose first sentence could be its heading. */
function opensWithLead(line: Line | undefined): boolean {
  if (line === undefined || line.marker !== null) return false;
  const stop = line.words.indexOf('。');
  return stop >= 4 && stop <= HEADING_MAX && line.words.length > stop + 20;
}
