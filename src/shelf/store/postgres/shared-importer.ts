import { done, type Result } from '../../../text/index.ts';
import { type Arrival, arrivalOf, segmentedFile } from '../../arrival.ts';
import { shippedReports } from '../../content.ts';
import { type Imported, type ImportOptions, refused } from '../../import.ts';
import { isCopy, nthId, wantedIds } from '../../import-name.ts';
import { countIn, type Kept } from '../../importer.ts';
import type { Put } from '../../put.ts';
import { foundWith } from '../../read-entry.ts';
import { digest, idKey, withId } from '../../shelf.ts';
import type { Entry, KeptBytes } from '../store.ts';
import { pathOn } from './address.ts';
import type { Line, Runs } from './client.ts';
import { keepCopy } from './copies.ts';
import { busy, readOnly } from './failures.ts';
import type { PostgresStore } from './postgres-store.ts';
import { takeId, textOrNull, whereIs, writeLines } from './rows.ts';
import { storeAt } from './servers.ts';

type Options = Omit<ImportOptions, 'twins'>;
type There = Extract<Imported, { outcome: 'there' }>;

/** How often a place is looked for again that somebody else has taken meanwhile. */
const MOST_TRIES = 5;

/** Where a report may go: a free id, one that may be replaced, or one that has the same bytes. */
interface Place {
  id: string;
  is: 'free' | 'taken' | 'same';
}

/** A report as it is to be written. */
interface Draft extends Place {
  entry: Entry;
  kept: KeptBytes;
}

/** Puts reports on a shelf on a server, each whole or not at all, whoever else does the same. */
export class SharedImporter {
  readonly #store: PostgresStore;

  private constructor(store: PostgresStore) {
    this.#store = store;
  }

  /** Connects. Throws a `ShelfError`, also where the role may not write. */
  static async open(address: string): Promise<SharedImporter> {
    const store = await storeAt(address);
    const [line] = await store.client.all(
      `SELECT has_table_privilege('reports', 'INSERT') AND current_setting('transaction_read_only') = 'off' AS may`,
    );
    if (line?.may !== true) throw readOnly(address);
    return new SharedImporter(store);
  }

