import { openReport, READ_LIMIT } from '../library/index.ts';
import type { RenderOptions } from '../output/index.ts';
import type { Report } from '../report/model.ts';
import type { Failure, Result } from '../text/result.ts';
import type { Common } from './command.ts';
import { ambiguousWidth, colorLevel, textWidth } from './look.ts';
import { paintFor } from './paint.ts';
import { readAll } from './streams.ts';

/** What a command leaves behind: printed by `main.ts`, which also ends the process. */
export interface Outcome {
  exitCode: number;
  stdout: string;
  /** One sentence for stderr; undefined: nothing to say. */
  failure?: Failure;
}

/** All done. */
export function printed(stdout: string): Outcome {
  return { exitCode: 0, stdout };
}

/** Exit code 1 for what was not found, 2 for everything else. */
export function failed(failure: Failure, stdout = ''): Outcome {
  return { exitCode: failure.code === 'nothing' ? 1 : 2, stdout, failure };
}

/** Opens the report that a command is about; standard input is read when it is asked for. */
export function openFor(command: Common): Promise<Result<Report>> {
  return openReport(command.report, () => readAll(process.stdin, READ_LIMIT));
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
