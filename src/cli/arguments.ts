import { Parser } from 'yargs/helpers';
import { done, type Failure, type Lang, type Result } from '../text/index.ts';
import { COMMANDS } from './command-table.ts';
import { Given, surplus } from './given.ts';
import { choiceFailure, missingValue, mistyped, rangeFailure, twice, unknownOption } from './misuse.ts';
import { ALL_OPTIONS, COMMON_OPTIONS, LANGUAGES, type Option, type OptionName } from './options.ts';
import { type CommandSpec, optionOf, type Run } from './spec.ts';
import { type Environment, languageOf } from './terminal-capabilities.ts';

/** What a command line asks for. */
export type Request =
  | { kind: 'run'; run: Run }
  /** Help of a command; undefined: of the program. */
  | { kind: 'help'; command: CommandSpec | undefined }
  | { kind: 'version' }
  /** Wrong usage. */
  | { kind: 'misuse'; failure: Failure };

/**
 * Reads a command line (without node and the script): what it asks for, and in which language to answer. That is `--lang`
 * where it is given, else the environment's; help comes in it too. `json`: what is printed is read by a program. Reads no file, prints
 * nothing.
 */
export function parseArguments(
  argv: readonly string[],
  env: Environment,
): { request: Request; lang: Lang; json: boolean } {
  const parsed = parse(argv);
  const json = parsed.values.format?.some((format) => format === 'json' || format === 'ndjson') ?? false;
  const lang = parsed.values.lang?.flatMap((value) => LANGUAGES.find((each) => each === value) ?? []).at(-1);
  const language = lang ?? languageOf(env);
  return { request: requestOf(argv, parsed, language), lang: language, json };
}

const NAMES = COMMANDS.map(({ name }) => name);

function requestOf(argv: readonly string[], parsed: Parsed, lang: Lang): Request {
  const named = COMMANDS.find(({ name }) => name === parsed.words[0]);
  if (parsed.values.help !== undefined) return { kind: 'help', command: named };
  if (parsed.values.version !== undefined) return { kind: 'version' };
  const command = named ?? COMMANDS[0];
  if (command === undefined) throw new Error('there are no commands');
  const given = checked(argv, parsed, command, named !== undefined);
  if (!given.ok) return { kind: 'misuse', failure: given };
  const run = command.prepare(given.value, lang, COMMANDS);
  if (run.ok) return { kind: 'run', run: run.value };
  const slip = named === undefined && parsed.words.length > 1 ? mistyped(parsed.words[0] ?? '', NAMES) : undefined;
  return { kind: 'misuse', failure: slip ?? run };
}

/** A command line as yargs takes it apart. */
interface Parsed {
  /** What is no option and no value, before `--`: among them options that nobody knows. */
  words: readonly string[];
  /** The words behind `--`. */
  behind: readonly string[];
  values: Partial<Record<OptionName, readonly string[]>>;
  /** yargs misses a value. */
  incomplete: boolean;
}

const VALUED = ALL_OPTIONS.filter(({ value }) => value !== undefined);
const OPTIONS_OF_YARGS = {
  alias: Object.fromEntries(ALL_OPTIONS.flatMap(({ name, alias }) => (alias === undefined ? [] : [[name, alias]]))),
  boolean: ALL_OPTIONS.filter(({ value }) => value === undefined).map(({ name }) => name),
  string: VALUED.map(({ name }) => name),
  // No number: one value at least.
  narg: Object.fromEntries(VALUED.map(({ name }) => [name, Number.NaN])),
  configuration: {
    'boolean-negation': false,
    'camel-case-expansion': false,
    'dot-notation': false,
    'greedy-arrays': false,
    'parse-numbers': false,
    'parse-positional-numbers': false,
    'populate--': true,
    // What looks like an option and is none may be a word: -3.2% is searched for.
    'unknown-options-as-args': true,
  },
};

