import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseReport, writeSegmented } from '../../src/report/index.ts';
import { importReport } from '../../src/shelf/import.ts';
import { openShelf } from '../../src/shelf/many.ts';
import { setReports } from '../../src/shelf/set.ts';
import { emptyShelf, reportOf, utf8 } from './shelf-fixture.ts';

function segmented(id: string, year: number): string {
  const text = `青禾县${year}年度法治政府建设工作报告\n一、主要做法\n一是办理案件41件。\n二、存在的问题\n力量不足。\n`;
  const report = parseReport(new TextEncoder().encode(text), { id });
  if (!report.ok) throw new Error(report.message.en);
  return writeSegmented({ ...report.value, id });
}

function shelfOf(ids: readonly string[]) {
  const places = emptyShelf();
  mkdirSync(places.folder, { recursive: true });
  for (const [at, id] of ids.entries()) writeFileSync(join(places.folder, `${id}.md`), segmented(id, 2031 + at));
  return places;
}

const contents = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

test('several reports are corrected at once, and the list knows', async () => {
  const places = shelfOf(['a', 'b', 'c']);
  const [shelf] = [await openShelf(places)];
  await shelf.close();
  const set = await setReports(places, ['a', 'C', 'a'], { year: 2036 });
  expect(set).toMatchObject({
    ok: true,
    value: [
      { id: 'a', changed: true },
      { id: 'c', changed: true },
    ],
  });
  const again = await openShelf(places);
  const years = new Map((await again.reports()).map(({ id, year }) => [id, year]));
  expect([years.get('a'), years.get('b'), years.get('c')]).toEqual([2036, 2032, 2036]);
  await again.close();
  expect(await setReports(places, ['a'], { year: 2036 })).toMatchObject({ ok: true, value: [{ changed: false }] });
});

test('a report that was corrected does not count as edited by hand, one that was edited still does', async () => {
  const places = emptyShelf();
  const add = async (id: string, cases: number, replace = false) => {
    const bytes = utf8(reportOf('青禾县', 2031, cases));
    return await importReport(places, bytes, { path: `${id}.txt`, id }, { replace });
  };
  for (const id of ['own', 'edited']) await add(id, 35);
  const edited = join(places.folder, 'edited.md');
  writeFileSync(edited, `${readFileSync(edited, 'utf8')}\n又及。\n`);
  expect(await setReports(places, ['own', 'edited'], { year: 2036 })).toMatchObject({ ok: true });
  expect(await setReports(places, ['own'], { year: 2037 })).toMatchObject({ ok: true });
  expect(await add('own', 41)).toMatchObject({ ok: false, message: { en: expect.not.stringContaining('by hand') } });
  expect(await add('own', 41, true)).toMatchObject({ ok: true, value: { backup: null } });
  expect(await add('edited', 41, true)).toMatchObject({ ok: true, value: { backup: `${edited}.~1~` } });
});

test.each([
  ['one that is not there', ['a', 'nobody'], 'nothing'],
  ['one that is no segmented file', ['a', 'plain'], 'unreadable'],
])('all or none: %s', async (_, ids, code) => {
  const places = shelfOf(['a', 'b']);
  writeFileSync(join(places.folder, 'plain.md'), '青禾县2031年度法治政府建设工作报告\n一、做法\n办理案件41件。\n');
  const before = contents(places.folder);
  expect(await setReports(places, ids, { year: 2036 })).toMatchObject({ ok: false, code });
  expect(contents(places.folder)).toEqual(before);
});

test('all or none: a folder that cannot be written', async ({ skip }) => {
  const places = shelfOf(['a', 'b']);
  if (process.getuid?.() === 0) skip('root may write everywhere');
  const before = contents(places.folder);
  chmodSync(places.folder, 0o500);
  expect(await setReports(places, ['a', 'b'], { year: 2036 })).toMatchObject({ ok: false, code: 'unreadable' });
  chmodSync(places.folder, 0o700);
  expect(contents(places.folder)).toEqual(before);
});
