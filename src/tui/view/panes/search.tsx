import type { ReactNode } from 'react';
import type { Hit } from '../../../search/index.ts';
import { displayWidth, type Lang, padToWidth, sentenceAround } from '../../../text/index.ts';
import { HOW_NAMES, KIND_NAMES, messages, say } from '../../messages.ts';
import { KINDS } from '../../modes/query.ts';
import type { Pane } from '../../state/layout.ts';
import { markOf } from '../../state/marking.ts';
import { sectionLabel, sectionNumber } from '../../state/screen-report.ts';
import type { AppState, SearchMode } from '../../state/state.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  justify,
  type Piece,
  piece,
  type RenderContext,
  renderListRow,
  renderRow,
  shorten,
  tailOf,
  widthOf,
  windowStart,
  wrapped,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { highlightedPieces, previewHeight, previewRows } from './preview.ts';

const PROMPT = ' / ';

/** A search as its query line shows it. */
type Asked = Pick<SearchMode, 'query' | 'kindFilter'>;

/** From this height on a row names the kinds that Tab goes through. */
export const KINDS_FROM = 8;
const SECTION_COLUMNS = 18;
/** From this width on a hit names its section by its title. */
const TITLES_FROM = 76;

/** The rows of the search pane: the query, the kinds, the hits, and the whole of the hit chosen. */
export function searchRows(state: AppState, mode: SearchMode, pane: Pane, context: RenderContext): string[] {
  const rows = [renderRow(queryRow(state, mode, pane.width, context), pane.width, context)];
  if (pane.height >= KINDS_FROM) {
    rows.push(renderRow(justify(kindsRow(state, mode), [], pane.width, context), pane.width, context));
  }
  const preview = mode.hits.length === 0 ? 0 : previewHeight(pane.height - rows.length, mode.hits.length);
  const listHeight = Math.max(0, pane.height - rows.length - preview);
  const start = windowStart(mode.hits.length, mode.selected, listHeight);
  for (let row = 0; row < listHeight; row += 1) {
    rows.push(renderListRow(listRow(state, mode, start + row, pane.width, context), pane.width, context));
  }
  const chosen = mode.hits[mode.selected];
  const below = chosen && preview > 0 ? hitPreview(state, chosen, pane.width, preview, context) : [];
  for (let row = 0; row < preview; row += 1) {
    rows.push(renderRow(below[row] ?? [], pane.width, context));
  }
  return rows.slice(0, pane.height);
}

/** The column, from 0 in the pane, where the next character of the query will stand. */
export function queryColumn(mode: Asked, pane: Pane, context: RenderContext): number {
  const room = queryRoom(pane.width);
  return PROMPT.length + displayWidth(tailOf(mode.query.text, room, context), context.ambiguous);
}

/** Columns for the query: the rest is the prompt, the kind and the count. */
function queryRoom(width: number): number {
  return Math.max(4, width - PROMPT.length - (width < 40 ? 6 : 18));
}

function queryRow(state: AppState, mode: SearchMode, width: number, context: RenderContext): Piece[] {
  const { lang } = state;
  // The present count stays while the next is sought, so that nothing flickers between two keys.
  const isAsked = mode.query.text.trim() !== '';
  const count = isAsked
    ? say(
        mode.hits.length === 0 && mode.answeredRequest !== mode.request
          ? messages.searching
          : messages.hits(mode.hits.length),
        lang,
      )
    : '';
  return askedRow(state, mode, width < 40 ? String(mode.hits.length) : count, width, context);
}

/** The query, the kind, and how much is found. */
export function askedRow(state: AppState, mode: Asked, count: string, width: number, context: RenderContext): Piece[] {
  const kind = say(mode.kindFilter === null ? messages.allKinds : KIND_NAMES[mode.kindFilter], state.lang);
  const right = width < 40 ? [piece(`${count} `, 'dim')] : [piece(`${kind}  `, 'here'), piece(`${count} `, 'dim')];
  const query = tailOf(mode.query.text, queryRoom(width), context);
  return justify([piece(PROMPT, 'focused'), piece(query, 'strong')], right, width, context);
}

