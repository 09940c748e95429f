import type { ReactNode } from 'react';
import type { ReportSummary } from '../../../report/index.ts';
import { displayWidth, padToWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { allReports, GIVEN, type Shelf, shelfIndexOf, shelfRows, shelfSize } from '../../state/shelf.ts';
import { type AppState, hasReport, type ShelfMode } from '../../state/state.ts';
import { marksIn } from '../../state/views.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import {
  HEADS_FROM,
  justify,
  type Piece,
  piece,
  type RenderContext,
  renderListRow,
  shorten,
  shortenStart,
  tailOf,
  windowStart,
} from '../rows.ts';

const PROMPT = ' / ';
/** The current line's sign, and a mark. */
const BEFORE = 2;
const GAP = '  ';
const YEAR = 4;
/** From this width on the counts of a report stand behind its title. */
const COUNTS_FROM = 70;

const COUNTS = ['measures', 'statistics', 'problems', 'plans'] as const;

const COUNT_HEADS = {
  measures: messages.measures,
  statistics: messages.numbers,
  problems: messages.problemCount,
  plans: messages.planCount,
} as const;

interface Columns {
  region: number;
  title: number;
  /** The widths of the counts, or none. */
  counts: readonly number[];
}

/** The shelf: its filter, heads, the reports by region and year, and at the end how many files cannot be read. */
export function shelfPaneRows(state: AppState, mode: ShelfMode, pane: Pane, context: RenderContext): string[] {
  const { shelf } = state;
  if (shelf === null) {
    return [];
  }
  const reports = shelfRows(shelf);
  const columns = columnsFor(state, shelf, pane.width, context);
  const heads = pane.height < HEADS_FROM ? [] : [headRow(state, columns)];
  const below =
    shelf.unreadable.length > 0 && pane.height >= HEADS_FROM ? [unreadableRow(state, shelf, pane.width, context)] : [];
  const height = Math.max(0, pane.height - 1 - heads.length - below.length);
  const selected = shelfIndexOf(shelf);
  const start = windowStart(reports.length, selected, height);
  const shown = reports.slice(start, start + height);
  const rows = shown.map((report, row) => {
    const before = row === 0 ? undefined : shown[row - 1];
    return reportRow(state, report, before, start + row === selected, columns, context);
  });
  if (rows.length === 0) {
    const message = shelf.known === 'known' ? messages.noReports : messages.readingShelfNow;
    rows.push([piece(`   ${say(message, state.lang)}`, 'dim')]);
  }
  const filled = Array.from({ length: height }, (_, row) => rows[row] ?? []);
  const all = [filterRow(state, shelf, mode, reports.length, pane.width, context), ...heads, ...filled, ...below];
  return all.slice(0, pane.height).map((pieces) => renderListRow(pieces, pane.width, context));
}

/** The column, from 0 in the pane, where the next character of the filter will stand. */
export function shelfFilterColumn(state: AppState, pane: Pane, context: RenderContext): number {
  const shown = tailOf(state.shelf?.filter ?? '', filterRoom(pane.width), context);
  return PROMPT.length + displayWidth(shown, context.ambiguous);
}

function filterRoom(width: number): number {
  return Math.max(4, Math.floor((width - PROMPT.length) / 2));
}

function filterRow(
  state: AppState,
  shelf: Shelf,
  mode: ShelfMode,
  count: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const { filter } = shelf;
  const right = ` ${say(messages.reports(count, shelfSize(shelf)), state.lang)} `;
  const [long, short] = mode.typing
    ? [messages.shelfTypingTip, messages.shelfTypingTipShort]
    : [messages.shelfTip, messages.shelfTipShort];
  const whole = say(long, state.lang);
  const isRoomy = displayWidth(PROMPT + whole + right, context.ambiguous) + 1 <= width;
  const tip = isRoomy ? whole : say(short, state.lang);
  const prompt = piece(PROMPT, mode.typing ? 'focused' : 'dim');
  const left =
    filter === ''
      ? [...(mode.typing ? [prompt] : [piece(' ')]), piece(tip, 'dim')]
      : [prompt, piece(tailOf(filter, filterRoom(width), context), mode.typing?.isReplaced ? 'highlight' : 'strong')];
  return justify(left, [piece(right, 'dim')], width, context);
}

/** The region of a report as the shelf names it. */
export function regionName({ id, region }: ReportSummary, state: AppState): string {
  return region ?? say(id === GIVEN ? messages.given : messages.noRegion, state.lang);
}

