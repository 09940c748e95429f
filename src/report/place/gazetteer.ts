import { partitionPoint } from '../../text/index.ts';
import { CURRENT, DETAILS, NAMES } from './table.ts';

export type PlaceLevel = 'nation' | 'province' | 'prefecture' | 'county' | 'town';

/** A place of the table. */
export interface Entry {
  /** Its full name, as it is called in the report: 光明新区, though it is 光明区 today. */
  name: string;
  /** The name without its ending, as in 深圳; the whole name where a single character would be left. */
  stem: string;
  /** GB/T 2260 of the place as it is called today; null for one that has none: 大鹏新区. */
  code: string | null;
  /** The code of what it lies in; '' for a province. */
  within: string;
  level: PlaceLevel;
}

interface Table {
  names: string[];
  /** Where each name stands in `names`; of several places with one name the first. */
  first: Map<string, number>;
}

let table: Table | undefined;
let details: string[] | undefined;

/** The table is read at the first question, in some 3 ms, and its details at the first that finds a place. */
function tableOf(): Table {
  if (table === undefined) {
    const names = NAMES.trim().split(/\s/);
    const first = new Map<string, number>();
    for (let i = names.length - 1; i >= 0; i--) first.set(names[i] ?? '', i);
    table = { names, first };
  }
  return table;
}

/** Where the places with a name stand in the table. */
function indexesOf(name: string): number[] {
  const { names, first } = tableOf();
  const found: number[] = [];
  for (let i = first.get(name) ?? -1; i >= 0; i = names.indexOf(name, i + 1)) found.push(i);
  return found;
}

function detailsOf(index: number): string {
  details ??= DETAILS.trim().split(/\s/);
  return details[index] ?? '';
}

function entryOf(index: number): Entry {
  const own = detailsOf(index);
  const digits = own.slice(0, 6);
  const full = own[6] === '=' ? placeOfCode(digits) : null;
  if (full !== null) return full;
  const name = tableOf().names[index] ?? '';
  const stem = name.slice(0, Number(own[6]) || name.length);
  if (own[7] === '+') return { name, stem, code: null, within: digits, level: 'county' };
  const level = digits.endsWith('0000') ? 'province' : digits.endsWith('00') ? 'prefecture' : 'county';
  return { name, stem, code: digits, within: parentCode(digits), level };
}

/** 360100 for 360113; 420000 for 429004, which lies in the province itself; '' for a province. */
function parentCode(code: string): string {
  const province = `${code.slice(0, 2)}0000`;
  if (code === province) return '';
  const prefecture = `${code.slice(0, 4)}00`;
  return code !== prefecture && indexOfCode(prefecture) >= 0 ? prefecture : province;
}

/** Where the place of today with this code stands; -1 for none. */
function indexOfCode(code: string): number {
  const found = partitionPoint(CURRENT, (at) => detailsOf(at).slice(0, 6) < code);
  return found < CURRENT && detailsOf(found).startsWith(code) && code.length === 6 ? found : -1;
}

/** The places that have this name: full, former, or everyday as 恩施州 and 内蒙古. Empty for none. */
export function placesNamed(name: string): Entry[] {
  return indexesOf(name).map(entryOf);
}

/** Whether the table has a place of this name. */
export function isKnownPlace(name: string): boolean {
  return tableOf().first.has(name);
}

const ENDINGS = ['省', '市', '区', '县', '州', '地区', '新区', '盟', '旗', '特别行政区', '林区', ''];

/** The places whose name without its ending this is: 深圳, 福田, 恩施. Empty for none, and for what is a whole name. */
export function placesCalled(stem: string): Entry[] {
  return ENDINGS.flatMap((ending) => placesNamed(stem + ending)).filter(
    (place) => place.stem === stem && place.name !== stem,
  );
}

/** The places whose stem is written so in Pinyin, without tones and blanks. Empty for none. */
export function placesSpelled(letters: string): Entry[] {
  const found: Entry[] = [];
  if (!/^[a-z]+$/.test(letters)) return found;
  for (let i = 0; i < tableOf().names.length; i++) {
    if (detailsOf(i).endsWith(letters) && detailsOf(i).slice(7).replace('+', '') === letters) found.push(entryOf(i));
  }
  return found;
}

/** The place of today with this code of GB/T 2260; null for none. */
export function placeOfCode(code: string): Entry | null {
  const index = indexOfCode(code);
  return index < 0 ? null : entryOf(index);
}

/** The longest name of a place in the table: 积石山保安族东乡族撒拉族自治县. */
const LONGEST = 16;

/** The longest name of a place that stands in `words` at `at`, with the places that have it; null for none. */
export function nameAt(words: string, at: number): { name: string; places: Entry[] } | null {
  for (let length = Math.min(LONGEST, words.length - at); length >= 2; length--) {
    const name = words.slice(at, at + length);
    const found = placesNamed(name);
    if (found.length > 0) return { name, places: found };
  }
  return null;
}

/** The longest stem of a place that stands in `words` at `at`, of 2 to 5 characters, with the places called so; null for none. */
export function stemAt(words: string, at: number): { name: string; places: Entry[] } | null {
  for (let length = Math.min(5, words.length - at); length >= 2; length--) {
    const name = words.slice(at, at + length);
    const found = placesCalled(name);
    if (found.length > 0) return { name, places: found };
  }
  return null;
}

/** The places around one, from the province down, itself last. */
export function pathOf(place: Entry): Entry[] {
  const above = place.within === '' ? null : placeOfCode(place.within);
  return above === null ? [place] : [...pathOf(above), place];
}

/** Whether `inner` lies in `outer`, or is it. */
export function liesIn(inner: Entry, outer: Entry): boolean {
  return pathOf(inner).some((each) => each.name === outer.name && each.code === outer.code);
}
