import { type Failure, fail } from '../text/index.ts';
import { nearest } from './did-you-mean.ts';
import { ALL_OPTIONS, COMMON_OPTIONS, flagOf } from './options.ts';
import type { CommandSpec } from './spec.ts';

/** What is said of a wrong command line: a sentence that says what to do. */

const helpOf = ({ name }: CommandSpec): string => `report-tui ${name} --help`;

/** For an option without its value: the last one, or the one before another option. */
export function missingValue(argv: readonly string[], command: CommandSpec): Failure {
  const valued = ALL_OPTIONS.filter(({ value }) => value !== undefined);
  const flags = valued.flatMap(({ name, alias }) => [flagOf(name), ...(alias === undefined ? [] : [`-${alias}`])]);
  const flag =
    argv.find((each, i) => flags.includes(each) && (argv[i + 1] ?? '--').startsWith('-')) ?? argv.at(-1) ?? '';
  return fail(
    'usage',
    `${flag} 后面要有一个值：用法见 ${helpOf(command)}。`,
    `${flag} needs a value: see ${helpOf(command)}.`,
  );
}

/** For an option that the command does not have. @param written as it stands on the command line */
export function unknownOption(written: string, command: CommandSpec): Failure {
  const name = written.replace(/=.*$/s, '');
  const word = name.replace(/^-+/, '');
  const own = [...command.options, ...COMMON_OPTIONS, ...(command.formats.length > 0 ? ['format'] : [])];
  const suggestion = nearest(
    word,
    own.filter((each) => each.length > 1 && each !== word),
  );
  const help = helpOf(command);
  return suggestion === undefined
    ? fail('usage', `没有 ${name} 这个选项：用法见 ${help}。`, `unknown option ${name}: see ${help}.`)
    : fail(
        'usage',
        `没有 ${name} 这个选项，是不是 --${suggestion}？用法见 ${help}。`,
        `unknown option ${name}, did you mean --${suggestion}? see ${help}.`,
      );
}

/**
 * For a first word that is nearly a command (`report-tui shwo`); undefined where it is none. Whether it is a file is not
 * looked at. @param names of the commands */
export function mistyped(word: string, names: readonly string[]): Failure | undefined {
  const suggestion = word.startsWith('-') || names.includes(word) ? undefined : nearest(word, names);
  if (suggestion === undefined) return undefined;
  return fail(
    'usage',
    `没有 ${word} 这个命令或报告：是不是 report-tui ${suggestion}？`,
    `no command or report ${word}: did you mean report-tui ${suggestion}?`,
  );
}

/** For a value that is none of those that an option can have. */
export function choiceFailure(name: string, given: string, choices: readonly string[]): Failure {
  const suggestion = nearest(given, choices);
  const asked =
    suggestion === undefined ? { zh: '', en: '' } : { zh: `（是不是 ${suggestion}？）`, en: ` (${suggestion}?)` };
  return fail(
    'usage',
    `${flagOf(name)} 不能是“${given}”${asked.zh}：请用 ${choices.join('、')}。`,
    `${flagOf(name)} cannot be "${given}"${asked.en}: use one of ${choices.join(', ')}.`,
  );
}

/** For a number out of an option's range, or what is no number. */
export function rangeFailure(name: string, given: string, [least, most]: readonly [number, number]): Failure {
  return fail(
    'usage',
    `${flagOf(name)} 不能是“${given}”：请用 ${least} 到 ${most} 的整数。`,
    `${flagOf(name)} cannot be "${given}": use a whole number from ${least} to ${most}.`,
  );
}

/** For an option that was given twice with different values, and can have but one. */
export function twice(name: string): Failure {
  return fail(
    'usage',
    `${flagOf(name)} 写了不止一次，且值不同：请只写一次。`,
    `${flagOf(name)} is given more than once, with different values: give it once.`,
  );
}
