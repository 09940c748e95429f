import type { ReactNode } from 'react';
import type { Hit, ReportHits } from '../../../search/index.ts';
import { displayWidth, type Lang, type Localized } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { chosenHit, countHits } from '../../modes/search-all-mode.ts';
import { matchedFigure } from '../../state/hit-groups.ts';
import type { Pane } from '../../state/layout.ts';
import { markOfHit } from '../../state/marking.ts';
import type { AppState, SearchAllMode } from '../../state/state.ts';
import { marksIn } from '../../state/views.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, renderListRow, widthOf, wrapped } from '../rows.ts';
import { groupedRows } from './grouped.ts';
import { previewHeight, previewOf } from './preview.ts';
import {
  askedRow,
  FIGURES_FROM,
  figurePieces,
  howPieces,
  KINDS_FROM,
  kindPieces,
  kindsRow,
  MOST_FIGURE,
  nothingSaid,
  snippet,
} from './search.tsx';
import { regionName } from './shelf.tsx';

/** The search over all reports: the query, the kinds, hits under the heading of their report, the whole of the hit chosen. */
export function searchAllRows(state: AppState, mode: SearchAllMode, pane: Pane, context: RenderContext): string[] {
  const above = [askedRow(state, mode, countOf(state, mode, pane.width), pane.width, context)];
  if (pane.height >= KINDS_FROM) {
    const { figures, sections } = columnsOf(state, mode, pane.width, context);
    const section = say(messages.sectionShort, state.lang);
    const fill = ' '.repeat(sections - displayWidth(section));
    const label = `${figures === 0 ? '' : ` ${say(messages.value, state.lang)}`} ${fill}${section} `;
    const kinds = kindsRow(state, mode, pane.width, context);
    const fits = widthOf(kinds, context) + displayWidth(label) <= pane.width;
    above.push(justify(kinds, fits ? [piece(label, 'dim')] : [], pane.width, context));
  }
  const count = countHits(mode.groups) + mode.groups.length;
  const preview = count === 0 ? 0 : previewHeight(pane.height - above.length, count);
  const height = Math.max(0, pane.height - above.length - preview);
  const list = listRows(state, mode, height, pane.width, context);
  const below = preview > 0 ? hitPreview(mode, pane.width, preview, context) : [];
  const all = [
    ...above,
    ...Array.from({ length: height }, (_, row) => list[row] ?? []),
    ...Array.from({ length: preview }, (_, row) => below[row] ?? []),
  ];
  return all.slice(0, pane.height).map((pieces) => renderListRow(pieces, pane.width, context));
}

/** How much is found; what was found before stays while the next is sought, so that nothing flickers between two keys. */
function countOf({ lang }: AppState, mode: SearchAllMode, width: number): string {
  if (mode.query.text.trim() === '') {
    return '';
  }
  const hits = countHits(mode.groups);
  if (mode.groups.length === 0 && mode.answeredRequest !== mode.request) {
    return say(messages.searching, lang);
  }
  return width < 40 ? String(hits) : say(messages.hitsIn(hits, mode.groups.length), lang);
}

/** What is said before anything is typed. */
export function searchAllTip({ scope }: SearchAllMode): Localized {
  return scope === null ? messages.searchAllTip : messages.searchSomeTip;
}

function listRows(
  state: AppState,
  mode: SearchAllMode,
  height: number,
  width: number,
  context: RenderContext,
): Piece[][] {
  const chosen = chosenHit(mode);
  if (!chosen) {
    const isAsked = mode.query.text.trim() !== '';
    const message = isAsked ? nothingSaid(state, mode) : searchAllTip(mode);
    return isAsked && mode.answeredRequest !== mode.request
      ? []
      : wrapped(say(message, state.lang), 3, width, context, 'dim');
  }
  const columns = columnsOf(state, mode, width, context);
  return groupedRows(
    mode.groups.map(({ hits }) => hits.length),
    mode.selected,
    height,
    (group) => (mode.groups[group] ? headingRow(state, mode.groups[group], width, context) : []),
    (at, index, number) => {
      const group = mode.groups[at];
      const hit = group?.hits[index];
      return group && hit ? hitRow(state, group, hit, number === mode.selected, columns, width, context) : [];
    },
  );
}

