import { appendFileSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isStill, readEntry, stateOfWritten } from '../../src/shelf/read-entry.ts';
import type { FileState } from '../../src/shelf/store/store.ts';
import { reportOf } from './shelf-fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-tui-entry-'));
const TEXT = reportOf('青石县', 2031);
/** One time for all: what is written anew keeps it. */
const SAME_TIME = new Date('2031-05-01T10:00:00Z');

function file(name: string, text = TEXT): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function stateOf(path: string, had: FileState | null = null): Promise<FileState> {
  const entry = await readEntry({ id: 'own', path, ships: false }, had);
  if (entry === null) throw new Error('it is gone');
  return entry.state;
}

describe('whether a file is as it was when it was read', () => {
  test('not while its times are too young to tell', async () => {
    const path = file('young.md');
    const state = await stateOf(path);
    expect(state.settled).toBe(false);
    expect(isStill(path, state)).toBe(false);
    expect(isStill(path, { ...state, settled: true })).toBe(true);
  });

  test('nor one that was written long ago by its date, and put there just now', async () => {
    const path = file('copied.md');
    utimesSync(path, new Date(0), new Date(0));
    expect((await stateOf(path)).settled).toBe(false);
  });

  test('a file whose content changed, its size and its times not', () => {
    const path = file('same.md');
    utimesSync(path, SAME_TIME, SAME_TIME);
    const { size, ino, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const state = { stat: `${size}:${ino}:${mtimeNs}:${ctimeNs}`, content: '', settled: true };
    expect(isStill(path, state)).toBe(true);
    // Another inode time tells, though size and time of writing are the old ones.
    writeFileSync(path, TEXT.replace('青石', '白浪'));
    utimesSync(path, SAME_TIME, SAME_TIME);
    expect(isStill(path, state)).toBe(false);
  });

  test('not one that has grown, or is gone', () => {
    const path = file('grown.md');
    const { size, ino, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
    const state = { stat: `${size}:${ino}:${mtimeNs}:${ctimeNs}`, content: '', settled: true };
    expect(isStill(path, state)).toBe(true);
    appendFileSync(path, '末尾。');
    expect(isStill(path, state)).toBe(false);
    rmSync(path);
    expect(isStill(path, state)).toBe(false);
  });
});

test('the same content is not parsed again', async () => {
  const path = file('again.md');
  const had = await stateOf(path);
  const entry = await readEntry({ id: 'own', path, ships: false }, had);
  expect(entry).toEqual({ state: expect.objectContaining({ content: had.content }) });
  writeFileSync(path, TEXT.replace('青石', '白浪'));
  expect(await readEntry({ id: 'own', path, ships: false }, had)).toHaveProperty('found.summary');
});

test('a file that is gone is no entry, and what is no file has a message', async () => {
  expect(await readEntry({ id: 'own', path: join(folder, 'none.md'), ships: false }, null)).toBe(null);
  expect(await readEntry({ id: 'own', path: folder, ships: false }, null)).toMatchObject({
    state: { stat: '', settled: false },
    found: { message: expect.anything() },
  });
});

test('what was just written is not yet told by its times, nor are other bytes', () => {
  const bytes = new TextEncoder().encode(TEXT);
  const path = file('written.md');
  expect(stateOfWritten(path, bytes)).toMatchObject({ settled: false });
  expect(stateOfWritten(path, bytes.subarray(1))).toBe(null);
  expect(stateOfWritten(join(folder, 'none.md'), bytes)).toBe(null);
});
