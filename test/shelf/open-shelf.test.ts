import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  bodyOf,
  charactersIn,
  figureWish,
  fingerprintsOf,
  isWished,
  sentenceHashesOf,
  seriesFigure,
} from '../../src/analysis/index.ts';
import { parseReport, statisticsOf } from '../../src/report/index.ts';
import { buildSearchIndex, packReport, search } from '../../src/search/index.ts';
import type { KnownReport } from '../../src/shelf/index.ts';
import { openShelf } from '../../src/shelf/many.ts';
import { openDatabase } from '../../src/shelf/store/driver.ts';
import { QUERIES } from './queries.ts';
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
    b: reportOf('白浪县', 2020, 42),
    c: reportOf('白浪县', 2019, 43),
  });

/** What a shelf says that is opened, asked and closed: its reports, how many files were read, and who holds what. */
async function opened(places: { folder: string | null; cache: string | null }, ...queries: string[]) {
  let read = 0;
  const known: (readonly KnownReport[])[] = [];
  const shelf = await openShelf(places, {
    onProgress(done, of) {
      read = of;
      expect(done).toBeLessThanOrEqual(of);
    },
    onKnown: (reports) => known.push(reports),
  });
  const [reports, unreadable] = [await shelf.reports(), await shelf.unreadable()];
  const holding: string[][] = [];
  for (const query of queries) {
    const ids: string[] = [];
    for await (const { report } of shelf.search(query)) ids.push(report.id);
    holding.push(ids);
  }
  await shelf.close();
  const own = reports.filter(({ ships }) => !ships).map(({ id }) => id);
  return { reports, unreadable, own, read, holding, known, notice: shelf.notice };
}

const storeFile = ({ cache }: Places) => join(cache, readdirSync(cache).find((name) => name.endsWith('.db')) ?? '');

describe('what is known of all reports', () => {
  test('of many the first are told before the files are looked at, and of how many', async () => {
    const many = Array.from({ length: 101 }, (_, at) => [`r${at}`, reportOf('青石县', 1900 + at)]);
    const places = shelfWith(Object.fromEntries(many));
    const all = await opened(places);
    const told: [reports: readonly KnownReport[], of: number][] = [];
    const shelf = await openShelf(places, { onKnown: (...known) => told.push(known) });
    await shelf.close();
    expect(told).toEqual([[all.reports.slice(0, 100), all.reports.length]]);
  });

  test('those of the shelf and those that ship, by region, year and title', async () => {
    const places = three();
    const { own, reports, unreadable, holding } = await opened(places, '42件', '(一)');
    expect([own, unreadable]).toEqual([['c', 'b', 'a'], []]);
    expect(reports.filter(({ ships }) => ships).map(({ id }) => id)).toContain('hongutan-2020');
    expect(reports.find(({ id }) => id === 'b')).toMatchObject({
      path: join(places.folder, 'b.md'),
      region: '白浪县',
      year: 2020,
      characters: reportOf('白浪县', 2020, 42).length,
      counts: { sections: 4, problems: 2 },
    });
    expect(holding).toEqual([['b'], reports.map(({ id }) => id)]);
  });

  test('a report of the shelf takes the place of the one that ships under its id', async () => {
    const { reports } = await opened(shelfWith({ 'Hongutan-2020': reportOf('青石县', 2021) }));
    expect(reports.filter(({ id }) => /hongutan-2020/i.test(id))).toMatchObject([{ region: '青石县', ships: false }]);
  });

  test('no shelf, no cache, an empty one', async () => {
    for (const places of [{ folder: null, cache: null }, emptyShelf(), { ...three(), cache: null }]) {
      const { reports, holding } = await opened(places, '红谷滩');
      expect(reports.some(({ id }) => id === 'hongutan-2020')).toBe(true);
      expect(holding[0]).toContain('hongutan-2020');
    }
  });

  test('a cache that cannot be written is no error', async () => {
    const places = three();
    writeFileSync(places.cache, 'a file');
    for (let round = 0; round < 2; round++) {
      expect(await opened(places, '42件')).toMatchObject({ own: ['c', 'b', 'a'], holding: [['b']] });
    }
  });

  test('is told as far as it is known, before files are read and while they are', async () => {
    const places = shelfWith(
      Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`r${n}`, reportOf('青石县', 2031 + n)])),
    );
    const { known, reports } = await opened(places);
    expect(known.map(({ length }) => length)).toEqual([0, 1, 3, 7, 15, reports.length]);
    put(places, 'r3', reportOf('青石县', 2070));
    const again = await opened(places);
    expect(again.known.map(({ length }) => length)).toEqual([reports.length, reports.length]);
    expect((await opened(places)).known).toEqual([]);
  });
});

