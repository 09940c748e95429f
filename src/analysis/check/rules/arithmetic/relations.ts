import type { Figure } from '../../../figures.ts';
import type { Draft } from '../../draft.ts';

const grouped = new WeakMap<Draft, Figure[][]>();

/** The figures of each sentence that has one, in order. */
export function figuresBySentence(draft: Draft): Figure[][] {
  const groups = grouped.get(draft) ?? groupFigures(draft);
  grouped.set(draft, groups);
  return groups;
}

function groupFigures(draft: Draft): Figure[][] {
  const groups: Figure[][] = [];
  let sentence = -1;
  for (const figure of draft.figures()) {
    if (figure.sentence !== sentence) groups.push([]);
    sentence = figure.sentence;
    groups.at(-1)?.push(figure);
  }
  return groups;
}

/** The words between two figures. */
export function between(draft: Draft, a: Figure, b: Figure): string {
  return draft.plain.slice(a.statistic.end, b.statistic.start);
}

/** The words before a figure from the last ，。；： or the figure before it, at most 40 characters. */
export function leadOf(draft: Draft, figure: Figure, previous?: Figure): string {
  const from = Math.max(previous?.statistic.end ?? 0, figure.statistic.start - 40);
  let start = figure.statistic.start;
  while (start > from && !'，。；：,;:\n'.includes(draft.plain.charAt(start - 1))) start -= 1;
  return draft.plain.slice(start, figure.statistic.start);
}

/** How far figures and words of one sentence are taken together: what stands farther apart is not read together, and endless sentences cost no more. */
export const REACH = { figures: 12, characters: 400 };

/** The words of the sentence before a figure, at most REACH of them. */
export function sentenceBefore(draft: Draft, figure: Figure): string {
  const sentence = draft.sentences()[figure.sentence];
  const from = Math.max(sentence?.start ?? 0, figure.statistic.start - REACH.characters);
  return draft.plain.slice(from, figure.statistic.start);
}

/** The number as printed, with its unit. */
export function printed(draft: Draft, { statistic }: Figure): string {
  return draft.report.text.slice(statistic.start, statistic.end);
}

/** Whether the number says how many there are: no change, no share, no average, no multiple. */
export function isLevel(draft: Draft, figure: Figure): boolean {
  const { unit, trend } = figure.statistic;
  return trend === null && !/[%％‰倍]|百分点|基点/.test(unit) && !isAverage(draft, figure);
}

const AVERAGE = /(?:[日月周年季人户]均|平均每?[天日月周]?|每[天日月周](?:平均)?)[^，。；、]{0,8}$/;

/** Whether the number is one a day, a month: 日均7.27起. */
export function isAverage(draft: Draft, { statistic }: Figure): boolean {
  return (
    AVERAGE.test(draft.plain.slice(Math.max(0, statistic.start - 14), statistic.start)) ||
    /\/[日天月]$/.test(statistic.unit)
  );
}

/** A number for a message: at most two decimals more than needed to tell it from the printed one. */
export function shown(value: number, decimals = 2): string {
  return String(Number(value.toFixed(decimals)));
}