/** The report of the hits below it: region, year, title, and how many they are. */
function headingRow(state: AppState, { report, hits }: ReportHits, width: number, context: RenderContext): Piece[] {
  return justify(
    [
      piece(` ${regionName(report, state)} `, 'here', 'strong'),
      piece(report.year === null ? '' : `${report.year} `, 'statistic'),
      piece(` ${report.name}`, 'dim'),
    ],
    [piece(` ${say(messages.hits(hits.length), state.lang)} `, 'dim')],
    width,
    context,
  );
}

function hitRow(
  state: AppState,
  { report }: ReportHits,
  hit: Hit,
  isChosen: boolean,
  columns: Columns,
  width: number,
  context: RenderContext,
): Piece[] {
  const isMarked = marksIn(state, report.id)?.has(markOfHit(hit));
  const before: Piece[] = [
    piece(isChosen ? context.glyphs.current : ' ', 'here'),
    isMarked ? piece(context.glyphs.mark, 'mark') : piece(' '),
    ...kindPieces(hit, width, state.lang),
  ];
  const section = sectionOf(hit, state.lang);
  const fill = ' '.repeat(Math.max(0, columns.sections - displayWidth(section)));
  const right: Piece[] = [
    ...howPieces(hit, width, state.lang),
    ...figurePieces(figureText(hit, context), columns.figures, context),
    piece(` ${fill}${section} `, 'dim'),
  ];
  const room = Math.max(4, width - widthOf([...before, ...right], context));
  return justify([...before, ...snippet(hit.text, ownOffsets(hit), room, isChosen, context)], right, width, context);
}

/** The section of a hit: its number, or that it stands before the first. */
function sectionOf({ section }: Hit, lang: Lang): string {
  return section === '' ? say(messages.preamble, lang) : section;
}

/** The figure that the hit's words are about as printed, a sign before it where it is planned; '' where it has none. */
function figureText(hit: Hit, { glyphs }: RenderContext): string {
  const at = matchedFigure(hit);
  const [from = 0, to = 0] = hit.figures[at] ?? [];
  const isInside = from >= hit.start && to <= hit.end;
  const printed = isInside ? hit.text.slice(from - hit.start, to - hit.start).replace(/\s+/g, '') : '';
  return printed !== '' && hit.targets.includes(hit.statistics[at] ?? '') ? `${glyphs.plan}${printed}` : printed;
}

/** How wide the columns at the right are. */
interface Columns {
  /** 0 where there are none, or no room. */
  readonly figures: number;
  readonly sections: number;
}

let last: { from: readonly unknown[]; columns: Columns } | null = null;

/** Each column as wide as its widest cell needs, within bounds. The last answer is kept: the hits of a shelf are many. */
function columnsOf({ lang }: AppState, { groups }: SearchAllMode, width: number, context: RenderContext): Columns {
  const from = [groups, lang, context];
  if (last === null || last.from.some((each, index) => each !== from[index])) {
    const hits = groups.flatMap((group) => group.hits);
    const widest = (cell: (hit: Hit) => string): number =>
      hits.reduce((most, hit) => Math.max(most, displayWidth(cell(hit), context.ambiguous)), 0);
    const figures = Math.min(
      MOST_FIGURE,
      widest((hit) => figureText(hit, context)),
    );
    const sections = Math.max(
      displayWidth(say(messages.sectionShort, lang)),
      widest((hit) => sectionOf(hit, lang)),
    );
    last = { from, columns: { figures, sections } };
  }
  return width < FIGURES_FROM ? { ...last.columns, figures: 0 } : last.columns;
}

/** The hit's offsets in its own words. */
function ownOffsets({ start, end, matches }: Hit): Pick<Hit, 'start' | 'end' | 'matches'> {
  return { start: 0, end: end - start, matches: matches.map(([from, to]) => [from - start, to - start]) };
}

function hitPreview(mode: SearchAllMode, width: number, height: number, context: RenderContext): Piece[][] {
  const chosen = chosenHit(mode);
  if (!chosen) {
    return [];
  }
  const { group, hit } = chosen;
  const span = ownOffsets(hit);
  return previewOf(group.report.name, hit.text, span, span.matches, width, height, context);
}

/** The search over all reports. */
export function SearchAllPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'search-all' ? searchAllRows(state, mode, pane, context) : []} />;
}
