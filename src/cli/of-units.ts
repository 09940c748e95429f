import { normalise } from '../text/index.ts';

/** Those whose unit is one of these, ％ the same as %, and 萬 as 万, as in a search; all for no unit. */
export function ofUnits<T extends { unit: string }>(figures: readonly T[], units: readonly string[]): T[] {
  const wanted = units.map((unit) => normalise(unit.trim()).text);
  return figures.filter(({ unit }) => wanted.length === 0 || wanted.includes(normalise(unit).text));
}
