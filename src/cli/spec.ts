import { shelfFailure } from '../shelf/index.ts';
import type { Lang, Localized, Result } from '../text/index.ts';
import type { Given } from './given.ts';
import type { Completes, Option, OptionName, OptionSpec } from './options.ts';
import { failed, type Outcome, type Stream, type Warn } from './outcome.ts';

/** The groups of commands in help, in their order. */
export const GROUPS = {
  read: { zh: '阅读', en: 'Read' },
  take: { zh: '取用', en: 'Take out' },
  judge: { zh: '检查', en: 'Check' },
  many: { zh: '多份报告', en: 'Many reports' },
  other: { zh: '其他', en: 'Others' },
} as const satisfies Record<string, Localized>;
export type Group = keyof typeof GROUPS;

/** The words of a command line behind its command. */
export interface WordsSpec {
  name: string;
  many: boolean;
  help: Localized;
  completes: Completes | readonly string[];
}

/** A command line to copy, and what it does. `$0` is the program. */
export type Example = readonly [line: string, does: Localized];

/** What the table says of a command: the parser, help, completion, the manual and the README are made of it. */
export interface CommandHelp {
  name: string;
  group: Group;
  summary: Localized;
  /** Null for a command that takes no words. */
  words: WordsSpec | null;
  /** The values of `-f`, the first where it is not given; none: no such option. */
  formats: readonly string[];
  /** Its options besides `-f` and those of every command. */
  options: readonly OptionName[];
  /** Those that have other values here than in the table of options. */
  varied?: { readonly [name in OptionName]?: Pick<OptionSpec, 'choices' | 'synonyms' | 'help'> };
  examples: readonly Example[];
  /** Closing words of its help. */
  epilogue?: Localized;
}

/** A command: its help, how its command line is understood, and what it does. */
export interface CommandSpec extends CommandHelp {
  /**
   * What is to be run; fails with `usage` where the command line makes no sense. Runs nothing yet, and reads no file.
   * @param commands all of them
   */
  prepare(given: Given, lang: Lang, commands: readonly CommandSpec[]): Result<Run>;
}

/** An option as a command has it. */
export function optionOf(command: CommandHelp | undefined, option: Option): Option {
  return { ...option, ...command?.varied?.[option.name] };
}

/** One run of a command. */
export interface Run {
  /** What was understood: for tests. */
  command: object;
  start(warn: Warn): Promise<Outcome | Stream>;
  /** It changes something, and goes on where nobody reads what it prints. */
  lasting: boolean;
}

/** Puts together what the table says of a command, how it is read, and how it is run. */
export function define<C extends object>(
  help: CommandHelp,
  read: (given: Given, lang: Lang, commands: readonly CommandSpec[]) => Result<C>,
  run: (command: C, warn: Warn) => Promise<Outcome | Stream>,
  { lasting = false } = {},
): CommandSpec {
  return {
    ...help,
    prepare(given, lang, commands) {
      const command = read(given, lang, commands);
      if (!command.ok) return command;
      const { value } = command;
      return { ok: true, value: { command: value, start: (warn) => guarded(() => run(value, warn)), lasting } };
    },
  };
}

/** A run that ends with a failure where the shelf is on a server that cannot be asked. */
async function guarded(run: () => Promise<Outcome | Stream>): Promise<Outcome | Stream> {
  try {
    const outcome = await run();
    return 'exitCode' in outcome ? outcome : guardedStream(outcome);
  } catch (error) {
    const failure = shelfFailure(error);
    if (failure === null) throw error;
    return failed(failure);
  }
}

async function* guardedStream(stream: Stream): Stream {
  try {
    return yield* stream;
  } catch (error) {
    const failure = shelfFailure(error);
    if (failure === null) throw error;
    return failed(failure);
  }
}
