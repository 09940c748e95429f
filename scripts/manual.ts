// The manual page, made of the command table and the keymap when the program is built.
import { COMMANDS } from '../src/cli/command-table.ts';
import { optionRows, PROGRAM, usageOf } from '../src/cli/help.ts';
import { COMMON_OPTIONS, type OptionName } from '../src/cli/options.ts';
import { type CommandHelp, GROUPS } from '../src/cli/spec.ts';
import { CATEGORIES, KEYMAP, keysLabel } from '../src/tui/keymap.ts';

type Pair = readonly [what: string, says: string];

const ENVIRONMENT: readonly Pair[] = [
  [
    'REPORT_TUI_SHELF',
    'The folder of the shelf. Else report-tui in XDG_DATA_HOME, which is ~/.local/share where it is not set.',
  ],
  [
    'XDG_CACHE_HOME',
    'What is made of the shelf lies in report-tui in it (~/.cache), and may be thrown away at any time.',
  ],
  ['XDG_STATE_HOME', 'Where the reader left off is kept in report-tui in it (~/.local/state).'],
  [
    'LC_ALL, LC_MESSAGES, LANG',
    'The language of the interface: Chinese where the locale is, else English. --lang wins.',
  ],
  ['NO_COLOR, FORCE_COLOR, TERM, COLORFGBG', 'Colours, and the background. --color and --theme win.'],
  ['COLUMNS', 'The width of the terminal. --width wins.'],
  ['VISUAL, EDITOR', 'The editor that the key e opens.'],
];

const EXIT: readonly Pair[] = [
  ['0', 'Done.'],
  ['1', 'Nothing found: no hit, no such part, no second report; check found an error.'],
  ['2', 'Wrong usage, or a file that cannot be read.'],
  ['130', 'Interrupted.'],
];

const INPUT = [
  'A report is named by its id, as list prints it, by a path, or by - for standard input. Where a command that reads one is given none, it reads',
  'what standard input holds where that is a pipe, a socket or a file, else the report that ships. An empty input is an error.',
  'Off a terminal there are no colours and no wrapping: one paragraph is one line.',
].join(' ');

const ERRORS =
  'An error is one line on standard error. With -f json or ndjson that line is {"error": {"code", "message", "hint"}}, and standard output holds what there is.';

/** The manual page of the program, in English: roff with the macros of man(7). */
export function manual(version: string): string {
  const [browse] = COMMANDS;
  const own: readonly OptionName[] = browse?.options ?? [];
  return [
    `.\\" Made of the command table: scripts/manual.ts`,
    `.TH REPORT-TUI 1 "" "${PROGRAM} ${roff(version)}" "User Commands"`,
    ...section('Name', `${PROGRAM} - read, search and check yearly reports of Chinese governments`),
    '.SH SYNOPSIS',
    ...[`[report]`, `command [options] [words]`].flatMap((rest, at) => [
      ...(at > 0 ? ['.br'] : []),
      `.B ${PROGRAM}`,
      roff(rest),
    ]),
    ...section(
      'Description',
      '法治政府建设年度报告 and 政府工作报告 are published as walls of text. This program gives back their structure: the outline, what was done, the figures, the problems admitted, the plans for next year. Without a command it browses a report in the terminal; commands print parts of it, search it, list its figures, check a draft, and do so over a shelf of many reports.',
      INPUT,
    ),
    '.SH COMMANDS',
    ...Object.keys(GROUPS).flatMap((group) =>
      COMMANDS.filter((command) => command.group === group).flatMap((command) => commandPart(command)),
    ),
    '.SH OPTIONS',
    'Those of every command, and those of browse.',
    ...tagged(optionRows([...own, ...COMMON_OPTIONS], browse, 'en')),
    '.SH KEYS',
    ...CATEGORIES.flatMap(({ id, title }) => [
      `.SS ${quoted(title.en)}`,
      ...tagged(
        KEYMAP.filter(({ category }) => category === id).map(
          (binding): Pair => [keysLabel(binding, 'en'), binding.description.en],
        ),
      ),
    ]),
    '.SH ENVIRONMENT',
    ...tagged(ENVIRONMENT),
    '.SH EXIT STATUS',
    ...tagged(EXIT),
    ...section('Errors', ERRORS),
    ...section(
      'See also',
      'The pages of docs/ in the package: shelf.md (many reports), json.md (what -f json prints), check.md (the rules), segmented-file.md (correcting by hand).',
    ),
    '',
  ].join('\n');
}

function commandPart(command: CommandHelp): string[] {
  const { words, formats, options, summary: about, examples, epilogue } = command;
  const names: readonly OptionName[] = [...(formats.length > 0 ? (['format'] as const) : []), ...options];
  const capital = about.en.replace(/^./, (first) => first.toUpperCase());
  return [
    `.SS ${quoted(usageOf(command))}`,
    roff(`${capital}.`),
    ...(words === null ? [] : tagged([[words.name, words.help.en]])),
    ...tagged(optionRows(names, command, 'en')),
    ...(epilogue === undefined ? [] : ['.PP', roff(named(epilogue.en).replaceAll('\n', ' '))]),
    ...(examples.length === 0
      ? []
      : ['.PP', 'Examples:', ...examples.flatMap(([line, does]) => example(named(line), does.en))]),
  ];
}

const named = (text: string): string => text.replaceAll('$0', PROGRAM);

function example(line: string, does: string): string[] {
  return ['.TP', `.B ${quoted(line)}`, roff(does)];
}

function section(title: string, ...paragraphs: readonly string[]): string[] {
  return [`.SH ${title.toUpperCase()}`, ...paragraphs.flatMap((text, at) => [...(at > 0 ? ['.PP'] : []), roff(text)])];
}

function tagged(rows: readonly Pair[]): string[] {
  return rows.flatMap(([what, says]) => ['.TP', `.B ${quoted(what)}`, roff(says)]);
}

/** Signs that roff takes for others, or for its own: as they must be written to be printed, and copied, as they are (groff_char(7)). */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

/** Text of a line of roff: no escape and no request in it. */
function roff(text: string): string {
  const escaped = text
    .replace(/[\\'`^~-]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\s+/g, ' ')
    .trim();
  return escaped.startsWith('.') ? `\\&${escaped}` : escaped;
}

/** One argument of a request. */
function quoted(text: string): string {
  return `"${roff(text).replaceAll('"', '\\(dq')}"`;
}
