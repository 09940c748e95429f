import { idKey } from '../../shelf-files.ts';
import { clean } from './clean.ts';

/** In one order for all programs: two that each wait for what the other has would wait for ever. */
export const inTurn = <T extends { id: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => (idKey(a.id) < idKey(b.id) ? -1 : 1));

/** A list of texts as one value, as PostgreSQL writes arrays. */
export function arrayOf(texts: readonly string[]): string {
  return `{${texts.map((text) => `"${clean(text).replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** Lists of so many each. */
export function* inParts<T>(items: readonly T[], many: number): Generator<T[]> {
  for (let at = 0; at < items.length; at += many) yield items.slice(at, at + many);
}
