import yargs, { type Argv } from 'yargs';
import type { HitKind } from '../search/index.ts';
import type { Lang, Localized } from '../text/result.ts';
import {
  type Command,
  type Common,
  KINDS,
  LINE_FORMATS,
  REPORT_FORMATS,
  STATISTICS_FORMATS,
  TOC_FORMATS,
} from './command.ts';
import { completer, HIDDEN_COMMAND, SHELLS } from './completion.ts';
import { HELP, OPTIONS, USAGE, YARGS_LABELS_ZH } from './help.ts';
import { type Environment, languageOf } from './look.ts';
import { Misuse, misuseOf, WORDLESS_LABELS } from './misuse.ts';

export const PROGRAM = 'report-tui';

/** What a command line asks for. */
export type Request =
  | { kind: 'command'; command: Command }
  /** Help, the version, completions: printed as it is. */
  | { kind: 'text'; text: string }
  | { kind: 'completion'; shell: string | undefined }
  /** Wrong usage: one sentence that says what to do. */
  | { kind: 'misuse'; message: Localized };

interface Raw {
  [name: string]: unknown;
}

type Make = (raw: Raw) => Command;

/**
 * Reads a command line (without node and the script). The interface language is that of `--lang` where it is given, else of
 * the environment; help comes in it too. Touches nothing.
 */
export function parseArguments(
  argv: readonly string[],
  env: Environment,
  version: string,
): { request: Request; lang: Lang } {
  const lang = languageWish(argv) ?? languageOf(env);
  let request: Request | undefined;
  const choose = (make: Make) => (raw: Raw) => {
    request = attempt(() => ({ kind: 'command', command: make(raw) }));
  };
  const parser = commands(base(lang, version), lang, choose);
  parser.command(
    'completion [shell]',
    HELP.completion.about[lang],
    (y) => described(y.positional('shell', { type: 'string', describe: OPTIONS.shell[lang] }), 'completion', lang),
    (raw) => {
      request = attempt(() => ({ kind: 'completion', shell: oneOf('shell', raw.shell, SHELLS) }));
    },
  );
  parser.completion(HIDDEN_COMMAND, false, completer(argv));
  parser.parse([...argv], {}, (error: Error | undefined | null, _: unknown, output: string) => {
    if (error) request = { kind: 'misuse', message: misuseOf(error.message, argv) };
    else if (output !== '') request = { kind: 'text', text: `${output}\n` };
  });
  return { request: request ?? { kind: 'text', text: '' }, lang };
}

/** `--lang` before anything else is read, since help needs it; a wrong value is found later. */
function languageWish(argv: readonly string[]): Lang | undefined {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  const values = options.flatMap((each, i) =>
    each === '--lang' ? [options[i + 1]] : each.startsWith('--lang=') ? [each.slice('--lang='.length)] : [],
  );
  const value = values.at(-1);
  return value === 'zh' || value === 'en' ? value : undefined;
}

function base(lang: Lang, version: string): Argv {
  return yargs()
    .scriptName(PROGRAM)
    .detectLocale(false)
    .updateStrings({ ...(lang === 'zh' ? YARGS_LABELS_ZH : {}), ...WORDLESS_LABELS })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
    })
    .usageConfiguration({ 'hide-types': true })
    .wrap(null)
    .strict()
    .help('help', OPTIONS.help[lang])
    .alias('help', 'h')
    .version('version', OPTIONS.version[lang], version);
}

