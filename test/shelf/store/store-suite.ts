import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  bodyOf,
  charactersIn,
  figureWish,
  fingerprintsOf,
  isWished,
  sentenceHashesOf,
  seriesFigure,
} from '../../../src/analysis/index.ts';
import { parseReport, type Report, statisticsOf } from '../../../src/report/index.ts';
import { buildSearchIndex, needOf, openPackedRecord, packReport, search } from '../../../src/search/index.ts';
import { inOrder } from '../../../src/shelf/order.ts';
import { type Entry, type Key, keyOf, type Store } from '../../../src/shelf/store/store.ts';
import { QUERIES } from '../queries.ts';
import { reportOf } from '../shelf-fixture.ts';
import { entryOf } from './entries.ts';

/** Texts that find what a search finds in many ways. */
const TEXTS: Record<string, string> = {
  exact: reportOf('青石县', 2031).replace('各项工作', '持续优化营商环境，各项工作'),
  slip: reportOf('青石县', 2032).replace('各项工作', '持续优化营商坏境，民发典，各项工作'),
  plain: reportOf('白浪县', 2033, 77),
  wish: reportOf('云溪县', 2034).replace('各项工作', '新建法治广场3个，收到行政复议申请12件，各项工作'),
  traditional: reportOf('白浪县', 2032).replace('培训班8期', '培训班8期，建设法治廣場5个'),
  latin: reportOf('安岚县', 2035, 19).replace('各项工作', '“互联网+”、5G、O’Neill \\ 100% 𠮷野家，各项工作'),
};

const EACH_QUERY = [
  ...QUERIES,
  ...[
    '广场',
    '廣場',
    "O'Neill",
    '’',
    '\\',
    '100%',
    '5g',
    '𠮷',
    '𠮷野',
    '+”',
    "'",
    '"',
    'a:*',
    '!',
    '& | ()',
    '*',
    '320.5万',
  ],
];

function reportIn(text: string, id: string): Report {
  const report = parseReport(new TextEncoder().encode(text), { id });
  if (!report.ok) throw new Error(report.message.en);
  report.value.id = id;
  return report.value;
}

const idsOf = (keys: readonly Key[]) => keys.map(({ id }) => id);

