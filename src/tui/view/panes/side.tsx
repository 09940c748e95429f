import type { ReactNode } from 'react';
import type { Level } from '../../../analysis/index.ts';
import type { Commitment, Part } from '../../../report/index.ts';
import { breakLines, displayWidth, type Localized, oneLine } from '../../../text/index.ts';
import { messages } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { type ScreenReport, statisticWith } from '../../state/screen-report.ts';
import { markOfItem, type SideItem, sideIndex, sideItems } from '../../state/side-items.ts';
import type { AppState } from '../../state/state.ts';
import { type ItemRow, renderItems } from '../item-rows.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, widthOf } from '../rows.ts';
import type { StyleName } from '../theme.ts';
import { BEFORE, BRIEF, mostRows, toldItemRows, withCut } from './side-rows.ts';

const ADMISSIONS: readonly Group[] = [
  { kind: 'problem', name: 'problems', style: 'problem' },
  { kind: 'plan', name: 'plans', style: 'plan' },
  { kind: 'doubt', name: 'doubts', style: 'notice' },
];
const FINDINGS: readonly Group[] = [
  { kind: 'error', name: 'error', style: 'problem' },
  { kind: 'warning', name: 'warning', style: 'notice' },
  { kind: 'hint', name: 'hint', style: 'here' },
];

const NOTES: readonly Group[] = [{ kind: 'note', name: 'notes', style: 'notice' }];
const GROUPS = { admissions: ADMISSIONS, findings: FINDINGS, notes: NOTES } as const;

/** Items of one kind under a title. */
interface Group {
  kind: Exclude<SideItem['kind'], 'commitment'>;
  name: 'problems' | 'plans' | 'doubts' | 'notes' | Level;
  style: StyleName;
}

let last: { from: readonly unknown[]; rows: string[] } | null = null;

/** The rows of the side pane: problems, plans and what they promise; the current one unfolded. The same while nothing of it changes: most keys move in the text. */
export function sideRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { doc, sideList, sideKey, focus, marked, findings, against, notes } = state.view;
  const { lang, ambiguous } = state;
  const seen = [doc, sideList, sideKey, focus === 'side', marked, findings, against, notes];
  const from = [...seen, lang, ambiguous, pane.width, pane.height, context];
  if (last === null || from.some((each, index) => each !== last?.from[index])) {
    last = { from, rows: rowsOfAll(state, pane, context) };
  }
  return last.rows;
}

function rowsOfAll(state: AppState, pane: Pane, context: RenderContext): string[] {
  const { lang } = state;
  const items = sideItems(state.view);
  const current = sideIndex(items, state.view.sideKey);
  const hasKeys = state.view.focus === 'side';
  const rows: ItemRow[] = againstRows(state, pane);
  const above = rows.length;
  // What is further down is not shown, and setting all items of a long report takes longer than the rest of the frame.
  let last = Number.POSITIVE_INFINITY;
  for (const { kind, name, style } of GROUPS[state.view.sideList]) {
    const own = items.flatMap((item, index) =>
      item.kind === kind || (kind === 'plan' && item.kind === 'commitment') ? [{ item, index }] : [],
    );
    if (own.length === 0 || rows.length > last) {
      continue;
    }
    if (rows.length > above) {
      rows.push({ pieces: [], item: -1 });
    }
    const count = own.filter(({ item }) => item.kind === kind).length;
    rows.push({ pieces: [piece(` ${messages[name][lang]} `, style, 'strong'), piece(String(count), 'dim')], item: -1 });
    for (const { item, index } of own) {
      if (rows.length > last) {
        break;
      }
      const shown = knownRows(state, item, style, index === current && hasKeys, pane, context);
      rows.push(...shown.map((pieces) => ({ pieces, item: index })));
      if (index === current) {
        last = rows.length + pane.height;
      }
    }
  }
  if (rows.length === above) {
    const text = noneOf(state.view)[lang];
    for (const { start, end } of breakLines(text, pane.width - 1, { ambiguous: state.ambiguous })) {
      rows.push({ pieces: [piece(` ${text.slice(start, end)}`, 'dim')], item: -1 });
    }
  }
  return renderItems(rows, current, hasKeys, pane, context);
}

