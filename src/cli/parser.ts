import yargs, { type Argv } from 'yargs';
import type { Lang, Localized } from '../text/index.ts';
import {
  type Command,
  LINE_FORMATS,
  REPORT_FORMATS,
  type Request,
  SHELLS,
  SHOW_FORMATS,
  STATISTICS_FORMATS,
  THEMES,
  TOC_FORMATS,
} from './command.ts';
import { HELP, OPTIONS, USAGE, YARGS_LABELS } from './help.ts';
import { Misuse, WORDLESS_LABELS } from './misuse.ts';
import {
  amongOf,
  commonOf,
  kindsOf,
  last,
  noWords,
  oneOf,
  queryOf,
  type Raw,
  reportOf,
  wholeNumber,
  words,
} from './values.ts';

export const PROGRAM = 'report-tui';

/** What the parser is made for. */
export interface ParserNeeds {
  lang: Lang;
  version: string;
  /** Whether help may be printed: without its words yargs, which measures all of them at every run, starts 50 ms sooner. */
  wordy: boolean;
  /** Told what the command line asks for. `make` throws Misuse for a wrong value. */
  take: (make: () => Request) => never;
}

/** yargs with every command, option and word of help. */
export function makeParser(needs: ParserNeeds): Argv {
  const { lang, version, wordy, take } = needs;
  const say = (words: Localized): string => (wordy ? words[lang] : '');
  const chosen = (make: (raw: Raw) => Command) => (raw: Raw) => take(() => ({ kind: 'command', command: make(raw) }));
  const parser = yargs()
    .scriptName(PROGRAM)
    .detectLocale(false)
    .updateStrings({ ...YARGS_LABELS[lang], ...WORDLESS_LABELS })
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'dot-notation': false,
      'greedy-arrays': false,
      'parse-numbers': false,
      'parse-positional-numbers': false,
      'populate--': true,
    })
    .usageConfiguration({ 'hide-types': true })
    .wrap(null)
    .strict()
    .help('help', say(OPTIONS.help))
    .alias('help', 'h')
    .version('version', say(OPTIONS.version), version)
    .usage(say(USAGE));
  for (const add of [browse, show, toc, search, stats, reports, bring, remove]) add(parser, lang, say, chosen);
  return parser.command(
    'completion [shell]',
    say(HELP.completion.about),
    (y) => exemplified(y.positional('shell', { type: 'string', describe: say(OPTIONS.shell) }), 'completion', say),
    (raw) => take(() => ({ kind: 'completion', shell: oneOf('shell', raw.shell, SHELLS) })),
  );
}

type Say = (words: Localized) => string;
type Take = (make: (raw: Raw) => Command) => (raw: Raw) => void;

function browse(parser: Argv, lang: Lang, say: Say, take: Take): void {
  parser.command(
    ['$0 [report]', 'browse [report]'],
    say(HELP.browse.about),
    (y) => {
      const own = formatted(y, say(OPTIONS.browseFormat)).option('theme', valued(say(OPTIONS.theme)));
      return exemplified(opening(own, say), 'browse', say);
    },
    take((raw) => ({
      ...commonOf(raw, lang),
      report: reportOf(raw),
      name: 'browse',
      format: oneOf('format', raw.format, REPORT_FORMATS) ?? 'text',
      theme: oneOf('theme', raw.theme, THEMES) ?? 'auto',
    })),
  );
}

function show(parser: Argv, lang: Lang, say: Say, take: Take): void {
  const selector = { type: 'string', describe: say(OPTIONS.selector) } as const;
  parser.command(
    'show [selector..]',
    say(HELP.show.about),
    (y) =>
      exemplified(
        opening(formatted(y, say(OPTIONS.showFormat)), say)
          .positional('selector', selector)
          .option('explain', { type: 'boolean', describe: say(OPTIONS.explain) }),
        'show',
        say,
      ),
    take((raw) => {
      const selectors = words(raw, 'selector');
      const explain = raw.explain === true;
      const format = oneOf('format', raw.format, explain ? TOC_FORMATS : SHOW_FORMATS) ?? 'text';
      if (format === 'segmented' && selectors[0] !== undefined) throw Misuse.surplus(selectors[0]);
      return { ...commonOf(raw, lang), name: 'show', selectors, explain, format };
    }),
  );
}

function toc(parser: Argv, lang: Lang, say: Say, take: Take): void {
  parser.command(
    'toc',
    say(HELP.toc.about),
    (y) => exemplified(opening(formatted(y, say(OPTIONS.tocFormat)), say), 'toc', say),
    take((raw) => ({
      ...commonOf(noWords(raw), lang),
      name: 'toc',
      format: oneOf('format', raw.format, TOC_FORMATS) ?? 'text',
    })),
  );
}

