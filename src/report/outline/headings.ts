import type { HeadingLevel, Span } from '../model.ts';
import { CONCLUDES } from '../words.ts';
import { isProse } from './frame.ts';
import type { Hint } from './hints.ts';
import { type Marker, type MarkerForm, markerAt } from './markers.ts';

/** One line of the body with what its form tells. */
export interface BodyLine extends Span {
  /** Its first 400 characters. */
  words: string;
  marker: Marker | null;
  prose: boolean;
  /** What the format marked of it. */
  hint: Hint | null;
}

/** A headed part as a run of lines: `from` is its heading's line, `to` exclusive. */
export interface HeadedLines {
  from: number;
  to: number;
  heading: HeadingLevel;
  children: HeadedLines[];
}

const LOOK = 400;
/** A heading of more characters than this is a paragraph. */
export const HEADING_MAX = 45;
/** A heading that the format marks may be longer. */
const MARKED_MAX = 80;

export function bodyLine(text: string, span: Span, hint: Hint | undefined): BodyLine {
  const words = text.slice(span.start, Math.min(span.end, span.start + LOOK));
  return {
    start: span.start,
    end: span.end,
    words,
    marker: markerAt(words, 0),
    prose: isProse(words),
    hint: hint ?? null,
  };
}

/** An unnumbered line that heads what follows: short, not ending like a sentence, with running text under it. */
export function headsWhatFollows(lines: readonly BodyLine[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line !== undefined && next !== undefined && isMarkedHeading(line)) return true;
  if (
    line === undefined ||
    next === undefined ||
    line.marker !== null ||
    (!next.prose && next.marker === null && !looksLikeHeading(next))
  )
    return false;
  return looksLikeHeading(line);
}

/** A line without a numeral that HTML or a style of Word's marks as a heading, and that reads like one. */
export function isMarkedHeading({ hint, marker, words }: BodyLine): boolean {
  if (hint?.kind !== 'heading' || marker !== null || words.length < 2 || words.length > MARKED_MAX) return false;
  return !/[。；！？!?].*[^。]$|[，,；;]$/.test(words);
}

function looksLikeHeading(line: BodyLine): boolean {
  const { words } = line;
  // 强化组织领导。 in bold, a paragraph of its own.
  if (line.hint?.kind === 'bold' && line.marker === null && /^[^。；：:！!，,]{4,40}。$/.test(words)) return true;
  if (/^[表图]\s?[0-9一二三四五六七八九十]/.test(words)) return false;
  if (line.marker !== null || words.length < 4 || words.length > HEADING_MAX || line.prose) return false;
  return (
    !/[。；：:，,、；！!？?….|｜]$/.test(words) && (words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 > words.length
  );
}

/** A one-sentence line such as 四年来，我们围绕绿色发展，……。 that recurs in parallel form (same four first characters, three times or more). */
function parallelLeads(lines: readonly BodyLine[], from: number, to: number): Set<number> {
  const groups = new Map<string, number[]>();
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line === undefined || line.marker !== null || line.words.length > HEADING_MAX) continue;
    if (line.words.indexOf('。') !== line.words.length - 1 || lines[i + 1]?.prose !== true) continue;
    const key = line.words.slice(0, 4);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  }
  return new Set([...groups.values()].filter((group) => group.length >= 3).flat());
}

/**
 * The headed parts below one section's heading, nested by the rank of their markers. `lines[from]` is the section's own
 * heading. `ranks` gives the forms that may head parts here, highest first, with their heading level.
 */
export function subheadings(
  lines: readonly BodyLine[],
  from: number,
  to: number,
  ranks: readonly { form: MarkerForm; heading: HeadingLevel }[],
): HeadedLines[] {
  const numbered = numberedLines(
    lines,
    from + 1,
    to,
    ranks.map((rank) => rank.form),
  );
  const secondForm = ranks.find((rank) => rank.heading === 2)?.form;
  const hasSecond = [...numbered.keys()].some((i) => lines[i]?.marker?.form === secondForm);
  const parallel = hasSecond ? new Set<number>() : parallelLeads(lines, from + 1, to);
  const base = highestMark(lines, from + 1, to);
  const top: HeadedLines[] = [];
  const open: (HeadedLines & { rank: number })[] = [];
  for (let i = from + 1; i < to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    const at = numbered.has(i) ? ranks.findIndex((rank) => rank.form === line.marker?.form) : -1;
    const second = ranks.findIndex((rank) => rank.form === secondForm);
    let rank = at;
    let heading: HeadingLevel = ranks[at]?.heading ?? 3;
    if (at < 0) {
      if (!parallel.has(i) && !headsWhatFollows(lines, i)) continue;
      const below = hasSecond || isDeeper(line, base);
      rank = hasSecond ? second + 0.5 : second + (below ? 0.25 : 0);
      heading = below ? 3 : 2;
      if (below && open.length === 0) continue;
    }
    while ((open.at(-1)?.rank ?? -1) >= rank) closeAt(open.pop(), i);
    const node = { from: i, to, heading, children: [], rank };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  settle(lines, top, to);
  return top;
}

/** The level of the highest heading without a numeral that the format marks in these lines; infinite for none. */
function highestMark(lines: readonly BodyLine[], from: number, to: number): number {
  let level = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line !== undefined && isMarkedHeading(line)) level = Math.min(level, line.hint?.level ?? level);
  }
  return level;
}

function isDeeper(line: BodyLine, base: number): boolean {
  return line.hint?.kind === 'heading' && line.hint.level > base;
}

function closeAt(node: HeadedLines | undefined, line: number): void {
  if (node !== undefined) node.to = line;
}

/** The lines whose printed number opens or goes on a series of its form, with the slips that real pages have; 1. 2. 3. may run on through （一） and （二）. */
function numberedLines(
  lines: readonly BodyLine[],
  from: number,
  to: number,
  forms: readonly MarkerForm[],
): Map<number, number> {
  const last = new Map<MarkerForm, number>();
  const found = new Map<number, number>();
  for (let i = from; i < to; i++) {
    const marker = lines[i]?.marker;
    if (marker === null || marker === undefined || !forms.includes(marker.form)) continue;
    const before = last.get(marker.form) ?? 0;
    const number = marker.number ?? before + 1;
    if (marker.number === null && before === 0) continue;
    const goesOn = number >= before && number <= before + 3;
    if (number !== 1 && !goesOn) continue;
    found.set(i, number);
    last.set(marker.form, number);
  }
  return found;
}

/**
 * Ends the last headed part of each series where the chapter itself goes on: behind a run of one-paragraph parts with the
 * first paragraph more, else with the paragraph that turns to the whole (各位代表 …, 同时，我们也 …).
 */
function settle(lines: readonly BodyLine[], parts: HeadedLines[], to: number): void {
  // What the part above was closed before is none of its parts.
  while ((parts.at(-1)?.from ?? -1) >= to) parts.pop();
  const last = parts.at(-1);
  if (last === undefined) return;
  last.to = Math.min(last.to, to);
  const before = parts.slice(0, -1);
  const single =
    before.length > 0 && before.filter((part) => part.to - part.from === 1).length * 4 >= before.length * 3;
  for (let i = last.from + 1; i < last.to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    // 一年来，主要做了以下工作： leads in to the headed parts that follow.
    const leads = (last.children.at(-1)?.from ?? -1) > i;
    const concludes = !leads && line.prose && line.marker === null && CONCLUDES.test(line.words);
    if (concludes || (single && line.marker === null && last.children.length === 0)) {
      last.to = i;
    }
  }
  for (const part of parts) settle(lines, part.children, part.to);
}
