import { fstatSync, readSync, statSync, writeSync } from 'node:fs';
import { isatty } from 'node:tty';

/** What became of a write. */
export type Written = 'done' | 'reader gone' | Error;

/**
 * Writes all of `text` and waits until the system has it: pipes are asynchronous, and a process that leaves earlier cuts
 * its output. A reader that went away (`| head -1`) is no error.
 */
export function write(stream: NodeJS.WriteStream & { fd?: number }, text: string): Promise<Written> {
  const { fd } = stream;
  if (fd !== undefined && isFile(fd)) return Promise.resolve(writeFile(fd, text));
  return new Promise((resolve) => {
    // Node gives an error both to the callback and, later, as an event; without a listener the event ends the process.
    const failed = (error: NodeJS.ErrnoException): void => {
      resolve(error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? 'reader gone' : error);
    };
    stream.on('error', failed);
    stream.write(text, (error) => {
      if (error) return failed(error);
      stream.off('error', failed);
      resolve('done');
    });
  });
}

function isFile(fd: number): boolean {
  try {
    return fstatSync(fd).isFile();
  } catch {
    return false;
  }
}

/** Node takes a short write to a file for a whole one: a disk that fills up half-way would cut the output in silence. */
function writeFile(fd: number, text: string): Written {
  const bytes = Buffer.from(text);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
    return 'done';
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const STDERR = 2;
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

const STDOUT = 1;

/** Whether another program reads what is printed. */
export function outputIsPiped(): boolean {
  try {
    const about = fstatSync(STDOUT);
    return about.isFIFO() || about.isSocket();
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
  if (isatty(STDIN)) return false;
  try {
    const about = fstatSync(STDIN);
    return about.isFIFO() || about.isFile() || about.isSocket();
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
