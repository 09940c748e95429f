import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { random } from '../../bench/random.mjs';
import { SOURCE } from '../output/fixture.ts';
import { expectScreenBack, poll, TerminalDesk } from './whole.ts';

/** How many times the program is ended; `npm run test:torture` does so 300 times. */
const RUNS = Number(process.env.TORTURE_RUNS ?? 6);
const SEED = Number(process.env.TORTURE_SEED ?? Date.now() % 1_000_000);
/** Within so many milliseconds from its start the program is ended: before it is ready, while it draws, at rest. */
const LATEST = 1500;

const LINES = ['"$R"', '"$R" "$D/yunxi.txt"', 'cat "$D/yunxi.txt" | "$R" | cat > /dev/null', '"$R" > "$D/out"'];
const KEYS = ['j', 'G', 'f', '\t', 's', '/', 'yshj', '\r', '\x1b', '?', 'S', 'a', 'p', ' ', '\x0c', '\x7f', '5', 'n'];
const ENDS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'Ctrl-C'] as const;

const desks: TerminalDesk[] = [];
afterAll(() => {
  for (const desk of desks) desk.clear();
});

/** Starts the program, plays on it, ends it at a random moment, and compares the terminal's modes before and after. */
async function endedAtRandom(number: number): Promise<void> {
  const next = random(SEED + number);
  const oneOf = <T>(things: readonly T[]): T => things[Math.floor(next() * things.length)] as T;
  const desk = new TerminalDesk();
  desks.push(desk);
  writeFileSync(desk.path('yunxi.txt'), SOURCE);
  const shelf = desk.path('shelf');
  mkdirSync(shelf);
  if (next() < 0.5) for (const year of ['2021', '2022']) writeFileSync(join(shelf, `${year}.md`), SOURCE);
  const size = { columns: 20 + Math.floor(next() * 180), rows: 6 + Math.floor(next() * 50) };
  // What ends the program must not end the shell that compares, nor be ignored by the program.
  const pty = desk.line(`trap : INT QUIT HUP; ${oneOf(LINES)}`, { ...size, env: { REPORT_TUI_SHELF: shelf } });
  await poll(() => desk.has('pid'), 'the start');
  const end = performance.now() + next() * LATEST;
  while (performance.now() < end) {
    if (next() < 0.5) pty.send(oneOf(KEYS));
    if (next() < 0.1) pty.resize(20 + Math.floor(next() * 180), 6 + Math.floor(next() * 50));
    // The time itself is what is tried: any other key, any other moment.
    await wait(next() * 60);
  }
  const way = oneOf(ENDS);
  const isEnded = (): boolean => pty.raw.includes('exit code');
  if (way === 'Ctrl-C') {
    pty.send('\x03');
  } else if (!isEnded()) {
    desk.kill(way);
  }
  // Ctrl-C that comes while the terminal's modes are being changed may be thrown away: it is pressed again, as a person would.
  await pty.until(isEnded, 'the end').catch(() => pty.send('\x03'));
  await pty.ended;
  const told = `seed ${SEED}, run ${number}, ${way}`;
  expect(`${told}: ${desk.read('after')}`).toBe(`${told}: ${desk.read('before')}`);
  if (pty.raw.includes('\x1b[?1049h')) expectScreenBack(pty);
  expect(pty.raw, told).not.toMatch(/ {4}at /);
}

describe('ended at a random moment, the terminal is as it was', () => {
  test(`${RUNS} times, seed ${SEED}`, { timeout: 30_000 + RUNS * 20_000 }, async () => {
    const numbers = Array.from({ length: RUNS }, (_, number) => number);
    const worker = async (): Promise<void> => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await endedAtRandom(number);
    };
    await Promise.all([worker(), worker(), worker()]);
  });
});