describe('a search of all reports', () => {
  test('finds in each what a search of it alone finds: the same hits, order and scores', async () => {
    const places = shelfWith({
      exact: reportOf('青石县', 2031).replace('各项工作', '持续优化营商环境，各项工作'),
      slip: reportOf('青石县', 2032).replace('各项工作', '持续优化营商坏境，民发典，各项工作'),
      plain: reportOf('白浪县', 2033, 77),
    });
    const shelf = await openShelf(places);
    const reports = await shelf.reports();
    const indexes = reports.map(({ id, path }) => {
      const report = parseReport(readFileSync(path), { id });
      if (!report.ok) throw new Error(report.message.en);
      return buildSearchIndex(report.value);
    });
    for (const query of QUERIES) {
      const found: unknown[] = [];
      for await (const { report, hits } of shelf.search(query)) found.push([report.id, hits]);
      const wanted = reports.flatMap(({ id }, at) => {
        const hits = search(indexes[at] ?? buildSearchIndex(never()), query);
        return hits.length > 0 ? [[id, hits]] : [];
      });
      expect([query, found]).toEqual([query, wanted]);
    }
    await shelf.close();
  });

  test('finds each of many reports once, in the order of the shelf', async () => {
    const ids = Array.from({ length: 70 }, (_, at) => `many-${at}`);
    const places = shelfWith(Object.fromEntries(ids.map((id, at) => [id, reportOf('青石县', 2031 + at, 41)])));
    const { holding, own } = await opened(places, '41件');
    expect(own).toHaveLength(ids.length);
    expect(holding).toEqual([own]);
  });

  test('kinds, a limit for each report, and only some reports', async () => {
    const shelf = await openShelf(three());
    const ids: string[] = [];
    const among = ({ year }: KnownReport) => year !== 2020;
    for await (const { report, hits } of shelf.search('件', { kinds: ['statistic'], limit: 1, among })) {
      ids.push(report.id);
      expect(hits).toMatchObject([{ kind: 'statistic' }]);
    }
    expect(ids.filter((id) => id.length === 1)).toEqual(['c', 'a']);
    await shelf.close();
  });
});

function never(): never {
  throw new Error('there are as many indexes as reports');
}

describe('statistics', () => {
  test('are those of the file, with text and section titles', async () => {
    const places = three();
    const shelf = await openShelf(places);
    const report = (await shelf.reports()).find(({ id }) => id === 'b');
    if (!report) throw new Error('no such report');
    const listed = await shelf.statistics(report);
    expect(listed?.text).toBe(reportOf('白浪县', 2020, 42));
    expect(listed?.statistics).toHaveLength(7);
    expect(listed?.sections.map(({ marker, children }) => [marker, children.length])).toEqual([
      ['一、', 0],
      ['二、', 0],
      ['三、', 0],
      ['四、', 0],
    ]);
    await shelf.close();
  });
});

describe('figures', () => {
  const wished = async (places: { folder: string | null; cache: string | null }, ...words: string[]) => {
    const shelf = await openShelf(places);
    const found = await shelf.figures(figureWish(words));
    await shelf.close();
    return found.filter(({ report }) => !report.ships).map(({ report, figure }) => [report.id, figure.id, figure]);
  };

  test('are those of the files, by indicator or subject, with and without a store', async () => {
    const text = reportOf('青石县', 2031).replace('各项工作', '新建法治广场3个，收到行政复议申请12件，各项工作');
    const traditional = reportOf('白浪县', 2032).replace('培训班8期', '培训班8期，建设法治廣場5个');
    const places = shelfWith({ a: text, b: traditional });
    for (const words of [['行政复议收案数'], ['法治广场'], ['法治', '广场'], ['复议'], ['xingzhengfuyi'], ['没有']]) {
      const wish = figureWish(words);
      const expected = [
        ['b', traditional],
        ['a', text],
      ].flatMap(([id = '', content = '']) => {
        const report = parseReport(Buffer.from(content), { id });
        if (!report.ok) throw new Error(report.message.en);
        const own = statisticsOf(report.value).filter((statistic) => isWished(statistic, wish));
        return own.map((statistic) => [id, statistic.id, seriesFigure(report.value, statistic)]);
      });
      expect(await wished(places, ...words)).toEqual(expected);
      expect(await wished({ ...places, cache: null }, ...words)).toEqual(expected);
      expect(expected.length > 0).toBe(words[0] !== '没有');
    }
    expect(await wished(places, '法治广场')).toHaveLength(2);
  });
});

