import { fstatSync, readSync, statSync, writeSync } from 'node:fs';

/** What became of a write. */
export type Written = 'done' | 'reader gone' | Error;

const STDOUT = 1;
const STDERR = 2;

/** What Node says of a stream that is none of a terminal; to make it loads a tenth of what a command takes. */
const NO_TERMINAL: { isTTY?: boolean; columns?: number } = {};

/** Standard output, and whether it is a terminal of how many columns. */
export function outputScreen(): { isTTY?: boolean; columns?: number } {
  return mayBeTerminal(STDOUT) ? process.stdout : NO_TERMINAL;
}

/** Whether somebody sees at once what is written to standard error. */
export function errorsAreSeen(): boolean {
  return mayBeTerminal(STDERR) && process.stderr.isTTY === true;
}

function mayBeTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    return !(stats.isFile() || stats.isFIFO() || stats.isSocket() || stats.rdev === statSync('/dev/null').rdev);
  } catch {
    return true;
  }
}

/**
 * Writes all of `text` to standard output and waits until the system has it: a process that leaves earlier cuts its output.
 * A reader that went away (`| head -1`) is no error.
 */
export async function write(text: string): Promise<Written> {
  const bytes = Buffer.from(text);
  if (mayBeTerminal(STDOUT)) return writeStream(process.stdout, bytes);
  const written = writeNow(STDOUT, bytes);
  return written instanceof Uint8Array ? writeStream(process.stdout, written) : written;
}

function writeStream(stream: NodeJS.WriteStream, bytes: Uint8Array): Promise<Written> {
  return new Promise((resolve) => {
    // Node gives an error both to the callback and, later, as an event; without a listener the event ends the process.
    const failed = (error: NodeJS.ErrnoException): void => resolve(failure(error));
    stream.on('error', failed);
    stream.write(bytes, (error) => {
      if (error) return failed(error);
      stream.off('error', failed);
      resolve('done');
    });
  });
}

/**
 * Writes as far as it can. To a file this alone is safe: Node takes a short write for a whole one, and a disk that fills up half-way
 * would cut the output in silence.
 * @returns the bytes that are left where a pipe never waits (O_NONBLOCK) and is full
 */
function writeNow(fd: number, bytes: Uint8Array): Written | Uint8Array {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(fd, bytes, at);
    return 'done';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return bytes.subarray(at);
    return failure(error);
  }
}

function failure(error: unknown): Written {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return 'reader gone';
  return error instanceof Error ? error : new Error(String(error));
}

/** How often, and how long apart (milliseconds), to try again where a terminal or pipe that never waits is full. */
const TRIES = 100;
const PAUSE = 20;

/**
 * Writes a line to standard error at once, before anything that is printed later. Where that cannot be (closed, full, nobody
 * reads) nothing happens: there is nowhere left to say so, and the work goes on.
 */
export function complain(line: string): void {
  const bytes = Buffer.from(line);
  for (let at = 0, tries = 0; at < bytes.length && tries < TRIES; ) {
    try {
      at += writeSync(STDERR, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      tries += 1;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/** Whether another program reads what is printed. */
export function outputIsPiped(): boolean {
  try {
    const stats = fstatSync(STDOUT);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/**
 * Whether standard output was closed (`>&-`): Node has then opened /dev/null in its place, to read and to write, which no shell
 * does. Other programs do, to throw output away: ask only where what is lost was asked for by a person.
 */
export function outputIsClosed(): boolean {
  try {
    const { rdev } = fstatSync(STDOUT);
    // Nothing but /dev/null may be read: anything else could make the program wait.
    return rdev !== 0 && rdev === statSync('/dev/null').rdev && readSync(STDOUT, new Uint8Array(1)) === 0;
  } catch {
    return false;
  }
}

const STDIN = 0;

/** Whether something is piped or redirected into the program: not a terminal, and not /dev/null (cron) or a closed descriptor. */
export function inputIsPiped(): boolean {
  try {
    const stats = fstatSync(STDIN);
    return stats.isFIFO() || stats.isFile() || stats.isSocket();
  } catch {
    return false;
  }
}

/** All of standard input, at most `limit` bytes and the chunk in which that is passed. */
export async function readAll(stdin: NodeJS.ReadStream, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stdin) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      if (!(bytes instanceof Uint8Array)) continue;
      chunks.push(Buffer.from(bytes));
      length += bytes.length;
      if (length > limit) break;
    }
  } catch {
    // A terminal that hangs up or a descriptor that cannot be read holds no more than came so far.
  }
  return Buffer.concat(chunks);
}

/**
 * Waits for the first byte or the end of standard input; calls `silent` once where neither has come after `patience` milliseconds,
 * and waits on. Nothing is taken from the input.
 */
export function firstOf(stdin: NodeJS.ReadStream, patience: number, silent: () => void): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      stdin.off('readable', readable).off('end', settle).off('error', settle);
      resolve();
    };
    // 'readable' comes at the end too, with nothing to read: then 'end' follows.
    const readable = (): void => {
      if (stdin.readableLength > 0) settle();
      else stdin.read();
    };
    const timer = setTimeout(silent, patience);
    stdin.on('readable', readable).on('end', settle).on('error', settle);
  });
}
