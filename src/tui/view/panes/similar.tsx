import type { ReactNode } from 'react';
import { SIMILAR_KINDS } from '../../../output/index.ts';
import { breakLines, displayWidth } from '../../../text/index.ts';
import { messages, say } from '../../messages.ts';
import { chosenSharing } from '../../modes/similar-mode.ts';
import type { SharingReport, SimilarData, SimilarMode } from '../../state/analysis.ts';
import { THREE_PANES } from '../../state/layout.ts';
import { entryAt, type ScreenReport, sectionLabel } from '../../state/screen-report.ts';
import type { AppState } from '../../state/state.ts';
import { halvesOf } from '../halves.ts';
import { type ItemRow, renderItems } from '../item-rows.ts';
import { type PaneProps, PaneRows } from '../pane.tsx';
import { justify, type Piece, piece, type RenderContext, wrapped } from '../rows.ts';
import { withCut } from './side-rows.ts';
import { unansweredRows } from './unanswered.ts';

interface Size {
  width: number;
  height: number;
}

/** The rows of the reports that share words with one, and of the passages: exactly as many as the pane has. */
export function similarRows(state: AppState, mode: SimilarMode, pane: Size, context: RenderContext): string[] {
  const { data } = mode;
  const { lang } = state;
  if (data === null) {
    return unansweredRows(state, mode, messages.gathering, pane, context);
  }
  const isList = mode.side === 'reports';
  const reports = {
    title: say(messages.sharing(data.own.doc.report.name), lang),
    isActive: isList,
    rows: (size: Size) =>
      renderItems(reportRows(state, mode, data, size.width, context), mode.selected, isList, size, context),
  };
  const passages = {
    title: say(messages.sharedWith(chosenSharing(mode).report?.name ?? ''), lang),
    isActive: !isList,
    rows: (size: Size) =>
      renderItems(passageRows(state, mode, data, size, context), mode.passage, !isList, size, context),
  };
  return halvesOf(reports, passages, pane, THREE_PANES - 1, context);
}

function reportRows(
  { lang }: AppState,
  mode: SimilarMode,
  { others }: SimilarData,
  width: number,
  context: RenderContext,
): ItemRow[] {
  if (others.length === 0) {
    return wrapped(say(messages.nothingShared, lang), 1, width, context, 'dim').map((pieces) => ({ pieces, item: -1 }));
  }
  const kinds = Math.max(...others.map(({ kind }) => displayWidth(SIMILAR_KINDS[kind][lang], context.ambiguous)));
  return others.map((other, item) => ({
    pieces: reportRow(other, item === mode.selected, kinds, lang, width, context),
    item,
  }));
}

/** In a narrower list the name is all that stands behind the share. */
const ALL_FROM = 40;

/** How much is shared, whose report it is, and how many of the sentences are the same. */
function reportRow(
  { share, sentences, kind, name }: SharingReport,
  isCurrent: boolean,
  kinds: number,
  lang: AppState['lang'],
  width: number,
  context: RenderContext,
): Piece[] {
  const word = SIMILAR_KINDS[kind][lang];
  const fill = ' '.repeat(kinds - displayWidth(word, context.ambiguous) + 2);
  const left = [
    piece(isCurrent ? context.glyphs.current : ' ', 'here'),
    piece(`${(share * 100).toFixed(1)}%`.padStart(6), 'statistic'),
    piece(width < ALL_FROM ? ' ' : `  ${word}${fill}`, kind === 'peer' ? 'notice' : 'dim'),
    piece(name, ...(isCurrent ? (['strong'] as const) : [])),
  ];
  const right = width < ALL_FROM ? [] : [piece(` ${say(messages.wholeSentences(sentences), lang)} `, 'dim')];
  return justify(left, right, width, context);
}

/** What ends the sentence before: a run of equal characters may begin with it. */
const CLOSING = /^[\s。；，、：！？）》”’…;,.:!?)]+/u;

/** Lines of a passage that is not the current one. */
const BRIEF = 2;

function passageRows(
  { lang }: AppState,
  mode: SimilarMode,
  { own }: SimilarData,
  { width, height }: Size,
  context: RenderContext,
): ItemRow[] {
  const { report } = chosenSharing(mode);
  const { text } = own.doc.report;
  const room = Math.max(4, width - 3);
  return (report?.runs ?? []).flatMap(({ start: from, end }, item) => {
    const start = from + (CLOSING.exec(text.slice(from, end))?.[0].length ?? 0);
    const isCurrent = mode.side === 'passages' && item === mode.passage;
    const most = isCurrent ? Math.max(BRIEF, height - 2) : BRIEF;
    // No more is set than is shown.
    const stop = Math.min(end, start + room * (most + 1));
    const passage = text.slice(start, stop).replace(/\s+/g, ' ').trimEnd();
    const lines = breakLines(passage, room, { ambiguous: context.ambiguous });
    const glyph = (index: number): Piece =>
      piece(isCurrent ? (index === 0 ? context.glyphs.current : context.glyphs.here) : ' ', 'here');
    const where = chapterAt(own.doc, start) || say(messages.preamble, lang);
    const shown = lines.slice(0, most).map((line, index): Piece[] => {
      const isCut = index === most - 1 && lines.length > most;
      const words = passage.slice(line.start, line.end);
      return [glyph(index + 1), piece(' '), piece(isCut ? withCut(words, room, context) : words)];
    });
    const length = say(messages.characterCount(end - from), lang);
    const title: Piece[] = [glyph(0), piece(' '), piece(`${where}  ${length}`, 'dim')];
    return [title, ...shown].map((pieces): ItemRow => ({ pieces, item }));
  });
}

/** The chapter that an offset is in; '' before the first. */
function chapterAt(doc: ScreenReport, offset: number): string {
  const entry = entryAt(doc, offset);
  return entry === undefined || entry.start > offset ? '' : sectionLabel(doc, entry.path[0] ?? '');
}

/** The reports that share words with one. */
export function SimilarPane({ state, pane, context }: PaneProps): ReactNode {
  const { mode } = state;
  return <PaneRows pane={pane} rows={mode.kind === 'similar' ? similarRows(state, mode, pane, context) : []} />;
}