describe('prints and bodies', () => {
  const told = async (places: { folder: string | null; cache: string | null }) => {
    const shelf = await openShelf(places);
    const [prints, bodies] = [new Map<string, unknown>(), new Map<string, unknown>()];
    await shelf.eachPrints(({ id }, print) => prints.set(id, print));
    await shelf.eachBody(({ id }, body) => bodies.set(id, body));
    const reports = await shelf.reports();
    for (const report of reports) {
      expect(await shelf.reportsOf(report)).toEqual(reports.filter(({ region }) => region === report.region));
    }
    expect(await shelf.some(reports.slice(1).toReversed())).toEqual(reports.slice(1));
    expect(await shelf.some([{ id: 'gone', ships: false }])).toEqual([]);
    for (const report of reports) expect(bodies.get(report.id)).toMatchObject({ body: await shelf.body(report) });
    await shelf.close();
    return { prints, bodies, ids: reports.map(({ id }) => id) };
  };

  test('are those of the files, with and without a store', async () => {
    const places = three();
    const { prints, bodies, ids } = await told(places);
    const own = parseReport(readFileSync(join(places.folder, 'b.md')), { id: 'b' });
    if (!own.ok) throw new Error(own.message.en);
    expect(bodies.get('b')).toEqual({ body: bodyOf(own.value), characters: charactersIn(bodyOf(own.value)) });
    const { folded, sentences } = packReport(own.value);
    expect(prints.get('b')).toEqual({ fingerprints: fingerprintsOf(folded), sentences: sentenceHashesOf(sentences) });
    expect([...prints.keys()].sort()).toEqual([...ids].sort());
    expect(await told({ ...places, cache: null })).toEqual({ prints, bodies, ids });
  });
});

describe('the store', () => {
  test('spares reading the files that are as they were', async () => {
    const places = three();
    const queries = ['42件', '法治', 'fzzf', '>40件'];
    const first = await opened(places, ...queries);
    const second = await opened(places, ...queries);
    expect([first.read, second.read]).toEqual([first.reports.length, 0]);
    expect([second.reports, second.unreadable, second.holding]).toEqual([
      first.reports,
      first.unreadable,
      first.holding,
    ]);
  });

  test('follows files that are changed, added, removed and renamed', async () => {
    const places = three();
    await opened(places);
    put(places, 'b', reportOf('白浪县', 2020, 77));
    expect(await opened(places, '77件', '42件')).toMatchObject({ read: 1, holding: [['b'], []] });
    put(places, 'd', reportOf('安岚县', 2020, 55));
    expect(await opened(places)).toMatchObject({ read: 1, own: ['d', 'c', 'b', 'a'] });
    rmSync(join(places.folder, 'a.md'));
    renameSync(join(places.folder, 'c.md'), join(places.folder, 'e.md'));
    expect(await opened(places, '43件', '41件')).toMatchObject({ own: ['d', 'e', 'b'], holding: [['e'], []] });
    rmSync(join(places.folder, 'b.md'));
    mkdirSync(join(places.folder, 'b.md'));
    expect(await opened(places, '77件')).toMatchObject({ own: ['d', 'e'], unreadable: [], holding: [[]] });
  });

  test('is not deceived by a change that leaves size and time as they were', async () => {
    vi.restoreAllMocks();
    const places = three();
    const path = join(places.folder, 'b.md');
    const time = new Date(Date.now() + 1);
    utimesSync(path, time, time);
    await opened(places);
    put(places, 'b', reportOf('白浪县', 2020, 24));
    utimesSync(path, time, time);
    expect((await opened(places, '24件', '42件')).holding).toEqual([['b'], []]);
  });

  test('knows a file again that was only touched', async () => {
    const places = three();
    await opened(places);
    utimesSync(join(places.folder, 'b.md'), new Date(0), new Date(0));
    expect(await opened(places, '42件')).toMatchObject({ read: 1, holding: [['b']] });
    expect((await opened(places)).read).toBe(0);
  });

  test('of another shelf is not believed', async () => {
    const [places, other] = [three(), shelfWith({ a: reportOf('云溪县', 2021, 99) })];
    await opened(places);
    await opened(other);
    copyFileSync(storeFile(other), storeFile(places));
    expect(await opened(places, '99件')).toMatchObject({ own: ['c', 'b', 'a'], holding: [[]] });
  });

  test('of another version is made anew, and index files of earlier ones are removed', async () => {
    const places = three();
    const { reports } = await opened(places);
    const database = openDatabase(storeFile(places), false);
    database?.run("UPDATE meta SET value = 'another' WHERE key = 'program'");
    database?.run('DELETE FROM report');
    database?.close();
    writeFileSync(join(places.cache, 'shelf-0badcafe.index'), 'of version 0.1');
    expect((await opened(places, '42件')).reports).toEqual(reports);
    expect(readdirSync(places.cache).filter((name) => name.endsWith('.index'))).toEqual([]);
  });

  test('is removed by another program while it is open: what is asked is still answered', async () => {
    const places = three();
    await opened(places);
    const early = await openShelf(places);
    rmSync(places.cache, { recursive: true });
    const ids: string[] = [];
    for await (const { report } of early.search('42件')) ids.push(report.id);
    expect(ids).toEqual(['b']);
    await early.close();
    expect((await opened(places, '42件')).holding).toEqual([['b']]);
  });

  test('written by several programs at once is right for each', async () => {
    const places = three();
    const shelves = await Promise.all([opened(places, '42件'), opened(places, '42件'), opened(places, '42件')]);
    for (const { own, holding } of [...shelves, await opened(places, '42件')]) {
      expect([own, holding]).toEqual([['c', 'b', 'a'], [['b']]]);
    }
  });

  test('that another program keeps busy is read; what has changed since is read from the files', {
    timeout: 60_000,
  }, async () => {
    const places = three();
    await opened(places);
    const database = openDatabase(storeFile(places), false);
    database?.exec('BEGIN IMMEDIATE');
    put(places, 'b', reportOf('白浪县', 2020, 77));
    const { own, holding, notice } = await opened(places, '77件', '41件');
    expect([own, holding]).toEqual([
      ['c', 'b', 'a'],
      [['b'], ['a']],
    ]);
    expect(notice?.zh).toMatch(/索引/);
    database?.exec('ROLLBACK');
    database?.close();
    expect((await opened(places, '77件')).notice).toBeNull();
  });
});

