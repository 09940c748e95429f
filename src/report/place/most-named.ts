import { type Chain, chainAt } from './chain.ts';
import { type Entry, placesCalled, placesNamed } from './gazetteer.ts';
import { chosen, countOf } from './resolve.ts';

/**
 * How often a place must be named to be the one that speaks, and how many times as often as the next: its full name counts one, with
 * 委 or 政府 behind it two, its stem alone a half. None of the samples and of 30 invented reports gets a wrong place by it.
 */
const ENOUGH = 2.5;
const CLEARLY = 2;
/** Where places are looked for: the opening tells most, and a long report would only name more partners. */
const READ = 40_000;

const ENDINGS = ['新区', '自治县', '自治旗', '自治州', '省', '市', '区', '县', '旗', '州'] as const;
type Ending = (typeof ENDINGS)[number];

/**
 * The place that a report is about though it calls itself only 我县 or 全区: the one with such an ending that it names clearly most often.
 * Null where none stands out.
 * @param ending what is known of the name's ending: 县 of 县人民政府; null where nothing is
 */
export function placeMostNamed(text: string, ending: string | null): Chain | null {
  const read = text.slice(0, READ);
  const own = ENDINGS.find((each) => each === ending) ?? ownEnding(read);
  if (own === null) return null;
  const scores = [...namesEnding(read, own)]
    .map(([name, count]) => ({ name, places: placesNamed(name), count }))
    .map((found) => ({ ...found, score: found.count + stemCount(read, stemOf(found.name, own), found.count) / 2 }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || best.score < ENOUGH || best.score < CLEARLY * (next?.score ?? 0)) return null;
  return chainAt(best.name, 0);
}

/** What the report calls its own place: 区 where it says 我区 or 全区 most. */
function ownEnding(text: string): Ending | null {
  const counts = ENDINGS.map((ending) => ({
    ending,
    count:
      2 * countOf(text, `我${ending}`) +
      countOf(text, `全${ending}`) +
      (ending === '新区' ? countOf(text, '新区党工委') + countOf(text, '新区管委会') : 0),
  })).sort((a, b) => b.count - a.count);
  const best = counts[0];
  return best !== undefined && best.count >= 3 ? best.ending : null;
}

/** The names of places with this ending in a text, and how often each stands there. */
function namesEnding(text: string, ending: Ending): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (name: string, weight: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + weight);
  };
  for (let at = text.indexOf(ending); at >= 0; at = text.indexOf(ending, at + 1)) {
    const end = at + ending.length;
    const name = knownBefore(text, end);
    if (name !== null) add(name, ORGAN.test(text.slice(end, end + 4)) ? 2 : 1);
  }
  // A province is mostly called by its stem.
  if (ending === '省' || counts.size === 0)
    for (const name of provincesIn(text)) if (name.endsWith(ending)) add(name, 1);
  return counts;
}

/** What stands behind the name of a place that acts. */
const ORGAN = /^(?:委|人民政府|政府|人大)/;

/** The longest name of the table that ends at `end`, of three characters or more. */
function knownBefore(text: string, end: number): string | null {
  for (let from = Math.max(0, end - 12); from <= end - 3; from++) {
    const name = text.slice(from, end);
    if (placesNamed(name).length > 0) return name;
  }
  return null;
}

function provincesIn(text: string): string[] {
  return PROVINCES.filter((stem) => text.includes(stem)).flatMap((stem) =>
    placesCalled(stem).flatMap(({ name, level }) => (level === 'province' ? [name] : [])),
  );
}

const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );

/** A name without its ending; '' where a single character would be left. */
function stemOf(name: string, ending: Ending): string {
  const stem = placesNamed(name)[0]?.stem ?? name.slice(0, -ending.length);
  return stem.length < 2 || stem === name ? '' : stem;
}

function stemCount(text: string, stem: string, full: number): number {
  return stem === '' ? 0 : Math.max(0, countOf(text, stem) - full);
}

/** Whether a text names a place of those at all, and which, where it is one: what a file is called must be borne out by what it says. */
export function bornOutBy(text: string, places: readonly Entry[]): Entry | null {
  const named = places.filter(({ name, stem }) => text.includes(stem) || text.includes(name));
  return named.length <= 1 ? (named[0] ?? null) : chosen(named, '', text);
}
