import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { openReport, READ_LIMIT, reportFiles } from '../../src/shelf/index.ts';

const noInput = (): Promise<Uint8Array> => Promise.reject(new Error('standard input must not be read'));
const folder = mkdtempSync(join(tmpdir(), 'report-tui-library-'));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function idOf(where: string | undefined): Promise<string> {
  const report = await openReport(where, noInput);
  if (!report.ok) throw new Error(report.message.en);
  return report.value.id;
}

async function failureOf(where: string): Promise<string> {
  const report = await openReport(where, noInput);
  if (report.ok) throw new Error('it opened');
  expect(['unreadable', 'not-found', 'empty']).toContain(report.code);
  expect(report.message.zh).toMatch(/[\u4e00-\u9fff].*[：；].*。$/);
  expect(report.message.en + report.message.zh).not.toContain('\n');
  return report.message.en;
}

describe('opening', () => {
  test('the report that ships, by nothing and by its id', async () => {
    expect(await idOf(undefined)).toBe('hongutan-2020');
    expect(await idOf('hongutan-2020')).toBe('hongutan-2020');
  });

  test('a path: the id is the name of the file', async () => {
    expect(await idOf(file('县.2021.txt', '报告正文'))).toBe('县.2021');
  });

  test('standard input', async () => {
    const report = await openReport('-', async () => new TextEncoder().encode('标题\n\n正文'));
    expect(report).toMatchObject({ ok: true, value: { id: 'stdin', text: '标题\n\n正文' } });
  });

  test.skipIf(process.platform === 'win32')('a FIFO', async () => {
    const path = join(folder, 'fifo');
    execFileSync('mkfifo', [path]);
    const opened = openReport(path, noInput);
    // It waits for a reader: to wait for it in turn would keep the reader from opening.
    const written = promisify(execFile)('sh', ['-c', `printf '标题\\n\\n正文' > '${path}'`]);
    expect(await opened).toMatchObject({ ok: true, value: { text: '标题\n\n正文' } });
    await written;
  });
});

describe('what cannot be opened', () => {
  test.each<[string, () => string, RegExp]>([
    ['nothing there', () => join(folder, 'nothing'), /^cannot find .*nothing: check the path/],
    ['a file as a folder', () => join(file('f', 'x'), 'inside'), /^cannot find/],
    ['an empty name', () => '', /^no report is named/],
    ['a name too long', () => 'x'.repeat(5000), /^cannot find/],
    ['a folder', () => folder, /is a folder: give the path of one report/],
    ['an empty file', () => file('empty', ''), /is empty/],
    ['blanks', () => file('blanks', ' \n　\n'), /no text/],
    ['binary', () => file('binary', Uint8Array.from([0, 1, 2, 3, 0, 255])), /not a text file/],
  ])('%s', async (_, make, wanted) => {
    expect(await failureOf(make())).toMatch(wanted);
  });

  test('what is too large, known beforehand or found out while reading', async () => {
    const path = file('large', 'x');
    truncateSync(path, READ_LIMIT + 1);
    expect(await failureOf(path)).toMatch(/too large \(over 64 MB\)/);
    if (process.platform !== 'win32') expect(await failureOf('/dev/zero')).toMatch(/too large/);
    expect(await openReport('-', async () => new Uint8Array(READ_LIMIT + 1))).toMatchObject({ ok: false });
  });

  test.skipIf(process.platform === 'win32')('a link that leads to itself', async () => {
    const path = join(folder, 'loop');
    symlinkSync(path, path);
    expect(await failureOf(path)).toMatch(/leads to itself/);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('no permission', async () => {
    const path = file('secret', 'x');
    chmodSync(path, 0);
    expect(await failureOf(path)).toMatch(/no permission/);
  });

  test('empty standard input', async () => {
    expect(await openReport('-', async () => new Uint8Array())).toMatchObject({
      ok: false,
      message: { en: expect.stringMatching(/^standard input is empty/), zh: expect.stringMatching(/^标准输入是空的/) },
    });
  });
});

describe('reports of the shelf', () => {
  const places = { folder: join(folder, 'shelf'), cache: null };
  mkdirSync(places.folder);
  const put = (name: string, content: string): void => writeFileSync(join(places.folder, name), content);
  put('乙县-2021.md', '乙县2021年法治政府建设报告\n一、工作\n办理案件3件。');
  put('hongutan-2020.md', '---\nschema: report-tui/1\nid: other\ntitle: 自己的\n---\n## 一、工作\n');

  test('are opened by the names of their files, before what ships and before paths', async () => {
    expect(await openReport('乙县-2021', noInput, places)).toMatchObject({ value: { id: '乙县-2021', year: 2021 } });
    for (const where of ['hongutan-2020', undefined]) {
      const report = await openReport(where, noInput, places);
      expect(report).toMatchObject({ value: { id: 'hongutan-2020', title: '自己的' } });
    }
  });

  test('are known with those that ship', async () => {
    expect(await reportFiles(places)).toEqual([
      { id: 'hongutan-2020', path: join(places.folder, 'hongutan-2020.md'), ships: false },
      { id: '乙县-2021', path: join(places.folder, '乙县-2021.md'), ships: false },
    ]);
    expect(await reportFiles({ folder: null, cache: null })).toEqual([
      { id: 'hongutan-2020', path: expect.stringMatching(/content.hongutan-2020\.md$/), ships: true },
    ]);
  });

  test.each(['../library', '..', '.', './乙县-2021', '乙县-2021.md'])('%s is no id', async (where) => {
    expect(await openReport(where, noInput, places)).toMatchObject({ ok: false });
  });
});
