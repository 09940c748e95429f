import type { Localized } from '../text/index.ts';
import { COMMANDS } from './command.ts';
import { nearest } from './near.ts';

/** A wrong value, thrown inside `arguments.ts` only. */
export class Misuse extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.localized = localized;
  }

  static choice(name: string, given: string, choices: readonly string[]): Misuse {
    const near = nearest(given, choices);
    const asked = near === undefined ? { zh: '', en: '' } : { zh: `（是不是 ${near}？）`, en: ` (${near}?)` };
    return new Misuse({
      zh: `${flag(name)} 不能是“${given}”${asked.zh}：请用 ${choices.join('、')}。`,
      en: `${flag(name)} cannot be "${given}"${asked.en}: use one of ${choices.join(', ')}.`,
    });
  }

  static noQuery(): Misuse {
    return new Misuse({
      zh: '没有说要找什么：用法见 report-tui search --help。',
      en: 'nothing to search for: see report-tui search --help.',
    });
  }

  static noFiles(): Misuse {
    return new Misuse({
      zh: '没有说要导入什么：请给出文件，用法见 report-tui import --help。',
      en: 'nothing to import: give files, see report-tui import --help.',
    });
  }

  static noIds(): Misuse {
    return new Misuse({
      zh: '没有说要移除什么：请给出编号，用法见 report-tui remove --help。',
      en: 'nothing to remove: give ids, see report-tui remove --help.',
    });
  }

  static manyForOneId(): Misuse {
    return new Misuse({
      zh: '--id 只能用于一个文件：请一次导入一个，或去掉 --id。',
      en: '--id is for one file: import one at a time, or leave out --id.',
    });
  }

  static oneOrAll(): Misuse {
    return new Misuse({
      zh: '-r 是一份报告，--all 和 --among 是多份：请只用其中一种。',
      en: '-r is one report, --all and --among are many: use one of them.',
    });
  }

  static surplus(word: string): Misuse {
    return new Misuse({
      zh: `多余的参数 ${word}：用法见 report-tui --help。`,
      en: `unexpected argument ${word}: see report-tui --help.`,
    });
  }

  static range(name: string, given: string, least: number, most: number): Misuse {
    return new Misuse({
      zh: `${flag(name)} 不能是“${given}”：请用 ${least} 到 ${most} 的整数。`,
      en: `${flag(name)} cannot be "${given}": use a whole number from ${least} to ${most}.`,
    });
  }
}

function flag(name: string): string {
  return name === 'shell' ? 'completion' : name.length === 1 ? `-${name}` : `--${name}`;
}

/** yargs's complaints as codes, so that their wording is ours: `code:what`. */
export const WORDLESS_LABELS: Record<string, string | { one: string; other: string }> = {
  'Not enough arguments following: %s': 'value:%s',
  'Unknown argument: %s': { one: 'unknown:%s', other: 'unknown:%s' },
};

const OPTION_NAMES = [
  'report',
  'format',
  'width',
  'color',
  'theme',
  'lang',
  'ambiguous',
  'kind',
  'section',
  'unit',
  'all',
  'among',
  'id',
  'replace',
  'help',
  'version',
] as const;

/** One sentence for what yargs found wrong with a command line. */
export function misuseOf(complaint: string, argv: readonly string[]): Localized {
  const [, code, what = ''] = /^(value|unknown):(.*)$/s.exec(complaint) ?? [];
  const help = helpOf(argv);
  const see = { zh: `用法见 ${help}。`, en: `see ${help}.` };
  if (code === 'value') {
    return { zh: `${flag(what)} 后面要有一个值：${see.zh}`, en: `${flag(what)} needs a value: ${see.en}` };
  }
  if (code !== 'unknown') return { zh: `命令行不对（${complaint}）：${see.zh}`, en: `${complaint}: ${see.en}` };
  return unknown(what, argv, see);
}

function unknown(what: string, argv: readonly string[], see: Localized): Localized {
  const command = mistyped(argv);
  if (command !== undefined) return command;
  const [first = what] = what.split(', ');
  const option =
    argv.find((each) => each === `--${first}` || each.startsWith(`--${first}=`)) ??
    (argv.some((each) => /^-[^-]/.test(each) && each.includes(first)) ? `-${first}` : undefined);
  if (option === undefined) {
    return { zh: `多余的参数 ${first}：${see.zh}`, en: `unexpected argument ${first}: ${see.en}` };
  }
  const name = option.replace(/=.*$/s, '');
  const word = name.replace(/^-+/, '');
  const near = nearest(
    word,
    OPTION_NAMES.filter((each) => each !== word),
  );
  return near === undefined
    ? { zh: `没有 ${name} 这个选项：${see.zh}`, en: `unknown option ${name}: ${see.en}` }
    : {
        zh: `没有 ${name} 这个选项，是不是 --${near}？${see.zh}`,
        en: `unknown option ${name}, did you mean --${near}? ${see.en}`,
      };
}

/**
 * The sentence for a first word that is nearly a command (`report-tui shwo`), undefined where it is none. Whether a file has
 * that name is for the caller to find out.
 */
export function mistyped(argv: readonly string[]): Localized | undefined {
  const word = argv[0];
  if (word === undefined || word.startsWith('-') || COMMANDS.some((each) => each === word)) return undefined;
  const near = nearest(word, COMMANDS);
  return near === undefined
    ? undefined
    : {
        zh: `没有 ${word} 这个命令或报告：是不是 report-tui ${near}？`,
        en: `no command or report ${word}: did you mean report-tui ${near}?`,
      };
}

function helpOf(argv: readonly string[]): string {
  const command = COMMANDS.find((each) => each === argv[0]);
  return command === undefined ? 'report-tui --help' : `report-tui ${command} --help`;
}
