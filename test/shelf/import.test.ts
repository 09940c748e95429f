import { createHash } from 'node:crypto';
import {
  appendFileSync,
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
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseReport, statisticsOf, writeSegmented } from '../../src/report/index.ts';
import { type Imported, importReport, prepareShelf } from '../../src/shelf/import.ts';
import { openReport } from '../../src/shelf/index.ts';
import { removeReport, shelfFiles } from '../../src/shelf/shelf.ts';
import { archive, inEncoding, oldWord, page, word } from '../report/formats/fixtures.ts';
import { pdf } from '../report/formats/pdf-fixture.ts';
import { emptyShelf, filesIn, reportOf, utf8 } from './shelf-fixture.ts';

const A = utf8(reportOf('青禾市', 2021));
const B = utf8(reportOf('白溪县', 2022));
const CHANGED = utf8(reportOf('青禾市', 2021, 36));
const none = (): Promise<Uint8Array> => Promise.reject(new Error('standard input must not be read'));

/** A report without the file that it was read from. */
const sourceless = (report: Awaited<ReturnType<typeof openReport>>) =>
  report.ok ? { ...report.value, source: null } : report;

interface How {
  id?: string;
  replace?: boolean;
}

function importAs(
  places: ReturnType<typeof emptyShelf>,
  bytes: Uint8Array,
  path: string,
  { id, replace = false }: How = {},
) {
  return importReport(places, bytes, { path, ...(id === undefined ? {} : { id }) }, { replace });
}

async function imported(...args: Parameters<typeof importAs>): Promise<Imported> {
  const result = await importAs(...args);
  if (!result.ok) throw new Error(result.message.en);
  return result.value;
}