/** Which report of the year before was checked against: its name is longer than the pane's title. */
function againstRows({ view, lang, ambiguous }: AppState, { width }: Pane): ItemRow[] {
  if (view.sideList !== 'findings' || view.against === null) {
    return [];
  }
  const text = messages.findingsAgainst(view.against)[lang];
  return breakLines(text, width - 2, { ambiguous }).map(({ start, end }) => ({
    pieces: [piece(` ${text.slice(start, end)}`, 'dim')],
    item: -1,
  }));
}

/** The rows of items as they were last set, while nothing that they are set from changes: a key changes two of them. */
let set: { from: readonly unknown[]; rows: Map<string, readonly Piece[][]> } = { from: [], rows: new Map() };

function knownRows(
  state: AppState,
  item: SideItem,
  style: StyleName,
  isCurrent: boolean,
  pane: Pane,
  context: RenderContext,
): readonly Piece[][] {
  const { doc, marked, findings, notes } = state.view;
  const from = [doc, findings, notes, state.lang, pane.width, pane.height, context];
  if (from.some((each, index) => each !== set.from[index])) {
    set = { from, rows: new Map() };
  }
  const key = `${isCurrent} ${marked.has(markOfItem(item))} ${'shownTo' in item ? item.shownTo : ''} ${item.key}`;
  let rows = set.rows.get(key);
  if (rows === undefined) {
    rows = rowsOf(state, item, style, isCurrent, pane, context);
    set.rows.set(key, rows);
  }
  return rows;
}

/** What is said where there is nothing to list. */
export function noneOf({ sideList, findings }: AppState['view']): Localized {
  const found = findings === null ? messages.checking : messages.noFindings;
  return { admissions: messages.noAdmissions, findings: found, notes: messages.noNotes }[sideList];
}

/** The rows of one item; `style` is that of its kind. */
function rowsOf(
  state: AppState,
  item: SideItem,
  style: StyleName,
  isCurrent: boolean,
  pane: Pane,
  context: RenderContext,
): Piece[][] {
  if ('finding' in item) {
    const { rule, message, fix } = item.finding;
    const { lang } = state;
    const told = [
      piece(`${rule} ${message[lang]}`),
      ...(isCurrent ? [piece(`${messages.fix[lang]}${fix[lang]}`, 'plan')] : []),
    ];
    return toldItemRows(item.kind, style, told, isCurrent, pane, context);
  }
  if ('doubt' in item) {
    const { start, end, message } = item.doubt;
    const words = oneLine(state.view.doc.report.text.slice(start, end));
    const told = [piece(message[state.lang]), ...(words === '' ? [] : [piece(words, 'dim')])];
    return toldItemRows('doubt', style, told, isCurrent, pane, context);
  }
  if ('note' in item) {
    const { note, quote, span } = item.note;
    const words = piece(
      (span ? state.view.doc.report.text.slice(span.start, span.end) : quote).replace(/\s+/g, ' ').trim(),
      'dim',
    );
    const lost = span === null ? [piece(messages.noteLost[state.lang], 'problem')] : [];
    return toldItemRows('note', style, [piece(note), ...lost, words], isCurrent, pane, context);
  }
  return item.kind === 'commitment'
    ? commitmentRows(state, item, isCurrent, pane, context)
    : itemRows(state, item, isCurrent, pane, context);
}