function search(parser: Argv, lang: Lang, say: Say, take: Take): void {
  parser.command(
    'search [query..]',
    say(HELP.search.about),
    (y) => {
      const own = formatted(y, say(OPTIONS.lineFormat))
        .positional('query', { type: 'string', describe: say(OPTIONS.query) })
        .option('kind', { alias: 'k', ...valued(say(OPTIONS.kind)) })
        .option('n', valued(say(OPTIONS.limit)));
      return exemplified(opening(among(own, say), say), 'search', say);
    },
    take((raw) => ({
      ...commonOf(raw, lang),
      ...amongOf(raw),
      name: 'search',
      query: queryOf(raw),
      kinds: kindsOf(raw.kind),
      limit: wholeNumber('n', raw.n, 1, 1_000_000),
      format: oneOf('format', raw.format, LINE_FORMATS) ?? 'text',
    })),
  );
}

function stats(parser: Argv, lang: Lang, say: Say, take: Take): void {
  parser.command(
    'stats',
    say(HELP.stats.about),
    (y) => {
      const own = formatted(y, say(OPTIONS.statisticsFormat))
        .option('section', valued(say(OPTIONS.section)))
        .option('unit', valued(say(OPTIONS.unit)));
      return exemplified(opening(among(own, say), say), 'stats', say);
    },
    take((raw) => ({
      ...commonOf(noWords(raw), lang),
      ...amongOf(raw),
      name: 'stats',
      section: last(raw.section),
      unit: last(raw.unit),
      format: oneOf('format', raw.format, STATISTICS_FORMATS) ?? 'text',
    })),
  );
}

function reports(parser: Argv, lang: Lang, say: Say, take: Take): void {
  const filter = { type: 'string', describe: say(OPTIONS.filter) } as const;
  parser.command(
    'list [words..]',
    say(HELP.list.about),
    (y) => exemplified(drawing(formatted(y, say(OPTIONS.lineFormat)), say).positional('words', filter), 'list', say),
    take((raw) => ({
      ...commonOf(raw, lang),
      name: 'list',
      words: words(raw, 'words').join(' '),
      format: oneOf('format', raw.format, LINE_FORMATS) ?? 'text',
    })),
  );
}

function bring(parser: Argv, lang: Lang, say: Say, take: Take): void {
  parser.command(
    'import [file..]',
    say(HELP.import.about),
    (y) => {
      const own = formatted(y, say(OPTIONS.lineFormat))
        .positional('file', { type: 'string', describe: say(OPTIONS.file) })
        .option('id', valued(say(OPTIONS.id)))
        .option('replace', { type: 'boolean', describe: say(OPTIONS.replace) });
      return exemplified(drawing(own, say), 'import', say);
    },
    take((raw) => {
      const files = words(raw, 'file');
      const id = last(raw.id);
      if (files.length === 0) throw Misuse.noFiles();
      if (id !== undefined && files.length > 1) throw Misuse.manyForOneId();
      const format = oneOf('format', raw.format, LINE_FORMATS) ?? 'text';
      return { ...commonOf(raw, lang), name: 'import', files, id, replace: raw.replace === true, format };
    }),
  );
}

function remove(parser: Argv, lang: Lang, say: Say, take: Take): void {
  const id = { type: 'string', describe: say(OPTIONS.removed) } as const;
  parser.command(
    'remove [id..]',
    say(HELP.remove.about),
    (y) => exemplified(drawing(y, say).positional('id', id), 'remove', say),
    take((raw) => {
      const ids = words(raw, 'id');
      if (ids.length === 0) throw Misuse.noIds();
      return { ...commonOf(raw, lang), name: 'remove', ids };
    }),
  );
}

/** The options of every command that opens a report. */
function opening(y: Argv, say: Say): Argv {
  return drawing(y.option('report', { alias: 'r', ...valued(say(OPTIONS.report)) }), say);
}

/** The options of commands that can be about all reports. */
function among(y: Argv, say: Say): Argv {
  return y.option('all', { type: 'boolean', describe: say(OPTIONS.all) }).option('among', valued(say(OPTIONS.among)));
}

/** The options of every command. */
function drawing(y: Argv, say: Say): Argv {
  return y
    .option('width', { alias: 'w', ...valued(say(OPTIONS.width)) })
    .option('color', valued(say(OPTIONS.color)))
    .option('no-color', { type: 'boolean', hidden: true })
    .option('lang', valued(say(OPTIONS.lang)))
    .option('ambiguous', valued(say(OPTIONS.ambiguous)));
}

function formatted(y: Argv, describe: string): Argv {
  return y.option('format', { alias: 'f', ...valued(describe) });
}

/** Values stay strings: what they may be is checked, and worded, in values.ts. Without words it stays out of the help. */
function valued(describe: string): { type: 'string'; requiresArg: true; describe: string; hidden: boolean } {
  return { type: 'string', requiresArg: true, describe, hidden: describe === '' };
}

function exemplified(y: Argv, name: keyof typeof HELP, say: Say): Argv {
  const help = HELP[name];
  const epilogue = 'epilogue' in help ? say(help.epilogue) : '';
  for (const [line, about] of help.examples) if (say(about) !== '') y.example(line, say(about));
  return epilogue === '' ? y : y.epilogue(epilogue);
}
