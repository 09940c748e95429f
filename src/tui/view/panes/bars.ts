import { displayWidth, type Lang } from '../../../text/index.ts';
import { helpLines } from '../../help-lines.ts';
import { keysModeOf } from '../../keymap.ts';
import { messages, say } from '../../messages.ts';
import { pairCounts, pairsIn } from '../../modes/compare-mode.ts';
import { figureRows } from '../../modes/figure-mode.ts';
import { countHits } from '../../modes/search-all-mode.ts';
import type { CompareData, CompareMode } from '../../state/analysis.ts';
import { figuresRows } from '../../state/figures-table.ts';
import { type Layout, type Pane, type PaneName, paneOf, TWO_PANES } from '../../state/layout.ts';
import { itemsLeft } from '../../state/menu.ts';
import { percentRead } from '../../state/navigation.ts';
import { selectedSpan } from '../../state/selection.ts';
import { allReports, shelfIndexOf, shelfRows, shelfSize } from '../../state/shelf.ts';
import type { AppState, Mode, SearchAllMode } from '../../state/state.ts';
import { tableRows } from '../../state/table.ts';
import { markCount } from '../../state/views.ts';
import { ruledTitle } from '../item-rows.ts';
import { nameOf } from '../mode-name.ts';
import { justify, type Piece, piece, type RenderContext, renderRow, shorten, widthOf } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { hintPieces } from './hints.ts';
import { outlineColumns } from './outline.tsx';
import { typedRow } from './typed-row.ts';

type Frame = Extract<Layout, { kind: 'frame' }>;

/** The header: the report's title, and its year, publisher and date as far as they are known; on the shelf what it holds. */
export function headerRow(state: AppState, frame: Frame, context: RenderContext): string {
  return isOnShelf(state.mode) ? shelfHeader(state, frame, context) : reportHeader(state, frame, context);
}

/** Whether the shelf, or what is about all of it, is shown and no report. */
function isOnShelf(mode: Mode): boolean {
  return 'under' in mode && mode.kind !== 'search-all'
    ? isOnShelf(mode.under)
    : mode.kind === 'shelf' || mode.kind === 'search-all' || mode.kind === 'form';
}

function shelfHeader(state: AppState, frame: Frame, context: RenderContext): string {
  const { lang, shelf, mode } = state;
  const reports = shelf ? allReports(shelf) : [];
  const years = reports.flatMap(({ year }) => year ?? []);
  const span = [...new Set([Math.min(...years), Math.max(...years)])].join('–');
  const regions = new Set(reports.flatMap(({ region }) => region ?? [])).size;
  const all = shelf ? shelfSize(shelf) : 0;
  const isWhole = all === reports.length;
  const facts = [
    say(messages.reports(reports.length, all), lang),
    // Of the first of them the regions and years would be taken for those of all.
    ...(regions === 0 || !isWhole ? [] : [say(messages.regions(regions), lang)]),
    ...(years.length === 0 || !isWhole ? [] : [span]),
  ];
  const scope = mode.kind === 'search-all' ? scopeWords(state, mode, context) : '';
  const known = reports.length === 0 ? '' : facts.join(' · ');
  const step =
    mode.kind === 'search-all' ? [piece(` ${context.glyphs.step} `, 'dim'), piece(say(nameOf(mode), lang))] : [];
  const shelfName = piece(` ${say(messages.shelf, lang)}`, 'title');
  // Which reports are searched says more than that they are on the shelf.
  const isTight = mode.kind === 'search-all' && scope !== '' && frame.width < TWO_PANES;
  const left = isTight ? [piece(` ${say(nameOf(mode), lang)}`, 'title')] : [shelfName, ...step];
  const right = scope === '' ? [piece(`  ${known} `, 'dim')] : [piece(`  ${scope} `, 'here')];
  return renderRow(
    justify(left, frame.width < 40 && scope === '' ? [] : right, frame.width, context),
    frame.width,
    context,
  );
}

/** Which reports are searched, where the shelf was filtered; '' where all are. */
function scopeWords(
  { shelf, lang, columns }: AppState,
  { scope, scopeWords: words }: SearchAllMode,
  context: RenderContext,
): string {
  if (shelf === null || scope === null) {
    return '';
  }
  const shown = words === '' ? say(messages.chosenShort, lang) : shorten(words, Math.floor(columns / 4), context);
  return say(messages.among(shown, scope.size, allReports(shelf).length), lang);
}

