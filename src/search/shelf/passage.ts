import { HIT_KINDS, type HitKind } from '../kinds.ts';
import type { Passage, Range } from '../passages.ts';
import { stringOf } from './columns.ts';
import { idOf, type PackedReport } from './record.ts';

const NO_PLACES: readonly number[] = [];
const NOTHING = { text: '', places: NO_PLACES };

/** A passage as its columns have it. There may be a hundred thousand: each holds what it is asked for more than once, no more. */
export class PackedPassage implements Passage {
  readonly #packed: PackedReport;
  readonly #index: number;
  #keys: readonly Range[] | undefined;

  constructor(packed: PackedReport, index: number) {
    this.#packed = packed;
    this.#index = index;
  }

  get kind(): HitKind {
    return HIT_KINDS[this.#packed.kind[this.#index] ?? 0] ?? 'passage';
  }

  get id(): string {
    return idOf(this.#packed.id[this.#index] ?? 0, this.#packed.ids());
  }

  get section(): string {
    return this.#packed.ids()[this.#packed.section[this.#index] ?? 0] ?? '';
  }

  get start(): number {
    return this.#packed.start[this.#index] ?? 0;
  }

  get end(): number {
    return this.#packed.end[this.#index] ?? 0;
  }

  get from(): number {
    return this.#packed.from[this.#index] ?? 0;
  }

  get to(): number {
    return this.#packed.to[this.#index] ?? 0;
  }

  get keys(): readonly Range[] {
    if (this.#keys === undefined) {
      const { more, moreAt } = this.#packed;
      const at = moreAt[this.#index] ?? 0;
      this.#keys = Array.from(
        { length: more[at] ?? 0 },
        (_, key): Range => [this.#place(at + 1 + 2 * key), this.#place(at + 2 + 2 * key)],
      );
    }
    return this.#keys;
  }

  get figure(): readonly number[] {
    return this.#isBare ? NO_PLACES : this.#list(this.#figureAt);
  }

  get about(): Passage['about'] {
    if (this.#isBare) return NOTHING;
    const { more, extra, extraAt } = this.#packed;
    const [from, to] = [extraAt[2 * this.#index], extraAt[2 * this.#index + 1]];
    const places = this.#list(this.#figureAt + 1 + (more[this.#figureAt] ?? 0));
    return { text: stringOf(extra.subarray(from, to), false), places };
  }

  /** It has neither a subject nor a figure of its own. */
  get #isBare(): boolean {
    const { extraAt } = this.#packed;
    return extraAt[2 * this.#index] === extraAt[2 * this.#index + 2];
  }

  get #figureAt(): number {
    const { more, moreAt } = this.#packed;
    const at = moreAt[this.#index] ?? 0;
    return at + 1 + 2 * (more[at] ?? 0);
  }

  #list(at: number): number[] {
    return Array.from({ length: this.#packed.more[at] ?? 0 }, (_, each) => this.#place(at + 1 + each));
  }

  #place(at: number): number {
    const value = this.#packed.more[at] ?? 0;
    return value === 0 ? -1 : (this.#packed.wide ? 0 : this.from) + value - 1;
  }
}
