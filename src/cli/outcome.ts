import type { Failure, Localized } from '../text/index.ts';

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

/** Exit code 1 where nothing was found, or no second report, 130 where a signal came, 2 for everything else. */
export function failed(failure: Failure, stdout = ''): Outcome {
  const exitCode =
    failure.code === 'nothing' || failure.code === 'no-pair' ? 1 : failure.code === 'interrupted' ? 130 : 2;
  return { exitCode, stdout, failure };
}

/** Says something on standard error in a line of its own, while the command goes on. */
export type Warn = (warning: Localized) => void;
