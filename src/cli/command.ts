import type { ReportFormat, StatisticsFormat } from '../output/index.ts';
import type { HitKind } from '../search/index.ts';
import type { Lang, Localized } from '../text/index.ts';
import type { ColorWish } from './look.ts';

/** What holds for every command. */
export interface Common {
  /** Id, path or '-'; undefined: the report that ships. */
  report: string | undefined;
  lang: Lang;
  color: ColorWish;
  width: number | undefined;
  ambiguous: 'auto' | 1 | 2;
}

export interface BrowseCommand extends Common {
  name: 'browse';
  format: ReportFormat;
  theme: Theme;
}

export interface ShowCommand extends Common {
  name: 'show';
  selectors: string[];
  format: ShowFormat;
  /** What the program was unsure of, instead of the text. */
  explain: boolean;
}

export interface TocCommand extends Common {
  name: 'toc';
  format: 'text' | 'json';
}

/** Of which reports: one (`report`), or all that are known, or those of them that the words of `--among` choose. */
export interface Among {
  all: boolean;
  among: string;
}

export interface SearchCommand extends Common, Among {
  name: 'search';
  query: string;
  kinds: HitKind[];
  limit: number | undefined;
  format: 'text' | 'json' | 'ndjson';
}

export interface StatsCommand extends Common, Among {
  name: 'stats';
  section: string | undefined;
  unit: string | undefined;
  format: StatisticsFormat;
}

export interface ListCommand extends Common {
  name: 'list';
  /** Only reports that these words fit; '' for all. */
  words: string;
  format: 'text' | 'json' | 'ndjson';
}

export interface ImportCommand extends Common {
  name: 'import';
  /** Paths, or '-'. */
  files: string[];
  id: string | undefined;
  replace: boolean;
  format: 'text' | 'json' | 'ndjson';
}

export interface RemoveCommand extends Common {
  name: 'remove';
  ids: string[];
}

/** One run of the program: what `arguments.ts` makes of argv. */
export type Command =
  | BrowseCommand
  | ShowCommand
  | TocCommand
  | SearchCommand
  | StatsCommand
  | ListCommand
  | ImportCommand
  | RemoveCommand;

/** What a command line asks for. */
export type Request =
  | { kind: 'command'; command: Command }
  /** Help, the version, completions: printed as it is. */
  | { kind: 'text'; text: string }
  | { kind: 'completion'; shell: Shell | undefined }
  /** Wrong usage: one sentence that says what to do. */
  | { kind: 'misuse'; message: Localized };

export const COMMANDS = ['browse', 'show', 'toc', 'search', 'stats', 'list', 'import', 'remove', 'completion'] as const;

export const REPORT_FORMATS = ['text', 'md', 'json'] as const satisfies readonly ReportFormat[];
/** segmented: the file that a person corrects by hand. */
export const SHOW_FORMATS = [...REPORT_FORMATS, 'segmented'] as const;
export type ShowFormat = (typeof SHOW_FORMATS)[number];
export const TOC_FORMATS = ['text', 'json'] as const;
export const LINE_FORMATS = ['text', 'json', 'ndjson'] as const;
export const STATISTICS_FORMATS = [
  'text',
  'json',
  'csv',
  'tsv',
  'ndjson',
] as const satisfies readonly StatisticsFormat[];

/** The background to draw the browser on; auto: what the terminal says, dark if it says nothing. */
export const THEMES = ['auto', 'dark', 'light'] as const;
export type Theme = (typeof THEMES)[number];

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];
