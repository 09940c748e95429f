import type { ReactNode } from 'react';
import type { Evidence, Followed, Label } from '../../../analysis/index.ts';
import { FOLLOW_LABELS } from '../../../output/index.ts';
import type { Span, Statistic } from '../../../report/index.ts';
import { breakLines, displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { chosenIn } from '../../modes/follow-mode.ts';
import type { FollowData, FollowMode } from '../../state/analysis.ts';
import { THREE_PANES } from '../../state/layout.ts';
import { type ScreenReport, safeLine, sectionLabel } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { type Half, halvesOf } from '../halves.ts';
import { type ItemRow, renderItems } from '../item-rows.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { type Piece, piece, type RenderContext, wrapped } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { highlightedPieces } from './preview.ts';
import { unansweredRows } from './unanswered.ts';

interface Size {
  width: number;
  height: number;
}

const LABEL_STYLES: Readonly<Record<Label, StyleName>> = { traced: 'plan', perhaps: 'statistic', none: 'dim' };
/** Lines of a promise that is not the current one, and of the current one at most this share of its half. */
const BRIEF = 2;
const WHOLE_SHARE = 0.6;

/** The rows of promises and evidence: exactly as many as the pane has. */
function followRows(state: AppState, mode: FollowMode, pane: Size, context: RenderContext): string[] {
  const { data } = mode;
  const { lang } = state;
  if (data === null) {
    return unansweredRows(state, mode, messages.readingOther, pane, context);
  }
  const half = (side: FollowMode['side'], title: string, rowsOf: typeof promiseRows, selected: number): Half => {
    const isActive = mode.side === side;
    const rows = (size: Size) =>
      renderItems(rowsOf(state, mode, data, size, context), selected, isActive, size, context);
    return { title, isActive, rows };
  };
  const promises = half(
    'promises',
    say(messages.promisesOf(data.from.doc.report.name), lang),
    promiseRows,
    mode.selected,
  );
  const evidence = half('evidence', say(messages.saidIn(data.to.doc.report.name), lang), evidenceRows, mode.evidence);
  return halvesOf(promises, evidence, pane, THREE_PANES - 1, context);
}

const KINDS = [
  { kind: 'commitment', name: 'promised', style: 'plan' },
  { kind: 'problem', name: 'problems', style: 'problem' },
] as const;
const LABELS: readonly Label[] = ['traced', 'perhaps', 'none'];

function promiseRows(
  state: AppState,
  mode: FollowMode,
  { followed, from }: FollowData,
  size: Size,
  context: RenderContext,
): ItemRow[] {
  const { lang } = state;
  if (followed.length === 0) {
    return wrapped(say(messages.noPromises, lang), 1, size.width, context, 'dim').map((pieces) => ({
      pieces,
      item: -1,
    }));
  }
  const room = Math.max(...LABELS.map((label) => displayWidth(FOLLOW_LABELS[label][lang], context.ambiguous)));
  return KINDS.flatMap(({ kind, name, style }) => {
    const own = followed.filter((each) => each.kind === kind);
    if (own.length === 0) {
      return [];
    }
    const counts = LABELS.map((label) => {
      return `${FOLLOW_LABELS[label][lang]} ${own.filter((each) => each.label === label).length}`;
    });
    const heading: ItemRow = {
      pieces: [
        piece(` ${say(messages[name], lang)} `, style, 'strong'),
        piece(`${own.length}  ${counts.join('  ')}`, 'dim'),
      ],
      item: -1,
    };
    const items = own.flatMap((promise) => {
      const item = followed.indexOf(promise);
      const rows = onePromise(state, from.doc, promise, item === mode.selected, room, size, context);
      return rows.map((pieces): ItemRow => ({ pieces, item }));
    });
    const isFirst = kind === 'commitment';
    return isFirst ? [heading, ...items] : [{ pieces: [], item: -1 }, heading, ...items];
  });
}

/** A promise with its label: two lines of it, or where it is chosen as many as there is room for. */
function onePromise(
  { lang }: AppState,
  { report }: ScreenReport,
  promise: Followed,
  isCurrent: boolean,
  labelRoom: number,
  { width, height }: Size,
  context: RenderContext,
): Piece[][] {
  const { kind, label, years } = promise;
  const glyph = kind === 'problem' ? 'problem' : 'plan';
  const name = FOLLOW_LABELS[label][lang];
  const fill = ' '.repeat(labelRoom - displayWidth(name, context.ambiguous) + 1);
  const before = 4 + labelRoom;
  const most = isCurrent ? Math.max(BRIEF, Math.floor(height * WHOLE_SHARE)) : BRIEF;
  const lines = linesOf(report.text, promise, width - before - 1, context);
  const shown = lines
    .slice(0, most)
    .map((line, index): Piece[] => [
      piece(isCurrent ? (index === 0 ? context.glyphs.current : context.glyphs.here) : ' ', 'here'),
      ...(index === 0
        ? [piece(`${context.glyphs[glyph]} `, glyph), piece(name, LABEL_STYLES[label]), piece(fill)]
        : [piece(' '.repeat(before - 1))]),
      piece(
        index === most - 1 && lines.length > most ? `${line.slice(0, -1)}${context.glyphs.cut}` : line,
        ...(isCurrent ? (['strong'] as const) : []),
      ),
    ]);
  const again =
    years.length === 0 ? [] : [[piece(' '.repeat(before)), piece(say(messages.again(years), lang), 'notice')]];
  return [...shown, ...again];
}

/** The lines of some words, without blanks at their ends. */
function linesOf(text: string, { start, end }: Span, width: number, context: RenderContext): string[] {
  const { ambiguous } = context;
  return breakLines(text, Math.max(4, width), { start, end, ambiguous }).map((line) =>
    text.slice(line.start, line.end),
  );
}

function evidenceRows(
  state: AppState,
  mode: FollowMode,
  data: FollowData,
  { width }: Size,
  context: RenderContext,
): ItemRow[] {
  const { lang } = state;
  const { promise } = chosenIn(mode);
  const told = (pieces: readonly Piece[][]): ItemRow[] => pieces.map((each) => ({ pieces: each, item: -1 }));
  if (promise === undefined) {
    return [];
  }
  const { label, evidence, figures } = promise;
  const rows: ItemRow[] = told([[piece(` ${FOLLOW_LABELS[label][lang]}`, LABEL_STYLES[label], 'strong')]]);
  if (evidence.length === 0) {
    return [...rows, ...told(wrapped(say(messages.noEvidence, lang), 1, width, context, 'dim'))];
  }
  for (const { target, reported } of figures) {
    rows.push(...told(figureRows(state, data, target, reported, width, context)));
  }
  const isActive = mode.side === 'evidence';
  evidence.forEach((each, item) => {
    rows.push({ pieces: [], item: -1 });
    const isCurrent = isActive && item === mode.evidence;
    rows.push(...oneEvidence(state, data.to.doc, each, isCurrent, width, context).map((pieces) => ({ pieces, item })));
  });
  return [...rows, ...told([[], ...wrapped(say(messages.noVerdict, lang), 1, width, context, 'dim')])];
}

/** What was aimed at beside what is reported: 培训执法人员：目标 500人次，报告 612人次. */
function figureRows(
  { lang }: AppState,
  { from, to }: FollowData,
  target: Statistic,
  reported: Statistic,
  width: number,
  context: RenderContext,
): Piece[][] {
  const printed = ({ doc }: { doc: ScreenReport }, { start, end }: Span): string =>
    doc.report.text.slice(start, end).replace(/\s+/g, '');
  const subject = safeLine(reported.indicator ?? reported.subject);
  const figures = say(messages.targetAndReported(printed(from, target), printed(to, reported)), lang);
  return wrapped(
    subject === '' ? figures : `${subject}${lang === 'zh' ? '：' : ': '}${figures}`,
    1,
    width,
    context,
    'statistic',
  );
}

/** A sentence of the later report under its section, the words in common highlighted. */
function oneEvidence(
  { lang }: AppState,
  doc: ScreenReport,
  { start, end, section, matches }: Evidence,
  isCurrent: boolean,
  width: number,
  context: RenderContext,
): Piece[][] {
  const { text } = doc.report;
  const where = sectionLabel(doc, section) || say(messages.preamble, lang);
  const ranges = matches.map((match) => [match.start, match.end] as const);
  const lines = breakLines(text, Math.max(4, width - 3), { start, end, ambiguous: context.ambiguous });
  const glyph = (index: number): Piece =>
    piece(isCurrent ? (index === 0 ? context.glyphs.current : context.glyphs.here) : ' ', 'here');
  return [
    [glyph(0), piece(' '), piece(where, 'dim')],
    ...lines.map((line) => [
      glyph(1),
      piece(' '),
      ...highlightedPieces(text, line.start, line.end, ranges, [], ['strong', 'hit']),
    ]),
  ];
}

/** Promises, and what became of them. */
export function FollowPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'follow' ? followRows(state, mode, pane, context) : []} />;
}
