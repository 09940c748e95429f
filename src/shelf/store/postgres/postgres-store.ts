import type { FigureWish } from '../../../analysis/index.ts';
import type { Need } from '../../../search/index.ts';
import { digest } from '../../shelf.ts';
import { idKey } from '../../shelf-files.ts';
import { blobIn } from '../driver.ts';
import { figureFrom } from '../figures.ts';
import { bodyFrom, inflated, inflatedText, listedIn, printsFrom } from '../packing.ts';
import {
  type Body,
  type BodyOptions,
  type Entry,
  type FigureOf,
  type FileState,
  type Key,
  keyOf,
  type Listed,
  type Prints,
  type Row,
  type Store,
  type StoredRecord,
  type UnreadableRow,
  type Whose,
} from '../store.ts';
import { clean } from './clean.ts';
import type { Client, Line } from './client.ts';
import { arrayOf, inParts, inTurn } from './lists.ts';
import { matching } from './matching.ts';
import { keptOf, removeReport, takeId, whereIs, writeLines } from './rows.ts';

/** So many lines are read at once. */
const AT_ONCE = 300;

/** A report that may answer, and where it stands in the order of the shelf. */
export interface Candidate extends Key {
  order: string;
}

/** A report whose lines were made by another program, or of another segmented file. */
export interface StaleReport {
  id: string;
  /** SHA-256 of its segmented file. */
  content: string;
  /** The program that made its lines. */
  madeBy: string;
}

/** A shelf in PostgreSQL, whose tables are the truth. Reports that ship are none of its. */
export class PostgresStore implements Store {
  readonly client: Client;
  /** What this program is, by which lines are told that another one has made. */
  readonly program: string;
  /** Of a line of `reports`: that this program has made it, of the segmented file that is there. Others are nothing to go by. */
  readonly #isFresh: string;

  constructor(client: Client, program: string) {
    this.client = client;
    this.program = program;
    this.#isFresh = `made_by = '${program.replaceAll("'", "''")}' AND made_of = segmented_sha256`;
  }

  async states(): Promise<Map<string, FileState>> {
    const lines = await this.client.all(
      `SELECT id, segmented_sha256 AS content, ${this.#isFresh} AS settled FROM reports`,
    );
    return new Map(
      lines.map(({ id, content, settled }) => [
        keyOf(ownKey(id)),
        { stat: '', content: String(content), settled: settled === true },
      ]),
    );
  }

  async stateOf(key: Key): Promise<FileState | null> {
    return (await this.states()).get(keyOf(key)) ?? null;
  }

  /** The reports that have to be read anew. */
  async stale(): Promise<StaleReport[]> {
    const lines = await this.client.all(
      `SELECT id, segmented_sha256 AS content, made_by FROM reports
       WHERE NOT (${this.#isFresh}) ORDER BY shelf_order, id`,
    );
    return lines.map(({ id, content, made_by: madeBy }) => ({
      id: String(id),
      content: String(content),
      madeBy: String(madeBy),
    }));
  }

  /** Of an entry without the bytes that it is made of only what is found is written, and only while those are the same. */
  async put(entries: readonly Entry[]): Promise<void> {
    await this.client.transaction(async (runs) => {
      for (const entry of inTurn(entries)) {
        if (entry.kept !== undefined) await takeId(runs, entry.id);
        const before = await whereIs(runs, entry.id, true);
        if (before === null) continue;
        const kept = entry.kept ?? (await keptOf(runs, before));
        const isSame = kept !== null && digest(kept.segmented) === entry.state.content;
        if (entry.kept === undefined && !isSame) continue;
        if (kept) await writeLines(runs, { ...entry, id: before.id }, kept, { before, program: this.program });
      }
    });
  }

  /** Nothing: rows are told by what they hold, and not by times. */
  async keepStates(): Promise<void> {}

  async forget(keys: readonly Key[]): Promise<void> {
    await this.client.transaction(async (runs) => {
      for (const { id } of inTurn(keys)) {
        const where = await whereIs(runs, id, true);
        if (where !== null) await removeReport(runs, where);
      }
    });
  }

