import { messages } from '../messages.ts';
import { type Action, only, type Reduced } from '../state/action.ts';
import type { TermsMode } from '../state/analysis.ts';
import { EMPTY_INPUT, editedLine, inputOver } from '../state/input-line.ts';
import type { AppState } from '../state/state.ts';
import { BEFORE_WORDS, termsRows, wordsMeant } from '../state/terms-table.ts';
import { indexWithin, stepsOf } from './steps.ts';

/** What the table of words needs of others: to have words counted, to open a report where words stand, and to go back. */
interface Ways {
  ask: (mode: TermsMode) => Reduced;
  open: (report: string, words: readonly string[]) => Reduced;
  leave: () => Reduced;
}

/** What a key means in the table of words. They are counted on Enter: a shelf of thousands takes longer than a key may. */
export function inTerms(state: AppState, mode: TermsMode, action: Action, { ask, open, leave }: Ways): Reduced {
  const rows = termsRows(mode);
  const show = (change: Partial<TermsMode>): Reduced => only({ ...state, mode: { ...mode, ...change } });
  switch (action.type) {
    case 'move':
      return show({ selected: indexWithin(mode.selected + stepsOf(state, 'terms', action), rows.length) });
    case 'open': {
      if (mode.typing) {
        const now = { ...mode, typing: null, words: mode.typing.text.trim() };
        const isCounted = now.words === mode.words && mode.failure === null;
        return isCounted
          ? show({ typing: null })
          : ask({ ...now, data: null, failure: null, column: 0, descending: false, selected: 0 });
      }
      return opened(state, mode, open);
    }
    case 'filter':
      return show({ typing: inputOver(mode.words) });
    case 'write':
    case 'erase':
    case 'erase-all':
      return show({ typing: editedLine(mode.typing ?? EMPTY_INPUT, action) });
    case 'sort': {
      const count = BEFORE_WORDS + (mode.data?.words.length ?? 0);
      const column = (mode.column + action.way + count) % count;
      return show({ column, descending: column >= BEFORE_WORDS, selected: 0 });
    }
    case 'reverse':
      return show({ descending: !mode.descending, selected: 0 });
    case 'close':
      return mode.typing ? show({ typing: null }) : leave();
    case 'back':
      return leave();
    default:
      return only(state);
  }
}

/** Opens the chosen report where the words that are meant stand in it. */
function opened(state: AppState, mode: TermsMode, open: Ways['open']): Reduced {
  const row = termsRows(mode)[mode.selected];
  if (row === undefined) {
    return only({ ...state, notice: messages.noTerms });
  }
  const words = wordsMeant(mode);
  const isThere = row.counts.some(({ word, count }) => count > 0 && words.includes(word));
  return isThere ? open(row.report, words) : only({ ...state, notice: messages.noTermIn });
}
