import { realpathSync } from 'node:fs';
import type { Report } from '../report/index.ts';
import {
  isOnServer,
  manyReports,
  type OpenOptions,
  type OpenShelf,
  openFile,
  type ReportFile,
  reportFiles,
} from '../shelf/index.ts';
import { done, fail, type Result } from '../text/index.ts';
import type { NotesOptions, Opened, SavedPosition, ShelfOptions } from '../tui/index.tsx';
import { changeFor, keepNote, noteFile, readNotes } from './note-files.ts';
import { keepPosition, positionFile, readPosition } from './reading-positions.ts';
import { shelfPaths } from './shelf-paths.ts';
import type { Environment } from './terminal-capabilities.ts';

/** The most hits of one report in the browser: nobody reads more of them there, and each is kept. */
const MOST_HITS = 50;

/** The id, in the browser, of a report that is not one of those known. */
const GIVEN = '';

/** The reports that the browser opens in one run, by their ids on the shelf. */
export class BrowsedReports {
  readonly #env: Environment;
  readonly #where: string | undefined;
  readonly #files: Map<string, ReportFile>;
  /** As they are now: an edit may have changed them. */
  readonly #opened = new Map<string, Report>();
  #shelf: OpenShelf | null = null;
  #many: Awaited<ReturnType<typeof manyReports>> | null = null;
  #onProgress: (done: number, of: number) => void = () => undefined;
  /** The shelf as it was first opened for anything. */
  #asked: Promise<OpenShelf> | null = null;

  private constructor(where: string | undefined, env: Environment, files: readonly ReportFile[]) {
    this.#env = env;
    this.#where = where;
    this.#files = new Map(files.map((file) => [file.id, file]));
  }

  /** @param where the report as given; undefined: none, '-': standard input */
  static async of(where: string | undefined, env: Environment): Promise<BrowsedReports> {
    return new BrowsedReports(where, env, await reportFiles(shelfPaths(env)));
  }

  /** Whether the user has any report on the shelf. */
  get hasShelf(): boolean {
    return [...this.#files.values()].some(({ ships }) => !ships);
  }

  /** The id on the shelf of the report that was given; undefined where it is not one of those known. */
  idOf(report: Report): string | undefined {
    if (this.#where === '-') return undefined;
    if (this.#where === undefined) return report.id;
    if (this.#files.has(this.#where)) return this.#where;
    const path = realPath(this.#where);
    const files = [...this.#files.values()].filter((file) => !isOnServer(file.path));
    return files.find((file) => path !== null && realPath(file.path) === path)?.id;
  }

  /** Takes note of a report as it is now. @param id undefined for one that is not known */
  keep(id: string | undefined, report: Report): void {
    this.#opened.set(id ?? GIVEN, report);
  }

  /** A report that has been opened, or one of which something was marked among hits. */
  async report(id: string): Promise<Result<Report>> {
    const opened = this.#opened.get(id);
    if (opened) return done(opened);
    const file = this.#files.get(id);
    if (!file) return fail('unreadable', `没有 ${id} 这份报告`, `there is no report ${id}`);
    const report = await openFile(file);
    if (report.ok) this.keep(id, report.value);
    return report;
  }

  /** The path of a report, where it is a file of the user's own or on a server: not one that ships, not a pipe. */
  ownFile(id: string): string | undefined {
    const file = this.#files.get(id);
    if (file) return file.ships ? undefined : file.path;
    return this.#where === '-' ? undefined : this.#where;
  }

  /** Where the reader was in a report. */
  placeIn(id: string, report: Report): SavedPosition | undefined {
    return readPosition(this.#positionFile(id, report));
  }

  /** Keeps where the reader was in a report, for the next time. */
  async keepPosition(id: string, position: SavedPosition): Promise<void> {
    const report = await this.report(id);
    if (report.ok) await keepPosition(this.#positionFile(id, report.value), position);
  }

  /** The reader's notes on the reports. */
  notes(): NotesOptions {
    return {
      of: async (id) => {
        const report = await this.report(id);
        if (!report.ok) return report;
        const kept = readNotes(noteFile(report.value, this.#whereOf(id), this.#env));
        return kept.ok ? done(kept.value?.notes ?? []) : kept;
      },
      keep: async (id, wish) => {
        const report = await this.report(id);
        return report.ok ? keepNote(report.value, this.#whereOf(id), changeFor(report.value, wish), this.#env) : report;
      },
    };
  }

  /** What a report was read from: its path, '-', or undefined where it ships. */
  #whereOf(id: string): string | undefined {
    return this.#files.has(id) ? this.ownFile(id) : this.#where;
  }

  #positionFile(id: string, report: Report): string | null {
    return positionFile(report, this.#whereOf(id), this.#env);
  }

  /** What the browser is given of all reports. */
  shelf(): ShelfOptions {
    return {
      load: async (told) => {
        const opened = this.#openAnew(told);
        this.#asked = opened;
        const shelf = await opened;
        const reports = await shelf.reports();
        // On a server others may have put some meanwhile.
        for (const { id, path, ships } of reports) this.#files.set(id, { id, path, ships });
        return { reports, unreadable: await shelf.unreadable() };
      },
      choosing: (reports, words) => this.#many?.choosing(reports, words) ?? (() => false),
      search: (query, kinds, among) => {
        const isAmong = among === null ? {} : { among: ({ id }: { id: string }): boolean => among.has(id) };
        return this.#shelf?.search(query, { kinds, limit: MOST_HITS, ...isAmong }) ?? noHits();
      },
      open: async (id): Promise<Result<Opened>> => {
        const report = await this.report(id);
        if (!report.ok) return report;
        const position = this.placeIn(id, report.value);
        return done({ report: report.value, ...(position && { position }) });
      },
    };
  }

  async #openAnew(told: OpenOptions): Promise<OpenShelf> {
    this.#many = await manyReports();
    await this.#shelf?.close();
    this.#shelf = await this.#many.openShelf(shelfPaths(this.#env), told);
    return this.#shelf;
  }

  /** Has somebody told how far the shelf is read, where nobody has asked to see it. */
  watch(onProgress: (done: number, of: number) => void): void {
    this.#onProgress = onProgress;
  }

  /** All reports, brought up to date when this is first asked for; null where the user has none of his own. */
  async allReports(): Promise<OpenShelf | null> {
    if (!this.hasShelf) return null;
    this.#asked ??= this.#openAnew({ onProgress: (at, of) => this.#onProgress(at, of) });
    await this.#asked;
    return this.#shelf;
  }
}

async function* noHits(): AsyncGenerator<never> {}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
