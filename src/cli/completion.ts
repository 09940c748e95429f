import yargs from 'yargs';
import { reportIds } from '../library/index.ts';
import { KINDS, LINE_FORMATS, REPORT_FORMATS, STATISTICS_FORMATS, TOC_FORMATS } from './command.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** Never typed by anybody: yargs takes the word for its own wherever it stands, so it must not be one to search for. */
export const HIDDEN_COMMAND = '--completion-script--';

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  toc: TOC_FORMATS,
  search: LINE_FORMATS,
  list: LINE_FORMATS,
  stats: STATISTICS_FORMATS,
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--kind': KINDS,
  '-k': KINDS,
  '--color': ['auto', 'always', 'never'],
  '--lang': ['zh', 'en'],
  '--ambiguous': ['auto', '1', '2'],
};

/**
 * Words that can stand where the cursor is, besides the commands and options that yargs knows: values of the option before
 * it, ids of reports, selectors. `args` is the command line so far, with the program first and the word begun last.
 */
function candidates(args: readonly string[]): readonly string[] {
  const [, command = ''] = args;
  const before = args.at(-2) ?? '';
  const current = args.at(-1) ?? '';
  const starting = (all: readonly string[]): string[] => all.filter((each) => each.startsWith(current));
  if (before === '-f' || before === '--format') return starting(FORMATS[command] ?? REPORT_FORMATS);
  if (before === '-r' || before === '--report') return starting(reportIds());
  const values = VALUES[before];
  if (values !== undefined) return starting(values);
  if (current.startsWith('-')) return [];
  if (command === 'completion') return starting(SHELLS);
  if (command === 'show') return starting(['preamble', 'problems', 'plans']);
  return args.length === 2 || command === 'browse' ? starting(reportIds()) : [];
}

type Completer = (
  current: string,
  parsed: unknown,
  usual: (onCompleted: (error: Error | null, completions: string[] | undefined) => void) => unknown,
  finished: (completions: string[]) => unknown,
) => void;

/** What yargs asks for completions of the command line `argv`: its own, unless only certain values make sense. */
export function completer(argv: readonly string[]): Completer {
  const args = argv.slice(argv.indexOf('--get-yargs-completions') + 1);
  return (_current, _parsed, usual, finished) => {
    const own = candidates(args);
    usual((_error, completions = []) =>
      finished(own.length > 0 && args.length > 2 ? [...own] : [...own, ...completions]),
    );
  };
}

/** The completion script of a shell, as yargs makes it; without one, of the shell that runs. */
export function completionScript(shell: string | undefined): string {
  if (shell !== undefined) {
    // yargs tells the shell by these two and in no other way.
    process.env.SHELL = `/bin/${shell}`;
    delete process.env.ZSH_NAME;
  }
  let script = '';
  yargs()
    .scriptName('report-tui')
    .completion('completion')
    .parse(['completion'], {}, (_: unknown, __: unknown, output: string) => {
      script = output;
    });
  return script.endsWith('\n') ? script : `${script}\n`;
}
