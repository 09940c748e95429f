import { type Entry, liesIn, nameAt, type PlaceLevel, pathOf, stemAt } from './gazetteer.ts';

/** Places named one in the other, as printed: 深圳市龙岗区. */
export interface Chain {
  /** From the outermost that is printed. */
  names: string[];
  /** The places of the table that the last name may mean which the table has; empty where it has none of them. */
  places: Entry[];
  /** The names behind that one: a town, a zone, an invented county. */
  unknown: string[];
  level: PlaceLevel;
  start: number;
  end: number;
}

/** What may name a place that the table has not, by its ending: a town, an invented county. */
const UNKNOWN =
  /^(?![我本全该各其两每委]|人民|政府)([\u4e00-\u9fff]{2,5}?)(自治州|自治县|自治旗|地区|林区|矿区|特区|省|市|州|盟|县|区|旗|镇|乡|街道|苏木)(?![省县旗州]|市(?![场政容民直域])|区(?![域块]))/;
/** Characters of the genre's words, which the names of places that nobody knows have seldom. */
/** Words for kinds of place. */
const NO_PLACE = /^(?:开发|新城|高新|经开|保税|度假|特)区$/;
const NO_NAME =
  /[的和与及在年月日第等是对将为各全我本该其关于法治政工作情报依行建设推进落实学习贯彻强化加保障]|政府|[省市县区]委|^中共|城$/;
/** A zone that reports for itself. */
const ZONE =
  /^[\u4e00-\u9fff]{0,14}?(?:开发区|经开区|高新区|新区|工业园区?|产业园区?|园区|管理区|合作区|示范区|风景名胜区|风景区|度假区|保税区|试验区|自贸区|新城|生态城)(?![\u4e00-\u9fff]{0,2}[省市县区]委)/;
/** Which words inside what looks like a zone's name show that it is none. */
const NO_ZONE = /[的和与及在年为关于我本全该各]|推进|政府|法治|依法|局|委员会/;
const XPCC = /^(?:新疆)?(?:生产建设)?兵团/;
const DIVISION = /^第[一二三四五六七八九十]{1,3}师/;

/** The places named one after the other at `at`; null where no place is named there. */
export function chainAt(words: string, at: number): Chain | null {
  const corps = XPCC.exec(words.slice(at, at + 10))?.[0];
  if (corps !== undefined) return corpsAt(words, at, corps.length);
  if (words.startsWith('国务院', at)) return nation(at, at + 3);
  let chain: Chain | null = null;
  for (;;) {
    const next = oneMore(words, chain?.end ?? at, chain);
    if (next === null) return chain;
    chain = next;
  }
}

function nation(start: number, end: number): Chain {
  return { names: ['全国'], places: [], unknown: ['全国'], level: 'nation', start, end };
}

/** The Production and Construction Corps of Xinjiang, which has divisions, and cities of theirs. */
function corpsAt(words: string, start: number, length: number): Chain {
  let end = start + length;
  const names = ['新疆生产建设兵团'];
  const division = DIVISION.exec(words.slice(end, end + 6))?.[0];
  if (division === undefined) return { names, places: [], unknown: names, level: 'province', start, end };
  names.push(division);
  end += division.length;
  const city = nameAt(words, end);
  if (city?.places[0]?.level !== 'county')
    return { names, places: [], unknown: names, level: 'prefecture', start, end };
  return {
    names: [...names, city.name],
    places: city.places,
    unknown: [],
    level: 'county',
    start,
    end: end + city.name.length,
  };
}

/** The chain with the place that is named behind it; null where none is. */
function oneMore(words: string, at: number, before: Chain | null): Chain | null {
  if (before?.level === 'town') return null;
  const start = before?.start ?? at;
  const known = nameAt(words, at);
  const zone = zoneAt(words, at, before);
  if (zone !== null && zone.end - at > (known?.name.length ?? 0)) return zone;
  if (known !== null && !isPartOfWord(words, at, known.name, before)) {
    const end = at + known.name.length;
    if (before === null) return chainOf([known.name], known.places, start, end);
    const inside = known.places.filter((place) => isInside(place, before));
    if (inside.length > 0) return chainOf([...before.names, known.name], inside, start, end);
    if (before.places.length > 0) return lengthened(before, known.name, known.places[0]?.level ?? 'county', at);
    return chainOf([...before.names, known.name], known.places, start, end);
  }
  const stem = before === null || before.level === 'province' ? stemBefore(words, at, before) : null;
  if (stem !== null) return stem;
  const [name, root = '', ending] = UNKNOWN.exec(words.slice(at, at + 12)) ?? [];
  if (name === undefined || ending === undefined || NO_NAME.test(root) || NO_PLACE.test(name)) return null;
  return lengthened(before, name, levelOf(ending, before), at);
}

