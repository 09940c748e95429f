import { isSimplified } from '../../analysis/index.ts';
import { textBytes } from '../../search/index.ts';
import type { Database } from './driver.ts';
import { putFigures } from './figures.ts';
import { bytesOf, packed, packedBytes, packedListed } from './packing.ts';
import type { Entry, Key } from './store.ts';

/** Keeps all of an entry but its grams, in the place of what is there under its key. Returns the number by which its lines are found. */
export function putEntry(database: Database, entry: Entry): number {
  const { id, ships, state, sourceSize, found } = entry;
  removeEntry(database, entry);
  const isReport = 'summary' in found;
  database.run(
    `INSERT INTO report (id, ships, stat, content, settled, size, source_size, shelf_order, region, code, summary, message)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    ships ? 1 : 0,
    state.stat,
    state.content,
    state.settled ? 1 : 0,
    Number(state.stat.split(':', 1)[0]) || 0,
    sourceSize,
    isReport ? found.order : '',
    isReport ? found.summary.region : null,
    isReport ? (found.summary.place?.code ?? null) : null,
    isReport ? JSON.stringify(found.summary) : null,
    isReport ? null : JSON.stringify(found.message),
  );
  const place = placeOf(database, entry) ?? 0;
  if (!isReport) return place;
  database.run(
    'INSERT INTO packed VALUES (?, ?, ?, ?, ?)',
    place,
    textBytes(found.text),
    packedBytes(found.record),
    packedListed(found.listed),
    packed(found.commitments),
  );
  const { sentences, fingerprints } = found.prints;
  database.run('INSERT INTO prints VALUES (?, ?, ?)', place, bytesOf(sentences), bytesOf(fingerprints));
  const furniture = JSON.stringify(found.listed.furniture);
  const simplified = isSimplified(found.text) ? 1 : 0;
  database.run('INSERT INTO body VALUES (?, ?, ?, ?)', place, found.characters, furniture, simplified);
  putFigures(database, place, found);
  return place;
}

function placeOf(database: Database, { id, ships }: Key): number | null {
  const [line] = database.all('SELECT place FROM report WHERE ships = ? AND id = ?', ships ? 1 : 0, id);
  return line === undefined ? null : Number(line.place);
}

/** Removes all that is kept of a file; nothing where none is. */
export function removeEntry(database: Database, key: Key): void {
  const place = placeOf(database, key);
  if (place === null) return;
  for (const table of ['report', 'packed', 'prints', 'body', 'figure'])
    database.run(`DELETE FROM ${table} WHERE place = ?`, place);
  database.run('DELETE FROM gram WHERE rowid = ?', place);
}
