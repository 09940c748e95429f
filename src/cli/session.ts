import { existsSync } from 'node:fs';
import type { RenderOptions } from '../output/index.ts';
import type { Report } from '../report/index.ts';
import { openReport, READ_LIMIT, reportFiles } from '../shelf/index.ts';
import { type Failure, fail, type Result } from '../text/index.ts';
import type { Common } from './command.ts';
import { ambiguousWidth, colorLevel, textWidth } from './look.ts';
import { nearId } from './near.ts';
import { paintFor } from './paint.ts';
import { shelfPlaces } from './shelf-places.ts';
import { readAll } from './streams.ts';

/** How a command ended. */
export interface Ending {
  exitCode: number;
  /** One sentence for stderr; undefined: nothing to say. */
  failure?: Failure;
}

/** What a command leaves behind: printed by `main.ts`, which also ends the process. */
export interface Outcome extends Ending {
  stdout: string;
}

/** A command that prints piece by piece, each when the one before is written; what it returns is how it ended. */
export type Stream = AsyncGenerator<string, Ending>;

/** All done. */
export function printed(stdout: string): Outcome {
  return { exitCode: 0, stdout };
}

/** Exit code 1 for what was not found, 2 for everything else. */
export function failed(failure: Failure, stdout = ''): Outcome {
  return { exitCode: failure.code === 'nothing' ? 1 : 2, stdout, failure };
}

/** Opens the report that a command is about; standard input is read when it is asked for. A slip in an id is said. */
export async function openFor({ report: where }: Common): Promise<Result<Report>> {
  const places = shelfPlaces(process.env);
  const report = await openReport(where, () => readAll(process.stdin, READ_LIMIT), places);
  if (report.ok || where === undefined || where === '-' || existsSync(where)) return report;
  const near = nearId(
    where,
    reportFiles(places).map(({ id }) => id),
  );
  // A known report that cannot be read is no slip.
  if (near === undefined || near === where) return report;
  return fail(
    report.code,
    `没有 ${where} 这份报告或文件：是不是 ${near}？`,
    `no report or file ${where}: did you mean ${near}?`,
  );
}

/** How to print on standard output: colours, width and language by options, environment and whether it is a terminal. */
export async function renderOptions(command: Common): Promise<RenderOptions> {
  const level = colorLevel(command.color, process.env, process.stdout);
  return {
    lang: command.lang,
    width: textWidth(command.width, process.env, process.stdout),
    ambiguous: ambiguousWidth(command.ambiguous, process.env),
    paint: await paintFor(level),
  };
}
