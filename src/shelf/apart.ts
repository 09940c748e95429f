import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { type Extracted, extractedOf, isReadApart } from '../report/index.ts';
import { type Failure, fail, type Result } from '../text/index.ts';

/** What reading a file may take; the largest of the real files tried took a tenth of it. */
export interface Ceilings {
  /** Of processor time. */
  seconds: number;
  /** Of memory, in MiB. */
  memory: number;
}
const CEILINGS: Ceilings = { seconds: 15, memory: 450 };
/** Of time by the clock, as many times as much: other programs take their share of the processor. */
const PATIENCE = 4;
/** The most that a reader may say, in bytes: ten times what two million characters and their hints take. */
const MOST_ANSWER = 64 * 1024 * 1024;

/** The program that reads one file; it is there once the program is built. */
const readerOfPackage = (): string => join(import.meta.dirname, 'reader.js');

/**
 * Reads a file of a format other than text and pages in a process of its own, which is ended when it takes too much time or memory, and
 * which may read no file at all but the program's own (Node 22 and later): a file may be made to keep a reader busy for ever. What comes
 * back is checked. Null for text and pages, which are read at once, and where the reader is not there.
 * @param reader the program that reads, where it is another than the one beside this
 */
export async function readApart(
  bytes: Uint8Array,
  { reader = readerOfPackage(), ...ceilings }: Ceilings & { reader?: string } = CEILINGS,
): Promise<Result<Extracted> | null> {
  if (!isReadApart(bytes) || !existsSync(reader)) return null;
  return await answerOf(bytes, reader, ceilings);
}

function optionsOfNode(reader: string, memory: number): string[] {
  if (process.versions.bun !== undefined) return [];
  const folder = dirname(reader) + sep;
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? ['--permission', `--allow-fs-read=${folder}*`, '--allow-worker']
    : [];
  return [`--max-old-space-size=${memory}`, '--no-warnings', ...permission];
}

function answerOf(bytes: Uint8Array, reader: string, { seconds, memory }: Ceilings): Promise<Result<Extracted>> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...optionsOfNode(reader, memory), reader, String(memory), String(seconds)], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {},
      windowsHide: true,
    });
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (result: Result<Extracted>): void => {
      clearTimeout(clock);
      child.kill('SIGKILL');
      resolve(result);
    };
    const clock = setTimeout(() => end(tooSlow(seconds)), seconds * 1000 * PATIENCE);
    child.on('error', () => end(gaveUp()));
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      chunks.push(chunk);
      if (length > MOST_ANSWER) end(tooLarge(memory));
    });
    child.on('close', (code, signal) => {
      if (code === 0) end(extractedOf(Buffer.concat(chunks).toString('utf8')) ?? gaveUp());
      else if (signal === OUT_OF_TIME) end(tooSlow(seconds));
      else end(signal !== null || code === OUT_OF_MEMORY ? tooLarge(memory) : gaveUp());
    });
    child.stdin.end(bytes);
  });
}

/** How the reader ends when it has taken too much of either (see cli/reader.ts); where it cannot have more memory V8 itself aborts. */
const OUT_OF_TIME = 'SIGTERM';
const OUT_OF_MEMORY = 3;

function tooSlow(seconds: number): Failure {
  return fail(
    'unreadable',
    `文件太复杂，用了 ${seconds} 秒还没有读完；请另存为文本或另一份 PDF 再打开，或只给出报告本身。`,
    `the file is too intricate: it was not read within ${seconds} seconds; save it as text or another PDF, or give the report alone.`,
  );
}

function tooLarge(memory: number): Failure {
  return fail(
    'unreadable',
    `读这个文件要用的内存超过 ${memory} MB，不像一份报告；请只给出报告本身。`,
    `reading the file takes more than ${memory} MB of memory, far more than a report needs; give the report alone.`,
  );
}

function gaveUp(): Failure {
  return fail(
    'unreadable',
    '文件已损坏或不完整；请重新下载，或另存一份再打开。',
    'the file is damaged or incomplete; download it again, or save another copy, then open that.',
  );
}
