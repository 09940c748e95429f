import { digest } from '../../shelf.ts';
import { idKey } from '../../shelf-files.ts';
import { figureCells } from '../figures.ts';
import { bytesOf, packedBytes, packedListed, packedText } from '../packing.ts';
import type { Entry, Found, KeptBytes } from '../store.ts';
import { clean, cleanOrNull } from './clean.ts';
import type { Line, Runs, Value } from './client.ts';
import { PARTS } from './schema.ts';

/** More bytes of grams than this are kept of no report, and it is searched for whatever is asked: a tsvector has 1 MiB of words at most. */
const MOST_GRAMS = 1_000_000;

/** Where a report stands in the tables. */
export interface Where {
  place: string;
  id: string;
}

/**
 * Where the report with an id is, written in whatever letters; null for none.
 * @param isLocked whether nobody else may change it until the transaction ends
 */
export async function whereIs(runs: Runs, id: string, isLocked = false): Promise<Where | null> {
  const lock = isLocked ? 'FOR UPDATE' : '';
  const [line] = await runs.all(`SELECT place, id FROM report_ids WHERE id_key = $1 ${lock}`, idKey(id));
  return line === undefined ? null : { place: String(line.place), id: String(line.id) };
}

/** Takes an id that is free; false where somebody else has it, even by now. */
export async function takeId(runs: Runs, id: string): Promise<boolean> {
  const lines = await runs.all(
    "INSERT INTO report_ids (id_key, id, place) VALUES ($1, $2, '') ON CONFLICT DO NOTHING RETURNING id",
    idKey(id),
    id,
  );
  return lines.length > 0;
}

/** What a report that is to be changed is made of, besides what is found in it. */
export async function keptOf(runs: Runs, { place, id }: Where): Promise<KeptBytes | null> {
  const [line] = await runs.all(
    `SELECT segmented, imported_sha256, source, source_ending, source_name FROM reports WHERE place = $1 AND id = $2`,
    place,
    id,
  );
  return line === undefined ? null : keptFrom(line);
}

function keptFrom(line: Line): KeptBytes | null {
  if (!(line.segmented instanceof Uint8Array)) return null;
  const source =
    line.source instanceof Uint8Array
      ? { bytes: line.source, ending: String(line.source_ending), name: String(line.source_name) }
      : null;
  return { segmented: line.segmented, imported: textOrNull(line.imported_sha256), source };
}

export const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Takes all lines of a report away, but its id. */
async function removeLines(runs: Runs, { place, id }: Where): Promise<void> {
  for (const table of [...PARTS, 'reports'])
    await runs.all(`DELETE FROM ${table} WHERE place = $1 AND id = $2`, place, id);
}

/** Takes a report away, and frees its id. */
export async function removeReport(runs: Runs, where: Where): Promise<void> {
  await removeLines(runs, where);
  await runs.all('DELETE FROM report_ids WHERE id_key = $1', idKey(where.id));
}

/** Writes the lines of a report whose id is taken, in the place of those that are there. @param program what has found it */
export async function writeLines(
  runs: Runs,
  { id, found }: Entry,
  kept: KeptBytes,
  { before, program }: { before: Where | null; program: string },
): Promise<void> {
  if (before !== null) await removeLines(runs, before);
  const isReport = 'summary' in found;
  const place = isReport ? placeOf(found) : '';
  await runs.all('UPDATE report_ids SET place = $2 WHERE id_key = $1', idKey(id), place);
  const cells = { place, id, ...(isReport ? columnsOf(found) : { message: JSON.stringify(found.message) }) };
  await insert(runs, 'reports', {
    shelf_order: '',
    ...cells,
    segmented: kept.segmented,
    imported_sha256: kept.imported,
    source: kept.source?.bytes ?? null,
    source_ending: kept.source?.ending ?? null,
    source_name: cleanOrNull(kept.source?.name ?? null),
    source_sha256: kept.source === null ? null : digest(kept.source.bytes),
    source_size: kept.source?.bytes.length ?? null,
    made_of: digest(kept.segmented),
    made_by: program,
  });
  if (isReport) await writeParts(runs, { place, id }, found);
}

/** By what an engine may spread reports: the code of the place; its name where it has none. */
const placeOf = ({ summary: { place, region } }: Found): string => clean(place?.code ?? region ?? '');

function columnsOf({ summary, order, text, record, listed, characters }: Found): Record<string, Value> {
  const { title, kind, region, year, covers, plansFor, publisher } = summary;
  return {
    shelf_order: clean(order),
    title: clean(title),
    kind,
    region: cleanOrNull(region),
    year,
    covers,
    plans_for: plansFor,
    publisher: cleanOrNull(publisher),
    summary: JSON.stringify(summary),
    content: packedText(text),
    record: packedBytes(record),
    listed: packedListed(listed),
    furniture: JSON.stringify(listed.furniture),
    characters,
  };
}

async function insert(runs: Runs, table: string, cells: Record<string, Value>): Promise<void> {
  const names = Object.keys(cells);
  const values = names.map((_, at) => `$${at + 1}`);
  await runs.all(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${values.join(', ')})`, ...Object.values(cells));
}

const FIGURES = `INSERT INTO statistics
  SELECT $1, $2, n - 1, f ->> 0, f ->> 1, f ->> 2, f ->> 3, f ->> 4, f ->> 5, (f ->> 6)::float8, (f ->> 7)::float8, f ->> 8, f ->> 9,
    (f ->> 10)::integer, (f ->> 11) = '1', (f ->> 12)::integer, (f ->> 13)::integer, (f ->> 14)::integer, (f ->> 15)::integer
  FROM json_array_elements($3::json) WITH ORDINALITY AS figures (f, n)`;
const COMMITMENTS = `INSERT INTO commitments
  SELECT $1, $2, n - 1, c ->> 0, c ->> 1, c ->> 2, c ->> 3, c ->> 4
  FROM json_array_elements($3::json) WITH ORDINALITY AS commitments (c, n)`;
const GRAMS = "INSERT INTO grams VALUES ($1, $2, array_remove(string_to_array($3, ' '), ''))";

async function writeParts(runs: Runs, { place, id }: Where, found: Found): Promise<void> {
  const { grams, prints, commitments, text } = found;
  const isTooMuch = Buffer.byteLength(grams) > MOST_GRAMS;
  await runs.all(GRAMS, place, id, isTooMuch ? null : clean(grams));
  await runs.all(FIGURES, place, id, JSON.stringify(figureCells(found).map((cells) => cells.map(cleanCell))));
  const promises = commitments.map((each) => {
    const words = text.slice(Number(each.start), Number(each.end));
    return [each.id, each.plan, words, each.deadline, each.office].map(cleanCell);
  });
  await runs.all(COMMITMENTS, place, id, JSON.stringify(promises));
  const { sentences, fingerprints } = prints;
  await insert(runs, 'sentences', { place, id, hashes: bytesOf(sentences), fingerprints: bytesOf(fingerprints) });
}

const cleanCell = (cell: unknown): unknown => (typeof cell === 'string' ? clean(cell) : cell);
