import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { searchShelf } from '../../src/search/shelf/index.ts';
import { type Catalogue, openCatalogue } from '../../src/shelf/catalogue.ts';
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

function shelfWith(reports: Record<string, string>): Places {
  const places = emptyShelf();
  mkdirSync(places.folder, { recursive: true });
  for (const [id, text] of Object.entries(reports)) put(places, id, text);
  return places;
}

const put = ({ folder }: Places, id: string, text: string) => writeFileSync(join(folder, `${id}.md`), text);

const three = () =>
  shelfWith({
    a: reportOf('青石县', 2021, 41),
    b: reportOf('白沙县', 2020, 42),
    c: reportOf('白沙县', 2019, 43),
  });

/** Opens the catalogue; says also how many files were read for it. */
async function opened(places: Places): Promise<Catalogue & { read: number }> {
  let read = 0;
  const catalogue = await openCatalogue(places, (done, of) => {
    read = of;
    expect(done).toBeLessThanOrEqual(of);
  });
  return { ...catalogue, read };
}

const own = ({ reports }: Catalogue) => reports.filter(({ ships }) => !ships).map(({ id }) => id);
const holding = (catalogue: Catalogue, query: string) =>
  [...searchShelf(catalogue.index(), query)].map(({ report }) => report.id);
const indexFile = ({ cache }: Places) => {
  const [name = ''] = readdirSync(cache);
  return join(cache, name);
};

describe('what is known of all reports', () => {
  test('those of the shelf and those that ship, by region, year and title', async () => {
    const places = three();
    const catalogue = await opened(places);
    expect(own(catalogue)).toEqual(['c', 'b', 'a']);
    expect(catalogue.unreadable).toEqual([]);
    const shipped = catalogue.reports.filter(({ ships }) => ships);
    expect(shipped.map(({ id }) => id)).toContain('hongutan-2020');
    expect(catalogue.reports.find(({ id }) => id === 'b')).toMatchObject({
      path: join(places.folder, 'b.md'),
      region: '白沙县',
      year: 2020,
      characters: reportOf('白沙县', 2020, 42).length,
      counts: { sections: 4, problems: 2 },
    });
    expect(catalogue.index().reports.map(({ id }) => id)).toEqual(catalogue.reports.map(({ id }) => id));
    expect(holding(catalogue, '42件')).toEqual(['b']);
  });

  test('a report of the shelf takes the place of the one that ships under its id', async () => {
    const catalogue = await opened(shelfWith({ 'hongutan-2020': reportOf('青石县', 2021) }));
    expect(catalogue.reports.filter(({ id }) => id === 'hongutan-2020')).toMatchObject([
      { region: '青石县', ships: false },
    ]);
  });

  test('no shelf, no cache, an empty one', async () => {
    for (const places of [{ folder: null, cache: null }, emptyShelf(), { ...three(), cache: null }]) {
      const catalogue = await openCatalogue(places);
      expect(catalogue.reports.some(({ id }) => id === 'hongutan-2020')).toBe(true);
      expect(holding(catalogue, '红谷滩')).toContain('hongutan-2020');
    }
  });

  test('a cache that cannot be written is no error', async () => {
    const places = three();
    writeFileSync(places.cache, 'a file');
    expect(own(await opened(places))).toEqual(['c', 'b', 'a']);
    expect(holding(await opened(places), '42件')).toEqual(['b']);
  });
});

describe('the index file', () => {
  test('spares reading the files that are as they were', async () => {
    const places = three();
    const first = await opened(places);
    const before = statSync(indexFile(places));
    const second = await opened(places);
    expect([first.read, second.read]).toEqual([first.reports.length, 0]);
    expect(second.reports).toEqual(first.reports);
    expect(second.unreadable).toEqual(first.unreadable);
    expect(statSync(indexFile(places)).mtimeMs).toBe(before.mtimeMs);
    for (const query of ['42件', '法治', 'fzzf', '>40件'])
      expect(holding(second, query)).toEqual(holding(first, query));
  });

  test('follows files that are changed, added, removed and renamed', async () => {
    const places = three();
    await opened(places);
    put(places, 'b', reportOf('白沙县', 2020, 77));
    const changed = await opened(places);
    expect([changed.read, holding(changed, '77件'), holding(changed, '42件')]).toEqual([1, ['b'], []]);
    put(places, 'd', reportOf('安平县', 2020, 55));
    const added = await opened(places);
    expect([added.read, own(added)]).toEqual([1, ['d', 'c', 'b', 'a']]);
    rmSync(join(places.folder, 'a.md'));
    renameSync(join(places.folder, 'c.md'), join(places.folder, 'e.md'));
    const left = await opened(places);
    expect([own(left), holding(left, '43件'), holding(left, '41件')]).toEqual([['d', 'e', 'b'], ['e'], []]);
  });

  test('is not deceived by a change that leaves size and time as they were', async () => {
    vi.restoreAllMocks();
    const places = three();
    const path = join(places.folder, 'b.md');
    const time = new Date(Date.now() + 1);
    utimesSync(path, time, time);
    await opened(places);
    put(places, 'b', reportOf('白沙县', 2020, 24));
    utimesSync(path, time, time);
    const catalogue = await opened(places);
    expect([holding(catalogue, '24件'), holding(catalogue, '42件')]).toEqual([['b'], []]);
  });

  test('knows a file again that was only touched', async () => {
    const places = three();
    await opened(places);
    utimesSync(join(places.folder, 'b.md'), new Date(0), new Date(0));
    const catalogue = await opened(places);
    expect([catalogue.read, holding(catalogue, '42件')]).toEqual([1, ['b']]);
    expect((await opened(places)).read).toBe(0);
  });

  test('of another shelf is not believed', async () => {
    const [places, other] = [three(), shelfWith({ a: reportOf('云溪县', 2021, 99) })];
    await opened(places);
    await opened(other);
    copyFileSync(indexFile(other), indexFile(places));
    const catalogue = await opened(places);
    expect([own(catalogue), holding(catalogue, '99件')]).toEqual([['c', 'b', 'a'], []]);
  });

  test('answers as it was opened when another program replaces or removes it', async () => {
    const places = three();
    await opened(places);
    const early = await opened(places);
    put(places, 'b', reportOf('白沙县', 2020, 77));
    await opened(places);
    rmSync(places.cache, { recursive: true });
    expect(holding(early, '42件')).toEqual(['b']);
    expect(holding(await opened(places), '77件')).toEqual(['b']);
  });

  test('written by several programs at once is right for each', async () => {
    const places = three();
    const catalogues = await Promise.all([opened(places), opened(places), opened(places)]);
    for (const catalogue of [...catalogues, await opened(places)]) {
      expect([own(catalogue), holding(catalogue, '42件')]).toEqual([['c', 'b', 'a'], ['b']]);
    }
    expect(readdirSync(places.cache)).toHaveLength(1);
  });
});

