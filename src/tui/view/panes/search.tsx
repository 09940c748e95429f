import type { ReactNode } from 'react';
import type { Hit } from '../../../search/index.ts';
import { displayWidth, type Lang, type Localized, sentenceAround } from '../../../text/index.ts';
import { HOW_NAMES, KIND_NAMES, messages, say } from '../../messages.ts';
import { KINDS } from '../../modes/query.ts';
import { figureOf, type HitGroup, hitGroups } from '../../state/hit-groups.ts';
import type { Pane } from '../../state/layout.ts';
import { markOf } from '../../state/marking.ts';
import { type ScreenReport, sectionLabel } from '../../state/screen-report.ts';
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
  wrapped,
} from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { groupedRows } from './grouped.ts';
import { highlightedPieces, previewHeight, previewRows } from './preview.ts';

const PROMPT = ' / ';

/** A search as its query line shows it. */
type Asked = Pick<SearchMode, 'query' | 'kindFilter'>;

/** From this height on a row names the kinds that Tab goes through. */
export const KINDS_FROM = 8;
/** From this width on the figures have a column of their own, of so many columns at most. */
export const FIGURES_FROM = 60;
export const MOST_FIGURE = 16;

/** The rows of the search pane: the query, the kinds, the hits, and the whole of the hit chosen. */
export function searchRows(state: AppState, mode: SearchMode, pane: Pane, context: RenderContext): string[] {
  const rows = [renderRow(queryRow(state, mode, pane.width, context), pane.width, context)];
  if (pane.height >= KINDS_FROM) {
    rows.push(renderRow(headRow(state, mode, pane.width, context), pane.width, context));
  }
  const { length } = hitGroups(state.view.doc, mode.hits);
  const preview = length === 0 ? 0 : previewHeight(pane.height - rows.length, mode.hits.length + length);
  const listHeight = Math.max(0, pane.height - rows.length - preview);
  const list = listRows(state, mode, listHeight, pane.width, context);
  for (let row = 0; row < listHeight; row += 1) {
    rows.push(renderListRow(list[row] ?? [], pane.width, context));
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

/** All kinds, the present one highlighted; in a narrow list from so far on that it is among those shown. */
export function kindsRow(state: AppState, mode: Asked, width: number, context: RenderContext): Piece[] {
  const pieces = KINDS.map((kind) => {
    const name = say(kind === null ? messages.allKinds : KIND_NAMES[kind], state.lang);
    return [piece('   '), kind === mode.kindFilter ? piece(name, 'focused') : piece(name, 'dim')];
  });
  const until = KINDS.indexOf(mode.kindFilter) + 1;
  const from = pieces.findIndex((_, index) => widthOf(pieces.slice(index, until).flat(), context) < width);
  return pieces.slice(Math.max(0, from)).flat();
}

/** The kinds, and over the figures what they are. */
function headRow(state: AppState, mode: SearchMode, width: number, context: RenderContext): Piece[] {
  const columns = figureColumns(state, mode, width, context);
  const label = columns === 0 ? [] : [piece(`${say(messages.value, state.lang)} `, 'dim')];
  return justify(kindsRow(state, mode, width, context), label, width, context);
}

/** The hits, section by section, each section under its title; or what is said where there are none. */
function listRows(state: AppState, mode: SearchMode, height: number, width: number, context: RenderContext): Piece[][] {
  const { doc } = state.view;
  const groups = hitGroups(doc, mode.hits);
  if (groups.length === 0) {
    const message = mode.query.text.trim() === '' ? messages.searchTip : nothingSaid(state, mode);
    return mode.answeredRequest === mode.request ? wrapped(say(message, state.lang), 3, width, context, 'dim') : [];
  }
  const columns = figureColumns(state, mode, width, context);
  return groupedRows(
    groups.map(({ hits }) => hits.length),
    mode.selected,
    height,
    (group) => sectionRow(state, groups[group], width, context),
    (_, __, number) => hitRow(state, mode, number, columns, width, context),
  );
}

/** Why nothing is listed: what is wrong with the question, in whole; that there is none of the kind; that there is none. */
export function nothingSaid({ notice }: AppState, { kindFilter }: Asked): Localized {
  return notice ?? (kindFilter === null ? messages.nothingFound : messages.noneOfKind);
}

/** The section of the hits below it, and how many they are. */
function sectionRow(state: AppState, group: HitGroup | undefined, width: number, context: RenderContext): Piece[] {
  const { section = '', hits = [] } = group ?? {};
  const name = section === '' ? say(messages.preamble, state.lang) : sectionLabel(state.view.doc, section);
  return justify(
    [piece(` ${name}`, 'here', 'strong')],
    [piece(` ${say(messages.hits(hits.length), state.lang)} `, 'dim')],
    width,
    context,
  );
}

/** Columns of the figures: as the widest of them needs, within bounds; 0 where there are none, or no room. */
function figureColumns({ view }: AppState, { hits }: SearchMode, width: number, context: RenderContext): number {
  if (width < FIGURES_FROM) {
    return 0;
  }
  const widths = hits.map((hit) => displayWidth(figureText(view.doc, hit, context), context.ambiguous));
  return Math.min(MOST_FIGURE, Math.max(0, ...widths));
}

/** A hit's figure as printed, a sign before it where it is planned, or has risen or fallen. */
function figureText(doc: ScreenReport, hit: Hit, { glyphs }: RenderContext): string {
  const figure = figureOf(doc, hit);
  if (figure === undefined) {
    return '';
  }
  const printed = doc.report.text.slice(figure.start, figure.end).replace(/\s+/g, '');
  const trend = figure.trend === null ? '' : `${glyphs[figure.trend]}`;
  return `${figure.target ? glyphs.plan : ''}${trend}${printed}`;
}

/** A hit on one line: its kind, its words, how they were met, and its figure apart. */
function hitRow(
  state: AppState,
  mode: SearchMode,
  index: number,
  columns: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const hit = mode.hits[index];
  if (!hit) {
    return [];
  }
  const { doc, marked } = state.view;
  const isChosen = index === mode.selected;
  const before: Piece[] = [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    marked.has(markOf(doc, hit)) ? piece(context.glyphs.mark, 'mark') : piece(' '),
    ...kindPieces(hit, width, state.lang),
  ];
  const right: Piece[] = [
    ...howPieces(hit, width, state.lang),
    ...figurePieces(figureText(doc, hit, context), columns, context),
    piece(' '),
  ];
  const taken = widthOf([...before, ...right], context);
  const words = snippet(doc.report.text, hit, Math.max(4, width - taken), isChosen, context);
  return justify([...before, ...words], right, width, context);
}

/** A figure in its column, at its right end; nothing where there is no column. */
export function figurePieces(figure: string, columns: number, context: RenderContext): Piece[] {
  const shown = columns === 0 ? '' : shorten(figure, columns, context);
  const fill = columns === 0 ? 0 : columns - displayWidth(shown, context.ambiguous) + 2;
  return [piece(' '.repeat(fill)), piece(shown, 'statistic')];
}

/** In a narrower list the words of a hit are all that there is room for. */
const WORDS_ONLY = 30;

/** A hit's kind behind two blanks, where there is room. */
export function kindPieces(hit: Hit, width: number, lang: Lang): Piece[] {
  return width < WORDS_ONLY ? [] : [piece('  '), badgeOf(hit, lang)];
}

/** How a hit was met, where it was not exactly, and there is room. */
export function howPieces(hit: Hit, width: number, lang: Lang): Piece[] {
  const how = say(HOW_NAMES[hit.how], lang);
  return how === '' || width < WORDS_ONLY ? [] : [piece(` ${how}`, 'notice')];
}

/** A hit's kind, in a column. */
function badgeOf(hit: Hit, lang: Lang): Piece {
  const name = say(KIND_NAMES[hit.kind], lang);
  return piece(name + ' '.repeat(Math.max(1, (lang === 'zh' ? 6 : 11) - displayWidth(name))), kindStyle(hit));
}

function kindStyle(hit: Hit): StyleName {
  const styles: Partial<Record<Hit['kind'], StyleName>> = { problem: 'problem', plan: 'plan', statistic: 'statistic' };
  return styles[hit.kind] ?? 'here';
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