/**
 * What every store of a shelf does, whatever keeps it.
 * @param open an empty store each time
 */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(`the store of ${name}`, () => {
    let entries: Entry[];
    let store: Store;
    const entry = (id: string): Entry => entries.find((each) => each.id === id) ?? fail();
    beforeAll(async () => {
      entries = await Promise.all(Object.entries(TEXTS).map(([id, text]) => entryOf(id, text)));
    });
    beforeEach(async () => {
      await store?.close();
      store = await open();
    }, 60_000);
    afterAll(async () => store?.close());

    test('tells what is known of reports, in the order of the shelf', async () => {
      await store.put(entries);
      const found = entries.map((each) => ({ id: each.id, ships: false, ...foundIn(each) }));
      const rows = found.map(({ id, ships, order, summary }) => ({ id, ships, order, summary }));
      expect(await store.rows()).toEqual(inOrder(rows));
      expect(await store.rows(2)).toEqual(inOrder(rows).slice(0, 2));
      expect(idsOf(inOrder(rows))).not.toEqual(Object.keys(TEXTS));
      expect(await store.unreadable()).toEqual([]);
      for (const entry of entries) expect((await store.stateOf(entry))?.content).toBe(entry.state.content);
      expect(Array.from((await store.states()).keys()).sort()).toEqual(entries.map(keyOf).sort());
    });

    test('tells the reports of a place by its names or its code, in the order of the shelf', async () => {
      await store.put(entries);
      const rows = await store.rows();
      for (const { summary } of rows) {
        const [region, code] = [summary.region, summary.place?.code ?? null];
        const same = rows.filter(({ summary: other }) => other.region === region);
        expect(await store.rowsOf({ region, code })).toEqual(same);
        expect(await store.rowsOf({ region, code: null })).toEqual(same);
      }
      expect(idsOf(await store.rowsOf({ region: '白浪县', code: null }))).toEqual(['traditional', 'plain']);
      expect(await store.rowsOf({ region: null, code: null })).toEqual([]);
      expect(await store.rowsWith([...rows.slice(1).toReversed(), { id: 'gone', ships: false }])).toEqual(
        rows.slice(1),
      );
      expect(await store.rowsOf({ region: "'青石县", code: '000000' })).toEqual([]);
    });

    test('a text that is not Simplified has a body that is', async () => {
      const text = reportOf('青石县', 2036).replace('各项工作', '⻓期建設廣場，各项工作');
      await store.put([await entryOf('radical', text)]);
      const body = await store.body({ id: 'radical', ships: false });
      expect(body).toBe(bodyOf(reportIn(text, 'radical')));
      expect(body).not.toBe(text);
    });

    test('gives back what a report is searched by, its statistics, body and prints', async () => {
      await store.put(entries);
      const [prints, bodies] = [new Map<string, unknown>(), new Map<string, unknown>()];
      await store.eachPrints(({ id }, print) => prints.set(id, print));
      await store.eachBody(({ id }, body) => bodies.set(id, body));
      for (const { id } of entries) {
        const key = { id, ships: false };
        const report = reportIn(TEXTS[id] ?? '', id);
        const { record, folded, sentences } = packReport(report);
        const stored = await store.record(key);
        expect(stored?.text).toBe(TEXTS[id]);
        expect(Buffer.from(stored?.record() ?? []).equals(record)).toBe(true);
        expect(stored?.row.summary).toEqual(foundIn(entry(id)).summary);
        expect((await store.statistics(key))?.statistics).toEqual(statisticsOf(report));
        expect(prints.get(id)).toEqual({
          fingerprints: fingerprintsOf(folded),
          sentences: sentenceHashesOf(sentences),
        });
        const body = bodyOf(report);
        expect([bodies.get(id), await store.body(key)]).toEqual([{ body, characters: charactersIn(body) }, body]);
      }
      expect([prints.size, bodies.size]).toEqual([entries.length, entries.length]);
      const none = { id: 'none', ships: false };
      expect([await store.record(none), await store.statistics(none), await store.body(none)]).toEqual([
        null,
        null,
        null,
      ]);
    });

    test('a search by it finds in each report what a search of it alone finds', async () => {
      await store.put(entries);
      const indexes = new Map(entries.map(({ id }) => [id, buildSearchIndex(reportIn(TEXTS[id] ?? '', id))]));
      const order = idsOf(await store.rows());
      const asked = async (query: string) => {
        const found: unknown[] = [];
        for (const key of await store.mayAnswer(needOf(query))) {
          const stored = await store.record(key);
          const hits = stored ? search(openPackedRecord(stored.record(), stored.text), query) : [];
          if (hits.length > 0) found.push([key.id, hits]);
        }
        const wanted = order.flatMap((id) => {
          const index = indexes.get(id);
          const hits = index ? search(index, query) : [];
          return hits.length > 0 ? [[id, hits]] : [];
        });
        expect([query, found]).toEqual([query, wanted]);
        return found.length;
      };
      let answered = 0;
      for (const query of EACH_QUERY) answered += await asked(query);
      expect(answered).toBeGreaterThan(40);
      const texts = Object.values(TEXTS).join('');
      const piece = fc
        .tuple(fc.nat(texts.length - 1), fc.integer({ min: 1, max: 8 }))
        .map(([at, many]) => texts.slice(at, at + many));
      const query = fc.oneof(
        piece,
        fc.tuple(piece, piece).map((two) => two.join(' ')),
        fc.string({ unit: 'binary', maxLength: 6 }),
      );
      await fc.assert(
        fc.asyncProperty(query, async (each) => void (await asked(each))),
        { numRuns: 40 },
      );
    }, 60_000);

    test('asks only the reports that may answer', async () => {
      await store.put(entries);
      const may = async (query: string) => idsOf(await store.mayAnswer(needOf(query)));
      expect(await may('营商环境')).not.toContain('wish');
      expect(await may('量子')).toEqual([]);
      expect(await may('77件')).toEqual(['plain']);
      expect((await may('（一）')).length).toBe(entries.length);
      for (const need of [needOf('（一）'), needOf('77件'), { kind: 'any' } as const])
        expect(await store.mayAnswer(need, 2)).toEqual((await store.mayAnswer(need)).slice(0, 2));
    });

    test('a report of more different pieces than an index takes is searched all the same', async () => {
      const pieces = Array.from({ length: 260_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + (at % 20_000), 0x5000 + Math.floor(at / 13)),
      );
      const large = { ...entry('plain'), id: 'large', found: { ...foundIn(entry('plain')), grams: pieces.join(' ') } };
      await store.put([large, entry('wish')]);
      expect(idsOf(await store.mayAnswer({ kind: 'gram', gram: pieces.at(-1) ?? '' }))).toContain('large');
    });

    test('gives the figures that are wished, in the order of the shelf and of the text', async () => {
      await store.put(entries);
      const rows = await store.rows();
      for (const words of [['行政复议收案数'], ['法治广场'], ['法治', '广场'], ['复议'], ['没有'], ['罚没款']]) {
        const wish = figureWish(words);
        const wanted = rows.flatMap(({ id }) => {
          const report = reportIn(TEXTS[id] ?? '', id);
          const own = statisticsOf(report).filter((statistic) => isWished(statistic, wish));
          return own.map((statistic) => ({ id, ships: false, figure: seriesFigure(report, statistic) }));
        });
        expect(await store.figures(wish, true)).toEqual(wanted);
        const bare = wanted.map((each) => ({ ...each, figure: { ...each.figure, quote: '' } }));
        expect(await store.figures(wish, false)).toEqual(bare);
        expect(wanted.length > 0).toBe(words[0] !== '没有');
      }
    });

    test('a report takes the place of the one under its id', async () => {
      await store.put(entries);
      const other = { ...(await entryOf('exact', reportOf('安岚县', 2036, 58))) };
      await store.put([other]);
      expect((await store.rows()).filter(({ id }) => id === 'exact')).toMatchObject([
        { summary: { region: '安岚县' } },
      ]);
      expect(idsOf(await store.mayAnswer(needOf('58件')))).toEqual(['exact']);
      expect(idsOf(await store.mayAnswer(needOf('营商环境')))).not.toContain('exact');
      expect((await store.rows()).length).toBe(entries.length);
      const figures = await store.figures(figureWish(['行政处罚案件']), true);
      expect(figures.filter(({ id }) => id === 'exact').map(({ figure }) => figure.value)).toEqual([58, 8.5]);
    });

    test('what is forgotten is gone from everything', async () => {
      await store.put(entries);
      await store.forget([
        { id: 'plain', ships: false },
        { id: 'none', ships: false },
      ]);
      const ids: string[] = [];
      await store.eachPrints(({ id }) => ids.push(id));
      await store.eachBody(({ id }) => ids.push(id));
      ids.push(...idsOf(await store.rows()), ...idsOf(await store.mayAnswer({ kind: 'any' })));
      ids.push(...idsOf(await store.figures(figureWish(['行政处罚案件']), false)), ...(await store.states()).keys());
      expect(ids.filter((id) => id.includes('plain'))).toEqual([]);
      expect(ids.length).toBeGreaterThan(25);
      expect(await store.mayAnswer(needOf('77件'))).toEqual([]);
      await store.put([entry('plain')]);
      expect(idsOf(await store.mayAnswer(needOf('77件')))).toEqual(['plain']);
    });

    test('what is no report is told with the reason', async () => {
      const message = { zh: '读不了：请重新导入。', en: 'it cannot be read: import it again.' };
      await store.put([{ ...entry('plain'), found: { message } }, entry('wish')]);
      expect(await store.unreadable()).toEqual([{ id: 'plain', ships: false, message }]);
      expect(idsOf(await store.rows())).toEqual(['wish']);
      expect(idsOf(await store.mayAnswer({ kind: 'any' }))).toEqual(['wish']);
      await store.put([entry('plain')]);
      expect(await store.unreadable()).toEqual([]);
    });

    test('keeps all of several entries, or none', async () => {
      await store.put([entry('wish')]);
      const broken = {
        ...foundIn(entry('slip')),
        get record(): Uint8Array {
          throw new Error('broken');
        },
      };
      await expect(store.put([entry('exact'), { ...entry('slip'), found: broken }, entry('wish')])).rejects.toThrow();
      expect(idsOf(await store.rows())).toEqual(['wish']);
      await store.put([entry('exact')]);
      expect((await store.rows()).length).toBe(2);
    });

    test('knows reports by the size of their files', async () => {
      await store.put(entries);
      const bytes = Buffer.byteLength(TEXTS.latin ?? '');
      expect(await store.ofSize(bytes)).toContain('latin');
      expect(await store.ofSize(7)).toEqual([]);
    });

    test('keeps whatever characters a report has', async () => {
      const odd = '甲\0乙\ud800丙\udc00丁\'\\"\u0001$1{},%_';
      const found = foundIn(entry('plain'));
      const [text, summary] = [found.text + odd, { ...found.summary, title: odd, publisher: odd }];
      const figures = found.figures.map((figure) => ({ ...figure, subject: odd, period: odd }));
      const commitments = found.commitments.map((each) => ({ ...each, deadline: odd, end: text.length }));
      const grams = `${found.grams} 甲\0 甲'\\`;
      await store.put([{ ...entry('plain'), found: { ...found, text, summary, figures, commitments, grams } }]);
      const [row] = await store.rows();
      expect(row?.summary).toEqual(summary);
      expect((await store.record({ id: 'plain', ships: false }))?.text).toBe(text);
      expect(idsOf(await store.mayAnswer({ kind: 'gram', gram: "甲'\\" }))).toEqual(['plain']);
    });
  });
}

function foundIn({ found }: Entry) {
  if (!('summary' in found)) throw new Error(found.message.en);
  return found;
}

function fail(): never {
  throw new Error('there is no such entry');
}
