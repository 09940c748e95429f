import { displayWidth } from '../../../text/index.ts';
import { keyLabel } from '../../key-names.ts';
import { type Binding, KEYMAP, keysModeOf } from '../../keymap.ts';
import { messages, nameOf, say } from '../../messages.ts';
import { countHits } from '../../modes/search-all-mode.ts';
import { markCount } from '../../state/desk.ts';
import { type Layout, type Pane, type PaneName, paneOf, TWO_PANES } from '../../state/layout.ts';
import { allReports, shelfIndexOf, shelfRows } from '../../state/shelf.ts';
import type { AppState, Mode, SearchAllMode } from '../../state/state.ts';
import { tableRows } from '../../state/table.ts';
import { helpLines } from '../help-lines.ts';
import { type Brush, type Piece, paintRow, piece, shorten, spread, widthOf } from '../rows.ts';
import { outlineTitle } from './outline.tsx';
import { percentRead } from './text.tsx';

/** More keys than that are no hint: the help screen has them all. */
const MOST_HINTS = 6;

type Frame = Extract<Layout, { kind: 'frame' }>;

/** The header: the report's title, and its year, publisher and date as far as they are known; on the shelf what it holds. */
export function headerRow(state: AppState, frame: Frame, brush: Brush): string {
  return isOnShelf(state.mode) ? shelfHeader(state, frame, brush) : reportHeader(state, frame, brush);
}

/** Whether the shelf, or what is about all of it, is shown and no report. */
function isOnShelf(mode: Mode): boolean {
  return mode.kind === 'help' ? isOnShelf(mode.under) : mode.kind === 'shelf' || mode.kind === 'search-all';
}

function shelfHeader(state: AppState, frame: Frame, brush: Brush): string {
  const { lang, shelf, mode } = state;
  const reports = shelf ? allReports(shelf) : [];
  const years = reports.flatMap(({ year }) => year ?? []);
  const span = [...new Set([Math.min(...years), Math.max(...years)])].join('–');
  const regions = new Set(reports.flatMap(({ region }) => region ?? [])).size;
  const facts = [
    say(messages.reports(reports.length, reports.length), lang),
    ...(regions === 0 ? [] : [say(messages.regions(regions), lang)]),
    ...(years.length === 0 ? [] : [span]),
  ];
  const among = mode.kind === 'search-all' ? amongWords(state, mode, brush) : '';
  const known = reports.length === 0 ? '' : facts.join(' · ');
  const step =
    mode.kind === 'search-all' ? [piece(` ${brush.signs.step} `, 'dim'), piece(say(nameOf(mode), lang))] : [];
  const shelfName = piece(` ${say(messages.shelf, lang)}`, 'title');
  // Which reports are searched says more than that they are on the shelf.
  const isTight = mode.kind === 'search-all' && among !== '' && frame.width < TWO_PANES;
  const left = isTight ? [piece(` ${say(nameOf(mode), lang)}`, 'title')] : [shelfName, ...step];
  const right = among === '' ? [piece(`  ${known} `, 'dim')] : [piece(`  ${among} `, 'here')];
  return paintRow(spread(left, frame.width < 40 && among === '' ? [] : right, frame.width, brush), frame.width, brush);
}

/** Which reports are searched, where the shelf was filtered; '' where all are. */
function amongWords(
  { shelf, lang, columns }: AppState,
  { among, amongWords: words }: SearchAllMode,
  brush: Brush,
): string {
  if (shelf === null || among === null) {
    return '';
  }
  const shown = shorten(words, Math.floor(columns / 4), brush);
  return say(messages.among(shown, among.size, allReports(shelf).length), lang);
}