  async rows(most: number | null = null): Promise<Row[]> {
    const lines = await this.client.all(
      `SELECT id, shelf_order, summary FROM reports WHERE summary IS NOT NULL AND ${this.#isFresh}
       ORDER BY shelf_order, id LIMIT $1`,
      most,
    );
    return lines.map(rowFrom);
  }

  async rowsOf({ region, code }: Whose): Promise<Row[]> {
    const lines = await this.client.all(
      `SELECT id, shelf_order, summary FROM reports
       WHERE summary IS NOT NULL AND ${this.#isFresh} AND (region = $1 OR place = $2) ORDER BY shelf_order, id`,
      region === null ? null : clean(region),
      code,
    );
    return lines.map(rowFrom);
  }

  async rowsWith(keys: readonly Key[]): Promise<Row[]> {
    const wanted = new Set(keys.map(keyOf));
    return (await this.rows()).filter((row) => wanted.has(keyOf(row)));
  }

  async unreadable(): Promise<UnreadableRow[]> {
    const lines = await this.client.all(
      `SELECT id, message FROM reports WHERE message IS NOT NULL AND ${this.#isFresh} ORDER BY id`,
    );
    return lines.map(({ id, message }) => ({ ...ownKey(id), message: JSON.parse(String(message)) }));
  }

  async mayAnswer(need: Need, most?: number): Promise<Key[]> {
    return (await this.candidates(need)).slice(0, most).map(({ id, ships }) => ({ id, ships }));
  }

  /** The reports that may answer a query, and where they stand, in the order of the shelf. */
  async candidates(need: Need): Promise<Candidate[]> {
    const match = matching(need);
    if (match === '') return [];
    const isListed = `summary IS NOT NULL AND ${this.#isFresh}`;
    const lines =
      match === null
        ? await this.client.all(`SELECT id, shelf_order FROM reports WHERE ${isListed} ORDER BY shelf_order, id`)
        : await this.client.all(
            `SELECT r.id, r.shelf_order FROM may_answer($1::tsquery) JOIN reports r USING (place, id)
             WHERE ${isListed} ORDER BY r.shelf_order, r.id`,
            match,
          );
    return lines.map(({ id, shelf_order: order }) => ({ ...ownKey(id), order: String(order) }));
  }

  async record({ id }: Key): Promise<StoredRecord | null> {
    return (await this.records([id])).get(id) ?? null;
  }

  /** The segmented files of several reports, by their ids; those that are gone by now are missing. */
  async segmented(ids: readonly string[]): Promise<Map<string, Uint8Array>> {
    const lines = await this.client.all(
      `SELECT id, segmented FROM reports
       WHERE (place, id) IN (SELECT place, id FROM report_ids WHERE id_key = ANY ($1::text[]))`,
      arrayOf(ids.map(idKey)),
    );
    return new Map(lines.map(({ id, segmented }) => [String(id), blobIn(segmented)]));
  }

  /** All ids as they are written, in the order of their letters; among some: those of them that are taken. */
  async ids(among: readonly string[] | null = null): Promise<string[]> {
    const [where, values] =
      among === null ? ['', []] : ['WHERE id_key = ANY ($1::text[])', [arrayOf(among.map(idKey))]];
    const lines = await this.client.all(`SELECT id FROM report_ids ${where} ORDER BY id COLLATE "C"`, ...values);
    return lines.map(({ id }) => String(id));
  }

  /** What several reports are searched by, by their ids; those that are gone by now are missing. */
  async records(ids: readonly string[]): Promise<Map<string, StoredRecord>> {
    const lines = await this.#of('shelf_order, summary, content, record', ids);
    return new Map(
      lines.map((line) => [
        String(line.id),
        { row: rowFrom(line), text: inflatedText(line.content), record: () => inflated(line.record) },
      ]),
    );
  }

  async statistics({ id }: Key): Promise<Listed | null> {
    return (await this.listed([id])).get(id) ?? null;
  }

  /** The statistics of several reports, by their ids. */
  async listed(ids: readonly string[]): Promise<Map<string, Listed>> {
    const lines = await this.#of('content, listed', ids);
    return new Map(
      lines.map((line) => [String(line.id), { ...listedIn(line.listed), text: inflatedText(line.content) }]),
    );
  }

