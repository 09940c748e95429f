import type { HeadingLevel } from '../model.ts';
import type { Line } from './lines.ts';
import type { MarkerForm } from './markers.ts';
import { turnsAt } from './turns.ts';
import { CONCLUDES, DUTY_LABEL } from './words/admissions.ts';

/** A headed part as a run of lines: `from` is its heading's line, `to` exclusive. */
export interface HeadedLines {
  from: number;
  to: number;
  heading: HeadingLevel;
  children: HeadedLines[];
}

/** The forms that may head parts in a section, highest first, with their heading level. */
export type Ranks = readonly { form: MarkerForm; heading: HeadingLevel }[];

/** A heading of more characters than this is a paragraph. */
export const HEADING_MAX = 45;
/** A heading that the format marks may be longer. */
const MARKED_MAX = 80;
/** A gap of so many numerals in a series is a slip. */
const GAP_MOST = 3;

/** An unnumbered line that heads what follows: short, not ending like a sentence, with running text or a numbered part under it. */
export function headsWhatFollows(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined) return false;
  if (isMarkedHeading(line)) return true;
  if (line.marker !== null || next.table || (!next.prose && next.marker === null && !looksLikeHeading(next)))
    return false;
  return looksLikeHeading(line);
}

/** A line without a numeral that HTML or a style of Word's marks as a heading, and that reads like one. */
export function isMarkedHeading({ hint, marker, words }: Line): boolean {
  if (hint?.kind !== 'heading' || marker !== null || words.length < 2 || words.length > MARKED_MAX) return false;
  return !/[。；！？!?].*[^。]$|[，,；;]$/.test(words);
}

function looksLikeHeading(line: Line): boolean {
  const { words } = line;
  // 强化组织领导。 in bold, a paragraph of its own.
  if (line.hint?.kind === 'bold' && line.marker === null && /^[^。；：:！!，,]{4,40}。$/.test(words)) return true;
  if (/^[表图]\s?[0-9一二三四五六七八九十]/.test(words) || DUTY_LABEL.test(words)) return false;
  if (line.marker !== null || line.table || words.length < 4 || words.length > HEADING_MAX || line.prose) return false;
  return (
    !/[。；：:，,、；！!？?….|｜]$/.test(words) &&
    (words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 > words.replace(/[0-9【】]/g, '').length
  );
}

/** A one-sentence line such as 四年来，我们围绕绿色发展，……。 that recurs in parallel form (same four first characters, three times or more). */
function parallelLeads(lines: readonly Line[], from: number, to: number): Set<number> {
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
  // Right below each other they are paragraphs of one sentence, and head nothing.
  const heads = (group: readonly number[]): boolean =>
    group.filter((at, k) => group[k + 1] !== at + 1).length * 2 > group.length;
  return new Set([...groups.values()].filter((group) => group.length >= 3 && heads(group)).flat());
}

/**
 * The headed parts below one section's heading, nested by the rank of their markers. `lines[from]` is the section's own
 * heading. `seen`: the last number of each form in the sections before, since numerals may run on; it is brought up to date.
 */
export function subheadings(
  lines: readonly Line[],
  from: number,
  to: number,
  ranks: Ranks,
  seen: Map<MarkerForm, number>,
): HeadedLines[] {
  const numbered = numberedLines(lines, from + 1, to, ranks, seen);
  const secondForm = ranks.find((rank) => rank.heading === 2)?.form;
  const second = ranks.findIndex((rank) => rank.form === secondForm);
  const hasSecond = [...numbered].some((i) => lines[i]?.marker?.form === secondForm);
  const parallel = hasSecond ? new Set<number>() : parallelLeads(lines, from + 1, to);
  const base = highestMark(lines, from + 1, to);
  const top: HeadedLines[] = [];
  const open: (HeadedLines & { rank: number })[] = [];
  for (let i = from + 1; i < to; i++) {
    const line = lines[i];
    if (line === undefined) continue;
    let rank = numbered.has(i) ? ranks.findIndex(({ form }) => form === line.marker?.form) : -1;
    let heading: HeadingLevel = ranks[rank]?.heading ?? 3;
    if (rank < 0) {
      if (!parallel.has(i) && !headsWhatFollows(lines, i)) continue;
      const below = hasSecond || isDeeper(line, base);
      rank = second + (below ? 0.5 : 0);
      heading = below || secondForm === undefined ? 3 : 2;
      if (below && open.length === 0) continue;
    }
    while ((open.at(-1)?.rank ?? Number.NEGATIVE_INFINITY) >= rank) closeAt(open.pop(), i);
    const node = { from: i, to, heading, children: [], rank };
    (open.at(-1)?.children ?? top).push(node);
    open.push(node);
  }
  settle(lines, top, to);
  return top;
}

/** The level of the highest heading without a numeral that the format marks in these lines; infinite for none. */
function highestMark(lines: readonly Line[], from: number, to: number): number {
  let level = Number.POSITIVE_INFINITY;
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (line !== undefined && isMarkedHeading(line)) level = Math.min(level, line.hint?.level ?? level);
  }
  return level;
}

