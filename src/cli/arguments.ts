import type { Lang } from '../text/index.ts';
import type { Request } from './command.ts';
import { completer, HIDDEN_COMMAND } from './completion.ts';
import { type Environment, languageOf } from './look.ts';
import { Misuse, misuseOf } from './misuse.ts';
import { makeParser } from './parser.ts';

const ENOUGH = new Error('the command line is read');

/**
 * Reads a command line (without node and the script): what it asks for, and in which language to answer. That is `--lang`
 * where it is given, else the environment's; help comes in it too. Reads no file, prints nothing.
 */
export function parseArguments(
  argv: readonly string[],
  env: Environment,
  version: string,
): { request: Request; lang: Lang } {
  const lang = languageWish(argv) ?? languageOf(env);
  const odd = inheritedOption(argv);
  if (odd !== undefined) return { request: { kind: 'misuse', message: misuseOf(`unknown:${odd}`, argv) }, lang };
  let request: Request = { kind: 'text', text: '' };
  const take = (make: () => Request): never => {
    request = attempt(make);
    // What is asked for is known: yargs would go on and compose the command's help, in case somebody wanted it.
    throw ENOUGH;
  };
  const parser = makeParser({ lang, version, wordy: wantsWords(argv), take });
  parser.completion(HIDDEN_COMMAND, false, completer(argv));
  try {
    parser.parse(spelledOut(argv), {}, (error: Error | undefined | null, _: unknown, output: string) => {
      if (error) request = { kind: 'misuse', message: misuseOf(error.message, argv) };
      else if (output !== '') request = { kind: 'text', text: `${output}\n` };
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return { request, lang };
}

/** Whether help or completions (which show it) are asked for; true now and then where they are not. */
function wantsWords(argv: readonly string[]): boolean {
  return argv.some((each) => /^(?:--help|-[^-]*h|--get-yargs-completions)/.test(each));
}

/** The options of a command line, without what stands behind `--`. */
function optionsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end === -1 ? argv : argv.slice(0, end);
}

/** yargs looks options up in plain objects: --constructor would find what every object has, --_ and --$0 its own fields. */
function inheritedOption(argv: readonly string[]): string | undefined {
  const names = optionsIn(argv).flatMap((each) => /^--([^=]+)/.exec(each)?.[1] ?? []);
  return names.find((name) => name in {} || name === '_' || name === '$0');
}

/**
 * -fjson means -f json, as POSIX has it (Utility Conventions, 12.1); yargs would take each letter for an option. And it would
 * lose a - among the files of an import: behind -- it does not.
 */
function spelledOut(argv: readonly string[]): string[] {
  const options = optionsIn(argv).map((each) => each.replace(/^-([frwk])(?=[^=])/s, '-$1='));
  const rest = argv.slice(options.length);
  const isInput = (each: string): boolean => argv[0] === 'import' && each === '-';
  if (!options.some(isInput)) return [...options, ...rest];
  return [...options.filter((each) => !isInput(each)), '--', '-', ...rest.slice(1)];
}

/** `--lang` before anything else is read, since help needs it; a wrong value is found later. */
function languageWish(argv: readonly string[]): Lang | undefined {
  const options = optionsIn(argv);
  const values = options.flatMap((each, i) =>
    each === '--lang' ? [options[i + 1]] : each.startsWith('--lang=') ? [each.slice('--lang='.length)] : [],
  );
  const value = values.at(-1);
  return value === 'zh' || value === 'en' ? value : undefined;
}

function attempt(make: () => Request): Request {
  try {
    return make();
  } catch (error) {
    if (error instanceof Misuse) return { kind: 'misuse', message: error.localized };
    throw error;
  }
}