function reportHeader(state: AppState, frame: Frame, brush: Brush): string {
  const { title, year, publisher, publishedAt, id } = state.doc.report;
  const facts = [year === null ? null : String(year), publisher, publishedAt?.slice(0, 10)].filter(Boolean);
  const right = frame.width >= 60 ? facts.join(' · ') : (publishedAt?.slice(0, 10) ?? '');
  const fits = displayWidth(right, brush.ambiguous) <= frame.width / 2 && frame.width >= 40;
  const pieces = spread(
    [piece(` ${title.trim() || id}`, 'title')],
    fits ? [piece(`  ${right} `, 'dim')] : [piece(' ')],
    frame.width,
    brush,
  );
  return paintRow(pieces, frame.width, brush);
}

const TITLES: Readonly<Record<PaneName, keyof typeof messages & PaneName>> = {
  outline: 'outline',
  text: 'text',
  side: 'side',
  search: 'search',
  statistics: 'statistics',
  help: 'help',
  shelf: 'shelf',
  about: 'about',
  'search-all': 'search-all',
};

/** The rule above the panes, with their titles in it; the pane that has the keys is lit. */
export function titleRow(state: AppState, frame: Frame, brush: Brush): string {
  const active: PaneName = state.mode.kind === 'reading' ? state.focus : state.mode.kind;
  return frame.panes
    .map((pane) => paintRow(paneTitle(state, pane, pane.name === active, brush), pane.width, brush))
    .join(brush.theme.dim(brush.signs.join));
}

function paneTitle(state: AppState, pane: Pane, isActive: boolean, brush: Brush): Piece[] {
  const { rule } = brush.signs;
  const name = say(pane.name === state.mode.kind ? nameOf(state.mode) : messages[TITLES[pane.name]], state.lang);
  const columns = pane.name === 'outline' ? outlineTitle(state, pane.width).columns : '';
  const left = [
    piece(`${rule} `, 'dim'),
    isActive ? piece(name, 'focused') : piece(name),
    piece(` ${rule.repeat(Math.max(0, pane.width))}`, 'dim'),
  ];
  if (columns === '') {
    return left;
  }
  const room = pane.width - displayWidth(columns, brush.ambiguous);
  const head = [left[0], left[1]].filter((one) => one !== undefined);
  const fill = Math.max(0, room - widthOf(head, brush) - 1);
  return [...head, piece(` ${rule.repeat(fill)}`, 'dim'), piece(columns, 'dim')];
}

/** The status line: place and percent, marks, what the last key did; at the right the keys that matter now. */
export function statusRow(state: AppState, frame: Frame, brush: Brush): string {
  const { kind } = state.mode;
  const left: Piece[] =
    kind === 'reading' ? [piece(' ')] : [piece(` ${say(nameOf(state.mode), state.lang)} `, 'focused')];
  if (state.notice) {
    left.push(piece(say(state.notice, state.lang), 'notice'));
  } else {
    left.push(...(linePieces(state, frame) ?? placePieces(state, frame, brush)));
  }
  const count = markCount(state);
  const marks = count > 0 ? [piece(`  ${brush.signs.mark}${count}`, 'mark')] : [];
  const room = frame.width - widthOf(left, brush) - widthOf(marks, brush) - 3;
  const hints = hintPieces(state, Math.max(room, Math.floor(frame.width / 2)), brush);
  return paintRow(spread(left, [...marks, ...hints, piece(' ')], frame.width, brush), frame.width, brush);
}

/** Which line of how many, in a list and in help; null where a report is read. */
function linePieces(state: AppState, frame: Frame): Piece[] | null {
  const { mode, shelf } = state;
  switch (mode.kind) {
    case 'search-all':
      return ordinal(mode.selected, countHits(mode.groups));
    case 'search':
      return ordinal(mode.selected, mode.hits.length);
    case 'statistics':
      return ordinal(mode.selected, tableRows(state.doc, state.table).length);
    case 'shelf':
      return shelf === null ? [] : ordinal(shelfIndexOf(shelf), shelfRows(shelf).length);
    case 'help': {
      const { width = 1, height = 1 } = paneOf(frame, 'help') ?? {};
      const count = helpLines(state.lang, width, state.ambiguous).length;
      return ordinal(Math.min(mode.top + height, count) - 1, count);
    }
    case 'reading':
      return null;
  }
}

