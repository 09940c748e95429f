import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const PROGRAM = join(import.meta.dirname, '../../bin/report-tui.js');

export interface Ran {
  code: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
}

const LONGEST_RUN = 60_000;

/** A bare environment: what the tests' own terminal is set to must not matter. */
function environment(env: Record<string, string>): Record<string, string> {
  return { PATH: process.env.PATH ?? '', LANG: 'C', TERM: 'xterm-256color', ...env };
}

export type RanBytes = Omit<Ran, 'stdout' | 'stderr'> & { stdout: Buffer; stderr: Buffer };

/**
 * Runs a command in a session of its own, so that there is no controlling terminal to be drawn on, with pipes for stdout and
 * stderr, and for stdin where there is input; else stdin is /dev/null.
 */
export function runBytes(file: string, args: readonly string[], options: RunOptions = {}): Promise<RanBytes> {
  const { input, env = {}, cwd } = options;
  const child = spawn(file, [...args], {
    detached: true,
    env: environment(env),
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    // A program that hangs fails its test by then, and must not go on without it.
    timeout: LONGEST_RUN,
    killSignal: 'SIGKILL',
    ...(cwd === undefined ? {} : { cwd }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  // The program need not read its input, and may end before it has.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ code, signal, stdout: Buffer.concat(out), stderr: Buffer.concat(err) });
    });
  });
}

/** The same, what it printed as text. */
export async function runCommand(file: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const ran = await runBytes(file, args, options);
  return { ...ran, stdout: ran.stdout.toString(), stderr: ran.stderr.toString() };
}

/** Runs the built program. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return runCommand(process.execPath, [PROGRAM, ...args], options);
}

/** Runs a line of sh, in which `$R` is the program. */
export function runShell(line: string, options: RunOptions = {}): Promise<Ran> {
  const R = join(temporary(), 'report-tui');
  writeFileSync(R, `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, { mode: 0o755 });
  return runCommand('/bin/sh', ['-c', line], { ...options, env: { R, ...options.env } });
}

/** A new folder for files of a test. */
export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'report-tui-test-'));
}

/** A file with this content, by its path. */
export function fileOf(content: string | Uint8Array, name = 'report.txt'): string {
  const path = join(temporary(), name);
  writeFileSync(path, content);
  return path;
}
