import { done, type Failure, fail, type Lang, type Result } from '../text/index.ts';
import { AMBIGUOUS, COLORS, type OptionName } from './options.ts';
import type { ColorWish } from './terminal-capabilities.ts';

/** A command line, checked against the table of commands and taken apart: words, and values by the names of options. */
export class Given {
  /** The words behind the command, those behind `--` included. */
  readonly words: readonly string[];
  readonly #values: ReadonlyMap<OptionName, readonly string[]>;

  /** @param values of each option given what was given for it, in order; an empty list for a flag */
  constructor(words: readonly string[], values: ReadonlyMap<OptionName, readonly string[]>) {
    this.words = words;
    this.#values = values;
  }

  /** Whether the option was given. */
  has(name: OptionName): boolean {
    return this.#values.has(name);
  }

  /** All values of an option that adds up; none where it was not given. */
  all(name: OptionName): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  /** The value of an option; undefined where it was not given. */
  one(name: OptionName): string | undefined {
    return this.all(name)[0];
  }

  /** The value of an option whose range has been checked. */
  number(name: OptionName): number | undefined {
    const value = this.one(name);
    return value === undefined ? undefined : Number(value);
  }

  /** The value of an option that can have these only, which has been checked. */
  choice<T extends string>(name: OptionName, choices: readonly T[]): T | undefined {
    const value = this.one(name);
    return choices.find((choice) => choice === value);
  }

  /** All values of an option that can have these only. */
  choices<T extends string>(name: OptionName, choices: readonly T[]): T[] {
    return this.all(name).flatMap((value) => choices.find((choice) => choice === value) ?? []);
  }
}

/** What holds for every command. */
export interface Common {
  lang: Lang;
  color: ColorWish;
  width: number | undefined;
  ambiguous: 'auto' | 1 | 2;
}

/** Which reports a command is about: those named; or all that are known, or those of them that the words of `--among` choose. */
export interface Scope {
  /** Ids, paths or '-', as given, each once; none: what standard input holds, else the report that ships. */
  reports: readonly string[];
  all: boolean;
  among: string;
}

/** What every command takes. */
export function commonOf(given: Given, lang: Lang): Common {
  const ambiguous = given.choice('ambiguous', AMBIGUOUS) ?? 'auto';
  return {
    lang,
    color: given.has('no-color') ? 'never' : (given.choice('color', COLORS) ?? 'auto'),
    width: given.number('width'),
    ambiguous: ambiguous === '1' ? 1 : ambiguous === '2' ? 2 : 'auto',
  };
}

/** The reports named with `-r`, each once. */
export function reportsOf(given: Given): readonly string[] {
  return [...new Set(given.all('report'))];
}

/** Which reports a command is about that can be about many: `--among` means all, chosen by its words. Fails where `-r` says otherwise. */
export function scopeOf(given: Given): Result<Scope> {
  const reports = reportsOf(given);
  const among = given.one('among');
  const all = given.has('all') || among !== undefined;
  if (!all || reports.length === 0) return done({ reports, all, among: among ?? '' });
  return fail(
    'usage',
    '-r 指明报告，--all 和 --among 是全部或一部分：请只用其中一种。',
    '-r names reports, --all and --among are all or some of them: use one of them.',
  );
}

/** The failure for a word that a command has no use for. */
export function surplus(word: string, command?: string): Failure {
  const help = command === undefined ? 'report-tui --help' : `report-tui ${command} --help`;
  return fail('usage', `多余的参数 ${word}：用法见 ${help}。`, `unexpected argument ${word}: see ${help}.`);
}
