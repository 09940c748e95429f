import { askedNames, type IndicatorList, knownIndicators } from '../report/index.ts';
import { variantsOf } from '../text/index.ts';
import { fold } from './fold.ts';

/** A shorter Chinese name stands in too many other words: 社零 is looked for as it is, but never for another name. */
const SHORTEST = 3;

type Groups = readonly (readonly string[])[];

const known = new WeakMap<IndicatorList | Groups, { groups: Groups; answers: Map<string, readonly string[]> }>();

/**
 * The other names of what a folded word measures, folded: of 社零 社会消费品零售总额, of GDP 生产总值. Empty for a word that is no name
 * of an indicator. None that a search for the word or for another of them finds anyway, because it holds it.
 * @param indicators whose names are known; those of the program if absent
 */
export function otherNames(word: string, indicators?: IndicatorList): readonly string[] {
  const list = indicators ?? askedNames();
  const { groups, answers } = known.get(list) ?? { groups: 'asked' in list ? list.asked : list, answers: new Map() };
  known.set(list, { groups, answers });
  const names = answers.get(word) ?? namesOf(word, groups);
  answers.set(word, names);
  return names;
}

/**
 * The names of the indicators that are meant by a word: the one that is called so; else, where it is another name (社零, 信访), those
 * that have it, and those whose names begin with it or with what means the same (信访办结率); else those whose names hold it. None
 * where there are none.
 */
export function indicatorsCalled(word: string, list: IndicatorList = knownIndicators()): string[] {
  const wanted = fold(word).text;
  if (wanted === '') return [];
  const names = list.names;
  const called = names.filter((name) => fold(name).text === wanted);
  if (called.length > 0) return called;
  const groups = list.indicators.flatMap(({ name, asked }) => {
    return asked.map((group) => ({ name, group: group.map((each) => fold(each).text) }));
  });
  const asked = groups.filter(({ group }) => group.includes(wanted));
  if (asked.length === 0) return names.filter((name) => fold(name).text.includes(wanted));
  const owners = new Set(asked.map(({ name }) => name));
  const begins = asked.flatMap(({ group }) => group);
  return names.filter((name) => owners.has(name) || begins.some((begin) => fold(name).text.startsWith(begin)));
}

function namesOf(word: string, groups: readonly (readonly string[])[]): readonly string[] {
  const variants = variantsOf(word.charAt(0));
  const same = groups.filter((group) =>
    group.some((name) => mayFoldTo(name, word, variants) && fold(name).text === word),
  );
  const names = new Set(same.flatMap((group) => group.map((name) => fold(name).text)));
  return shortestOf(word, [...names]);
}

/**
 * Whether a name can be a word once it is folded, which takes long for all of them: of Chinese characters, small letters and digits each
 * stays one.
 * @param variants the characters that are folded to the first of the word
 */
function mayFoldTo(name: string, word: string, variants: readonly string[]): boolean {
  return (name.length === word.length && variants.includes(name.charAt(0))) || /[^0-9a-z\u4e00-\u9fff]/.test(name);
}

/** Of the names of a group those to look for beside one of them. */
function shortestOf(name: string, group: readonly string[]): string[] {
  const long = group.filter((each) => !each.includes(name) && (each.length >= SHORTEST || /[a-z]/.test(each)));
  return long.filter((each) => !long.some((other) => other !== each && each.includes(other)));
}