test('a report that has two of three characters is opened only where its text has all of them', async () => {
  const text = (words: string) => reportOf('青石县', 2031).replace('各项工作', words);
  const places = shelfWith({ a: text('营商“环境”'), b: text('自然环境'), c: text('營商環境') });
  await opened(places);
  const database = openDatabase(storeFile(places), false);
  database?.run("UPDATE packed SET record = X'00' WHERE place = (SELECT place FROM report WHERE id = 'b')");
  database?.close();
  const holding = async (query: string) =>
    (await opened(places, query)).holding[0]?.filter((id) => id.length === 1).toSorted();
  const hasStore = () => readdirSync(places.cache).some((name) => name.endsWith('.db'));
  // What is opened and found damaged is removed.
  expect([await holding('营环境'), hasStore()]).toEqual([['a', 'c'], true]);
  expect([await holding('自然环'), hasStore()]).toEqual([['b'], false]);
});

describe('a damaged store', () => {
  test('is made anew: cut short, holes, bytes of something else', { timeout: 120_000 }, async () => {
    const places = three();
    const right = await opened(places, '法治');
    const path = storeFile(places);
    const bytes = readFileSync(path);
    const damage = fc.tuple(fc.constantFrom('cut', 'hole', 'tail', 'other'), fc.nat(bytes.length - 1));
    const damaged = { cut, hole, tail, other };
    await fc.assert(
      fc.asyncProperty(damage, async ([how, at]) => {
        for (const name of readdirSync(places.cache)) rmSync(join(places.cache, name));
        writeFileSync(path, damaged[how](bytes, at));
        const { reports, holding } = await opened(places, '42件', '法治');
        expect(reports).toEqual(right.reports);
        expect(holding).toEqual([['b'], right.holding[0]]);
      }),
      { numRuns: 30 },
    );
  });
});

const cut = (bytes: Buffer, length: number): Buffer => bytes.subarray(0, length);
const tail = (bytes: Buffer, from: number): Buffer => bytes.subarray(from);
const other = (bytes: Buffer, length: number): Buffer =>
  Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(length, '其他的内容')]);
/** One page of the database is all ones. */
const hole = (bytes: Buffer, at: number): Buffer => {
  const page = Math.floor(at / 4096) * 4096;
  return Buffer.from(bytes).fill(0xff, page, page + 4096);
};

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
    for (const { own, unreadable } of [await opened(places), await opened(places)]) {
      expect(own.toSorted()).toEqual(['a', 'b', 'c', 'link']);
      const named = unreadable.map(({ path }) => path.slice(folder.length + 1));
      expect(named).toEqual(['around.md', 'binary.md', 'broken.md', 'empty.md', 'loop.md', 'pipe.md']);
      for (const { message } of unreadable) {
        expect(message.zh).toMatch(/[：；].+。$/);
        expect(message.en).toMatch(/[:;] .+\.$/);
      }
    }
  });

  test('a segmented file that contradicts itself is named, and found again when it is mended', async () => {
    const places = three();
    put(places, 'b', '---\nschema: report-tui/1\n---\n### {nonsense} 一、\n');
    const broken = await opened(places);
    expect([broken.own, broken.unreadable.length]).toEqual([['c', 'a'], 1]);
    expect((await opened(places)).read).toBe(0);
    put(places, 'b', reportOf('白浪县', 2020, 42));
    const mended = await opened(places);
    expect([mended.own, mended.unreadable.length]).toEqual([['c', 'b', 'a'], 0]);
  });
});
