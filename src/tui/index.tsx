import { Browser } from './browser.tsx';
import type { BrowserOptions, BrowserResult } from './options.ts';

export { type Keymap, keymapWith } from './keymap.ts';
export type {
  Against,
  BrowserOptions,
  BrowserResult,
  BrowserSignal,
  ExportOptions,
  NamedReport,
  NotesOptions,
  Opened,
  OtherReports,
  ShelfOptions,
} from './options.ts';
export type { EditPosition, NoteWish } from './state/action.ts';
export type { SharingReport } from './state/analysis.ts';
export type { ExportWish, MarkedIn } from './state/exporting.ts';
export type { CorrectionWish } from './state/form.ts';
export type { SavedPosition } from './state/reading-position.ts';
export type { Shelved } from './state/shelf.ts';
export { type Colours, isColour, isStyle } from './view/theme.ts';

/**
 * Shows the browser on `output` until the user leaves or a signal comes. The screen, the cursor and the terminal's modes
 * are as before when the promise settles.
 * @returns the exit code and, when left with `o`, what was marked
 * @throws (rejects) what a pane or the reducer threw: the screen is given back first
 */
export async function runBrowser(options: BrowserOptions): Promise<BrowserResult> {
  return new Browser(options).run();
}
