import type { Statistic } from '../../report/index.ts';
import type { Rarity } from './rarity.ts';

/** A figure of the promise beside the one that the later report gives. */
export interface FigurePair {
  target: Statistic;
  reported: Statistic;
  /** How much it tells that the two stand in both reports. */
  bits: number;
}

/** What a figure of the same indicator is worth; one of the same subject as much as its words, no more than this. */
const SAME_INDICATOR = 6;
const SAME_SUBJECT = 4;
/** What it is worth that a figure of the same subject is of the same size too: from half to double of what was promised. */
const SAME_SIZE = 2;

/** Each figure of a promise with the one of a passage that measures the same, the most telling one. */
export function figurePairs(
  targets: readonly Statistic[],
  reported: readonly Statistic[],
  rarity: Rarity,
): FigurePair[] {
  return targets.flatMap((target) => {
    const pairs = reported.map((figure) => ({ target, reported: figure, bits: worthOf(target, figure, rarity) }));
    const [best] = pairs.filter(({ bits }) => bits > 0).sort((a, b) => b.bits - a.bits);
    return best === undefined ? [] : [best];
  });
}

function worthOf(target: Statistic, reported: Statistic, rarity: Rarity): number {
  if (familyOf(target.unit) !== familyOf(reported.unit) || target.aspect !== reported.aspect || reported.target)
    return 0;
  if (target.indicator !== null && reported.indicator !== null)
    return target.indicator === reported.indicator ? SAME_INDICATOR : 0;
  const common = commonEnd(target.subject, reported.subject);
  if (common.length < 2) return 0;
  const bits = Math.min(SAME_SUBJECT, rarity.ofWord(common));
  const ratio = reported.value / target.value;
  return bits === 0 ? 0 : bits + (ratio >= 0.5 && ratio <= 2 ? SAME_SIZE : 0);
}

/** Words for one thing: cases, people, places, files. */
const FAMILIES = ['件宗起例案', '名人位员', '个处座家所', '场次期', '卷册本', '户套'];

function familyOf(unit: string): string {
  const plain = unit.replace(/(?<=^[场件宗])次$/, '');
  return FAMILIES.find((family) => plain.length === 1 && family.includes(plain)) ?? unit;
}

/** The words with which both subjects end: what is counted stands last. */
function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length))
    length += 1;
  return a.slice(a.length - length);
}