function reportHeader(state: AppState, frame: Frame, context: RenderContext): string {
  const { name, year, publisher, publishedAt } = state.view.doc.report;
  const { stock, isStockDimmed } = state.view;
  const share = isStockDimmed && stock !== null ? say(messages.stockShare(stock.share), state.lang) : null;
  const date = publishedAt?.slice(0, 10);
  const facts = [share, year === null ? null : String(year), publisher, date].filter(Boolean).join(' · ');
  const all = frame.width >= TWO_PANES ? facts : (share ?? date ?? '');
  const isWide = displayWidth(all, context.ambiguous) > frame.width / 2;
  // Of all facts the one that was asked for stays.
  const right = isWide && share !== null ? share : all;
  const fits = (share !== null || !isWide) && frame.width >= 40;
  const pieces = justify(
    [piece(` ${name}`, 'title')],
    fits ? [piece(`  ${right} `, 'dim')] : [piece(' ')],
    frame.width,
    context,
  );
  return renderRow(pieces, frame.width, context);
}

/** The pane that has the keys. */
export function activePane({ mode, view, columns }: AppState): PaneName {
  const isFirst = view.isOverview && view.focus === 'outline' && columns < TWO_PANES;
  const shown = mode.kind === 'line' ? mode.under : mode;
  return shown.kind === 'reading' ? (isFirst ? 'text' : view.focus) : shown.kind;
}

const TITLES: Readonly<Record<PaneName, keyof typeof messages & PaneName>> = {
  outline: 'outline',
  text: 'text',
  side: 'side',
  search: 'search',
  statistics: 'statistics',
  help: 'help',
  shelf: 'shelf',
  summary: 'summary',
  'search-all': 'search-all',
  menu: 'menu',
  form: 'form',
  follow: 'follow',
  figure: 'figure',
  figures: 'figures',
  compare: 'compare',
  similar: 'similar',
  terms: 'terms',
};

/** What the side pane is called by what it lists. */
export const SIDE_TITLES = { admissions: 'side', findings: 'findings', notes: 'notes' } as const;

/** The rule above the panes, with their titles in it; the pane that has the keys is highlighted. */
export function titleRow(state: AppState, frame: Frame, context: RenderContext): string {
  const active = activePane(state);
  return frame.panes
    .map((pane) => renderRow(paneTitle(state, pane, pane.name === active, context), pane.width, context))
    .join(context.theme.dim(context.glyphs.join));
}

function paneTitle(state: AppState, pane: Pane, isActive: boolean, context: RenderContext): Piece[] {
  const isOverview = pane.name === 'text' && state.view.isOverview;
  const isOnly = pane.name === 'text' && state.view.onlyMatches;
  const known = isOverview
    ? messages.overview
    : isOnly
      ? messages.onlyMatches
      : pane.name === 'side'
        ? messages[SIDE_TITLES[state.view.sideList]]
        : messages[TITLES[pane.name]];
  const name = say(pane.name === state.mode.kind ? nameOf(state.mode) : known, state.lang);
  const columns = pane.name === 'outline' ? outlineColumns(state, pane, context) : '';
  const left = ruledTitle(name, isActive, pane.width, context);
  if (columns === '') {
    return left;
  }
  const rule = context.glyphs[isActive ? 'activeRule' : 'rule'];
  const line: StyleName = isActive ? 'here' : 'dim';
  const room = pane.width - displayWidth(columns, context.ambiguous);
  const head = [left[0], left[1]].filter((one) => one !== undefined);
  const fill = Math.max(0, room - widthOf(head, context) - 1);
  return [...head, piece(` ${rule.repeat(fill)}`, line), piece(columns, 'dim')];
}

/** The status line: place and percent, marks, what the last key did; at the right the keys that matter now. */
export function statusRow(state: AppState, frame: Frame, context: RenderContext): string {
  const { kind } = state.mode;
  if (state.mode.kind === 'line') {
    return typedRow(state, state.mode, frame.width, context);
  }
  const left: Piece[] =
    kind === 'reading' ? [piece(' ')] : [piece(` ${say(nameOf(state.mode), state.lang)} `, 'focused')];
  if (state.notice) {
    left.push(piece(say(state.notice, state.lang), 'notice'));
  } else {
    left.push(...(linePieces(state, frame) ?? positionPieces(state, frame, context)));
  }
  const count = markCount(state);
  const marks = count > 0 ? [piece(`  ${context.glyphs.mark}${count}`, 'mark')] : [];
  const room = frame.width - widthOf(left, context) - widthOf(marks, context) - 3;
  // What a key did is said in whole: it goes with the next key, the hints come again.
  const hints = hintPieces(state, state.notice ? room : Math.max(room, Math.floor(frame.width / 2)), context);
  return renderRow(justify(left, [...marks, ...hints, piece(' ')], frame.width, context), frame.width, context);
}