async function refusal(...args: Parameters<typeof importAs>): Promise<string> {
  const result = await importAs(...args);
  if (result.ok) throw new Error(`imported as ${result.value.id}`);
  expect(result.code).toBe('usage');
  expect(result.message.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  return result.message.en;
}

describe('an import', () => {
  test('keeps the source, and beside it the segmented file that opens as the same report', async () => {
    const places = emptyShelf();
    const { id, path } = await imported(places, A, '/somewhere/qinghe.txt');
    expect([id, path]).toEqual(['qinghe', join(places.folder, 'qinghe.md')]);
    const files = filesIn(places.folder);
    expect(Object.keys(files).sort()).toEqual(['qinghe.md', 'sources/qinghe.json', 'sources/qinghe.txt']);
    expect(files['sources/qinghe.txt']).toBe(reportOf('青禾市', 2021));
    const opened = await openReport('qinghe', none, places);
    expect(sourceless(opened)).toEqual(sourceless(parseReport(A, { id: 'qinghe' })));
  });

  const lines = reportOf('青禾市', 2021).trimEnd().split('\n');
  test.each<[string, Uint8Array, string]>([
    ['a.html', utf8(page(lines)), '.html'],
    ['b', inEncoding(page(lines, 'gbk'), 'gb18030'), '.html'],
    ['c.mhtml', archive(utf8(page(lines))), '.mht'],
    ['d.bin', word(lines), '.docx'],
    ['e.doc', oldWord(lines), '.doc'],
    ['f.PDF', pdf(lines), '.pdf'],
    ['g', inEncoding(lines.join('\n'), 'gb18030'), '.txt'],
  ])('of %s keeps the bytes under the ending of what they are', async (name, bytes, ending) => {
    const places = emptyShelf();
    const result = await imported(places, bytes, name);
    if (result.outcome === 'there') throw new Error('it was there');
    expect(basename(result.source)).toBe(`${name[0]}${ending}`);
    expect(readFileSync(result.source).equals(bytes)).toBe(true);
    expect(result.report).toMatchObject({ region: '青禾市', year: 2021 });
    expect(statisticsOf(result.report)).toHaveLength(7);
  });

  test('keeps a segmented file byte for byte, under the name of the file', async () => {
    const report = parseReport(A, { id: 'other' });
    if (!report.ok) throw new Error('no report');
    const mine = utf8(`\uFEFF${writeSegmented(report.value).replaceAll('\n', '\r\n')}`);
    const places = emptyShelf();
    const { id, path } = await imported(places, mine, 'mine.md');
    expect(id).toBe('mine');
    expect(readFileSync(path).equals(mine)).toBe(true);
    expect(await openReport('mine', none, places)).toMatchObject({ value: { id: 'mine', region: '青禾市' } });
    expect((await imported(emptyShelf(), mine, '-')).id).toBe('other');
  });

  test('says what takes the place of a report that ships', async () => {
    expect(await imported(emptyShelf(), A, 'hongutan-2020.txt')).toMatchObject({ shadows: true });
    expect(await imported(emptyShelf(), A, 'qinghe.txt')).toMatchObject({ shadows: false });
  });
});

describe('what is on the shelf is not lost', () => {
  test('the same bytes are there already, whatever the file is called', async () => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    const before = filesIn(places.folder);
    for (const name of ['qinghe.txt', 'copy.txt', '-']) {
      expect(await imported(places, A, name)).toMatchObject({ outcome: 'there', id: 'qinghe' });
    }
    expect(await imported(places, A, 'x', { id: 'qinghe' })).toMatchObject({ outcome: 'there' });
    expect(filesIn(places.folder)).toEqual(before);
  });

  test('other bytes of the same report are refused, naming --replace and --id', async () => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    const before = filesIn(places.folder);
    expect(await refusal(places, CHANGED, 'qinghe.txt')).toMatch(/another qinghe: give --replace .*, or --id/);
    expect(await refusal(places, B, 'b.txt', { id: 'qinghe' })).toMatch(/--replace/);
    expect(filesIn(places.folder)).toEqual(before);
  });

  test('--replace replaces, the old source too', async () => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    const html = utf8(page(reportOf('青禾市', 2021, 36).trimEnd().split('\n')));
    expect(await imported(places, html, 'qinghe.html', { replace: true })).toMatchObject({
      outcome: 'replaced',
      backup: null,
    });
    expect(Object.keys(filesIn(places.folder)).sort()).toEqual([
      'qinghe.md',
      'sources/qinghe.html',
      'sources/qinghe.json',
    ]);
    expect(await openReport('qinghe', none, places)).toMatchObject({
      value: { text: expect.stringContaining('案件36件') },
    });
  });

  test('a file edited by hand is named in the refusal, and kept by --replace', async () => {
    const places = emptyShelf();
    const { path } = await imported(places, A, 'qinghe.txt');
    appendFileSync(path, '改过的一行。\n');
    const edited = readFileSync(path, 'utf8');
    expect(await refusal(places, CHANGED, 'qinghe.txt')).toMatch(/edited by hand: .*a copy of the edited file is kept/);
    for (const number of [1, 2]) {
      writeFileSync(path, edited + number);
      const { backup } = (await imported(places, A, 'qinghe.txt', { replace: true })) as { backup: string };
      expect(backup).toBe(`${path}.~${number}~`);
      expect(readFileSync(backup, 'utf8')).toBe(edited + number);
    }
    expect(shelfFiles(places.folder).map(({ id }) => id)).toEqual(['qinghe']);
  });

  test('a file put there by hand counts as edited', async () => {
    const places = emptyShelf();
    mkdirSync(places.folder);
    writeFileSync(join(places.folder, 'own.md'), A);
    expect(await imported(places, A, 'own.txt')).toMatchObject({ outcome: 'there', id: 'own' });
    expect(await refusal(places, CHANGED, 'own.txt')).toMatch(/edited by hand/);
    expect(await imported(places, CHANGED, 'own.txt', { replace: true })).toMatchObject({
      backup: join(places.folder, 'own.md.~1~'),
    });
  });
});

