import { messages, say } from '../../messages.ts';
import type { Pane } from '../../state/layout.ts';
import { overviewOf } from '../../state/overview.ts';
import type { AppState } from '../../state/state.ts';
import { justify, type Piece, piece, type RenderContext, renderRow, widthOf } from '../rows.ts';
import { type Block, chapters, commitments, figures, problems, type Screen } from './overview-blocks.ts';

/** From this width on what was done stands beside what is missing and promised. */
const TWO_COLUMNS = 96;
/** Columns between the two halves, and before every line. */
const GUTTER = 3;
const MARGIN = 1;
/** The share of the rows below which level 2 has a line for each section; in two columns figures alone stand below them. */
const CHAPTERS_SHARE = 0.4;
const CHAPTERS_SHARE_BESIDE = 0.7;

/** The first screen of a report: who, when and how long; its chapters, figures, problems and commitments, as many as there is room for. */
export function overviewRows(state: AppState, pane: Pane, context: RenderContext): string[] {
  const screen = { state, overview: overviewOf(state.view.doc), context, height: pane.height };
  const width = pane.width - MARGIN - 1;
  const head = [...headRows(screen, width), []];
  const height = pane.height - head.length;
  const body =
    width >= TWO_COLUMNS
      ? halves(screen, width, height)
      : blockRows(
          [
            chapters(screen, width, CHAPTERS_SHARE),
            figures(screen, width),
            problems(screen, width),
            commitments(screen, width),
          ],
          width,
          height,
          screen,
        );
  const rows = [...head, ...body];
  const left = piece(' '.repeat(MARGIN));
  return Array.from({ length: pane.height }, (_, row) => renderRow([left, ...(rows[row] ?? [])], pane.width, context));
}

function halves(screen: Screen, width: number, height: number): Piece[][] {
  const half = Math.floor((width - GUTTER) / 2);
  const left = blockRows([chapters(screen, half, CHAPTERS_SHARE_BESIDE), figures(screen, half)], half, height, screen);
  const right = blockRows([problems(screen, half), commitments(screen, half)], half, height, screen);
  return Array.from({ length: height }, (_, row) => {
    const pieces = left[row] ?? [];
    const fill = half - widthOf(pieces, screen.context) + GUTTER;
    return [...pieces, piece(' '.repeat(Math.max(0, fill))), ...(right[row] ?? [])];
  });
}

/** Whose report it is, of which year and kind, and how long it is; what was not found is said. */
function headRows({ state, overview, context }: Screen, width: number): Piece[][] {
  const { lang } = state;
  const { region, year, kind, name, title } = state.view.doc.report;
  const place = region ?? say(messages.unknownPlace, lang);
  const when = year === null ? say(messages.unknownYear, lang) : String(year);
  const what =
    kind === 'other' ? title.trim() || name : say(kind === 'work' ? messages.workReport : messages.ruleOfLaw, lang);
  const left = [
    piece(place, region === null ? 'dim' : 'title'),
    piece(' · ', 'dim'),
    piece(when, year === null ? 'dim' : 'statistic'),
    piece(` · ${what}`, 'dim'),
  ];
  const length = piece(say(messages.length(overview.characters, overview.minutes), lang), 'dim');
  return widthOf([...left, length], context) + 2 <= width
    ? [justify(left, [length], width, context)]
    : [justify(left, [], width, context), [length]];
}

/**
 * Blocks one below the other in `height` rows: in turn the one that has the fewest rows gets its next item, as long as it fits; how
 * many items are left out stands at the end of a block's title.
 */
function blockRows(blocks: readonly Block[], width: number, height: number, screen: Screen): Piece[][] {
  const shown = blocks.map(() => 0);
  const rowsOf = (index: number, count: number): number =>
    1 + (blocks[index]?.items.length === 0 ? 1 : (blocks[index]?.items.slice(0, count) ?? []).flat().length);
  const total = (counts: readonly number[]): number =>
    counts.reduce((sum, count, index) => sum + rowsOf(index, count), blocks.length - 1);
  const open = new Set(blocks.keys());
  while (open.size > 0) {
    const [next = 0] = [...open].sort((a, b) => rowsOf(a, shown[a] ?? 0) - rowsOf(b, shown[b] ?? 0));
    const more = shown.map((count, index) => (index === next ? count + 1 : count));
    if ((more[next] ?? 0) > (blocks[next]?.items.length ?? 0) || total(more) > height) {
      open.delete(next);
    } else {
      shown.splice(0, shown.length, ...more);
    }
  }
  return blocks.flatMap((block, index) => {
    const items = block.items.slice(0, shown[index]);
    const left = block.items.length - items.length;
    const more = left > 0 ? [piece(say(messages.more(left), screen.state.lang), 'dim')] : [];
    const none = block.items.length === 0 ? [[piece(`  ${block.none}`, 'dim')]] : [];
    const gap: Piece[][] = index > 0 ? [[]] : [];
    return [...gap, justify(block.title, more, width, screen.context), ...none, ...items.flat().map((row) => [...row])];
  });
}
