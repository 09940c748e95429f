import type { Place } from '../model.ts';
import { type Chain, chainAt } from './chain.ts';
import { type Entry, pathOf } from './gazetteer.ts';

/** How much more what stands around the report tells than the report: title, source, signature against running text. */
const CONTEXT = 5;
/** A reading of a name that several places share must be told so many times as often as the next. */
const CLEARLY = 2;

/**
 * A chain of names → the place, with its whole path and code where these are certain. Of several places with the name it is the one whose
 * city or province the report names clearly more often than the others'; where none is, the names as printed and no code.
 * @param context lines that say whose report it is
 * @param text the whole report
 */
export function placeOfChain(chain: Chain, context: string, text: string): Place {
  const entry = chosen(chain.places, context, text);
  const last = chain.unknown.length === 0 ? chain.names.at(-1) : undefined;
  if (entry === null) return { names: chain.names, code: null, level: chain.level, office: null };
  const path = pathOf(entry).map(({ name }) => name);
  // As the report calls it: 恩施州.
  if (last !== undefined && path.length > 0)
    path[path.length - 1] = entry.name.length > last.length ? entry.name : last;
  const code = chain.unknown.length === 0 ? entry.code : null;
  return { names: [...path, ...chain.unknown], code, level: chain.level, office: null };
}

/** The one of several places with the same name that the report means; null where that cannot be told. */
export function chosen(places: readonly Entry[], context: string, text: string): Entry | null {
  if (places.length <= 1) return places[0] ?? null;
  const scored = places
    .map((entry) => ({ entry, score: scoreOf(entry, context, text) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined || best.score === 0) return null;
  return best.score >= CLEARLY * (next?.score ?? 0) ? best.entry : null;
}

/** How often the city, or half as much the province, around a place is named. */
function scoreOf(entry: Entry, context: string, text: string): number {
  return pathOf(entry)
    .slice(0, -1)
    .reduce((score, { stem, level }) => {
      const weight = level === 'province' ? 1 : 2;
      return score + weight * (CONTEXT * countOf(context, stem) + countOf(text, stem));
    }, 0);
}

/** How often words stand in a text. */
export function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count++;
  return count;
}

/** Names from the province down → the place, with code and level where the table has it; names that it has not stay as they are. */
export function placeNamed(names: readonly string[]): Place {
  const words = names.join('');
  const chain = chainAt(words, 0);
  if (chain === null || chain.end < words.length) return { names: [...names], code: null, level: null, office: null };
  return placeOfChain(chain, '', '');
}
