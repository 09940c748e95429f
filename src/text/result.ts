/** A sentence for the user in both interface languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Localized;

/**
 * What kind of failure it is; the codes are part of the contract for programs that read our errors.
 * `usage`: the command line is wrong. `unreadable`: a file that cannot be read or is no report. `empty`: nothing in it at all.
 * `not-found`: no report or file of that name. `shelf`: the shelf or its store cannot be used. `locked`: another program changes the
 * shelf. `interrupted`: a signal ended the work. `no-pair`: there is no other report to compare with. `nothing`: no hit, no such part.
 */
export type FailureCode =
  | 'usage'
  | 'unreadable'
  | 'empty'
  | 'not-found'
  | 'nothing'
  | 'no-pair'
  | 'shelf'
  | 'locked'
  | 'interrupted';

/** Why something could not be done: a value, never thrown. Only `cli/` prints it and chooses the exit code. */
export interface Failure {
  readonly ok: false;
  readonly code: FailureCode;
  /** One line that says what is wrong and what to do. It may quote untrusted text: sanitise before printing. */
  readonly message: Localized;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** Wraps a value that could be had. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes a failure; `zh` and `en` are whole sentences that say what to do. */
export function fail(code: FailureCode, zh: string, en: string): Failure {
  return { ok: false, code, message: { zh, en } };
}