function ordinal(index: number, count: number): Piece[] {
  return count === 0 ? [] : [piece(`${index + 1}/${count}`, 'here')];
}

function placePieces(state: AppState, frame: Frame, brush: Brush): Piece[] {
  const pieces: Piece[] = [piece(`${percentRead(state)}%`.padStart(4), 'here'), piece('  ')];
  const { trail } = state;
  if (trail && state.lit.length > 0) {
    pieces.push(piece(`/${shorten(trail.query, 16, brush)} ${trail.index + 1}/${trail.hits.length}  `, 'notice'));
  }
  const path = state.doc.entryById.get(state.place.entry ?? '')?.path ?? [];
  const names = path.map((id) => {
    const entry = state.doc.entryById.get(id);
    return (entry?.part ? `${entry.part.marker}${entry.part.title}` : say(messages.preamble, state.lang)).trim();
  });
  // Each step gets its share of what the others leave, the last, which tells most, the rest.
  let room = Math.floor(frame.width * 0.5);
  names.forEach((name, index) => {
    const share = Math.max(6, Math.floor(room / (names.length - index)));
    const shown = shorten(name, share, brush);
    room -= displayWidth(shown, brush.ambiguous) + 3;
    pieces.push(piece(index > 0 ? ` ${brush.signs.step} ` : '', 'dim'), piece(shown));
  });
  return pieces;
}

/** Hints in the order of their use in each mode, as many as fit: names of actions in the keymap. */
function hintPieces(state: AppState, room: number, brush: Brush): Piece[] {
  const pieces: Piece[] = [];
  let used = 0;
  for (const [binding, key] of hints(state)) {
    const label = keyLabel(key, state.lang);
    const hint = binding.hint?.[state.lang] ?? '';
    const next = [piece(pieces.length > 0 ? '  ' : ' '), piece(label, 'key'), piece(` ${hint}`)];
    used += widthOf(next, brush);
    if (used > room || pieces.length >= MOST_HINTS * 3) {
      break;
    }
    pieces.push(...next);
  }
  return pieces;
}

/** The actions worth a hint, most needed first. */
function wantedHints(state: AppState): readonly string[] {
  switch (keysModeOf(state.mode)) {
    case 'search':
    case 'search-all':
      return ['open', 'close', 'kind', 'mark', 'move'];
    case 'shelf': {
      const out = markCount(state) > 0 ? ['print'] : [];
      return ['help', 'open', 'filter', 'search-all', ...out, 'leave'];
    }
    case 'filter':
      return ['close', 'open', 'move'];
    case 'statistics':
      return ['open', 'filter', 'sort', 'reverse', 'only-section', 'only-unit', 'mark', 'export', 'close', 'help'];
    case 'help':
      return ['close'];
    case 'reading': {
      const out = markCount(state) > 0 ? ['print'] : [];
      const shelf = state.shelf === null ? [] : ['shelf'];
      const open = state.focus === 'text' ? [] : ['open'];
      const closing = state.sideOpen || state.lit.length > 0 ? ['close'] : [];
      return [
        'help',
        ...out,
        'search',
        ...shelf,
        ...closing,
        ...open,
        'mark',
        'side',
        'statistics',
        'focus',
        'copy',
        'leave',
      ];
    }
  }
}

function hints(state: AppState): [Binding, string][] {
  const mode = keysModeOf(state.mode);
  return wantedHints(state).flatMap((type): [Binding, string][] => {
    const binding = KEYMAP.find(
      ({ action, hint, modes }) => hint && modes.includes(mode) && typeof action !== 'function' && action.type === type,
    );
    const key = binding?.keys[0];
    return binding && key !== undefined ? [[binding, key]] : [];
  });
}
