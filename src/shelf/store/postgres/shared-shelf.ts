import { bodyOf, charactersIn, type FigureWish, isWished, seriesFigure } from '../../../analysis/index.ts';
import type { Report } from '../../../report/index.ts';
import {
  buildSearchIndex,
  type Hit,
  needOf,
  openPackedRecord,
  type ReportHits,
  type SearchIndex,
  type TextCheck,
  textCheckOf,
} from '../../../search/index.ts';
import type { Localized } from '../../../text/index.ts';
import { openShelf } from '../../file-shelf.ts';
import { openFile } from '../../open.ts';
import type {
  KnownFigure,
  KnownReport,
  OpenOptions,
  OpenShelf,
  ShelfSearch,
  UnreadableFile,
} from '../../open-shelf.ts';
import { inOrder, orderOf } from '../../order.ts';
import type { ShelfPaths } from '../../paths.ts';
import { listedOf, printsOf } from '../../read-entry.ts';
import { searcherFor } from '../../searcher.ts';
import { idKey } from '../../shelf-files.ts';
import {
  type Body,
  type BodyOptions,
  isOfPlace,
  type Key,
  keyOf,
  type Listed,
  type Prints,
  type Row,
  type StoredRecord,
} from '../store.ts';
import { pathOn } from './address.ts';
import { LookAhead } from './look-ahead.ts';
import type { PostgresStore } from './postgres-store.ts';
import { storeAt } from './servers.ts';
import { broughtUpToDate, type Unkept } from './up-to-date.ts';

/** Opens a shelf on a server, with the reports that ship; what another version of the program has found in reports is found anew. Throws a `ShelfError`. */
export async function openSharedShelf(
  address: string,
  { cache }: ShelfPaths,
  options: OpenOptions,
): Promise<OpenShelf> {
  const store = await storeAt(address);
  const shipped = await openShelf({ folder: null, cache });
  const ids = (await shipped.reports()).map(({ id }) => id);
  const shadowed = new Set((await store.ids(ids)).map(idKey));
  const shelf = new SharedShelf(store, shipped, shadowed);
  await shelf.update(options);
  return shelf;
}

interface Ordered {
  order: string;
}

/** The reports of a server, and those that ship. */
class SharedShelf implements OpenShelf {
  notice: Localized | null = null;
  readonly #store: PostgresStore;
  readonly #shipped: OpenShelf;
  /** The ids that ship and that the shelf takes, by `idKey`. */
  readonly #shadowed: ReadonlySet<string>;
  /** What is not as it should be in the tables, by id. */
  #unkept: ReadonlyMap<string, Unkept> = new Map();
  #rows: readonly Row[] | null = null;
  #statistics: LookAhead<Listed> | null = null;

  constructor(store: PostgresStore, shipped: OpenShelf, shadowed: ReadonlySet<string>) {
    this.#store = store;
    this.#shipped = shipped;
    this.#shadowed = shadowed;
  }

