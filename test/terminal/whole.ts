import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { PROGRAM, Pty, type PtyOptions } from './pty.ts';

/** How long a process may take to end, in milliseconds. */
const PATIENCE = 10_000;

/** Said by a line of sh at its very end. */
const END = 'all is said';

/** Programs in terminals, and the modes of these before and after them. */
export class TerminalDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'report-tui-desk-'));
  readonly #open: Pty[] = [];

  constructor() {
    writeFileSync(
      this.path('report-tui'),
      `#!/bin/sh\necho $$ > "$D/pid"\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`,
      { mode: 0o755 },
    );
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  /** Runs a line of sh in which `$R` is the program and `$D` the folder; `before` and `after` get the terminal's modes. */
  line(line: string, options: PtyOptions = {}): Pty {
    const script = `stty -g > "$D/before"; ${line}; echo "exit code $?"; stty -g > "$D/after"; echo "${END}"; read -r _`;
    const pty = this.open('/bin/sh', ['-c', script], options);
    // The terminal stays until all is read: node-pty drops what a busy machine has not read 200 ms after the end.
    pty
      .until(() => pty.raw.includes(END))
      .then(
        () => pty.send('\r'),
        () => undefined,
      );
    return pty;
  }

  /** A shell with job control, at its prompt. */
  async shell(options: PtyOptions = {}): Promise<Pty> {
    const pty = this.open('/bin/bash', ['--norc', '--noprofile', '-i'], {
      ...options,
      env: { PS1: 'prompt> ', PS2: '', ...options.env },
    });
    await pty.until('prompt>');
    return pty;
  }

  open(file: string, args: readonly string[], options: PtyOptions): Pty {
    // Nobody has read anything before: the first frame says nothing of it.
    const state = mkdtempSync(this.path('state-'));
    const own = { R: this.path('report-tui'), D: this.folder, HOME: this.folder, XDG_STATE_HOME: state };
    const env = { ...own, LANG: 'zh_CN.UTF-8', ...options.env };
    const pty = new Pty(file, args, { ...options, env });
    this.#open.push(pty);
    return pty;
  }

  /** The process of the program that was started last. */
  pid(): number {
    return Number(this.read('pid'));
  }

  /** Sends a signal to the program that was started last, where it still runs. */
  kill(signal: NodeJS.Signals): void {
    try {
      process.kill(this.pid(), signal);
    } catch {
      // It has ended.
    }
  }

  has(name: string): boolean {
    return existsSync(this.path(name)) && this.read(name) !== '';
  }

  /** Ends what still runs. */
  clear(): void {
    for (const pty of this.#open.splice(0)) pty.kill();
  }

  /** The terminal is as it was: its modes, its screen, its cursor. */
  expectWhole(pty: Pty): void {
    expectScreenBack(pty);
    expect(this.read('after')).toBe(this.read('before'));
  }
}

/** The DEC private modes as they were left, by the last word about each. */
function modesLeft(raw: string): Record<string, 'set' | 'reset'> {
  const modes: Record<string, 'set' | 'reset'> = {};
  for (const [, numbers = '', way] of raw.matchAll(/\x1b\[\?([\d;]+)([hl])/g)) {
    for (const number of numbers.split(';')) modes[number] = way === 'h' ? 'set' : 'reset';
  }
  return modes;
}

/** The program has had the screen and has given it back: every mode that it set is reset, and what it reset is set. */
export function expectScreenBack(pty: Pty): void {
  const modes = modesLeft(pty.raw);
  // Cursor shown, lines wrapped; everything else that a program may set is off in a new terminal.
  for (const [mode, way] of Object.entries(modes)) {
    expect([mode, way]).toEqual([mode, ['25', '7'].includes(mode) ? 'set' : 'reset']);
  }
  expect(Object.keys(modes)).toContain('1049');
  expect(pty.alternate()).toBe(false);
}

/** Waits until nothing of a frame is still on its way: the last update has ended, and the emulator has read it. */
export async function still(pty: Pty): Promise<void> {
  const isWhole = (): boolean => pty.raw.lastIndexOf('\x1b[?2026l') > pty.raw.lastIndexOf('\x1b[?2026h');
  await pty.until(() => pty.settled() && isWhole(), 'a whole frame');
}

/** Waits until the shell has the terminal again: what is typed before its prompt, a program that is ending may still read. */
export async function prompted(pty: Pty): Promise<void> {
  await pty.until(() => pty.raw.slice(pty.raw.lastIndexOf('\x1b[?1049')).startsWith('\x1b[?1049l'), 'the main screen');
  await pty.until(() => pty.raw.slice(pty.raw.lastIndexOf('\x1b[?1049l')).includes('prompt>'), 'the prompt');
}

/** Waits until a condition holds that no terminal tells of. */
export async function poll(condition: () => boolean, what: string): Promise<void> {
  const met = (): void => {
    if (!condition()) throw new Error(`Waited in vain for ${what}.`);
  };
  await vi.waitFor(met, { timeout: PATIENCE, interval: 10 });
}

/** Whether a process is there and has not ended. */
export function runs(pid: number): boolean {
  try {
    // Behind the name, which may hold anything; Z: ended, and nobody has asked how.
    const [, state] = /\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state !== 'Z';
  } catch {
    return false;
  }
}
