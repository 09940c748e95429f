import yargs from 'yargs';
import { HIT_KINDS } from '../search/index.ts';
import { reportFiles } from '../shelf/index.ts';
import { visible } from '../text/index.ts';
import {
  LINE_FORMATS,
  REPORT_FORMATS,
  SHELLS,
  SHOW_FORMATS,
  type Shell,
  STATISTICS_FORMATS,
  THEMES,
  TOC_FORMATS,
} from './command.ts';
import { shelfPlaces } from './shelf-places.ts';

/** Never typed by anybody: yargs takes the word for its own wherever it stands, so it must not be one to search for. */
export const HIDDEN_COMMAND = '--completion-script--';

const FORMATS: Readonly<Record<string, readonly string[]>> = {
  show: SHOW_FORMATS,
  toc: TOC_FORMATS,
  search: LINE_FORMATS,
  list: LINE_FORMATS,
  import: LINE_FORMATS,
  stats: STATISTICS_FORMATS,
};

const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--kind': HIT_KINDS,
  '-k': HIT_KINDS,
  '--color': ['auto', 'always', 'never'],
  '--theme': THEMES,
  '--lang': ['zh', 'en'],
  '--ambiguous': ['auto', '1', '2'],
};

/** Options whose value can be anything: the shell may offer files. */
const FREE = ['-w', '--width', '-n', '--section', '--unit', '--among', '--id'];

/**
 * Words that can stand where the cursor is, besides the commands and options that yargs knows: values of the option before
 * it, ids of reports, selectors. `args` is the command line so far without the program, the word begun last.
 * @returns `only`: nothing else makes sense there
 */
function candidates(args: readonly string[]): { words: readonly string[]; only: boolean } {
  const before = args.at(-2) ?? '';
  const current = args.at(-1) ?? '';
  const command = args.length > 1 ? (args[0] ?? '') : '';
  const starting = (all: readonly string[]): string[] => all.filter((each) => each.startsWith(current));
  if (before === '-f' || before === '--format')
    return { words: starting(FORMATS[command] ?? REPORT_FORMATS), only: true };
  if (before === '-r' || before === '--report') return { words: starting(reportIds()), only: true };
  const values = VALUES[before] ?? (FREE.includes(before) ? [] : undefined);
  if (values !== undefined) return { words: starting(values), only: true };
  if (current.startsWith('-')) return { words: [], only: false };
  if (command === 'completion') return { words: starting(SHELLS), only: true };
  if (command === 'show') return { words: starting(['preamble', 'problems', 'plans']), only: true };
  if (command === 'remove') return { words: starting(shelfIds()), only: true };
  if (command === 'import') return { words: [], only: true };
  if (command === 'browse') return { words: starting(reportIds()), only: true };
  return { words: command === '' ? starting(reportIds()) : [], only: false };
}

function reportIds(): string[] {
  return knownFiles().map(({ id }) => id);
}

function shelfIds(): string[] {
  return knownFiles().flatMap(({ id, ships }) => (ships ? [] : id));
}

/** Signs that a shell does not take as they are: bash puts what it completes on the command line bare, or in double quotes. */
const SHELL_SIGNS = /[\t\n"'`$\\!;&|<>(){}[\]*?#~]/;

/** The reports whose ids can be typed: the name of a file on the shelf may hold anything at all, and begin like an option. */
function knownFiles(): ReturnType<typeof reportFiles> {
  return reportFiles(shelfPlaces(process.env)).filter(
    ({ id }) => visible(id) === id && !SHELL_SIGNS.test(id) && !id.startsWith('-'),
  );
}

type Completer = (
  current: string,
  parsed: unknown,
  usual: (onCompleted: (error: Error | null, completions: string[] | undefined) => void) => unknown,
  finished: (completions: string[]) => unknown,
) => void;

/** What yargs asks for completions of the command line `argv`: its own, unless only certain values make sense. */
export function completer(argv: readonly string[]): Completer {
  const given = argv.slice(argv.indexOf('--get-yargs-completions') + 1);
  // The scripts pass the whole command line, the program first.
  const { words, only } = candidates(given.slice(1));
  return (_current, _parsed, usual, finished) => {
    // yargs offers the one-letter names of options with two dashes too, which are none.
    const real = (each: string) => !/^--\w(?::|$)/.test(each);
    usual((_error, completions = []) => finished(only ? [...words] : [...words, ...completions.filter(real)]));
  };
}

/** Unlike the one of yargs: passes the word under the cursor even if it is empty, and leaves fish its file names. */
const FISH_SCRIPT = `# report-tui completion fish > ~/.config/fish/completions/report-tui.fish
complete -c report-tui -a '(report-tui --get-yargs-completions (commandline -opc) (commandline -ct))'
`;

/** The completion script of a shell, for bash and zsh as yargs makes it; without a name, of the shell that runs. */
export function completionScript(shell: Shell | undefined): string {
  if (shell === 'fish' || (shell === undefined && process.env.SHELL?.endsWith('/fish') === true)) return FISH_SCRIPT;
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