/** What a commitment promises, without its sentence: 公办学位 1.05万个 · 年底前 · 区教育局; the sentence where it is current or has none of these. */
function commitmentRows(
  state: AppState,
  item: Extract<SideItem, { commitment: Commitment }>,
  isCurrent: boolean,
  pane: Pane,
  context: RenderContext,
): Piece[][] {
  const { doc, marked } = state.view;
  const { commitment, start, end } = item;
  const { deadline, office } = commitment;
  const figures = figuresOf(doc, commitment);
  const told = [
    ...figures.map(({ subject, printed }): Piece[] => [
      piece(subject === '' ? '' : `${subject} `),
      piece(printed, 'statistic'),
    ]),
    ...(deadline === null ? [] : [[piece(deadline, 'notice')]]),
    ...(office === null ? [] : [[piece(office, 'here')]]),
  ];
  const before = (index: number): Piece[] => [
    piece(isCurrent && index === 0 ? context.glyphs.current : ' ', 'here'),
    index === 0 && marked.has(markOfItem(item)) ? piece(context.glyphs.mark, 'mark') : piece(' '),
    piece('    '),
  ];
  const room = pane.width - BEFORE - 2;
  const lines = breakLines(doc.report.text, room, {
    start,
    end: isCurrent ? end : Math.min(end, start + room * 2),
    ambiguous: state.ambiguous,
  });
  const sentence = (most: number): Piece[][] =>
    lines.slice(0, most).map((line, index) => {
      const words = doc.report.text.slice(line.start, line.end);
      const isCut = index === most - 1 && lines.length > most;
      return [piece(isCut ? withCut(words, room, context) : words, 'dim')];
    });
  const summary = toldRows(told, room, context);
  const rows = isCurrent ? [...summary, ...sentence(mostRows(pane))] : summary.length > 0 ? summary : sentence(1);
  return rows.map((pieces, index) => [...before(index), ...justify(pieces, [], room, context)]);
}

/** Things that are told, with dots between them, in two rows at most; none is broken that fits into a row. */
function toldRows(told: readonly Piece[][], room: number, context: RenderContext): Piece[][] {
  const rows: Piece[][] = [];
  for (const each of told) {
    const row = rows.at(-1);
    const next = row === undefined ? each : [...row, piece(' · ', 'dim'), ...each];
    if (row !== undefined && (widthOf(next, context) <= room || rows.length === BRIEF)) {
      rows.splice(-1, 1, next);
    } else {
      rows.push(each);
    }
  }
  return rows;
}

/** The figures of a commitment: what is counted, and the number as printed. */
function figuresOf(doc: ScreenReport, { statistics }: Commitment): { subject: string; printed: string }[] {
  const found = statistics.flatMap((id) => statisticWith(doc, id) ?? []);
  return found.map(({ subject, start, end }) => ({
    subject,
    printed: doc.report.text.slice(start, end).replace(/\s+/g, ''),
  }));
}

function itemRows(
  state: AppState,
  item: Extract<SideItem, { part: Part }>,
  isCurrent: boolean,
  pane: Pane,
  context: RenderContext,
): Piece[][] {
  const { doc } = state.view;
  const { ambiguous } = state;
  const { part, kind, shownTo } = item;
  const { text } = doc.report;
  const room = pane.width - BEFORE;
  const most = isCurrent ? mostRows(pane) : BRIEF;
  const hang = Math.min(room >= 20 ? 6 : 2, displayWidth(part.marker, ambiguous));
  // Sub-items begin on lines of their own, as in the text.
  const starts = [part.start, ...part.children.map((child) => child.start)];
  // No more is set than is shown: an item may have thousands of characters, and a report hundreds of items.
  const stop = Math.min(shownTo, part.start + room * (most + 1));
  const lines = starts.flatMap((start, index) =>
    start >= stop
      ? []
      : breakLines(text, room, {
          start,
          end: Math.min(starts[index + 1] ?? shownTo, stop),
          first: index === 0 ? 0 : hang,
          hang,
          ambiguous,
        }),
  );
  return lines.slice(0, most).map((line, index): Piece[] => {
    const opens = index === 0;
    const isCut = index === most - 1 && lines.length > most;
    const words = text.slice(line.start, line.end);
    return [
      piece(isCurrent ? (opens ? context.glyphs.current : context.glyphs.here) : ' ', 'here'),
      opens && state.view.marked.has(part.id) ? piece(context.glyphs.mark, 'mark') : piece(' '),
      opens ? piece(`${context.glyphs[kind]} `, kind) : piece('  '),
      piece(' '.repeat(line.indent)),
      piece(isCut ? withCut(words, room - line.indent, context) : words, ...(isCurrent ? (['strong'] as const) : [])),
    ];
  });
}

/** Problems and plans, what `check` finds, or the notes. */
export function SidePane({ state, pane, context }: PaneProps): ReactNode {
  return <PaneRows pane={pane} rows={sideRows(state, pane, context)} />;
}