  /** As `importReport`. Throws a `ShelfError` where the server cannot be asked: then nothing of this report is there. */
  async import(bytes: Uint8Array, name: Arrival['name'], options: Options): Promise<Result<Kept | There>> {
    const { client } = this.#store;
    const sha = digest(bytes);
    const twin = name.id === undefined && !options.replace ? await twinOf(client, sha) : null;
    if (twin !== null) return done(this.#there(twin));
    const arrival = await arrivalOf(bytes, name, options.correction);
    if (!arrival.ok) return arrival;
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const place = await placeOf(client, arrival.value, sha, options);
      if (!place.ok) return place;
      const { id, is } = place.value;
      if (is === 'same') return done(this.#there(id));
      const { counted, ...found } = await this.#found(arrival.value, id, options);
      options.onWrite?.();
      const draft = { id, is, ...found };
      const put = await client.transaction((runs) => this.#write(runs, draft, arrival.value, sha, options));
      if (put === null) continue;
      const report = { ...arrival.value.report, id };
      const shadows = withId(shippedReports(), id) !== undefined;
      return done({ ...put, report, shadows, ...(counted ?? countIn(report)) });
    }
    throw busy(client.address);
  }

  /** Every single report is kept at once. */
  async close(): Promise<void> {}

  #there(id: string): There {
    return { outcome: 'there', id, path: pathOn(this.#store.client.address, id) };
  }

  /** What is found in a report: before anything is locked, because it takes longer than all the rest. */
  async #found(arrival: Arrival, id: string, { correction }: Options) {
    const segmented = Buffer.from(segmentedFile(arrival, id, correction));
    const path = pathOn(this.#store.client.address, id);
    const { found, answer: counted } = await foundWith(segmented, id, path, countIn);
    const { bytes, ending, name } = arrival;
    const content = digest(segmented);
    const kept: KeptBytes = { segmented, imported: content, source: { bytes, ending, name: name.path } };
    const state = { stat: '', content, settled: true };
    const entry: Entry = { id, ships: false, state, sourceSize: bytes.length, found };
    return { kept, counted, entry };
  }

  /** Writes a draft; nothing, and null, where its place is another by now. */
  async #write(
    runs: Runs,
    { id, is, entry, kept }: Draft,
    arrival: Arrival,
    sha: string,
    options: Options,
  ): Promise<Put | null> {
    // Two that import the same bytes take turns.
    await runs.all('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', sha);
    const now = await placeOf(runs, arrival, sha, options);
    if (!now.ok || now.value.id !== id || now.value.is !== is) return null;
    const before = is === 'taken' ? await whereIs(runs, id, true) : null;
    if (is === 'taken' ? before === null : !(await takeId(runs, id))) return null;
    const copy = before === null ? null : await keepCopy(runs, before, kept.segmented);
    await writeLines(runs, entry, kept, { before, program: this.#store.program });
    const { address } = this.#store.client;
    return {
      outcome: is === 'free' ? 'new' : 'replaced',
      id,
      path: pathOn(address, id),
      source: pathOn(address, `sources/${id}${arrival.ending}`),
      backup: copy === null ? null : pathOn(address, copy),
    };
  }
}

/** A report that was made of bytes with this SHA-256, or is them; null for none. */
async function twinOf(runs: Runs, sha: string): Promise<string | null> {
  const [line] = await runs.all(
    'SELECT id FROM reports WHERE source_sha256 = $1 OR segmented_sha256 = $1 ORDER BY id LIMIT 1',
    sha,
  );
  return textOrNull(line?.id);
}

async function lineOf(runs: Runs, id: string): Promise<Line | undefined> {
  const [line] = await runs.all(
    `SELECT id, title, region, year, publisher, message, source_sha256, segmented_sha256, imported_sha256
     FROM report_ids JOIN reports USING (place, id) WHERE id_key = $1`,
    idKey(id),
  );
  return line;
}

const isMadeOf = (line: Line, sha: string): boolean => line.source_sha256 === sha || line.segmented_sha256 === sha;

/** Where a report may go as things are, by the rules of a shelf in a folder. */
async function placeOf(runs: Runs, arrival: Arrival, sha: string, options: Options): Promise<Result<Place>> {
  const { name, stem, report } = arrival;
  if (name.id !== undefined) return placeAt(name.id, await lineOf(runs, name.id), sha, options);
  const twin = await twinOf(runs, sha);
  if (twin !== null && !options.replace) return done({ id: twin, is: 'same' });
  const named = twin !== null && stem !== null ? await lineOf(runs, stem) : undefined;
  const wanted = wantedIds(arrival, twin, () => named !== undefined);
  for (let n = 0; ; n += 1) {
    const id = nthId(wanted, n);
    const line = await lineOf(runs, id);
    // What cannot be read may be anything: it is not passed over in silence.
    const isOurs = line === undefined || line.message !== null || isMadeOf(line, sha) || isCopy(namesOf(line), report);
    if (isOurs) return placeAt(id, line, sha, options);
  }
}

function namesOf({ title, region, year, publisher }: Line) {
  return {
    title: String(title),
    region: textOrNull(region),
    year: typeof year === 'number' ? year : null,
    publisher: textOrNull(publisher),
  };
}

function placeAt(id: string, line: Line | undefined, sha: string, { replace }: Options): Result<Place> {
  if (line === undefined) return done({ id, is: 'free' });
  const own = String(line.id);
  if (replace) return done({ id: own, is: 'taken' });
  return isMadeOf(line, sha)
    ? done({ id: own, is: 'same' })
    : refused(own, line.imported_sha256 !== line.segmented_sha256);
}
