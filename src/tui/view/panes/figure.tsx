import type { ReactNode } from 'react';
import type { SeriesRow } from '../../../analysis/index.ts';
import { readable } from '../../../output/index.ts';
import { displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { figureRows } from '../../modes/figure-mode.ts';
import type { FigureData, FigureMode } from '../../state/analysis.ts';
import type { AppState } from '../../state/state.ts';
import { type ItemRow, renderItems } from '../item-rows.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, renderRow, shorten, wrapped } from '../rows.ts';
import { previewHeight, quotedFigure } from './preview.ts';
import { unansweredRows } from './unanswered.ts';

/** Bars and names further from their values are hard to follow: as far as they stand at 120 columns. */
const WIDEST = 119;

interface Size {
  width: number;
  height: number;
}

/** The rows of a statistic's years and peers, and below the sentence of the chosen one: exactly as many as the pane has. */
function aroundRows(state: AppState, mode: FigureMode, pane: Size, context: RenderContext): string[] {
  const { data } = mode;
  if (data === null) {
    return unansweredRows(state, mode, messages.gathering, pane, context);
  }
  const rows = [
    ...titleRows(state, data, pane.width, context),
    ...listRows(state, mode, data, Math.min(pane.width, WIDEST), context),
  ];
  const chosen = figureRows(mode)[mode.selected];
  const preview = chosen === undefined || chosen.quote === '' ? 0 : previewHeight(pane.height, rows.length);
  const list = { width: pane.width, height: pane.height - preview };
  const below = chosen && preview > 0 ? quotedFigure(chosen, data, pane.width, preview, context) : [];
  return [
    ...renderItems(rows, mode.selected, true, list, context),
    ...Array.from({ length: preview }, (_, row) => renderRow(below[row] ?? [], pane.width, context)),
  ];
}

const told = (pieces: readonly Piece[]): ItemRow => ({ pieces, item: -1 });

/** What is measured, in which unit and aspect; whether it goes by its words only, and what is missing where it stands alone. */
function titleRows({ lang }: AppState, data: FigureData, width: number, context: RenderContext): ItemRow[] {
  const { own, years, peers } = data;
  const aspect = say(messages[own.aspect], lang);
  const unit = own.unit === '' ? '' : lang === 'zh' ? `（${own.unit}）` : ` (${own.unit})`;
  const name = `${own.indicator ?? own.subject}${aspect === '' ? '' : ` · ${aspect}`}${unit}`;
  const isAlone = years.length < 2 && peers.length < 2;
  const missing = own.place === null ? messages.noPlaceOf : messages.nothingAround;
  return [
    told([piece(` ${shorten(name, width - 2, context)}`, 'title')]),
    ...(own.indicator === null ? wrapped(say(messages.byItsWords, lang), 1, width, context, 'dim').map(told) : []),
    ...(isAlone ? wrapped(say(missing, lang), 1, width, context, 'notice').map(told) : []),
  ];
}

function listRows(
  state: AppState,
  mode: FigureMode,
  data: FigureData,
  width: number,
  context: RenderContext,
): ItemRow[] {
  const { lang } = state;
  const { years, peers, sparkline, own } = data;
  const values = Math.max(...[...years, ...peers].map((row) => displayWidth(printed(row), context.ambiguous)), 0);
  const place = own.place === null ? '' : `  ${own.place}`;
  const heading = (name: string, more: Piece[]): ItemRow[] => [
    told([]),
    told([piece(` ${name}`, 'here', 'strong'), ...more]),
  ];
  // Blocks are themselves of ambiguous width.
  const line = context.ambiguous === 1 && sparkline !== '' ? [piece(`  ${sparkline}`, 'statistic')] : [];
  const first = years.map((row, item): ItemRow => {
    const pieces = yearRow(state, data, row, item === mode.selected, values, width, context);
    return { pieces, item };
  });
  const most = Math.max(...peers.map(({ value }) => Math.abs(value)), 0);
  const second = peers.map((row, index): ItemRow => {
    const item = years.length + index;
    return { pieces: peerRow(data, row, index, item === mode.selected, values, most, width, context), item };
  });
  return [
    ...(years.length === 0 ? [] : [...heading(say(messages.ofYears, lang), [piece(place, 'dim'), ...line]), ...first]),
    ...(peers.length === 0 ? [] : [...heading(say(messages.ofPeers(own.year), lang), []), ...second]),
  ];
}

function printed({ value, valueMax }: SeriesRow): string {
  return valueMax === null ? readable(value) : `${readable(value)}—${readable(valueMax)}`;
}

function rightOf(text: string, room: number, context: RenderContext): string {
  return ' '.repeat(Math.max(0, room - displayWidth(text, context.ambiguous))) + text;
}

function before(isChosen: boolean, context: RenderContext): Piece[] {
  return [piece(isChosen ? context.glyphs.current : ' ', 'here'), piece(' ')];
}

/** Year, value, how much it differs, whether it is a target; whose report says so. */
function yearRow(
  { lang }: AppState,
  data: FigureData,
  row: SeriesRow,
  isChosen: boolean,
  values: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const change = data.differences.get(row);
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  const difference = change ? signed(change.difference, readable(change.difference)) : '';
  const percent =
    change && change.percent !== null ? ` ${signed(change.percent, `${change.percent.toFixed(1)}%`)}` : '';
  const fall = change && change.difference < 0 ? 'problem' : 'plan';
  const left = [
    ...before(isChosen, context),
    piece(String(row.year ?? ''), ...(row === data.own ? (['strong'] as const) : [])),
    piece(`  ${rightOf(printed(row), values, context)}`, 'statistic'),
    row.target ? piece(`  ${say(messages.target, lang)}`, 'plan') : piece(`  ${difference}${percent}`, fall),
  ];
  const name = data.names.get(row.report) ?? '';
  const right = width < 60 ? [] : [piece(`  ${shorten(name, Math.floor(width / 2), context)} `, 'dim')];
  return justify(left, right, width, context);
}

/** Rank, value, place, and a bar beside the greatest; the report that one comes from is set off. */
function peerRow(
  data: FigureData,
  row: SeriesRow,
  index: number,
  isChosen: boolean,
  values: number,
  most: number,
  width: number,
  context: RenderContext,
): Piece[] {
  const isOwn = row === data.own;
  const rank = rightOf(String(index + 1), String(data.peers.length).length, context);
  const room = Math.max(0, Math.floor(width / 4));
  const length = most === 0 ? 0 : Math.max(1, Math.round((Math.abs(row.value) / most) * room));
  const left = [
    ...before(isChosen, context),
    piece(`${rank}  `, 'dim'),
    piece(rightOf(printed(row), values, context), 'statistic'),
    piece(`  ${row.place ?? ''}`, ...(isOwn ? (['strong', 'here'] as const) : [])),
  ];
  const bar = context.glyphs.statisticBar.repeat(length);
  const fill = ' '.repeat(Math.max(0, room - length));
  return justify(left, [piece(`  ${bar}`, isOwn ? 'here' : 'dim'), piece(`${fill} `)], width, context);
}

/** A statistic's years and peers. */
export function FigurePane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'figure' ? aroundRows(state, mode, pane, context) : []} />;
}
