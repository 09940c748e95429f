import { readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { SOURCE } from '../output/fixture.ts';
import { fileOf, run, temporary } from '../program/program.ts';
import { PROGRAM, Pty } from './pty.ts';

const open: Pty[] = [];

afterEach(() => {
  for (const pty of open.splice(0)) pty.kill();
});

function program(args: readonly string[], env: Record<string, string>): Pty {
  const pty = new Pty(process.execPath, [PROGRAM, ...args], { env });
  open.push(pty);
  return pty;
}

async function notesOf(env: Record<string, string>): Promise<{ note: string; quote: string; start: number | null }[]> {
  return JSON.parse((await run(['notes', '-f', 'json'], { env })).stdout);
}

/** Waits for so many changes in a folder: the new file is made, is written, takes the place of the old one. */
function changes(folder: string, count: number): Promise<void> {
  return new Promise((resolve) => {
    let seen = 0;
    const watcher = watch(folder, () => {
      seen += 1;
      if (seen < count) return;
      watcher.close();
      resolve();
    });
  });
}

test('a note is there after the browser was killed, and again after the report was corrected', async () => {
  const env = { XDG_STATE_HOME: temporary(), XDG_CACHE_HOME: temporary(), REPORT_TUI_SHELF: temporary() };
  const path = fileOf(SOURCE, '云溪县-2021.txt');
  const folder = join(env.XDG_STATE_HOME, 'report-tui/notes');
  expect(await notesOf(env)).toEqual([]);
  for (const round of [1, 2, 3, 4]) {
    const pty = program([path], env);
    await pty.until('目录');
    pty.send(`\tm第${round}条\r`);
    await pty.until('批注已保存');
    // Before the next one is written, and then at each step of its writing.
    const step = round > 1 ? changes(folder, round - 1) : null;
    pty.send(`${']'.repeat(round)}m断${round}\r`);
    await step;
    process.kill(pty.pid(), 'SIGKILL');
    await pty.ended;
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
      expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8'))).not.toThrow();
    }
    const notes = (await notesOf(env)).map(({ note }) => note);
    // The first sentence has one note, to which each round adds.
    expect(notes.some((note) => note.endsWith(`第${round}条`))).toBe(true);
  }
  const [first] = await notesOf(env);
  writeFileSync(path, `云溪县人民政府\n\n${SOURCE}`);
  const [moved] = await notesOf(env);
  expect(moved?.quote).toBe(first?.quote);
  expect(moved?.start).toBeGreaterThan(first?.start ?? Number.POSITIVE_INFINITY);
  const pty = program([path], env);
  await pty.until('✎');
  pty.send('M');
  await pty.until('第1条');
  const markdown = await run(['notes', '第1条', '-r', path, '-f', 'md'], { env });
  expect([markdown.code, markdown.stdout]).toEqual([0, expect.stringMatching(/^# 云溪县2021[\s\S]*> ——云溪县司法局/)]);
  expect((await run(['notes', '没有这个词'], { env })).code).toBe(1);
});
