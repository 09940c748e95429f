import { type Chain, chainAt } from './chain.ts';
import { foldYears } from './dates.ts';
import { type Entry, placesCalled, placesSpelled } from './gazetteer.ts';
import { bornOutBy } from './most-named.ts';

/** What a file's name and folder say, where the report says nothing: both name place and year in most collections. */
export interface FileName {
  chain: Chain | null;
  year: number | null;
}

/**
 * Reads a path: 云溪县/2033年法治政府建设报告.docx, luohu-2014.txt. Names in Chinese are taken as they are; letters are read as Pinyin, and
 * only where the text names that place.
 * @param path the file's path; only its name and the two folders around it are read
 */
export function readFileName(path: string, text: string): FileName {
  const parts = path.split(/[\\/]/).slice(-3);
  const last = (parts.pop() ?? '').replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const names = [last, ...parts.reverse()];
  const years = names.map(yearIn).filter((year) => year !== null);
  return { chain: chainIn(names) ?? spelledIn(names, text), year: years[0] ?? null };
}

function yearIn(words: string): number | null {
  const years = foldYears(words).match(/(?<!\d)(?:19[5-9]|20)\d\d(?!\d)/g) ?? [];
  return years.length === 0 ? null : Number(years[0]);
}

/** The places that a path names in Chinese: the name's own, inside those of its folders. */
function chainIn(names: readonly string[]): Chain | null {
  const [own = '', ...folders] = names.map(namedIn);
  const whole = [...folders.reverse(), own].filter((name) => name !== '').join('');
  return (whole === '' ? null : chainAt(whole, 0)) ?? (own === '' ? null : chainAt(own, 0));
}

/** The first place named in words, in full; or by its stem, where nothing else of Chinese stands around it. */
function namedIn(words: string): string {
  for (const run of words.match(/[\u4e00-\u9fff]+/g) ?? []) {
    const bare = run.replace(/^(?:年度?|关于|中共)/, '');
    for (let at = 0; at < Math.min(bare.length, 12); at++) {
      const chain = chainAt(bare, at);
      if (chain !== null && (chain.places.length > 0 || at === 0)) return bare.slice(chain.start, chain.end);
    }
    const stem = bare.replace(/(?:政府工作报告|工作报告|法治政府.*|政府|报告|年)$/, '');
    const places = placesCalled(stem);
    if (places.length === 1) return places[0]?.name ?? '';
  }
  return '';
}

/** The place that letters spell: luohu, luohuqu; the text must name it. */
function spelledIn(names: readonly string[], text: string): Chain | null {
  for (const words of names) {
    for (const letters of words.toLowerCase().match(/[a-z]{4,}/g) ?? []) {
      const bare = letters.replace(/(?:shi|qu|xian|sheng|zhou|qi|xinqu)$/, '');
      const places = [...placesSpelled(letters), ...(bare === letters ? [] : placesSpelled(bare))];
      const place = bornOutBy(text, places);
      if (place !== null) return chainOf(place);
    }
  }
  return null;
}

function chainOf(place: Entry): Chain {
  return { names: [place.name], places: [place], unknown: [], level: place.level, start: 0, end: 0 };
}
