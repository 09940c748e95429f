import type { Localized } from '../../text/index.ts';
import { messages } from '../messages.ts';
import type { Mode } from '../state/state.ts';

/** What the screen is doing, as its pane and the status line name it. */
export function nameOf(mode: Mode): Localized {
  if (mode.kind === 'reading') {
    return messages.text;
  }
  if (mode.kind === 'menu') {
    return mode.question?.title ?? messages[mode.menu];
  }
  if (mode.kind === 'line') {
    return mode.purpose.type === 'note' ? messages.note : messages.fileName;
  }
  return mode.kind === 'search-all' && mode.scope !== null ? messages.searchSome : messages[mode.kind];
}