function isDeeper(line: Line, base: number): boolean {
  return line.hint?.kind === 'heading' && line.hint.level > base;
}

function closeAt(node: HeadedLines | undefined, line: number): void {
  if (node !== undefined) node.to = line;
}

/**
 * The lines whose printed number opens or goes on a series of its form, with the slips that real pages have. Numerals may run on
 * through （一） and （二）, and from one chapter into the next: 1. to 6. in one, 7. to 28. in the other.
 */
function numberedLines(
  lines: readonly Line[],
  from: number,
  to: number,
  ranks: Ranks,
  seen: Map<MarkerForm, number>,
): Set<number> {
  const own = new Map<MarkerForm, number>();
  const found = new Set<number>();
  for (let i = from; i < to; i++) {
    const marker = lines[i]?.marker;
    if (marker === null || marker === undefined || !ranks.some(({ form }) => form === marker.form)) continue;
    const before = own.get(marker.form) ?? 0;
    const number = marker.number ?? before + 1;
    if (marker.number === null && before === 0) continue;
    const goesOn = number >= before && number <= before + GAP_MOST;
    const runsOn = before === 0 && number === (seen.get(marker.form) ?? 0) + 1;
    if (number !== 1 && !goesOn && !runsOn) continue;
    found.add(i);
    own.set(marker.form, number);
  }
  for (const [form, number] of own) seen.set(form, number);
  return found;
}

/**
 * Ends headed parts where the chapter itself goes on: the last of a series behind a run of one-paragraph parts with the first
 * paragraph more, else with the paragraph that turns to the whole (各位代表 …), to what fell short or to next year's work; any
 * other with the paragraph that leads in to a series which begins anew (下一步，重点做好以下工作： above a second （一）).
 */
function settle(lines: readonly Line[], parts: HeadedLines[], to: number): void {
  // What the part above was closed before is none of its parts.
  while ((parts.at(-1)?.from ?? -1) >= to) parts.pop();
  const last = parts.at(-1);
  if (last === undefined) return;
  last.to = Math.min(last.to, to);
  parts.forEach((part, k) => {
    const next = parts[k + 1];
    if (next === undefined) endLast(lines, parts);
    else if (restarts(lines, part, next)) endBeforeLead(lines, part);
  });
  for (const part of parts) settle(lines, part.children, part.to);
}

function restarts(lines: readonly Line[], part: HeadedLines, next: HeadedLines): boolean {
  const [own, after] = [lines[part.from]?.marker, lines[next.from]?.marker];
  return own?.form === after?.form && after?.number === 1 && (own?.number ?? 0) > 1;
}

/** The paragraph right above a series that begins anew leads in to it. */
function endBeforeLead(lines: readonly Line[], part: HeadedLines): void {
  const children = part.children.at(-1)?.from ?? part.from;
  for (let i = part.from + 1; i < part.to; i++) {
    const line = lines[i];
    if (line === undefined || line.marker !== null || i <= children) continue;
    if (turnsAt(line.words) !== null || (i === part.to - 1 && /[：:]$/.test(line.words))) {
      part.to = i;
      return;
    }
  }
}

function endLast(lines: readonly Line[], parts: HeadedLines[]): void {
  const last = parts.at(-1);
  if (last === undefined) return;
  const before = parts.slice(0, -1);
  const single =
    before.length > 0 && before.filter((part) => part.to - part.from === 1).length * 4 >= before.length * 3;
  const heading = lines[last.from];
  // A heading that stands alone heads at least the paragraph below it.
  const alone = heading?.prose === false && (heading.marker === null || !single);
  for (let i = last.from + (alone ? 2 : 1); i < last.to; i++) {
    const line = lines[i];
    if (line === undefined || line.marker !== null) continue;
    // 一年来，主要做了以下工作： leads in to the headed parts that follow.
    const leads = (last.children.at(-1)?.from ?? -1) > i;
    const concludes = !leads && line.prose && (CONCLUDES.test(line.words) || turnsAt(line.words) !== null);
    if (concludes || (single && last.children.length === 0)) last.to = i;
  }
}
