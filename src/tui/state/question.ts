import type { Localized } from '../../text/index.ts';
import type { ExportWish } from './exporting.ts';

/** What is done only after it has been confirmed. */
export type Confirmed =
  | { type: 'delete-note'; id?: string }
  /** In the place of what the file holds. */
  | { type: 'save-file'; wish: ExportWish; path: string };

/** What is asked before something is done that cannot be undone. */
export interface Question {
  readonly title: Localized;
  readonly yes: Localized;
  /** What is said where it is not done. */
  readonly no: Localized;
  /** What is done. */
  readonly action: Confirmed;
}