  /** Columns of reports that were read as such. */
  async #of(columns: string, ids: readonly string[]): Promise<Line[]> {
    return this.client.all(
      `SELECT id, ${columns} FROM reports
       WHERE summary IS NOT NULL AND ${this.#isFresh} AND (place, id) IN (SELECT place, id FROM report_ids WHERE id_key = ANY ($1::text[]))`,
      arrayOf(ids.map(idKey)),
    );
  }

  async figures({ indicators, words }: FigureWish, quotes: boolean): Promise<FigureOf[]> {
    const holdsWords = words.map((_, at) => `strpos(coalesce(s.folded, s.subject), $${at + 2}) > 0`).join(' AND ');
    const lines = await this.client.all(
      `SELECT r.id AS report, s.statistic AS id, s.indicator, s.subject, s.unit, s.aspect, s.value, s.value_max, s.trend, s.period, s.year,
         s.target, s.begins, s.ends, s.quote_begins, s.quote_ends
       FROM statistics s JOIN reports r USING (place, id)
       WHERE ${this.#isFresh} AND (s.indicator = ANY ($1::text[]) ${holdsWords === '' ? '' : `OR (${holdsWords})`})
       ORDER BY r.shelf_order, r.id, s.number`,
      arrayOf(indicators),
      ...words.map(clean),
    );
    const found: FigureOf[] = [];
    for (const some of inParts(lines, AT_ONCE)) {
      const texts = quotes ? await this.#texts(some.map(({ report }) => String(report))) : new Map<string, string>();
      for (const line of some) {
        const text = texts.get(String(line.report)) ?? '';
        const quote = text.slice(Number(line.quote_begins), Number(line.quote_ends));
        found.push({ ...ownKey(line.report), figure: figureFrom(line, quote) });
      }
    }
    return found;
  }

  async #texts(ids: readonly string[]): Promise<Map<string, string>> {
    const lines = await this.#of('content', Array.from(new Set(ids)));
    return new Map(lines.map(({ id, content }) => [String(id), inflatedText(content)]));
  }

  /** Lines of a table, some hundred at a time: memory does not grow with the shelf. */
  async #each(table: string, columns: string, visit: (key: Key, line: Line) => void): Promise<void> {
    let last = ['', ''];
    for (;;) {
      const lines = await this.client.all(
        `SELECT place, id, ${columns} FROM ${table}
         WHERE ${this.#isFresh} AND (place, id) > ($1, $2) ORDER BY place, id LIMIT ${AT_ONCE}`,
        ...last,
      );
      for (const line of lines) visit(ownKey(line.id), line);
      if (lines.length < AT_ONCE) return;
      last = [String(lines.at(-1)?.place), String(lines.at(-1)?.id)];
    }
  }

  async eachPrints(visit: (key: Key, prints: Prints) => void): Promise<void> {
    await this.#each('sentences JOIN reports USING (place, id)', 'hashes, fingerprints', (key, line) => {
      visit(key, printsFrom(line.hashes, line.fingerprints));
    });
  }

  async eachBody(visit: (key: Key, body: Body) => void, options: BodyOptions = {}): Promise<void> {
    await this.#each('reports', 'content, furniture, characters', (key, line) => {
      if (line.content === null) return;
      const body = bodyFrom(inflatedText(line.content), line.furniture, options);
      visit(key, { body, characters: Number(line.characters) });
    });
  }

  async body({ id }: Key): Promise<string | null> {
    const [line] = await this.#of('content, furniture', [id]);
    return line === undefined ? null : bodyFrom(inflatedText(line.content), line.furniture);
  }

  async ofSize(bytes: number): Promise<string[]> {
    const lines = await this.client.all(
      'SELECT id FROM reports WHERE octet_length(segmented) = $1 OR source_size = $1 ORDER BY id',
      bytes,
    );
    return lines.map(({ id }) => String(id));
  }

  async close(): Promise<void> {
    await this.client.close();
  }
}

const ownKey = (id: unknown): Key => ({ id: String(id), ships: false });

function rowFrom({ id, shelf_order: order, summary }: Line): Row {
  return { ...ownKey(id), order: String(order), summary: JSON.parse(String(summary)) };
}
