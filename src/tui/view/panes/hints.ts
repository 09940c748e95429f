import { keyLabel } from '../../key-names.ts';
import { type Binding, keysModeOf } from '../../keymap.ts';
import { messages, say } from '../../messages.ts';
import { type AppState, typedLine } from '../../state/state.ts';
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

/** What a key does here in one word: Esc in the table first clears what narrows it. */
function hintOf(state: AppState, { action, hint }: Binding): string {
  const { filter, section, unit } = state.view.table;
  const isNarrowed = state.mode.kind === 'statistics' && (filter !== '' || section !== null || unit !== null);
  const isClearing = isNarrowed && !typedLine(state.mode) && typeof action !== 'function' && action.type === 'close';
  return isClearing ? say(messages.clearFilter, state.lang) : (hint?.[state.lang] ?? '');
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
      return state.mode.kind === 'shelf' ? ['open', 'move', 'mark', 'close'] : ['open', 'close', 'move'];
    case 'statistics': {
      const { filter, section, unit } = state.view.table;
      const clearing = filter !== '' || section !== null || unit !== null ? ['close'] : [];
      return [
        ...clearing,
        'open',
        'filter',
        'sort',
        'reverse',
        'shelf-figures',
        'only-section',
        'only-unit',
        'mark',
        'export',
        'close',
        'help',
      ];
    }
    case 'line':
    case 'form':
      return ['open', 'close', 'move'];
    case 'follow':
    case 'compare':
    case 'similar':
      return ['open', 'close', 'statistics', 'focus', 'section', 'help'];
    case 'figures':
      return ['open', 'filter', 'sort', 'reverse', 'shelf-figures', 'mark', 'export', 'close', 'help'];
    case 'terms':
      return ['open', 'filter', 'sort', 'reverse', 'close', 'help'];
    case 'figure':
      return ['open', 'close', 'section', 'help'];
    case 'menu':
      return ['open', 'close', 'move'];
    case 'help':
      return ['close', 'menu'];
    case 'reading': {
      const out = markCount(state) > 0 ? ['print'] : [];
      const shelf = state.shelf === null ? [] : ['shelf'];
      const open = state.view.focus === 'text' ? [] : ['open'];
      const closing = state.view.sideOpen || state.view.highlighted.length > 0 ? ['close'] : [];
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
    const binding = state.keymap.bindings.find(
      ({ action, hint, modes }) => hint && modes.includes(mode) && typeof action !== 'function' && action.type === type,
    );
    const key = binding?.keys[0];
    return binding && key !== undefined ? [[binding, key]] : [];
  });
}