/** Which line of how many, in a list and in help; null where a report is read. */
function linePieces(state: AppState, frame: Frame): Piece[] | null {
  const { mode, shelf } = state;
  switch (mode.kind) {
    case 'search-all':
      return ordinal(mode.selected, countHits(mode.groups));
    case 'menu':
      return ordinal(mode.selected, itemsLeft(state, mode).length);
    case 'search':
      return ordinal(mode.selected, mode.hits.length);
    case 'statistics':
      return ordinal(mode.selected, tableRows(state.view.doc, state.view.table).length);
    case 'shelf':
      return shelf === null ? [] : ordinal(shelfIndexOf(shelf), shelfRows(shelf).length);
    case 'help': {
      const { width = 1, height = 1 } = paneOf(frame, 'help') ?? {};
      const count = helpLines(state.keymap, keysModeOf(mode.under), state.lang, width, state.ambiguous).length;
      return ordinal(Math.min(mode.top + height, count) - 1, count);
    }
    case 'follow':
      return ordinal(mode.selected, mode.data?.followed.length ?? 0);
    case 'similar':
      return ordinal(mode.selected, mode.data?.others.length ?? 0);
    case 'figure':
      return ordinal(mode.selected, figureRows(mode).length);
    case 'terms':
      return ordinal(mode.selected, mode.data?.rows.length ?? 0);
    case 'figures':
      return ordinal(mode.selected, figuresRows(mode).length);
    case 'compare':
      return mode.data === null ? [] : comparePieces(mode, mode.data, state.lang);
    case 'reading':
    case 'line':
      return null;
    case 'form':
      return [];
  }
}

/** Which pair of how many, or which figure; and how many sentences are the same, changed, new and gone. */
function comparePieces({ selected, showsFigures, figure }: CompareMode, data: CompareData, lang: Lang): Piece[] {
  if (showsFigures) {
    return ordinal(figure, data.comparison.figures.length);
  }
  const counts = pairCounts(data);
  const words = messages.sentenceStates(counts.same, counts.changed, counts.new, counts.gone);
  return [...ordinal(selected, pairsIn(data).length), piece(`  ${say(words, lang)}`)];
}

function ordinal(index: number, count: number): Piece[] {
  return count === 0 ? [] : [piece(`${index + 1}/${count}`, 'here')];
}

/** Columns that say something of a section's title. */
const LEAST_STEP = 14;

function positionPieces(state: AppState, frame: Frame, context: RenderContext): Piece[] {
  const { selection } = state.view;
  if (selection) {
    const { start, end } = selectedSpan(selection);
    return [piece(say(messages.selecting(end - start), state.lang), 'notice')];
  }
  if (activePane(state) !== 'side' && state.view.isOverview) {
    return [piece(say(messages.overviewTip, state.lang), 'here')];
  }
  const pieces: Piece[] = [piece(`${percentRead(state)}%`.padStart(4), 'here'), piece('  ')];
  const { hitList } = state.view;
  if (hitList && state.view.highlighted.length > 0) {
    pieces.push(
      piece(`/${shorten(hitList.query, 16, context)} ${hitList.index + 1}/${hitList.hits.length}  `, 'notice'),
    );
  }
  const path = state.view.doc.entryById.get(state.view.position.entry ?? '')?.path ?? [];
  const names = path.map((id) => {
    const entry = state.view.doc.entryById.get(id);
    return (entry?.part ? `${entry.part.marker}${entry.part.title}` : say(messages.preamble, state.lang)).trim();
  });
  // Each step gets its share of what the others leave, the last, which tells most, the rest; where that is too little, only the last ones are said.
  let room = Math.floor(frame.width * 0.5) - widthOf(pieces, context);
  const shownNames = names.slice(-Math.max(1, Math.floor(room / LEAST_STEP)));
  shownNames.forEach((name, index) => {
    const share = Math.max(6, Math.floor(room / (shownNames.length - index)));
    const shown = shorten(name, share, context);
    room -= displayWidth(shown, context.ambiguous) + 3;
    pieces.push(piece(index > 0 ? ` ${context.glyphs.step} ` : '', 'dim'), piece(shown));
  });
  return pieces;
}
