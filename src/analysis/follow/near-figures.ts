import type { Statistic } from '../../report/index.ts';
import { partitionPoint } from '../../text/index.ts';
import { familyOf, isOfAspect } from './figure-pairs.ts';
import type { Passage } from './passages.ts';

/** Figures that differ by no more than so many times may be target and result: 专项债券15亿元, 专项债资金16.8亿元. */
const NEAR = Math.log(1.36);
/** Sizes nearer than that are told apart by chance. */
const SAME = 0.1;

/** The figures of a report's passages by what they are counted in. */
export class NearFigures {
  readonly #passages: number;
  readonly #byUnit = new Map<string, { at: number; figure: Statistic; size: number }[]>();
  /** Kept, for a figure is asked for with its promise and with its clause. */
  readonly #kept = new Map<Statistic, ReadonlyMap<number, number>>();

  constructor(passages: readonly Passage[]) {
    this.#passages = passages.length;
    passages.forEach(({ statistics }, at) => {
      for (const figure of statistics) {
        if (figure.target || figure.value <= 0) continue;
        const unit = familyOf(figure.unit);
        const list = this.#byUnit.get(unit);
        const entry = { at, figure, size: Math.log(figure.value) };
        if (list === undefined) this.#byUnit.set(unit, [entry]);
        else list.push(entry);
      }
    });
  }

  /**
   * The passages, by their places, that have a figure of the unit and nearly the size of one of some targets, with how much that tells:
   * nothing (0) where every passage has such a figure, 1 where no other has.
   */
  near(targets: readonly Statistic[]): ReadonlyMap<number, number> {
    const found = new Map<number, number>();
    for (const target of targets) {
      const near = this.#kept.get(target) ?? this.#nearTo(target);
      this.#kept.set(target, near);
      for (const [at, tells] of near) found.set(at, Math.max(found.get(at) ?? 0, tells));
    }
    return found;
  }

  #nearTo(target: Statistic): ReadonlyMap<number, number> {
    const distances = this.#distancesTo(target);
    const sorted = Array.from(distances.values()).sort((a, b) => a - b);
    const near = new Map<number, number>();
    for (const [at, distance] of distances) {
      const others = countUpTo(sorted, Math.max(distance, SAME));
      near.set(at, Math.log((this.#passages + 1) / (others + 0.5)) / Math.log(this.#passages + 1));
    }
    return near;
  }

  /** How far the nearest figure of a passage is from a target, as a logarithm, by the passage's place. */
  #distancesTo(target: Statistic): Map<number, number> {
    const distances = new Map<number, number>();
    if (target.value <= 0) return distances;
    const wanted = Math.log(target.value);
    for (const { at, figure, size } of this.#byUnit.get(familyOf(target.unit)) ?? []) {
      const distance = Math.abs(size - wanted);
      if (distance > NEAR || !isOfAspect(target, figure)) continue;
      distances.set(at, Math.min(distances.get(at) ?? distance, distance));
    }
    return distances;
  }
}

/** How many of some numbers, ascending, are no greater than a limit. */
function countUpTo(sorted: readonly number[], limit: number): number {
  return partitionPoint(sorted.length, (at) => (sorted[at] ?? 0) <= limit);
}