function parse(argv: readonly string[]): Parsed {
  const { argv: raw, error } = Parser.detailed(spelledOut(argv), OPTIONS_OF_YARGS);
  const values: Parsed['values'] = {};
  for (const { name } of ALL_OPTIONS) {
    if (raw[name] !== undefined && raw[name] !== false) values[name] = strings(raw[name]);
  }
  // The only mistake that it knows of is that a value is missing.
  return { words: strings(raw._), behind: strings(raw['--']), values, incomplete: error !== null };
}

/** What yargs leaves of an option: a string, true, an array of them, undefined. */
function strings(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** -fjson means -f json, as POSIX has it (Utility Conventions, 12.1); yargs would take each letter for an option. */
function spelledOut(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  return [...options.map((each) => each.replace(JOINED, '-$1=')), ...argv.slice(options.length)];
}

const LETTERS = VALUED.flatMap(({ name, alias }) => alias ?? name).filter((each) => each.length === 1);
const JOINED = new RegExp(`^-([${LETTERS.join('')}])(?=[^=])`, 's');

/** A word that begins with a dash and is no option: a negative number, or a dash alone, which is standard input. */
const isWord = (word: string): boolean => !/^-[^\d.]/.test(word);

/** What a command takes, out of what was given; fails with `usage`. @param named whether the first word is the command's name */
function checked(
  argv: readonly string[],
  { words, behind, values, incomplete }: Parsed,
  command: CommandSpec,
  named: boolean,
): Result<Given> {
  if (incomplete) return missingValue(argv, command);
  const [first] = words;
  const slip = !named && first !== undefined && words.length + behind.length > 1 ? mistyped(first, NAMES) : undefined;
  if (slip !== undefined) return slip;
  const own = named ? words.slice(1) : words;
  const unknown = own.find((word) => !isWord(word));
  if (unknown !== undefined) return unknownOption(unknown, command);
  const taken = new Map<OptionName, readonly string[]>();
  for (const option of ALL_OPTIONS) {
    const spec = optionOf(command, option);
    const list = values[spec.name];
    if (list === undefined) continue;
    if (!takes(command, spec.name)) return unknownOption(writtenAs(argv, spec), command);
    const value = spec.value === undefined ? done([]) : checkedValues(spec, list, command);
    if (!value.ok) return value;
    taken.set(spec.name, value.value);
  }
  const all = [...own, ...behind];
  if (command.words === null && all[0] !== undefined) return surplus(all[0], command.name);
  if (command.words?.many === false && all[1] !== undefined) return surplus(all[1], named ? command.name : undefined);
  return done(new Given(all, taken));
}

/** Whether a command has an option. */
export function takes({ formats, options }: CommandSpec, name: OptionName): boolean {
  return (
    options.includes(name) ||
    (COMMON_OPTIONS as readonly string[]).includes(name) ||
    (name === 'format' && formats.length > 0)
  );
}

/** An option as it stands on the command line: -r or --report. */
function writtenAs(argv: readonly string[], { name, alias }: Option): string {
  const long = argv.some((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  return long || alias === undefined ? (name.length === 1 ? `-${name}` : `--${name}`) : `-${alias}`;
}

function checkedValues(spec: Option, list: readonly string[], command: CommandSpec): Result<readonly string[]> {
  const { name, range, commas } = spec;
  const single = commas === true ? list.flatMap((each) => each.split(/[,，、]/)).filter((each) => each !== '') : list;
  const values = single.map((each) => spec.synonyms?.[each] ?? each);
  if (spec.adds !== true && new Set(values).size > 1) return twice(name);
  const choices = name === 'format' ? command.formats : spec.choices;
  for (const value of values) {
    if (choices !== undefined && !choices.includes(value)) return choiceFailure(name, value, choices);
    if (range !== undefined && !isWithin(value, range)) return rangeFailure(name, value, range);
  }
  return done(values);
}

function isWithin(value: string, [least, most]: readonly [number, number]): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
}