/** All kinds, the present one highlighted. */
export function kindsRow(state: AppState, mode: Asked): Piece[] {
  return KINDS.flatMap((kind) => {
    const name = say(kind === null ? messages.allKinds : KIND_NAMES[kind], state.lang);
    return [piece('   '), kind === mode.kindFilter ? piece(name, 'focused') : piece(name, 'dim')];
  });
}

function listRow(state: AppState, mode: SearchMode, index: number, width: number, context: RenderContext): Piece[] {
  const hit = mode.hits[index];
  if (!hit) {
    const isEmpty = mode.hits.length === 0 && mode.answeredRequest === mode.request;
    const message = mode.query.text.trim() === '' ? messages.searchTip : messages.nothingFound;
    return isEmpty ? (wrapped(say(message, state.lang), 3, width, context, 'dim')[index] ?? []) : [];
  }
  const isChosen = index === mode.selected;
  const before: Piece[] = [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    state.view.marked.has(markOf(state.view.doc, hit)) ? piece(context.glyphs.mark, 'mark') : piece(' '),
    piece(' '),
  ];
  const badge = badgeOf(hit, state.lang);
  const where = sectionOf(state, hit, width, context);
  const how = say(HOW_NAMES[hit.how], state.lang);
  const right: Piece[] = [piece(how === '' ? '' : ` ${how}`, 'notice'), piece(` ${where} `, 'dim')];
  const taken = widthOf([...before, badge, ...right], context);
  const words = snippet(state.view.doc.report.text, hit, Math.max(4, width - taken), isChosen, context);
  return justify([...before, badge, ...words], right, width, context);
}

/** A hit's kind, in a column. */
export function badgeOf(hit: Hit, lang: Lang): Piece {
  const name = say(KIND_NAMES[hit.kind], lang);
  return piece(name + ' '.repeat(Math.max(1, (lang === 'zh' ? 6 : 11) - displayWidth(name))), kindStyle(hit));
}

function kindStyle(hit: Hit): StyleName {
  const styles: Partial<Record<Hit['kind'], StyleName>> = { problem: 'problem', plan: 'plan', statistic: 'statistic' };
  return styles[hit.kind] ?? 'here';
}

/** The section that a hit stands in: its title where there is room, else its number. */
function sectionOf(state: AppState, hit: Hit, width: number, context: RenderContext): string {
  const number = sectionNumber(state.view.doc, hit.section);
  const name = number === '' ? say(messages.preamble, state.lang) : sectionLabel(state.view.doc, number);
  return width >= TITLES_FROM || number === ''
    ? padToWidth(shorten(name, SECTION_COLUMNS, context), width >= TITLES_FROM ? SECTION_COLUMNS : 4, context.ambiguous)
    : number;
}

/** The hit's words in a text around its first match, the matches highlighted, in at most `room` columns. */
export function snippet(
  text: string,
  hit: Pick<Hit, 'start' | 'end' | 'matches'>,
  room: number,
  isChosen: boolean,
  context: RenderContext,
): Piece[] {
  const first = hit.matches[0]?.[0] ?? hit.start;
  const lead = displayWidth(text.slice(hit.start, first), context.ambiguous);
  const whole = displayWidth(text.slice(hit.start, hit.end), context.ambiguous);
  let start = hit.start;
  if (whole > room && lead > room / 2) {
    start = Math.max(hit.start, first - Math.floor(room / 4));
  }
  const base: StyleName[] = isChosen ? ['strong'] : [];
  const pieces: Piece[] = start > hit.start ? [piece(context.glyphs.cut, 'dim')] : [];
  return [...pieces, ...highlightedPieces(text, start, hit.end, hit.matches, base)].map((one) => ({
    ...one,
    text: one.text.replace(/\s+/g, ' '),
  }));
}

/** The hit's whole words, a number's sentence. */
function hitPreview(state: AppState, hit: Hit, width: number, height: number, context: RenderContext): Piece[][] {
  const span = hit.kind === 'statistic' ? sentenceAround(state.view.doc.report.text, hit) : hit;
  return previewRows(state, span, hit.matches, width, height, context);
}

/** The search in the report. */
export function SearchPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'search' ? searchRows(state, mode, pane, context) : []} />;
}
