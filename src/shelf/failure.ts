import type { Failure, Result } from '../text/index.ts';
import { StoreError } from './store/store.ts';

/** Thrown where a shelf on a server cannot be asked, from however deep in what was asked of it: whoever runs the command says so. */
export class ShelfError extends StoreError {
  readonly failure: Failure;

  constructor(kind: StoreError['kind'], failure: Failure) {
    super(kind, failure.message.en);
    this.failure = failure;
  }
}

/**
 * The failure that an error tells of; null for any other error. Not told by its class: the program's parts have each their own copy
 * of it.
 */
export function shelfFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('failure' in error) || !('kind' in error)) return null;
  const { failure } = error;
  return typeof failure === 'object' && failure !== null && 'message' in failure ? (failure as Failure) : null;
}

/** What a shelf was asked for, or why it cannot be asked, as a value. */
export async function answered<T>(ask: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await ask();
  } catch (error) {
    const failure = shelfFailure(error);
    if (failure === null) throw error;
    return failure;
  }
}
