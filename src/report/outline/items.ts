import { trimSpan } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { type MarkerForm, markerAt } from './markers.ts';

/** A marked item of running text with the items inside it. */
export interface Item extends Span {
  children: Item[];
}

/** The items that open a paragraph each; none where one of them runs in. Linear. */
export function standingItems(text: string, span: Span): Item[] {
  const items = itemsOf(text, span);
  return items.every(({ start }) => wordBefore(text, start, span.start) === '\n') ? items : [];
}

interface Token {
  at: number;
  form: MarkerForm;
  number: number | null;
}

/** The characters that open a marker. */
const OPENER = /[一二三四五六七八九十百〇（(〔﹝第其首再最0-9０-９①-⒛㈠-㈩㉑-㉟㊱-㊿—●•◆■▪★▲◎]/g;
const BLANK = ' \u3000\t';
/** The first cell of a row is no longer. */
const ROW_REACH = 40;
/** An indent is no wider. */
const BLANKS_MOST = 16;

/** How deep items may nest (一是 … （1）… ①): deeper marks are words of the innermost item. */
const DEPTH = 3;
/** Behind these an item of running text may open. */
const BEFORE_ITEM = '。；：;:！!？?，,、）)”.\n';
const BEFORE_WEAK_ITEM = '。；：;:！!？?.\n';

/**
 * The marked items of a span of running text: 一是…；二是…, （1）…（2）…, ①…②…, —— at line starts; a series begins at its
 * first number and has two members or more. An item reaches to the next one of its series, the last to its line's end.
 * Linear in the span's length.
 */
export function itemsOf(text: string, span: Span): Item[] {
  return seriesIn(text, span, tokensOf(text, span), DEPTH, null);
}

function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  OPENER.lastIndex = span.start;
  for (let match = OPENER.exec(text); match !== null && match.index < span.end; match = OPENER.exec(text)) {
    const at = match.index;
    const before = wordBefore(text, at, span.start);
    if (!BEFORE_ITEM.includes(before) || (before === '\n' && isTabbed(text, at))) continue;
    const marker = markerAt(text, at);
    if (marker === null || !fits(marker.form, before, text, at)) continue;
    tokens.push({ at, form: marker.form, number: marker.number });
    OPENER.lastIndex = at + marker.text.length;
  }
  return tokens;
}

/** A row of a table opens no item. */
function isTabbed(text: string, at: number): boolean {
  const tab = text.slice(at, at + ROW_REACH).indexOf('\t');
  return tab >= 0 && !text.slice(at, at + tab).includes('\n');
}

/** The character before `at` that is no blank; a line's end at the span's start. A long run of blanks is one. */
function wordBefore(text: string, at: number, start: number): string {
  let before = at - 1;
  while (before >= start && at - before <= BLANKS_MOST && BLANK.includes(text[before] ?? 'x')) before--;
  return before < start ? '\n' : (text[before] ?? '\n');
}

function fits(form: MarkerForm, before: string, text: string, at: number): boolean {
  if (form === 'chapter' || form === 'han') return false;
  if (form === 'dash') return before === '\n';
  if (form === 'first') return BEFORE_WEAK_ITEM.includes(before);
  if (form === 'is' || form === 'circled') return true;
  if (form === 'arabic') return BEFORE_WEAK_ITEM.includes(before) && !/[0-9.]/.test(text[at - 1] ?? '');
  return BEFORE_WEAK_ITEM.includes(before);
}

/** Takes the series that opens first, then looks for further series between, behind and inside its members. */
function seriesIn(
  text: string,
  span: Span,
  tokens: readonly Token[],
  depth: number,
  inside: MarkerForm | null,
): Item[] {
  if (depth === 0) return [];
  const items: Item[] = [];
  let from = 0;
  while (from < tokens.length) {
    const members = nextSeries(tokens, from, inside);
    if (members.length === 0) break;
    const first = members[0] ?? 0;
    const form = tokens[first]?.form ?? 'is';
    const lastMember = members.at(-1) ?? first;
    const lastEnd = endOfLine(text, tokens[lastMember]?.at ?? span.start, span.end);
    members.forEach((member, k) => {
      const start = tokens[member]?.at ?? span.start;
      const next = members[k + 1];
      const whole = trimSpan(text, start, next === undefined ? lastEnd : (tokens[next]?.at ?? span.end));
      if (whole === null) return;
      const within = tokens.slice(member + 1, next ?? firstAtOrAfter(tokens, member + 1, whole.end));
      items.push({ ...whole, children: form === 'dash' ? [] : seriesIn(text, whole, within, depth - 1, form) });
    });
    from = firstAtOrAfter(tokens, lastMember + 1, lastEnd);
  }
  return items;
}

function nextSeries(tokens: readonly Token[], from: number, inside: MarkerForm | null): number[] {
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.form === inside) continue;
    if (token.form === 'dash') {
      const run = dashes(tokens, i);
      if (run.length >= 2) return run;
    } else if (token.number === 1) {
      const run = ascending(tokens, i);
      if (run.length >= 2) return run;
    }
  }
  return [];
}

function dashes(tokens: readonly Token[], from: number): number[] {
  const run: number[] = [];
  for (let i = from; i < tokens.length && tokens[i]?.form === 'dash'; i++) run.push(i);
  return run;
}

/** 1, 2, 3 … of one form; a number may be printed twice or one be left out; another 1 opens another series. */
function ascending(tokens: readonly Token[], from: number): number[] {
  const form = tokens[from]?.form;
  const run = [from];
  let last = 1;
  for (let i = from + 1; i < tokens.length; i++) {
    const token = tokens[i];
    if (token === undefined || token.form !== form || token.number === null) continue;
    if (token.number === 1) break;
    if (token.number < last || token.number > last + 2) continue;
    run.push(i);
    last = token.number;
  }
  return run;
}

function firstAtOrAfter(tokens: readonly Token[], from: number, at: number): number {
  let i = from;
  while (i < tokens.length && (tokens[i]?.at ?? at) < at) i++;
  return i;
}

function endOfLine(text: string, at: number, limit: number): number {
  const newline = text.indexOf('\n', at);
  return newline < 0 || newline > limit ? limit : newline;
}
