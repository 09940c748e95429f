import { HIT_KINDS, type HitKind } from '../search/index.ts';
import type { Lang } from '../text/index.ts';
import type { Among, Common } from './command.ts';
import { Misuse } from './misuse.ts';

/** Options and positionals as yargs leaves them: strings, arrays of strings, true, undefined. */
export interface Raw {
  [name: string]: unknown;
}

export function commonOf(raw: Raw, lang: Lang): Common {
  oneOf('lang', raw.lang, ['zh', 'en'] as const);
  const ambiguous = oneOf('ambiguous', raw.ambiguous, ['auto', '1', '2'] as const) ?? 'auto';
  const color = oneOf('color', raw.color, ['auto', 'always', 'never'] as const) ?? 'auto';
  return {
    report: last(raw.report),
    lang,
    color: raw['no-color'] === true ? 'never' : color,
    width: wholeNumber('width', raw.width, 10, 10_000),
    ambiguous: ambiguous === '1' ? 1 : ambiguous === '2' ? 2 : 'auto',
  };
}

/** Values of an option or a positional, however often it was given. */
export function list(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** The words of a positional that takes many, those behind `--` included (which yargs would read as options after all). */
export function words(raw: Raw, name: string): string[] {
  return [...list(raw[name]), ...list(raw['--'])];
}

/** The report to browse: the positional or `-r`, or a name behind `--` that begins with a dash; one at most. */
export function reportOf(raw: Raw): string | undefined {
  const [behind, extra] = list(raw['--']);
  const named = last(raw.report);
  const surplus = named === undefined ? extra : behind;
  if (surplus !== undefined) throw Misuse.surplus(surplus);
  return named ?? behind;
}

/** For commands that take no words: fails for one behind `--`, which yargs lets pass. */
export function noWords(raw: Raw): Raw {
  const [surplus] = list(raw['--']);
  if (surplus !== undefined) throw Misuse.surplus(surplus);
  return raw;
}

/** Which reports a command is about: `--among` means all, chosen by its words. */
export function amongOf(raw: Raw): Among {
  const among = last(raw.among);
  const all = raw.all === true || among !== undefined;
  if (all && raw.report !== undefined) throw Misuse.oneOrAll();
  return { all, among: among ?? '' };
}

/** What to search for: all the words, a blank between them. */
export function queryOf(raw: Raw): string {
  const query = words(raw, 'query').join(' ');
  if (query.trim() === '') throw Misuse.noQuery();
  return query;
}

/** An option given twice means its last value. */
export function last(value: unknown): string | undefined {
  return list(value).at(-1);
}

export function oneOf<T extends string>(name: string, value: unknown, choices: readonly T[]): T | undefined {
  const given = last(value);
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw Misuse.choice(name, given, choices);
  return found;
}

export function wholeNumber(name: string, value: unknown, least: number, most: number): number | undefined {
  const given = last(value);
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw Misuse.range(name, given, least, most);
  return number;
}

/** `--kind measure,plan --kind problem`: commas and repetition both add. */
export function kindsOf(value: unknown): HitKind[] {
  return list(value)
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '')
    .flatMap((each) => oneOf('kind', each, HIT_KINDS) ?? []);
}
