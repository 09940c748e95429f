import type { Statistic } from '../report/index.ts';
import { chineseNumber, normalise } from '../text/index.ts';

/** What a statistic says in numbers, and where: in the passage of its own, and in the sentence that holds it. */
export interface Figure {
  /** The statistic's id. */
  id: string;
  /** Planned or expected, not yet reached. */
  target: boolean;
  /** The index of its passage. */
  passage: number;
  /** The index of the sentence's passage; null where no passage holds the whole figure. */
  holder: number | null;
  value: number;
  /** The upper bound; `value` where the figure is no range. */
  most: number;
  /** Normalised. */
  unit: string;
  /** Id of the part it stands in. */
  parent: string;
  /** The folded places of the figure as printed. */
  range: readonly [from: number, to: number];
}

/** Puts a statistic's numbers beside its passages. */
export function figureOf(statistic: Statistic, passage: number, holder: number | null, range: Figure['range']): Figure {
  const { id, target, value, valueMax, parent } = statistic;
  const most = Math.max(value, valueMax ?? value);
  return { id, target, passage, holder, value, most, unit: normalise(statistic.unit).text, parent, range };
}

const NUMERAL = '(?:\\d[\\d,]*(?:\\.\\d+)?|[〇零一二两三四五六七八九十百千]{1,9})[十百千]?(?:万亿|[万亿w])?';
let amount: RegExp | undefined;

/** A number with the unit behind it: 2万 → 20000 and '', 1.5亿元 → 150000000 and 元; null for what is none. */
export function amountOf(word: string): { value: number; unit: string } | null {
  // Most words begin with no numeral, and need no pattern for it.
  if (!/^[\d〇零一二两三四五六七八九十百千]/.test(word)) return null;
  amount ??= new RegExp(`^(${NUMERAL})(.{0,8})$`, 'u');
  const [, number = '', unit = ''] = amount.exec(word) ?? [];
  const value = number === '' ? null : numberOf(number);
  return value === null ? null : { value, unit };
}

/** A numeral as typed: 万 may be w; a comma may stand anywhere. */
export function numberOf(numeral: string): number | null {
  const typed = /^\d/.test(numeral) ? numeral.replaceAll(',', '') : numeral;
  return chineseNumber(typed.replace('w', '万'));
}
