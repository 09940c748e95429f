import { basename, extname } from 'node:path';
import { openBytes, type Report, reportWritten, writtenReport } from '../report/index.ts';
import { done, fail, type Localized, type Result } from '../text/index.ts';
import { readApart } from './apart.ts';
import { shippedReports } from './content.ts';
import { answered } from './failure.ts';
import { isOnServer, type ShelfPaths } from './paths.ts';
import { checked, readBytes, readRegular } from './read.ts';
import { digest } from './shelf.ts';
import { hasShelfFiles, idKey, namedFiles, shelfFile, shelfFiles, withId } from './shelf-files.ts';

const STDIN: Localized = { zh: '标准输入', en: 'standard input' };
const NO_INPUT = fail(
  'empty',
  '标准输入是空的：请检查管道前面的命令，或用 -r 指明报告（编号或路径）。',
  'standard input is empty: check the command before the pipe, or name a report with -r (an id or a path).',
);
const NO_SHELF: ShelfPaths = { folder: null, cache: null };

/** A report that can be opened by its id, and its segmented file, or what it is called on a server. */
export interface ReportFile {
  id: string;
  path: string;
  ships: boolean;
}

/** What an earlier run made of the same bytes, where that is kept. */
export interface KeptReport {
  /** The report as `writtenReport` wrote it; null where none is known. */
  known(): string | null;
  keep(written: string): void;
}
/** Finds what is kept of bytes that are opened under this id and path, by which a report may be named; null: nothing ever is. */
export type KeptReports = (bytes: Uint8Array, as: { id: string; path: string }) => KeptReport | null;

const sharedShelf = async () => (await import('./many.ts')).sharedShelf();

/**
 * The ids that can be opened, and the files behind them: those of the shelf, then those that ship, whose place a report on the
 * shelf takes. None of the files is read. Throws a `ShelfError` where a server cannot be asked.
 */
export async function reportFiles(paths: ShelfPaths): Promise<ReportFile[]> {
  return withShipped(onShelf(paths.server === undefined ? shelfFiles(paths.folder) : await filesOn(paths.server)));
}

/** The same of a shelf of files, in no order; some may be none, as `namedFiles` says. */
export function reportFilesByName({ folder }: ShelfPaths): ReportFile[] {
  return withShipped(namedFiles(folder));
}

/** Whether the shelf has reports, besides those that ship. Throws a `ShelfError` where a server cannot be asked. */
export async function hasOwnReports({ server, folder }: ShelfPaths): Promise<boolean> {
  return server === undefined ? hasShelfFiles(folder) : (await filesOn(server)).length > 0;
}

/** The file of `reportFiles` with an id; undefined where there is none. Of a server only that is asked. */
export async function reportFile(paths: ShelfPaths, id: string): Promise<ReportFile | undefined> {
  if (paths.server === undefined) {
    const file = shelfFile(paths.folder, id);
    return file === null ? withId(withShipped(onShelf(shelfFiles(paths.folder))), id) : { ...file, ships: false };
  }
  // An id has no such signs: somebody means a file, and no server need be there to read it.
  const own = /[/\\]/.test(id) ? [] : await filesOn(paths.server, [id]);
  return withId(withShipped(onShelf(own)), id);
}

const onShelf = (files: readonly { id: string; path: string }[]): ReportFile[] =>
  files.map(({ id, path }) => ({ id, path, ships: false }));

function withShipped(own: readonly ReportFile[]): ReportFile[] {
  // All ids as one string: to make the key of each of thousands takes ten times as long. No id holds a '/'.
  const ids = idKey(`/${own.map(({ id }) => id).join('/')}/`);
  const shipped = shippedReports().filter(({ id }) => !ids.includes(idKey(`/${id}/`)));
  return [...own, ...shipped.map((file) => ({ ...file, ships: true }))];
}

async function filesOn(server: string, among: readonly string[] | null = null) {
  return (await sharedShelf()).filesOn(server, among);
}

/** The bytes of the segmented file of a report that is known. A pipe or a device is no such file: nothing waits for it. */
export async function readReport(path: string): Promise<Result<Uint8Array>> {
  if (!isOnServer(path)) return readRegular(path);
  return answered(async () => {
    const bytes = await (await sharedShelf()).bytesAt(path);
    return bytes === null ? gone(path) : done(bytes);
  });
}

function gone(path: string) {
  return fail('not-found', `${path} 已被移除：见 report-tui list。`, `${path} has been removed: see report-tui list.`);
}

/**
 * Opens a report: `undefined` the first that ships, '-' what `stdin` gives, the id of one on the shelf, then of one that ships,
 * else a path (a file that has the name of an id is ./id). The id of a report from a path is the file's name without its
 * ending, and of one on the shelf too, whatever its front matter says.
 * Fails with `unreadable` and a sentence that names what was asked for and says what to do; nothing is thrown.
 * @param kept what earlier runs made of the same bytes: a report that is known there is not read again
 */
export async function openReport(
  where: string | undefined,
  stdin: () => Promise<Uint8Array>,
  paths: ShelfPaths = NO_SHELF,
  kept?: KeptReports,
): Promise<Result<Report>> {
  if (where === '-') {
    const bytes = await stdin();
    if (bytes.length === 0) return NO_INPUT;
    const whole = checked(bytes, STDIN);
    return whole.ok ? parsed(whole.value, 'stdin', STDIN, kept) : whole;
  }
  if (where === '') {
    return fail('unreadable', '没有给出报告：请写 id、路径或 -。', 'no report is named: give an id, a path or -.');
  }
  const id = where ?? shippedReports()[0]?.id;
  const known = await answered(async () => done(id === undefined ? undefined : await reportFile(paths, id)));
  if (!known.ok) return known;
  const entry = known.value;
  if (entry === undefined && where === undefined) {
    return fail(
      'unreadable',
      '安装里缺少自带的报告：请重新安装 report-tui，或用 -r 给出报告的路径。',
      'the reports that ship are missing: install report-tui again, or give a path with -r.',
    );
  }
  if (entry !== undefined) return openFile(entry, kept);
  const path = where ?? '';
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return parsed(bytes.value, basename(path, extname(path)), { zh: path, en: path }, kept);
}

/** Opens the file of a report that is known, under its id. */
export async function openFile(
  { id, path }: { id: string; path: string },
  kept?: KeptReports,
): Promise<Result<Report>> {
  const bytes = await readReport(path);
  if (!bytes.ok) return bytes;
  const report = await parsed(bytes.value, id, { zh: path, en: path }, kept);
  // Not as a copy, for which its statistics would have to be found.
  if (report.ok) report.value.id = id;
  return report;
}

/** Parses, and puts the name of the source before what the parser says against it. */
async function parsed(bytes: Uint8Array, id: string, name: Localized, kept?: KeptReports): Promise<Result<Report>> {
  const path = name === STDIN ? '' : name.zh;
  const sum = () => digest(bytes);
  const earlier = kept?.(bytes, { id, path }) ?? null;
  const known = earlier?.known() ?? null;
  if (known !== null) return done(reportWritten(known, sum));
  const report = await openBytes(bytes, { id, path, sum, readApart });
  if (report.ok) {
    earlier?.keep(writtenReport(report.value));
    return report;
  }
  const { zh, en } = report.message;
  return fail(report.code, `${name.zh}：${zh}`, `${name.en}: ${en}`);
}