/** 深圳 of 深圳龙岗区: a province or prefecture without its ending before another place. */
function stemBefore(words: string, at: number, before: Chain | null): Chain | null {
  const stem = stemAt(words, at);
  if (stem === null) return null;
  const end = at + stem.name.length;
  const places = stem.places.filter(
    (place) => place.level !== 'county' && (before === null || isInside(place, before)),
  );
  const next = nameAt(words, end);
  if (places.length === 0 || next === null || isPartOfWord(words, end, next.name, null)) return null;
  const own = places.filter((outer) => next.places.some((inner) => inner.name !== outer.name && liesIn(inner, outer)));
  return own.length === 0
    ? null
    : chainOf([...(before?.names ?? []), own[0]?.name ?? ''], own, before?.start ?? at, end);
}

/** 新城 of 新城市建设, 城区 of 城区管理局: names that are words as well are places only behind the place that they lie in. */
function isPartOfWord(words: string, at: number, name: string, before: Chain | null): boolean {
  const behind = words[at + name.length] ?? '';
  if (/^(?:[城郊矿东西南北]区|市中区|新城区|开发区)$/.test(name) && before === null) return true;
  return /[市县区旗州]/.test(behind) && !/[市县区旗州省盟]$/.test(name);
}

function isInside(place: Entry, { places }: Chain): boolean {
  return places.some((outer) => outer.code !== place.code && liesIn(place, outer));
}

function chainOf(names: string[], places: Entry[], start: number, end: number): Chain {
  const inside = places.filter((place) => names.slice(0, -1).every((name) => isNamedAround(place, name)));
  const own = inside.length > 0 ? inside : places;
  return { names, places: own, unknown: [], level: own[0]?.level ?? 'county', start, end };
}

function isNamedAround(place: Entry, name: string): boolean {
  return pathOf(place).some((outer) => outer.name === name);
}

/** A chain that goes on with a place which the table has not. */
function lengthened(before: Chain | null, name: string, level: PlaceLevel, at: number): Chain {
  return {
    names: [...(before?.names ?? []), name],
    places: before?.places ?? [],
    unknown: [...(before?.unknown ?? []), name],
    level,
    start: before?.start ?? at,
    end: at + name.length,
  };
}

function levelOf(ending: string, before: Chain | null): PlaceLevel {
  if (ending === '省') return 'province';
  if (/^(?:镇|乡|街道|苏木)$/.test(ending)) return 'town';
  if (/^(?:自治州|地区|州|盟)$/.test(ending)) return 'prefecture';
  return ending === '市' && before?.level !== 'prefecture' ? 'prefecture' : 'county';
}

/** A development zone, at `at`; its name may begin with that of the city it lies in. */
function zoneAt(words: string, at: number, before: Chain | null): Chain | null {
  const name = ZONE.exec(words.slice(at, at + 24))?.[0];
  if (name === undefined || NO_ZONE.test(name) || (before === null && name.length <= 3)) return null;
  const own = nameAt(name, 0);
  // 深圳市光明新区 is a city and its zone, 石家庄高新区 one name that begins with its city's.
  if (own !== null || startsWithUnknown(name)) return null;
  const city = stemAt(name, 0)?.places.filter((place) => before === null || isInside(place, before)) ?? [];
  const zone = lengthened(before, name, 'county', at);
  return zone.places.length === 0 && city.length > 0 ? { ...zone, places: city } : zone;
}

/** Whether a zone's name begins with that of a county which the table has not: 云溪县高新技术产业开发区. */
function startsWithUnknown(name: string): boolean {
  const [county, root = ''] = UNKNOWN.exec(name) ?? [];
  return county !== undefined && county.length < name.length - 2 && /[市县旗]$/.test(county) && !NO_NAME.test(root);
}
