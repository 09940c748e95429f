import { foundIn } from '../../../src/shelf/read-entry.ts';
import { digest } from '../../../src/shelf/shelf.ts';
import type { Entry } from '../../../src/shelf/store/store.ts';
import { utf8 } from '../shelf-fixture.ts';

/** What is kept of a text that stands on a shelf under an id. */
export async function entryOf(id: string, text: string): Promise<Entry> {
  const bytes = utf8(text);
  return {
    id,
    ships: false,
    state: { stat: `${bytes.length}:1:2:3`, content: digest(bytes), settled: true },
    sourceSize: null,
    found: await foundIn(bytes, id, `${id}.md`),
    kept: { segmented: bytes, imported: null, source: null },
  };
}