  async update(options: OpenOptions): Promise<void> {
    const { unkept, notice } = await broughtUpToDate(this.#store, options);
    this.#unkept = unkept;
    this.#rows = null;
    this.notice = notice;
  }

  async #allRows(): Promise<readonly Row[]> {
    if (this.#rows === null) {
      const stored = (await this.#store.rows()).filter(({ id }) => !this.#unkept.has(id));
      const others = Array.from(this.#unkept.values()).flatMap((each) => ('row' in each ? each.row : []));
      this.#rows = others.length === 0 ? stored : inOrder([...stored, ...others]);
    }
    return this.#rows;
  }

  #known({ id, summary, ships }: Pick<Row, 'id' | 'summary' | 'ships'>): KnownReport {
    return { ...summary, path: pathOn(this.#store.client.address, id), ships };
  }

  #isShown = ({ id }: { id: string }): boolean => !this.#shadowed.has(idKey(id));

  async reports(): Promise<readonly KnownReport[]> {
    const own = (await this.#allRows()).map((row) => ({ order: row.order, report: this.#known(row) }));
    const shipped = (await this.#shipped.reports())
      .filter(this.#isShown)
      .map((report) => ({ order: orderOf(report), report }));
    return inOrder([...own, ...shipped]).map(({ report }) => report);
  }

  async reportsOf({ region, place }: Pick<Report, 'region' | 'place'>): Promise<readonly KnownReport[]> {
    const whose = { region, code: place?.code ?? null };
    return (await this.reports()).filter((report) => isOfPlace(report, whose));
  }

  async unreadable(): Promise<readonly UnreadableFile[]> {
    const path = (id: string) => pathOn(this.#store.client.address, id);
    const stored = (await this.#store.unreadable()).filter(({ id }) => !this.#unkept.has(id));
    const own = Array.from(this.#unkept, ([id, each]) => ('message' in each ? { id, message: each.message } : []));
    return [...stored, ...own.flat()].map(({ id, message }) => ({ path: path(id), message }));
  }

  async *search(query: string, options: ShelfSearch = {}): AsyncGenerator<ReportHits> {
    const searcher = await searcherFor(query, options);
    if (searcher === null) return;
    const own = await this.#candidates(query, options);
    const check = textCheckOf(query, options.indicators);
    const certain = check && new Set((await this.#store.candidates(check.need)).map(({ id }) => id));
    const shipped: (Ordered & { group: ReportHits })[] = [];
    for await (const group of this.#shipped.search(query, options)) {
      if (this.#isShown(group.report)) shipped.push({ order: orderOf(group.report), group });
    }
    const ids = own.map(({ id }) => id).filter((id) => !this.#unkept.has(id));
    const records = new LookAhead(ids, (some) => this.#store.records(some));
    for (const each of inOrder<Ordered & ({ id: string } | { group: ReportHits })>([...own, ...shipped])) {
      const group =
        'group' in each
          ? each.group
          : await this.#searchOne(each.id, records, searcher, certain?.has(each.id) === false ? check : null);
      if (group !== null && group.hits.length > 0) yield group;
    }
  }

  /** The reports that may answer, and where they stand. */
  async #candidates(query: string, { among, indicators }: ShelfSearch): Promise<(Ordered & { id: string })[]> {
    const stored = await this.#store.candidates(needOf(query, indicators));
    if (among === undefined && this.#unkept.size === 0) return stored;
    const may = new Set(stored.map(({ id }) => id));
    return (await this.#allRows()).filter(
      (row) => (may.has(row.id) || this.#unkept.has(row.id)) && among?.(this.#known(row)) !== false,
    );
  }

  async #searchOne(
    id: string,
    records: LookAhead<StoredRecord>,
    searcher: (index: SearchIndex) => Hit[],
    check: TextCheck | null,
  ): Promise<ReportHits | null> {
    const unkept = this.#unkept.get(id);
    if (unkept === undefined) {
      const stored = await records.get(id);
      if (stored === null || check?.passes(stored.text) === false) return null;
      return { report: this.#known(stored.row), hits: searcher(openPackedRecord(stored.record(), stored.text)) };
    }
    const report = 'row' in unkept ? await this.#open(id) : null;
    if (report === null || !('row' in unkept)) return null;
    return { report: this.#known(unkept.row), hits: searcher(buildSearchIndex(report)) };
  }

  /** A report by its segmented file; null where it is gone. */
  async #open(id: string): Promise<Report | null> {
    const opened = await openFile({ id, path: pathOn(this.#store.client.address, id) });
    return opened.ok ? opened.value : null;
  }

  async statistics(report: KnownReport): Promise<Listed | null> {
    if (report.ships) return this.#shipped.statistics(report);
    if (!this.#unkept.has(report.id)) {
      if (this.#statistics === null) {
        const ids = (await this.#allRows()).map(({ id }) => id);
        this.#statistics = new LookAhead(ids, (some) => this.#store.listed(some));
      }
      return this.#statistics.get(report.id);
    }
    const opened = await this.#open(report.id);
    return opened && { ...listedOf(opened), text: opened.text };
  }

  async figures(wish: FigureWish, { quotes } = { quotes: true }): Promise<readonly KnownFigure[]> {
    const rows = new Map((await this.#allRows()).map((row) => [row.id, row]));
    const found = (await this.#store.figures(wish, quotes)).flatMap(({ id, figure }) => {
      const row = this.#unkept.has(id) ? undefined : rows.get(id);
      return row === undefined ? [] : { report: this.#known(row), order: row.order, figure };
    });
    for (const row of rows.values()) {
      const report = this.#known(row);
      const listed = this.#unkept.has(row.id) ? await this.statistics(report) : null;
      if (listed === null) continue;
      const wished = listed.statistics.filter((statistic) => isWished(statistic, wish));
      found.push(...wished.map((each) => ({ report, order: row.order, figure: seriesFigure(listed, each) })));
    }
    const shipped = (await this.#shipped.figures(wish, { quotes })).filter(({ report }) => this.#isShown(report));
    return inOrder([...found, ...shipped.map((each) => ({ ...each, order: orderOf(each.report) }))]).map(
      ({ report, figure }) => ({ report, figure }),
    );
  }

  async some(keys: readonly Key[]): Promise<readonly KnownReport[]> {
    const wanted = new Set(keys.map(keyOf));
    return (await this.reports()).filter((report) => wanted.has(keyOf(report)));
  }

  async eachPrints(visit: (report: Key, prints: Prints) => void): Promise<void> {
    await this.#shipped.eachPrints((report, prints) => this.#isShown(report) && visit(report, prints));
    await this.#each((tell) => this.#store.eachPrints(tell), printsOf, visit);
  }

  async eachBody(visit: (report: Key, body: Body) => void, options: BodyOptions = {}): Promise<void> {
    await this.#shipped.eachBody((report, body) => this.#isShown(report) && visit(report, body), options);
    const made = (report: Report): Body => {
      const body = bodyOf(report, options);
      return { body, characters: charactersIn(body) };
    };
    await this.#each((tell) => this.#store.eachBody(tell, options), made, visit);
  }

  /** What the tables have of each report, then what is made of the segmented files of those that they have not. */
  async #each<T>(
    stored: (tell: (key: Key, value: T) => void) => Promise<void>,
    made: (report: Report) => T,
    visit: (report: KnownReport, value: T) => void,
  ): Promise<void> {
    const rows = new Map((await this.#allRows()).map((row) => [row.id, row]));
    await stored(({ id }, value) => {
      const row = this.#unkept.has(id) ? undefined : rows.get(id);
      if (row !== undefined) visit(this.#known(row), value);
    });
    for (const each of this.#unkept.values()) {
      const report = 'row' in each ? await this.#open(each.row.id) : null;
      if (report !== null && 'row' in each) visit(this.#known(each.row), made(report));
    }
  }

  async body(report: KnownReport): Promise<string | null> {
    if (report.ships) return this.#shipped.body(report);
    if (!this.#unkept.has(report.id)) return this.#store.body(report);
    const opened = await this.#open(report.id);
    return opened && bodyOf(opened);
  }

  /** The connection stays: see `storeAt`. */
  async close(): Promise<void> {
    await this.#shipped.close();
  }
}
