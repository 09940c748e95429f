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
  /** Whether Enter was pressed before the filter had its answer: what stands first in that is opened. */
  readonly opensAnswer?: boolean;
  /** The filter while it is typed; null: keys are commands. */
  readonly typing: InputLine | null;
}