describe('ids', () => {
  test.each<[string, string]>([
    ['qinghe-2021.txt', 'qinghe-2021'],
    ['/a/b/青禾.2021.html', '青禾.2021'],
    ['index.html', '青禾市-2021'],
    ['t20220301_5123456.html', '青禾市-2021'],
    ['content_8812345.htm', '青禾市-2021'],
    ['art_11205_3312345.html', '青禾市-2021'],
    ['2021.pdf', '青禾市-2021'],
    ['0f1e2d3c4b5a69788796a5b4c3d2e1f0.pdf', '青禾市-2021'],
    ['附件1.docx', '青禾市-2021'],
    ['新建 文本文档 (2).txt', '青禾市-2021'],
    ['青禾市2021年度法治政府建设工作报告 - 青禾市人民政府.html', '青禾市-2021'],
    ['-', '青禾市-2021'],
    ['list.html', '青禾市-2021'],
    ['...txt', '青禾市-2021'],
    ['-rf.txt', 'rf'],
    ['.hidden.txt', 'hidden'],
    ['a;$(b)`c`.txt', 'a_b_c'],
    ['CON.txt', '青禾市-2021'],
    ['a\u001b[31m\u202eb.txt', 'a_31m_b'],
    ['readme.md', '青禾市-2021'],
    ['青禾e\u0301.txt', '青禾\u00e9'],
  ])('%s becomes %s', async (path, id) => {
    const places = emptyShelf();
    expect((await imported(places, A, path)).id).toBe(id);
    expect(shelfFiles(places.folder)).toHaveLength(1);
  });

  test('another report of the same name gets region and year, then a number', async () => {
    const places = emptyShelf();
    const named = async (bytes: Uint8Array): Promise<string> => (await imported(places, bytes, 'report-x.txt')).id;
    expect(await named(A)).toBe('report-x');
    expect(await named(B)).toBe('白溪县-2022');
    expect(await named(utf8('没有地区也没有年份的一段文字。\n'))).toBe('report-x-2');
    expect(await refusal(places, utf8('改过的没有地区也没有年份的文字。\n'), 'report-x.txt')).toMatch(/report-x-2/);
  });

  test('that differ only in case, or in how an accent is written, are one', async () => {
    const places = emptyShelf();
    await imported(places, A, 'Report-\u00e9.txt');
    expect(await imported(places, A, 'x', { id: 'report-e\u0301'.normalize('NFC') })).toMatchObject({
      outcome: 'there',
      id: 'Report-\u00e9',
    });
    expect(await refusal(places, CHANGED, 'REPORT-\u00e9.txt')).toMatch(/another Report-\u00e9/);
    expect((await imported(places, B, 'report-\u00e9.txt')).id).toBe('白溪县-2022');
    expect(await imported(places, B, 'x', { id: 'REPORT-\u00c9', replace: true })).toMatchObject({
      outcome: 'replaced',
      id: 'Report-\u00e9',
    });
    expect(await openReport('report-\u00e9', none, places)).toMatchObject({ value: { id: 'Report-\u00e9' } });
    expect(await removeReport(places, 'report-e\u0301')).toMatchObject({ ok: true, value: { id: 'Report-\u00e9' } });
    expect(await imported(places, CHANGED, 'x', { id: 'HONGUTAN-2020' })).toMatchObject({ shadows: true });
  });

  test.each(['', '..', '../x', 'a/b', '.x', '-x', 'a b', 'a\nb', 'x'.repeat(300), 'nul', '~'])(
    '--id %j is refused',
    async (id) => {
      const places = emptyShelf();
      expect(await refusal(places, A, 'a.txt', { id })).toMatch(/cannot be an id/);
      expect(shelfFiles(places.folder)).toEqual([]);
    },
  );

  test('a long name is cut to what a file can be called', async () => {
    const places = emptyShelf();
    const { id, path } = await imported(places, A, 'x', { id: '长'.repeat(66) });
    expect([id.length, statSync(path).isFile()]).toEqual([66, true]);
    expect(await refusal(places, A, 'x', { id: '长'.repeat(67) })).toMatch(/cannot be an id/);
  });
});

