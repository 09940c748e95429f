import type { Place } from '../model.ts';
import { chainAt } from './chain.ts';
import { type Entry, liesIn, pathOf, placeOfCode, placesCalled, placesNamed } from './gazetteer.ts';
import { placeNamed } from './resolve.ts';

/** What parts the names of a path where somebody writes them apart. */
const APART = /[\s/>›,，、]+/u;

/**
 * The places that somebody means who names one: by its code of GB/T 2260, by its name (红谷滩区, 红谷滩), or by its path (江西省南昌市红谷滩区,
 * 江西/南昌/红谷滩). Of several places with one name all; names written apart are taken as they are written where the table has not the
 * last of them. Empty for what names no place.
 */
export function placesMeant(words: string): Place[] {
  const typed = words.trim();
  if (/^\d{6}$/.test(typed)) return [placeOfCode(typed)].flatMap((entry) => (entry ? placeOf(entry) : []));
  const names = typed.split(APART).filter((name) => name !== '');
  const [last = ''] = names.slice(-1);
  const own = called(last).filter((entry) => names.slice(0, -1).every((name) => liesInOne(entry, name)));
  if (own.length > 0) return distinct(own);
  if (names.length > 1) return [placeNamed(names)];
  const chain = chainAt(last, 0);
  if (chain === null || chain.end < last.length) return [];
  if (chain.level === 'nation') return [{ names: chain.names, code: null, level: 'nation', office: null }];
  return chain.unknown.length === 0 ? distinct(chain.places) : [];
}

/** The places of a name: as it is written, else without its ending. */
function called(name: string): Entry[] {
  const named = placesNamed(name);
  return named.length > 0 ? named : placesCalled(name);
}

function liesInOne(inner: Entry, name: string): boolean {
  return called(name).some((outer) => liesIn(inner, outer));
}

/** A place of today and its former name are one. */
function distinct(entries: readonly Entry[]): Place[] {
  return Array.from(new Map(entries.map((entry) => [entry.code ?? entry.name, placeOf(entry)])).values());
}

function placeOf(entry: Entry): Place {
  return { names: pathOf(entry).map(({ name }) => name), code: entry.code, level: entry.level, office: null };
}