describe('a damaged index file', () => {
  test('is never believed: bits wrong, cut short, bytes of something else', async () => {
    const places = three();
    const right = await opened(places);
    const path = indexFile(places);
    const bytes = readFileSync(path);
    const damage = fc.oneof(
      fc.tuple(fc.nat(bytes.length - 1), fc.nat(7)).map(([at, bit]) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        return damaged;
      }),
      fc.nat(4000).map((at) => Buffer.from(bytes).fill(0xff, at, at + 3)),
      fc.nat(bytes.length - 1).map((length) => bytes.subarray(0, length)),
      fc.nat(bytes.length - 1).map((from) => bytes.subarray(from)),
      fc.uint8Array({ maxLength: 200 }).map((random) => Buffer.concat([bytes.subarray(0, 40), random])),
    );
    await fc.assert(
      fc.asyncProperty(damage, async (damaged) => {
        writeFileSync(path, damaged);
        const catalogue = await opened(places);
        expect(catalogue.reports).toEqual(right.reports);
        expect(holding(catalogue, '42件')).toEqual(['b']);
        expect(holding(catalogue, '法治')).toEqual(holding(right, '法治'));
      }),
      { numRuns: 60 },
    );
  });

  test('with the records of two reports changed about is not believed', async () => {
    const places = shelfWith({ a: reportOf('青石县', 2021, 41), b: reportOf('青石县', 2021, 42) });
    await opened(places);
    const bytes = readFileSync(indexFile(places));
    const head = JSON.parse(bytes.toString('utf8', 32, 32 + bytes.readUInt32LE(20)));
    const [one, two] = head.entries.filter(({ ships }: { ships: boolean }) => !ships);
    expect(one.length).toBe(two.length);
    const start = Math.ceil((32 + bytes.readUInt32LE(20)) / 8) * 8;
    const swapped = Buffer.from(bytes);
    bytes.copy(swapped, start + one.at, start + two.at, start + two.at + two.length);
    bytes.copy(swapped, start + two.at, start + one.at, start + one.at + one.length);
    writeFileSync(indexFile(places), swapped);
    const catalogue = await opened(places);
    expect([holding(catalogue, '41件'), holding(catalogue, '42件')]).toEqual([['a'], ['b']]);
  });
});

describe('what stands on a shelf and is no report', () => {
  test('is left out or named, and nothing waits for it', async () => {
    const places = three();
    const { folder } = places;
    writeFileSync(join(folder, 'notes.txt'), reportOf('青石县', 2011));
    writeFileSync(join(folder, 'README.md'), '# 书架');
    writeFileSync(join(folder, '.hidden.md'), reportOf('青石县', 2012));
    writeFileSync(join(folder, 'empty.md'), '');
    writeFileSync(join(folder, 'binary.md'), Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 0, 9]));
    mkdirSync(join(folder, 'folder.md'));
    symlinkSync(join(folder, 'loop.md'), join(folder, 'loop.md'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.md'));
    symlinkSync(join(folder, 'a.md'), join(folder, 'link.md'));
    symlinkSync(folder, join(folder, 'around.md'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    symlinkSync(join(folder, 'pipe'), join(folder, 'pipe.md'));
    for (const catalogue of [await opened(places), await opened(places)]) {
      expect(own(catalogue).toSorted()).toEqual(['a', 'b', 'c', 'link']);
      const named = catalogue.unreadable.map(({ path }) => path.slice(folder.length + 1));
      expect(named).toEqual(['around.md', 'binary.md', 'broken.md', 'empty.md', 'loop.md', 'pipe.md']);
      for (const { message } of catalogue.unreadable) {
        expect(message.zh).toMatch(/[：；].+。$/);
        expect(message.en).toMatch(/[:;] .+\.$/);
      }
    }
  });

  test('a segmented file that contradicts itself is named, and found again when it is mended', async () => {
    const places = three();
    put(places, 'b', '---\nschema: report-tui/1\n---\n### {nonsense} 一、\n');
    const broken = await opened(places);
    expect([own(broken), broken.unreadable.length]).toEqual([['c', 'a'], 1]);
    expect((await opened(places)).read).toBe(0);
    put(places, 'b', reportOf('白沙县', 2020, 42));
    const mended = await opened(places);
    expect([own(mended), mended.unreadable.length]).toEqual([['c', 'b', 'a'], 0]);
  });
});
