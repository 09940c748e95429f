import type { Localized } from '../../../text/index.ts';
import { keyLabel } from '../../key-names.ts';
import { type Binding, keysModeOf } from '../../keymap.ts';
import { messages, say } from '../../messages.ts';
import type { Action } from '../../state/action.ts';
import type { InputLine } from '../../state/input-line.ts';
import type { AppState } from '../../state/state.ts';
import { markCount } from '../../state/views.ts';
import { type Piece, piece, type RenderContext, widthOf } from '../rows.ts';

/** More keys than that are no hint: the help screen has them all. */
const MOST_HINTS = 6;

/** Hints in the order of their use in each mode, as many as fit: names of actions in the keymap. */
export function hintPieces(state: AppState, room: number, context: RenderContext): Piece[] {
  const pieces: Piece[] = [];
  let used = 0;
  for (const [binding, key] of hints(state)) {
    const label = keyLabel(key, state.lang);
    const hint = hintOf(state, binding);
    const next = [piece(pieces.length > 0 ? '  ' : ' '), piece(label, 'key'), piece(` ${hint}`)];
    used += widthOf(next, context);
    if (used > room || pieces.length >= MOST_HINTS * 3) {
      break;
    }
    pieces.push(...next);
  }
  return pieces;
}

/** What a key does here in one word: that of its binding, unless it does something else where it is pressed. */
function hintOf(state: AppState, { action, hint }: Binding): string {
  const own = typeof action === 'function' ? null : ownWord(state, action.type);
  return say(own ?? hint ?? NO_WORD, state.lang);
}

const NO_WORD: Localized = { zh: '', en: '' };

/** What Enter and Esc do to a line that is typed, and what some keys do in a table; null: what their bindings say. */
function ownWord({ mode, view, shelf }: AppState, type: Action['type']): Localized | null {
  if (mode.kind === 'reading') {
    return view.selection !== null && type === 'close' ? messages.giveUp : null;
  }
  if (mode.kind === 'form') {
    const words: Partial<Record<Action['type'], Localized>> = {
      open: messages.save,
      close: messages.giveUp,
      move: messages.otherLine,
    };
    return words[type] ?? null;
  }
  if (mode.kind === 'menu') {
    return type === 'open' ? messages.doChoose : type === 'move' ? messages.moveTo : null;
  }
  if (mode.kind === 'terms') {
    const isOpening = type === 'open' && mode.typing !== null;
    return isOpening ? messages.countWords : type === 'filter' ? messages.otherWords : typedWord(mode, type);
  }
  if (mode.kind === 'figures') {
    const back = mode.under.kind === 'shelf' ? messages.shelf : messages.thisReport;
    return type === 'shelf-figures' ? back : typedWord(mode, type);
  }
  if (mode.kind === 'statistics') {
    const { filter, section, unit } = view.table;
    const isNarrowed = filter !== '' || section !== null || unit !== null;
    return type === 'close' && isNarrowed && mode.typing === null ? messages.clearFilter : typedWord(mode, type);
  }
  if (mode.kind === 'shelf' && type === 'close') {
    return mode.typing !== null ? messages.toList : shelf?.filter ? messages.clearFilter : null;
  }
  return null;
}

/** In a filter of a table Enter ends the typing, and Esc too. */
function typedWord({ typing }: { readonly typing: InputLine | null }, type: Action['type']): Localized | null {
  return typing === null ? null : type === 'open' ? messages.toList : type === 'close' ? messages.giveUp : null;
}

/** The actions worth a hint, or their bindings by name where another key does the same in another way; most needed first. */
function wantedHints(state: AppState): readonly string[] {
  switch (keysModeOf(state.mode)) {
    case 'search':
    case 'search-all':
      return ['open', 'close', 'kind', 'mark', 'move'];
    case 'shelf': {
      const out = markCount(state) > 0 ? ['print'] : [];
      const clearing = state.shelf?.filter ? ['close'] : [];
      return ['help', ...clearing, 'open', 'filter', 'search-all', ...out, 'leave'];
    }
    case 'filter':
      return state.mode.kind === 'shelf' ? ['open', 'move', 'mark', 'close'] : ['open', 'close', 'move'];
    case 'statistics':
      return tableHints(state);
    case 'line':
    case 'form':
      return ['open', 'close', 'move'];
    case 'follow':
    case 'compare':
    case 'similar':
      return ['open', 'close', 'statistics', 'focus', 'section', 'help', 'copy'];
    case 'figures':
      return ['open', 'filter', 'help', 'shelf-figures', 'sort', 'reverse', 'mark', 'export', 'close'];
    case 'terms':
      return ['open', 'filter', 'help', 'close', 'sort', 'reverse'];
    case 'figure':
      return ['open', 'close', 'section', 'help', 'copy'];
    case 'menu':
      return ['open', 'close', 'move'];
    case 'help':
      return ['close', 'menu'];
    case 'reading':
      return readingHints(state);
  }
}

function tableHints({ view, shelf }: AppState): readonly string[] {
  const { filter, section, unit } = view.table;
  const clearing = filter !== '' || section !== null || unit !== null ? ['close'] : [];
  const figures = shelf === null ? [] : ['shelf-figures'];
  const narrowing = ['only-section', 'only-unit', 'mark', 'export', 'close'];
  return [...clearing, 'open', 'filter', 'help', 'sort', 'reverse', ...figures, ...narrowing];
}

function readingHints(state: AppState): readonly string[] {
  const { selection, focus, sideList, notes, sideOpen, highlighted } = state.view;
  if (selection !== null) {
    return ['copy', 'copy-cited', 'mark', 'close', 'note', 'export-menu'];
  }
  const deleting = focus === 'side' && sideList === 'notes' && notes.length > 0 ? ['delete-note'] : [];
  const out = markCount(state) > 0 ? ['print'] : [];
  const shelf = state.shelf === null ? [] : ['shelf'];
  const open = focus === 'text' ? [] : ['open'];
  const closing = sideOpen || highlighted.length > 0 ? ['close'] : [];
  const always = ['mark', 'side', 'statistics', 'focus', 'copy', 'leave'];
  return ['help', ...out, 'search', ...shelf, ...closing, ...open, ...deleting, ...always];
}

function hints(state: AppState): [Binding, string][] {
  const mode = keysModeOf(state.mode);
  const here = state.keymap.bindings.filter(
    ({ action, hint, modes }) => hint && modes.includes(mode) && typeof action !== 'function',
  );
  return wantedHints(state).flatMap((wanted): [Binding, string][] => {
    const binding =
      here.find(({ id }) => id === wanted) ??
      here.find(({ action }) => typeof action !== 'function' && action.type === wanted);
    const key = binding?.keys[0];
    return binding && key !== undefined ? [[binding, key]] : [];
  });
}