describe('imports at once, killed imports, a shelf that cannot be written', () => {
  test('twenty at once: each file is whole, and of equals one wins', async () => {
    const places = emptyShelf();
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        importAs(
          places,
          n % 2 === 0 ? utf8(reportOf('青禾市', 2000 + n)) : n % 4 === 1 ? A : CHANGED,
          n % 2 === 0 ? `r${n}.txt` : 'same.txt',
        ),
      ),
    );
    const outcomes = results.map((result) => (result.ok ? result.value.outcome : result.code));
    expect(outcomes.filter((each) => each === 'new')).toHaveLength(11);
    expect(outcomes.filter((each) => each === 'usage')).toHaveLength(5);
    const files = filesIn(places.folder);
    expect(Object.keys(files)).toHaveLength(33);
    for (const { id } of shelfFiles(places.folder)) {
      const report = await openReport(id, none, places);
      expect(sourceless(report)).toEqual(sourceless(parseReport(files[`sources/${id}.txt`] ?? '', { id })));
    }
  });

  test('what a killed import left is no report, and is swept away', async () => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    const part = '.import-01234567-89ab-cdef-0123-456789abcdef.part';
    const [old, young] = [join(places.folder, part), join(places.folder, 'sources', part)];
    for (const path of [old, young]) writeFileSync(path, 'half');
    utimesSync(old, 0, 0);
    writeFileSync(join(places.folder, 'sources/orphan.txt'), 'the source without its segmented file');
    expect(shelfFiles(places.folder).map(({ id }) => id)).toEqual(['qinghe']);
    expect(await prepareShelf(places)).toMatchObject({ ok: true });
    expect(Object.keys(filesIn(places.folder)).filter((name) => name.includes('.import'))).toEqual([`sources/${part}`]);
    expect(await imported(places, B, 'orphan.txt')).toMatchObject({ outcome: 'new', id: 'orphan' });
  });

  test('where a rename fails the shelf is as it was', async () => {
    const places = emptyShelf();
    await imported(places, B, 'other.txt');
    const blocked = join(places.folder, 'qinghe.md', 'x');
    mkdirSync(dirname(blocked));
    writeFileSync(blocked, 'a folder in the way');
    const before = filesIn(places.folder);
    expect(await importAs(places, A, 'qinghe.txt')).toMatchObject({ ok: false, code: 'unreadable' });
    expect(filesIn(places.folder)).toEqual(before);
  });

  test('a source that a killed import had put aside is put back, or goes with its segmented file', async () => {
    const places = emptyShelf();
    const { path } = await imported(places, A, 'qinghe.txt');
    appendFileSync(path, '改过的一行。\n');
    const sources = join(places.folder, 'sources');
    const aside = `.replaced-${createHash('sha256').update(readFileSync(path)).digest('hex')}-qinghe.txt`;
    renameSync(join(sources, 'qinghe.txt'), join(sources, aside));
    writeFileSync(join(sources, `.replaced-${'0'.repeat(64)}-gone.txt`), A);
    expect(await prepareShelf(places)).toMatchObject({ ok: true });
    expect(readdirSync(sources).sort()).toEqual(['qinghe.json', 'qinghe.txt']);
    expect(await imported(places, A, 'copy.txt')).toMatchObject({ outcome: 'there', id: 'qinghe' });
  });

  test('a lock that a killed import left is taken over', async () => {
    const places = emptyShelf();
    mkdirSync(places.folder);
    const lock = join(places.folder, '.lock');
    writeFileSync(lock, '');
    utimesSync(lock, 0, 0);
    expect(await imported(places, A, 'qinghe.txt')).toMatchObject({ outcome: 'new' });
    expect(Object.keys(filesIn(places.folder))).not.toContain('.lock');
  });

  test('no home, a file in the way: a sentence', async () => {
    expect(await prepareShelf({ folder: null, cache: null })).toMatchObject({
      ok: false,
      message: { en: expect.stringMatching(/no place for a shelf: set HOME, or .*REPORT_TUI_SHELF/) },
    });
    const places = emptyShelf();
    writeFileSync(places.folder, '');
    for (const result of [await prepareShelf(places), await importAs(places, A, 'a.txt')]) {
      expect(result).toMatchObject({
        ok: false,
        code: 'unreadable',
        message: { en: expect.stringMatching(/is no folder/) },
      });
    }
  });

  test.skipIf(process.platform !== 'linux')('a folder that the system lets nobody make', async () => {
    for (const folder of ['/proc/nothing/x', '/proc/nothing']) {
      expect(await prepareShelf({ folder, cache: null })).toMatchObject({
        ok: false,
        message: { en: expect.stringMatching(/^cannot write to the shelf .proc/) },
      });
    }
  });

  test.skipIf(process.platform === 'win32')('sources may be a link to another folder', async () => {
    const [places, elsewhere] = [emptyShelf(), emptyShelf()];
    for (const folder of [places.folder, elsewhere.folder]) mkdirSync(folder);
    symlinkSync(elsewhere.folder, join(places.folder, 'sources'));
    await imported(places, A, 'qinghe.txt');
    expect(Object.keys(filesIn(elsewhere.folder)).sort()).toEqual(['qinghe.json', 'qinghe.txt']);
  });
});

describe('a removal', () => {
  test('takes segmented file and source, says whether it was edited, and nothing else', async () => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    const { path } = await imported(places, B, 'qinghe.old.txt');
    appendFileSync(path, '又一行。\n');
    const removed = await removeReport(places, 'qinghe');
    expect(removed).toMatchObject({ ok: true, value: { kept: null } });
    expect(Object.keys(filesIn(places.folder)).sort()).toEqual([
      'qinghe.old.md',
      'sources/qinghe.old.json',
      'sources/qinghe.old.txt',
    ]);
    expect(await removeReport(places, 'qinghe.old')).toMatchObject({
      value: { kept: expect.stringMatching(/qinghe\.old\.md\.~1~$/), paths: { length: 2 } },
    });
    expect(Object.keys(filesIn(places.folder))).toEqual(['qinghe.old.md.~1~']);
  });

  test.each(['nothing', '../shelf/qinghe', '', '.'])('of %j: nothing found', async (id) => {
    const places = emptyShelf();
    await imported(places, A, 'qinghe.txt');
    expect(await removeReport(places, id)).toMatchObject({ ok: false, code: 'nothing' });
    rmSync(places.folder, { recursive: true });
    expect(await removeReport(places, id)).toMatchObject({ ok: false, code: 'nothing' });
  });
});
