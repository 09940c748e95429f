import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { figureWish } from '../../../src/analysis/index.ts';
import {
  openReport,
  putReportBack,
  readReport,
  removeReport,
  reportFile,
  reportFiles,
  type ShelfPaths,
  setReports,
  shelfFailure,
} from '../../../src/shelf/index.ts';
import { openImporter, openShelf } from '../../../src/shelf/many.ts';
import type { Client } from '../../../src/shelf/store/postgres/client.ts';
import { disconnect, storeAt } from '../../../src/shelf/store/postgres/servers.ts';
import { reportOf, utf8 } from '../shelf-fixture.ts';

/** A database that is a shelf. */
export interface SharedDatabase {
  address: string;
  /** For the test itself. */
  client: Client;
  /** Another one of the same role, for the program. */
  connect(): Promise<Client>;
  /** A client of a role that may read, and nothing more. */
  reader(): Promise<Client>;
}

type Places = ShelfPaths & { server: string };

const OLD = { replace: false };
const nobody = () => Promise.resolve(new Uint8Array());

/** What a shelf on a server does. @param open an empty database each time */
export function sharedSuite(name: string, open: () => Promise<SharedDatabase>): void {
  async function shelf(): Promise<SharedDatabase & { places: Places }> {
    await disconnect();
    const database = await open();
    await storeAt(database.address, database.connect);
    const places = { folder: null, cache: mkdtempSync(join(tmpdir(), 'report-tui-cache-')), server: database.address };
    return { ...database, places };
  }

  async function imported(places: Places, files: Record<string, string>, options = OLD) {
    const importer = await openImporter(places);
    if (!importer.ok) throw new Error(importer.message.en);
    const results = [];
    for (const [path, text] of Object.entries(files)) {
      results.push(await importer.value.import(utf8(text), { path }, options));
    }
    await importer.value.close();
    return results;
  }

  /** What a shelf says to everything that is asked of it. */
  async function answers(places: ShelfPaths) {
    const opened = await openShelf(places);
    const reports = (await opened.reports()).map(({ path: _, ...rest }) => rest);
    const hits: unknown[] = [];
    for (const query of [
      '案件',
      'xzcf',
      '营商坏境',
      '>40件',
      '(一)',
      '红谷滩',
      '培训 8',
      '量子',
      '/培训.*期/',
      '/(/',
    ]) {
      for await (const group of opened.search(query)) hits.push([query, group.report.id, group.hits]);
      const among = ({ year }: { year: number | null }) => year === 2032;
      for await (const group of opened.search(query, { among, limit: 1 }))
        hits.push([query, group.report.id, group.hits]);
    }
    const figures = await opened.figures(figureWish(['行政处罚案件']));
    const told: unknown[] = [];
    for (const report of await opened.reports()) {
      told.push([report.id, await opened.statistics(report), await opened.body(report)]);
    }
    const each = new Map<string, unknown[]>();
    await opened.eachPrints(({ id }, prints) => each.set(id, [prints]));
    await opened.eachBody(({ id }, body) => each.get(id)?.push(body));
    const { notice } = opened;
    await opened.close();
    return {
      answers: {
        reports,
        hits,
        figures: figures.map(({ report, figure }) => [report.id, figure]),
        told,
        each: Array.from(each).sort(([a], [b]) => (a < b ? -1 : 1)),
      },
      notice,
    };
  }

  const TEXTS = {
    'a.txt': reportOf('青石县', 2031, 41).replace('各项工作', '持续优化营商环境，各项工作'),
    'b.txt': reportOf('白浪县', 2032, 42),
    'c.txt': reportOf('白浪县', 2033, 43).replace('各项工作', '持续优化营商坏境，各项工作'),
  };

  describe(`a shelf in ${name}`, () => {
    afterEach(disconnect);

    test('answers as a folder with the same reports', async () => {
      const { places } = await shelf();
      const many = Object.fromEntries(
        Array.from({ length: 24 }, (_, n) => [`n${n}.txt`, reportOf('云溪县', 2040 + n, n)]),
      );
      await imported(places, { ...TEXTS, ...many });
      const folder = join(mkdtempSync(join(tmpdir(), 'report-tui-shelf-')), 'shelf');
      mkdirSync(folder);
      for (const { id, path, ships } of await reportFiles(places)) {
        const bytes = await readReport(path);
        if (!ships && bytes.ok) writeFileSync(join(folder, `${id}.md`), bytes.value);
      }
      const [server, files] = [await answers(places), await answers({ folder, cache: places.cache })];
      expect(server.answers.reports.length).toBe(28);
      expect(server.answers.hits.length).toBeGreaterThan(100);
      expect(server.answers).toEqual(files.answers);
      expect(server.notice).toBeNull();
    }, 120_000);

    test('takes reports as a folder does: the same, others, in their place', async () => {
      const { places, address } = await shelf();
      const [first] = await imported(places, { '青石县-2031.txt': TEXTS['a.txt'] });
      expect(first).toMatchObject({
        ok: true,
        value: { outcome: 'new', id: '青石县-2031', shadows: false, backup: null, counts: { sections: 4 } },
      });
      const where = `${address.replace(/\?.*/, '')}#${encodeURIComponent('青石县-2031')}`;
      expect(await reportFile(places, '青石县-2031')).toEqual({ id: '青石县-2031', path: where, ships: false });
      const twins = await imported(places, { 'other.txt': TEXTS['a.txt'], '青石县-2031.txt': TEXTS['a.txt'] });
      expect(twins).toMatchObject([
        { value: { outcome: 'there', id: '青石县-2031' } },
        { value: { outcome: 'there', id: '青石县-2031' } },
      ]);
      const changed = { '青石县-2031.txt': TEXTS['a.txt'].replace('41件', '44件') };
      expect(await imported(places, changed)).toMatchObject([{ ok: false, code: 'usage' }]);
      expect(await imported(places, changed, { replace: true })).toMatchObject([
        { value: { outcome: 'replaced', id: '青石县-2031', backup: null } },
      ]);
      // Another report whose file is called the same.
      const [other] = await imported(places, { '青石县-2031.txt': TEXTS['b.txt'] });
      expect(other).toMatchObject({ value: { outcome: 'new', id: '白浪县-2032' } });
      const opened = await openReport('青石县-2031', nobody, places);
      expect(opened.ok && opened.value.text).toContain('44件');
      expect(await openReport('nothing', nobody, places)).toMatchObject({ ok: false, code: 'not-found' });
    });

    test('keeps what was edited when it is replaced or removed', async () => {
      const { places, client } = await shelf();
      await imported(places, { 'a.txt': TEXTS['a.txt'], 'b.txt': TEXTS['b.txt'] });
      expect(await setReports(places, ['a', 'b'], { year: 2036 })).toMatchObject({
        value: [
          { id: 'a', changed: true },
          { id: 'b', changed: true },
        ],
      });
      const replaced = await imported(places, { 'a.txt': TEXTS['a.txt'] }, { replace: true });
      expect(replaced).toMatchObject([
        { value: { outcome: 'replaced', backup: expect.stringMatching(/#a\.md\.~1~$/) } },
      ]);
      expect(await removeReport(places, 'a')).toMatchObject({ value: { id: 'a', kept: null } });
      expect(await removeReport(places, 'B')).toMatchObject({
        value: { id: 'b', kept: expect.stringContaining('~1~') },
      });
      expect(await removeReport(places, 'b')).toMatchObject({ ok: false, code: 'nothing' });
      const copies = await client.all(
        "SELECT id, convert_from(segmented, 'UTF8') AS words FROM kept_copies ORDER BY id",
      );
      expect(copies.map(({ id }) => id)).toEqual(['a', 'b']);
      for (const { words } of copies) expect(words).toContain('year: 2036');
      for (const table of ['reports', 'report_ids', 'grams', 'statistics', 'commitments', 'sentences']) {
        expect([table, await client.all(`SELECT * FROM ${table}`)]).toEqual([table, []]);
      }
    });

    test('corrects all of several reports, or none', async () => {
      const { places } = await shelf();
      await imported(places, TEXTS);
      expect(await setReports(places, ['a', 'none'], { year: 2036 })).toMatchObject({ ok: false, code: 'nothing' });
      const years = async () => (await answers(places)).answers.reports.map(({ id, year }) => [id, year]);
      expect(await years()).toContainEqual(['a', 2031]);
      await setReports(places, ['a', 'C'], { year: 2036, title: '另一个题目' });
      expect(await years()).toEqual(
        expect.arrayContaining([
          ['a', 2036],
          ['b', 2032],
          ['c', 2036],
        ]),
      );
      expect(await setReports(places, ['a'], { year: 2036 })).toMatchObject({ value: [{ changed: false }] });
    });

    test('puts an edited copy back, unless somebody else was quicker', async () => {
      const { places } = await shelf();
      await imported(places, TEXTS);
      const read = async () => {
        const bytes = await readReport((await reportFile(places, 'a'))?.path ?? '');
        if (!bytes.ok) throw new Error(bytes.message.en);
        return bytes.value;
      };
      const before = await read();
      const content = Buffer.from(Buffer.from(before).toString().replace('41件', '98件'));
      expect(await putReportBack(places, { id: 'a', before, content }, '/copy')).toEqual({ ok: true, value: null });
      expect(Buffer.from(await read()).equals(content)).toBe(true);
      expect((await answers(places)).answers.figures).toContainEqual(['a', expect.objectContaining({ value: 98 })]);
      const late = await putReportBack(places, { id: 'a', before, content: utf8(TEXTS['b.txt']) }, '/copy');
      expect(late).toMatchObject({ ok: false, code: 'shelf', message: { en: expect.stringContaining('/copy') } });
      const broken = utf8('---\nschema: report-tui/1\n---\n### {nonsense} 一、\n');
      const none = await putReportBack(places, { id: 'a', before: content, content: broken }, '/copy');
      expect(none).toMatchObject({ ok: false, code: 'unreadable', message: { zh: expect.stringContaining('/copy') } });
      expect(Buffer.from(await read()).equals(content)).toBe(true);
    });

    test('a report of the shelf takes the place of the one that ships under its id', async () => {
      const { places } = await shelf();
      expect(await openReport('hongutan-2020', nobody, places)).toMatchObject({
        value: { region: '江西省南昌市红谷滩区' },
      });
      const [shadowing] = await imported(places, { 'Hongutan-2020.txt': TEXTS['a.txt'] });
      expect(shadowing).toMatchObject({ value: { shadows: true } });
      const { reports, told, each } = (await answers(places)).answers;
      expect(reports).toMatchObject([{ id: 'Hongutan-2020', region: '青石县', ships: false }]);
      expect([told.length, each.length]).toEqual([1, 1]);
      expect((await reportFiles(places)).map(({ id }) => id)).toEqual(['Hongutan-2020']);
    });

    test('what another program has found is found anew; what a later one has is left to it', async () => {
      const { places, client } = await shelf();
      await imported(places, TEXTS);
      const right = await answers(places);
      const spoilt = "record = '', content = '', listed = '', summary = '{}', shelf_order = ''";
      await client.all(`UPDATE reports SET ${spoilt}, made_by = '0.0.0 another' WHERE id <> 'b'`);
      await client.all('DELETE FROM grams');
      await client.all("UPDATE reports SET made_by = '0.0.0 another'");
      expect(await answers(places)).toEqual(right);
      expect(await client.all("SELECT id FROM reports WHERE made_by LIKE '%another'")).toEqual([]);
      await client.all(`UPDATE reports SET ${spoilt}, made_by = '999.0.0 later' WHERE id = 'b'`);
      const later = await answers(places);
      expect(later.answers).toEqual(right.answers);
      expect(later.notice?.en).toContain('update report-tui');
      expect((await client.all("SELECT id FROM reports WHERE made_by LIKE '999%'")).map(({ id }) => id)).toEqual(['b']);
    });

    test('a correction by SQL counts at once', async () => {
      const { places, client } = await shelf();
      await imported(places, TEXTS);
      await client.all(
        "UPDATE reports SET segmented = convert_to(replace(convert_from(segmented, 'UTF8'), '42件', '97件'), 'UTF8')",
      );
      const { figures, hits } = (await answers(places)).answers;
      expect(figures).toContainEqual(['b', expect.objectContaining({ value: 97 })]);
      expect(JSON.stringify(hits)).not.toContain('42件');
    });

    test('a role that may only read reads all, and changes nothing', async () => {
      const { places, client, connect, reader } = await shelf();
      await imported(places, TEXTS);
      const right = await answers(places);
      const all = () => client.all('SELECT * FROM reports ORDER BY id');
      await client.all("UPDATE reports SET made_by = '0.0.0 another' WHERE id = 'a'");
      const before = await all();
      await disconnect();
      const reading = await reader();
      await storeAt(places.server, async () => reading);
      const read = await answers(places);
      expect(read.answers).toEqual(right.answers);
      expect(read.notice?.en).toContain('only read');
      const refusal = { ok: false, code: 'shelf', message: { en: expect.stringContaining('can only be read') } };
      expect(await openImporter(places)).toMatchObject(refusal);
      expect(await setReports(places, ['a'], { year: 2036 })).toMatchObject(refusal);
      expect(await removeReport(places, 'a')).toMatchObject(refusal);
      await disconnect();
      await storeAt(places.server, connect);
      expect(await all()).toEqual(before);
    });

    test('tables of a later version are not touched', async () => {
      const { places, client, connect } = await shelf();
      await client.all('INSERT INTO report_tui_migrations (number) VALUES (900)');
      await disconnect();
      const failure = await storeAt(places.server, connect).then(() => null, shelfFailure);
      expect(failure).toMatchObject({ code: 'shelf', message: { en: expect.stringContaining('update report-tui') } });
    });

    test('tables that engines spread by place have it in every unique key', async () => {
      const { client } = await shelf();
      const keys = await client.all(
        `SELECT c.relname AS name, array_agg(a.attname::text) AS columns
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
         WHERE i.indisunique AND c.relnamespace = current_schema()::regnamespace GROUP BY i.indexrelid, c.relname ORDER BY 1`,
      );
      const spread = keys.filter(({ name }) => !['report_ids', 'report_tui_migrations'].includes(String(name)));
      expect(spread.map(({ name }) => name)).toEqual([
        'commitments',
        'grams',
        'kept_copies',
        'reports',
        'sentences',
        'statistics',
      ]);
      for (const { columns } of spread) expect(columns).toContain('place');
    });
  });
}