/** The columns, as wide as all reports need, whatever is filtered or in view: nothing shifts while one scrolls. */
function columnsFor(state: AppState, shelf: Shelf, width: number, context: RenderContext): Columns {
  const most = Math.max(8, Math.floor(width * 0.28));
  const head = displayWidth(say(messages.region, state.lang));
  const widest = allReports(shelf).reduce(
    (w, each) => Math.max(w, displayWidth(regionName(each, state), context.ambiguous)),
    head,
  );
  const region = Math.min(most, widest);
  const counts =
    width < COUNTS_FROM
      ? []
      : COUNTS.map((name) => Math.max(4, displayWidth(countHead(state, name), context.ambiguous)) + 1);
  const taken = BEFORE + region + GAP.length + YEAR + GAP.length + counts.reduce((sum, each) => sum + each, 0) + 1;
  return { region, title: Math.max(4, width - taken), counts };
}

function countHead(state: AppState, name: (typeof COUNTS)[number]): string {
  return say(COUNT_HEADS[name], state.lang);
}

function headRow(state: AppState, { region, title, counts }: Columns): Piece[] {
  const { lang } = state;
  const heads = counts.map((width, index) => {
    const name = countHead(state, COUNTS[index] ?? 'measures');
    return ' '.repeat(Math.max(0, width - displayWidth(name))) + name;
  });
  const cells = [
    padToWidth(say(messages.region, lang), region),
    padToWidth(say(messages.year, lang), YEAR),
    padToWidth(say(messages.title, lang), title),
  ];
  return [piece(' '.repeat(BEFORE)), piece(cells.join(GAP), 'dim'), piece(heads.join(''), 'dim')];
}

/** A report; its region only where the line above, if it is shown, has another one. */
function reportRow(
  state: AppState,
  report: ReportSummary,
  before: ReportSummary | undefined,
  isCurrent: boolean,
  columns: Columns,
  context: RenderContext,
): Piece[] {
  const { ambiguous } = context;
  const name = regionName(report, state);
  const isFirst = before === undefined || regionName(before, state) !== name;
  const region = isFirst ? shortenStart(name, columns.region, context) : '';
  return [
    piece(isCurrent ? context.glyphs.current : ' ', 'here'),
    glyphOf(state, report, context),
    piece(padToWidth(region, columns.region, ambiguous), 'here'),
    piece(GAP),
    piece(padToWidth(report.year === null ? '' : String(report.year), YEAR, ambiguous), 'statistic'),
    piece(GAP),
    piece(
      padToWidth(shorten(shortName(report), columns.title, context), columns.title, ambiguous),
      ...(isCurrent ? ['strong' as const] : []),
    ),
    ...columns.counts.map((width, index) =>
      piece(String(report.counts[COUNTS[index] ?? 'measures'] || '').padStart(width), 'dim'),
    ),
  ];
}

/** A report's name; where no title is printed, without the place and the year, which have columns of their own. */
function shortName({ name, region, year }: ReportSummary): string {
  const known = [region, year === null ? null : `${year}年`].filter((each) => each !== null);
  return name.startsWith('〔') ? known.reduce((rest, each) => rest.replace(`${each} `, ''), name) : name;
}

/** Whether it is chosen, anything in it is marked, or it is the report that was read. */
function glyphOf(state: AppState, { id }: ReportSummary, context: RenderContext): Piece {
  if (state.shelf?.chosen.has(id)) {
    return piece(context.glyphs.mark, 'mark');
  }
  if ((marksIn(state, id)?.size ?? 0) > 0) {
    return piece(context.glyphs.markInside, 'mark');
  }
  return hasReport(state) && state.view.id === id ? piece(context.glyphs.here, 'here') : piece(' ');
}

/** How many files of the shelf are no reports, and what is wrong with the first. */
function unreadableRow({ lang }: AppState, { unreadable }: Shelf, width: number, context: RenderContext): Piece[] {
  const [first] = unreadable;
  const name = first?.path.split(/[\\/]/).at(-1) ?? '';
  const why = first ? say(first.message, lang) : '';
  const words = [
    piece(` ! ${say(messages.unreadable(unreadable.length), lang)}`, 'notice'),
    piece(`  ${name}${lang === 'zh' ? '：' : ': '}${why}`, 'dim'),
  ];
  return justify(words, [], width, context);
}

/** All reports. */
export function ShelfPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'shelf' ? shelfPaneRows(state, mode, pane, context) : []} />;
}
