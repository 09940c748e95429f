import { endsSentence, trimSpan } from '../../text/index.ts';
import type { Draft } from './draft.ts';
import { type Marker, markerAt } from './markers.ts';

/** How far a lead is looked for: a first sentence of more characters is shown cut by whoever shows it. */
const LEAD_MAX = 300;
/** A heading of level 3 may be a term and its explanation, `term：…`: the term is the title. */
const TERM_MAX = 40;

/** 各位代表！ */
const ADDRESS = /^(?:各位(?:代表|委员)|同志们)[！!，,]\s*/;
/** A heading of more characters may have lost its line's end. */
const GLUED_LEAST = 22;
const GLUED_MOST = 60;
/** A heading that ends with the word for its kind, right before words that open a sentence: 2029年工作回顾｜过去一年，. */
const GLUED =
  /^[^。；：，,\n]{1,24}?(?:(?:回顾|总结|安排|打算|计划|部署|思路|成效|情况|问题|不足|短板|差距|做法)(?=20\d{2}年|过去(?:的一|一|五)年|[一五]年来|今年|当前|目前|下一步|今后|各位代表|我[们省市区县州局镇乡街]|[全本][省市区县州局镇乡街]|虽|尽管|对照|在[^，。]{2,12}的同时|坚持|按照|根据)|(?:任务|目标|建设)(?=20\d{2}年|过去(?:的一|一|五)年|[一五]年来|各位代表|我们))/;

/** How far behind a heading's 一是 its 二是 is looked for. */
const ITEM_MAX = 600;

/** The marker that opens a part, or null. Unnumbered headings and clauses open with words that may look like one: only forms fit for the part count. */
export function markerOf(text: string, part: Draft): Marker | null {
  const marker = markerAt(text, part.start);
  if (marker === null || part.start + marker.text.length > part.end) return null;
  const running =
    marker.form === 'is' || marker.form === 'first' || marker.form === 'ordinal' || marker.form === 'dash';
  return part.heading !== null && running ? null : marker;
}

/** The span of a part's title: its heading, or its first sentence, without marker and full stop. */
export function titleSpan(text: string, part: Draft): { start: number; end: number } {
  const marker = markerOf(text, part);
  const from = part.start + (marker?.text.length ?? addressIn(text, part));
  // A section without a marker is called by its first item; behind a marker an item is not its title.
  const least = marker === null ? from + 1 : from;
  const first = part.children.find((child) => child.start >= least)?.start ?? part.end;
  const limit = wholeEnd(text, Math.min(first, from + LEAD_MAX));
  let end = from;
  while (end < limit && !endsTitle(text, part, from, end)) end++;
  if (part.heading !== null && marker !== null && end - from > GLUED_LEAST) end = gluedEnd(text, from, end);
  const trimmed = trimSpan(text, from, end);
  if (trimmed === null) return { start: Math.min(from, part.end), end: Math.min(from, part.end) };
  while (trimmed.end > trimmed.start && '。；：;:，,、.'.includes(text[trimmed.end - 1] ?? ' ')) trimmed.end--;
  return trimmed;
}

/** The length of the address that opens a part without a heading: 各位代表！ is no title. */
function addressIn(text: string, part: Draft): number {
  return ADDRESS.exec(text.slice(part.start, Math.min(part.end, part.start + 20)))?.[0].length ?? 0;
}

/** A place at or right before `at` that does not part a character of two units. */
function wholeEnd(text: string, at: number): number {
  const high = text.charCodeAt(at - 1);
  return high >= 0xd800 && high <= 0xdbff ? at - 1 : at;
}

function endsTitle(text: string, part: Draft, from: number, at: number): boolean {
  const char = text[at] ?? '';
  if (char === '\n') return at > from;
  if (endsSentence(text, at)) return true;
  if (part.heading === null) return char === '；' || char === ';';
  if (char === '一' && opensItems(text, from, at)) return true;
  if (part.heading === 3 && (char === '：' || char === ':')) return at - from <= TERM_MAX;
  // A heading that runs into its paragraph over a blank, without a full stop: （一）加强领导　2020年……
  if (at - from < 6 || text[at + 1] === '\n' || text.slice(from, at).includes('“')) return false;
  return char === '\u3000' || (char === ' ' && /[\u4e00-\u9fff]/.test(text[at - 1] ?? '') && opensText(text, at + 1));
}

/** Running text opens with a sentence, not with the other half of a heading: 加强领导 夯实基础。 */
function opensText(text: string, at: number): boolean {
  return (
    /^[\u4e00-\u9fff][^。；\n]{24}/.test(text.slice(at, at + 40)) && /^[^\n]*。/.test(text.slice(at, at + LEAD_MAX))
  );
}

/** Where a heading that names its kind ends, if a sentence follows without a line's end between; `end` if not. */
function gluedEnd(text: string, from: number, end: number): number {
  const glued = GLUED.exec(text.slice(from, Math.min(end, from + GLUED_MOST)));
  return glued === null ? end : from + glued[0].length;
}

/** A heading that runs into its items without a mark between: 二、存在的问题一是力量不足。二是…. */
function opensItems(text: string, from: number, at: number): boolean {
  if (at - from < 2 || text[at + 1] !== '是' || '统唯同单专万第之'.includes(text[at - 1] ?? '')) return false;
  return /[。；;，,]\s*二是/.test(text.slice(at, at + ITEM_MAX));
}