function commands(parser: Argv, lang: Lang, choose: (make: Make) => (raw: Raw) => void): Argv {
  const text = (localized: Localized): string => localized[lang];
  const common = (raw: Raw): Common => commonOf(raw, lang);
  return parser
    .usage(text(USAGE))
    .command(
      ['$0 [report]', 'browse [report]'],
      text(HELP.browse.about),
      (y) => described(formatted(shared(y, lang), OPTIONS.browseFormat[lang]), 'browse', lang),
      choose((raw) => ({
        ...common(raw),
        name: 'browse',
        format: oneOf('format', raw.format, REPORT_FORMATS) ?? 'text',
      })),
    )
    .command(
      'show [selector..]',
      text(HELP.show.about),
      (y) =>
        described(
          formatted(shared(y, lang), OPTIONS.reportFormat[lang]).positional('selector', {
            type: 'string',
            describe: text(OPTIONS.selector),
          }),
          'show',
          lang,
        ),
      choose((raw) => ({
        ...common(raw),
        name: 'show',
        selectors: list(raw.selector),
        format: oneOf('format', raw.format, REPORT_FORMATS) ?? 'text',
      })),
    )
    .command(
      'toc',
      text(HELP.toc.about),
      (y) => described(formatted(shared(y, lang), OPTIONS.tocFormat[lang]), 'toc', lang),
      choose((raw) => ({ ...common(raw), name: 'toc', format: oneOf('format', raw.format, TOC_FORMATS) ?? 'text' })),
    )
    .command(
      'search <query..>',
      text(HELP.search.about),
      (y) => searchOptions(formatted(shared(y, lang), OPTIONS.lineFormat[lang]), lang),
      choose((raw) => ({
        ...common(raw),
        name: 'search',
        query: list(raw.query).join(' '),
        kinds: kindsOf(raw.kind),
        limit: wholeNumber('n', raw.n, 1, 1_000_000),
        format: oneOf('format', raw.format, LINE_FORMATS) ?? 'text',
      })),
    )
    .command(
      'stats',
      text(HELP.stats.about),
      (y) =>
        described(
          formatted(shared(y, lang), OPTIONS.statisticsFormat[lang])
            .option('section', { type: 'string', requiresArg: true, describe: text(OPTIONS.section) })
            .option('unit', { type: 'string', requiresArg: true, describe: text(OPTIONS.unit) }),
          'stats',
          lang,
        ),
      choose((raw) => ({
        ...common(raw),
        name: 'stats',
        section: last(raw.section),
        unit: last(raw.unit),
        format: oneOf('format', raw.format, STATISTICS_FORMATS) ?? 'text',
      })),
    )
    .command(
      'list',
      text(HELP.list.about),
      (y) => described(formatted(shared(y, lang), OPTIONS.lineFormat[lang]), 'list', lang),
      choose((raw) => ({ ...common(raw), name: 'list', format: oneOf('format', raw.format, LINE_FORMATS) ?? 'text' })),
    );
}

/** The options of every command. */
function shared(y: Argv, lang: Lang): Argv {
  const value = (describe: Localized) => ({ type: 'string' as const, requiresArg: true, describe: describe[lang] });
  return y
    .option('report', { alias: 'r', ...value(OPTIONS.report) })
    .option('width', { alias: 'w', ...value(OPTIONS.width) })
    .option('color', value(OPTIONS.color))
    .option('no-color', { type: 'boolean', hidden: true })
    .option('lang', value(OPTIONS.lang))
    .option('ambiguous', value(OPTIONS.ambiguous));
}

function formatted(y: Argv, describe: string): Argv {
  return y.option('format', { alias: 'f', type: 'string', requiresArg: true, describe });
}

function searchOptions(y: Argv, lang: Lang): Argv {
  return described(
    y
      .positional('query', { type: 'string', describe: OPTIONS.query[lang] })
      .option('kind', { alias: 'k', type: 'string', requiresArg: true, describe: OPTIONS.kind[lang] })
      .option('n', { type: 'string', requiresArg: true, describe: OPTIONS.limit[lang] }),
    'search',
    lang,
  );
}

function described(y: Argv, name: keyof typeof HELP, lang: Lang): Argv {
  const help = HELP[name];
  for (const [line, about] of help.examples) y.example(line, about[lang]);
  return 'epilogue' in help ? y.epilogue(help.epilogue[lang]) : y;
}

function commonOf(raw: Raw, lang: Lang): Common {
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
function list(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** An option given twice means its last value. */
function last(value: unknown): string | undefined {
  return list(value).at(-1);
}

function oneOf<T extends string>(name: string, value: unknown, choices: readonly T[]): T | undefined {
  const given = last(value);
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found === undefined) throw Misuse.choice(name, given, choices);
  return found;
}

function wholeNumber(name: string, value: unknown, least: number, most: number): number | undefined {
  const given = last(value);
  if (given === undefined) return undefined;
  const number = /^\d{1,9}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most)) throw Misuse.range(name, given, least, most);
  return number;
}

/** `--kind measure,plan --kind problem`: commas and repetition both add. */
function kindsOf(value: unknown): HitKind[] {
  return list(value)
    .flatMap((each) => each.split(','))
    .filter((each) => each !== '')
    .flatMap((each) => oneOf('kind', each, KINDS) ?? []);
}

function attempt(make: () => Request): Request {
  try {
    return make();
  } catch (error) {
    if (error instanceof Misuse) return { kind: 'misuse', message: error.localized };
    throw error;
  }
}
