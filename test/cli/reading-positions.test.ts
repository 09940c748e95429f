import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPosition, positionFile, readPosition } from '../../src/cli/reading-positions.ts';
import { segmentText } from '../../src/report/index.ts';
import { SOURCE } from '../output/fixture.ts';

const folder = mkdtempSync(join(tmpdir(), 'report-tui-places-'));
const report = segmentText(SOURCE, { id: 'a/b' });
const place = { at: 12, top: 3, words: '一、' };

describe('where a place is kept', () => {
  it.each([
    [{ XDG_STATE_HOME: '/s', HOME: '/h' }, '/s/report-tui/places/a_b-'],
    [{ XDG_STATE_HOME: 'relative', HOME: '/h' }, '/h/.local/state/report-tui/places/a_b-'],
    [{ HOME: '/h' }, '/h/.local/state/report-tui/places/a_b-'],
    [{}, null],
  ])('by %o is %s', (env, prefix) => {
    const file = positionFile(report, undefined, env);
    expect(prefix === null ? file : file?.startsWith(prefix)).toBe(prefix === null ? null : true);
  });

  it('is one file for each report, however it is named', () => {
    const path = join(folder, 'r.txt');
    writeFileSync(path, SOURCE);
    symlinkSync(path, join(folder, 'link.txt'));
    const at = (where: string | undefined): string | null => positionFile(report, where, { HOME: folder });
    expect(at(path)).toBe(at(join(folder, 'link.txt')));
    expect(new Set([at(path), at('-'), at(undefined)]).size).toBe(3);
  });
});

describe('a place', () => {
  const file = positionFile(report, undefined, { XDG_STATE_HOME: folder });

  it('is read as it was kept, and leaves nothing else behind', async () => {
    await keepPosition(file, place);
    await keepPosition(file, { ...place, at: 13 });
    expect(readPosition(file)).toEqual({ ...place, at: 13 });
    expect(readdirSync(join(folder, 'report-tui/places'))).toHaveLength(1);
    expect(readFileSync(file ?? '', 'utf8')).toMatch(/^\{"schema":"report-tui-place\/1",.*\}\n$/);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"schema":"report-tui-place/1","at":"x","top":0,"words":""}',
    '{"at":1,"top":0,"words":""}',
  ])('that is broken (%s) is none', (text) => {
    const broken = join(folder, 'broken.json');
    writeFileSync(broken, text);
    expect(readPosition(broken)).toBeUndefined();
  });

  it('that is a pipe, or too large to be one, is none, and nothing waits for it', () => {
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    expect(readPosition(pipe)).toBeUndefined();
    const large = join(folder, 'large.json');
    writeFileSync(large, JSON.stringify({ schema: 'report-tui-place/1', ...place, words: '一'.repeat(10_000) }));
    expect(readPosition(large)).toBeUndefined();
  });

  it('is not kept where nothing can be written, and nothing is said', async () => {
    await expect(keepPosition(null, place)).resolves.toBeUndefined();
    writeFileSync(join(folder, 'no-folder'), '');
    const blocked = positionFile(report, undefined, { XDG_STATE_HOME: join(folder, 'no-folder') });
    await expect(keepPosition(blocked, place)).resolves.toBeUndefined();
    expect(readPosition(blocked)).toBeUndefined();
    mkdirSync(join(folder, 'locked'), { mode: 0o500 });
    chmodSync(join(folder, 'locked'), 0o500);
    await expect(keepPosition(join(folder, 'locked/x/y.json'), place)).resolves.toBeUndefined();
  });
});
