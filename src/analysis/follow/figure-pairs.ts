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
/** What it is worth that a figure of the same subject is of the same size too. */
const SAME_SIZE = 2;

/**
 * Words of so many characters tell what is counted, though every report has them: 高标准农田26万亩 is answered by 高标准农田27.3万亩. So much
 * they tell where the figure is of the same size too.
 */
const SPECIFIC = { length: 4, bits: 3 };

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

/** Whether figures can be of one thing as far as their units, aspects and sizes go. */
export type Agreement = 'may' | 'other' | 'clash';

/**
 * may: one of each side is alike, or one side has none; clash: what is counted in the same unit is of another aspect or far off: 新建高标准农田26万亩
 * is not answered by 高标准农田新建2.3万亩; other: nothing of that.
 */
export function agreementOf(targets: readonly Statistic[], reported: readonly Statistic[]): Agreement {
  if (targets.length === 0 || reported.length === 0) return 'may';
  const pairs = targets.flatMap((target) =>
    reported
      .filter((figure) => isOfUnit(target, figure))
      .map((figure) => ({ target, figure, same: isOfAspect(target, figure) })),
  );
  if (pairs.some(({ target, figure, same }) => same && isAlike(target, figure))) return 'may';
  const isClose = pairs.some(({ target, figure, same }) => same && isWithin(target, figure, FAR_OFF));
  return pairs.length === 0 || isClose ? 'other' : 'clash';
}

/** From half to double of what was promised. */
const isAlike = (target: Statistic, reported: Statistic): boolean => isWithin(target, reported, 2);

/** What differs by more than so many times is of another place or another part, be its indicator the same; chosen, not measured. */
const FAR_OFF = 5;

/** Figures that differ by no more than so many times need not be of subjects that end alike: 专项债券15亿元, 专项债资金16.8亿元. */
const NEAR = 1.35;

function isWithin(target: Statistic, reported: Statistic, times: number): boolean {
  const ratio = reported.value / target.value;
  return ratio >= 1 / times && ratio <= times;
}

/** Whether figures of a passage are of the same indicator as one that was promised, in its unit and aspect, and from half to double of it. */
export function hasSameMeasure(targets: readonly Statistic[], reported: readonly Statistic[]): boolean {
  return targets.some(
    (target) =>
      target.indicator !== null &&
      reported.some(
        (figure) =>
          figure.indicator === target.indicator &&
          !figure.target &&
          isOfUnit(target, figure) &&
          isOfAspect(target, figure) &&
          isAlike(target, figure),
      ),
  );
}

function worthOf(target: Statistic, reported: Statistic, rarity: Rarity): number {
  if (!isOfUnit(target, reported) || !isOfAspect(target, reported) || reported.target) return 0;
  if (target.indicator !== null && reported.indicator !== null) {
    if (target.indicator !== reported.indicator) return 0;
    if (isWithin(target, reported, FAR_OFF)) return SAME_INDICATOR;
  }
  const alike = isAlike(target, reported);
  const common = commonEnd(target.subject, reported.subject);
  const own = common.length < 2 ? 0 : Math.min(SAME_SUBJECT, rarity.ofWord(common));
  const run = longestRun(target.subject, reported.subject);
  const isSpecific = alike && run.length >= SPECIFIC.length;
  const near = isWithin(target, reported, NEAR) ? Math.min(SAME_SUBJECT, rarity.ofWord(run)) : 0;
  const bits = Math.max(isSpecific ? SPECIFIC.bits : 0, own, near);
  return bits === 0 ? 0 : bits + (alike ? SAME_SIZE : 0);
}

/** Words for one thing: cases, people, places, files. */
const FAMILIES = ['件宗起例案', '名人位员', '个处座家所', '场次期', '卷册本', '户套'];

export function familyOf(unit: string): string {
  const plain = unit.replace(/(?<=^[场件宗])次$/, '');
  return FAMILIES.find((family) => plain.length === 1 && family.includes(plain)) ?? unit;
}

const isOfUnit = (target: Statistic, reported: Statistic): boolean => familyOf(target.unit) === familyOf(reported.unit);

/** What is added (新增学位3000个) is told as a rise, too (学位增加2850个); not so of rates. */
export function isOfAspect(target: Statistic, reported: Statistic): boolean {
  if (target.aspect === reported.aspect) return true;
  const isCount = ({ aspect, unit }: Statistic): boolean => /^(?:level|change)$/.test(aspect) && !/[%‰点]/.test(unit);
  return isCount(target) && isCount(reported);
}

/** The longest words that stand in both subjects, of two characters at least: 高标准农田, 高标准农田新建. '' where there are none. */
function longestRun(a: string, b: string): string {
  let longest = '';
  for (let start = 0; start + longest.length < a.length; start += 1) {
    while (start + longest.length < a.length && b.includes(a.slice(start, start + longest.length + 1)))
      longest = a.slice(start, start + longest.length + 1);
  }
  return longest.length < 2 ? '' : longest;
}

/** The words with which both subjects end: what is counted stands last. */
function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length))
    length += 1;
  return a.slice(a.length - length);
}
