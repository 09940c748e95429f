/** A sentence for the user in both interface languages. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Lang = keyof Localized;

/** Why something could not be done: a value, never thrown. Only `cli/` prints it and chooses the exit code. */
export interface Failure {
  readonly ok: false;
  /** `usage` and `unreadable` end with exit code 2, `nothing` with 1. */
  readonly code: 'usage' | 'unreadable' | 'nothing';
  /** One line that says what is wrong and what to do. It may quote untrusted text: sanitise before printing. */
  readonly message: Localized;
}

export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

/** Wraps a value that could be had. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Makes a failure; `zh` and `en` are whole sentences that say what to do. */
export function fail(code: Failure['code'], zh: string, en: string): Failure {
  return { ok: false, code, message: { zh, en } };
}
