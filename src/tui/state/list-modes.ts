import type { InputLine } from './input-line.ts';

export interface TableMode {
  readonly kind: 'statistics';
  /** The filter while it is typed; null: keys are commands. */
  readonly typing: InputLine | null;
  /** Index in the table's rows. */
  readonly selected: number;
}

export interface ShelfMode {
  readonly kind: 'shelf';
  /** The filter while it is typed; null: keys are commands. */
  readonly typing: InputLine | null;
}
