import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseReport, statisticsOf } from '../../src/report/index.ts';
import { hasOwnReports, reportFile, reportFiles } from '../../src/shelf/index.ts';
import { keptStatistics, openShelf } from '../../src/shelf/many.ts';
import { emptyShelf, reportOf } from './shelf-fixture.ts';

type Places = ReturnType<typeof emptyShelf>;

/** The clock is ahead of the files: as if they had been written long ago. */
beforeEach(() => {
  const now = Date.now;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + 60_000);
});
afterEach(() => {
  vi.restoreAllMocks();
});

function shelfOf(...ids: string[]): Places {
  const places = emptyShelf();
  mkdirSync(places.folder, { recursive: true });
  for (const id of ids) writeFileSync(join(places.folder, `${id}.md`), reportOf('青石县', 2031));
  return places;
}

describe('one report of a shelf', () => {
  test('is found by its id as among all of them', async () => {
    const places = shelfOf('青石-2031', 'Qingshi', 'hongutan-2020');
    symlinkSync(join(places.folder, 'Qingshi.md'), join(places.folder, 'linked.md'));
    mkdirSync(join(places.folder, 'folder.md'));
    const all = await reportFiles(places);
    for (const id of ['青石-2031', 'Qingshi', 'hongutan-2020', 'linked'])
      expect(await reportFile(places, id)).toEqual(all.find((file) => file.id === id));
    expect(await reportFile(places, 'qingshi')).toMatchObject({ id: 'Qingshi', ships: false });
    for (const id of ['folder', 'README', '.hidden', '', '../shelf/Qingshi', './Qingshi', 'none', '\0'])
      expect(await reportFile(places, id)).toBeUndefined();
  });

  test('one that ships is found where the shelf has none of its id', async () => {
    expect(await reportFile(shelfOf(), 'hongutan-2020')).toMatchObject({ ships: true });
    expect(await reportFile({ folder: null, cache: null }, 'hongutan-2020')).toMatchObject({ ships: true });
  });

  test('a shelf has reports, or none', async () => {
    expect(await hasOwnReports(shelfOf('a'))).toBe(true);
    expect(await hasOwnReports(shelfOf())).toBe(false);
    expect(await hasOwnReports(shelfOf('readme', '.hidden'))).toBe(false);
    expect(await hasOwnReports(emptyShelf())).toBe(false);
    expect(await hasOwnReports({ folder: null, cache: null })).toBe(false);
  });
});

describe('statistics that the store has of some reports', () => {
  const file = ({ folder }: Places, id: string) => ({ id, path: join(folder, `${id}.md`), ships: false });

  test('are those of the report', async () => {
    const places = shelfOf('a', 'b');
    await (await openShelf(places)).close();
    const report = parseReport(reportOf('青石县', 2031), { id: 'a' });
    const [kept, none, again] = await keptStatistics(places, [file(places, 'a'), undefined, file(places, 'b')]);
    expect(kept).toMatchObject({ text: reportOf('青石县', 2031) });
    expect(report.ok && statisticsOf(report.value)).toEqual(kept?.statistics);
    expect([none, again?.statistics]).toEqual([null, kept?.statistics]);
  });

  test('none of a file that was changed, though its text is the same', async () => {
    const places = shelfOf('a', 'b');
    await (await openShelf(places)).close();
    const text = `---\nschema: report-tui/2\ncovers: 2030\n---\n${reportOf('青石县', 2031)}`;
    writeFileSync(file(places, 'a').path, text);
    const [changed, other] = await keptStatistics(places, [file(places, 'a'), file(places, 'b')]);
    expect(changed).toBeNull();
    expect(other).not.toBeNull();
  });

  test('none of a file that the store does not know, and none without a store', async () => {
    const places = shelfOf('a');
    expect(await keptStatistics(places, [file(places, 'a')])).toEqual([null]);
    expect(await keptStatistics({ ...places, cache: null }, [file(places, 'a'), undefined])).toEqual([null, null]);
    writeFileSync(join(places.folder, '..', 'no-folder'), '');
    const unwritable = { ...places, cache: join(places.folder, '..', 'no-folder') };
    expect(await keptStatistics(unwritable, [file(places, 'a')])).toEqual([null]);
  });
});
