import { digest } from '../../shelf.ts';
import type { Runs } from './client.ts';
import type { Where } from './rows.ts';

/**
 * Keeps the segmented file of a report that is to be replaced or removed, where it is not as it was imported: nobody could make it again.
 * @param by what is to take its place
 * @returns what the copy is called, as editors number theirs; null where none is needed
 */
export async function keepCopy(runs: Runs, { place, id }: Where, by?: Uint8Array): Promise<string | null> {
  const [line] = await runs.all(
    `INSERT INTO kept_copies (place, id, number, segmented)
     SELECT place, id, (SELECT coalesce(max(number), 0) + 1 FROM kept_copies k WHERE k.place = r.place AND k.id = r.id), segmented
     FROM reports r
     WHERE place = $1 AND id = $2 AND imported_sha256 IS DISTINCT FROM segmented_sha256 AND segmented_sha256 <> $3
     RETURNING number`,
    place,
    id,
    by === undefined ? '' : digest(by),
  );
  return line === undefined ? null : `${id}.md.~${line.number}~`;
}
