import type { Correction } from '../../../report/index.ts';
import { done, type Failure, fail, type Result } from '../../../text/index.ts';
import { foundIn } from '../../read-entry.ts';
import { type Corrected, correctedBytes, nowhere as noneToSet } from '../../set.ts';
import { digest, nowhere, type Removed } from '../../shelf.ts';
import type { Entry } from '../store.ts';
import { pathOn } from './address.ts';
import { keepCopy } from './copies.ts';
import { busy } from './failures.ts';
import { inTurn } from './lists.ts';
import type { PostgresStore } from './postgres-store.ts';
import { keptOf, removeReport, whereIs, writeLines } from './rows.ts';
import { storeAt } from './servers.ts';

/** How often work is begun again because somebody else has changed a report meanwhile. */
const MOST_TRIES = 5;

/** A segmented file that is to take the place of another. */
interface Change {
  id: string;
  before: Uint8Array;
  content: Uint8Array;
}

/** As `setReports`, all or none. Throws a `ShelfError` where the server cannot be asked or written. */
export async function setShared(
  address: string,
  ids: readonly string[],
  correction: Correction,
): Promise<Result<Corrected[]>> {
  const store = await storeAt(address);
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const changes: Change[] = [];
    for (const id of new Set(ids)) {
      const change = await changeOf(store, id, correction);
      if (!change.ok) return change;
      changes.push(change.value);
    }
    const due = changes.filter(({ before, content }) => !Buffer.from(before).equals(content));
    if (await isReplaced(store, due)) {
      return done(
        changes.map((change) => ({ id: change.id, path: pathOn(address, change.id), changed: due.includes(change) })),
      );
    }
  }
  throw busy(address);
}

async function changeOf(store: PostgresStore, id: string, correction: Correction): Promise<Result<Change>> {
  const [found] = await store.segmented([id]);
  if (found === undefined) return noneToSet(id);
  const [own, before] = found;
  const content = correctedBytes(before, id, correction);
  return content.ok ? done({ id: own, before, content: content.value }) : content;
}

/** Puts segmented files in the place of others, and what is found in them; nothing, and false, where one of these is another by now. */
async function isReplaced(store: PostgresStore, changes: readonly Change[]): Promise<boolean> {
  const drafts: (Change & { entry: Entry })[] = [];
  for (const change of inTurn(changes)) drafts.push({ ...change, entry: await entryOf(store, change) });
  return store.client.transaction(async (runs) => {
    const due: (() => Promise<void>)[] = [];
    for (const { id, before, content, entry } of drafts) {
      const where = await whereIs(runs, id, true);
      const kept = where && (await keptOf(runs, where));
      if (!kept || digest(kept.segmented) !== digest(before)) return false;
      const how = { before: where, program: store.program };
      due.push(() => writeLines(runs, entry, { ...kept, segmented: content }, how));
    }
    for (const write of due) await write();
    return true;
  });
}

async function entryOf(store: PostgresStore, { id, content }: Change): Promise<Entry> {
  const found = await foundIn(content, id, pathOn(store.client.address, id));
  return {
    id,
    ships: false,
    state: { stat: '', content: digest(content), settled: true },
    sourceSize: null,
    found,
  };
}

/**
 * Puts an edited copy of a segmented file back. Fails with `shelf` where somebody else has changed or removed the report since it was read,
 * and with `unreadable` where it is no report any more: then nothing is changed.
 * @param before as it was read
 * @param copy where the edited copy is, for the sentence
 */
export async function putBack(address: string, { id, before, content }: Change, copy: string): Promise<Result<null>> {
  const store = await storeAt(address);
  const { found } = await entryOf(store, { id, before, content });
  if (!('summary' in found)) return noReport(id, found.message, copy);
  return (await isReplaced(store, [{ id, before, content }])) ? done(null) : changedMeanwhile(id, copy);
}

function noReport(id: string, { zh, en }: Failure['message'], copy: string): Failure {
  return fail(
    'unreadable',
    `${id} 没有写回：${zh}改过的在 ${copy}`,
    `${id} is not put back: ${en} What you edited is ${copy}`,
  );
}

function changedMeanwhile(id: string, copy: string): Failure {
  return fail(
    'shelf',
    `${id} 已被别人改过或移除，没有写回：您改的在 ${copy} ，请对照后再改。`,
    `somebody else has changed or removed ${id}, so that it is not put back: what you edited is ${copy}, compare and edit again.`,
  );
}

/** As `removeReport`. Throws a `ShelfError` where the server cannot be asked or written. */
export async function removeShared(address: string, id: string): Promise<Result<Removed>> {
  const store = await storeAt(address);
  return store.client.transaction(async (runs) => {
    const where = await whereIs(runs, id, true);
    if (where === null) return nowhere(id);
    const copy = await keepCopy(runs, where);
    await removeReport(runs, where);
    return done({ id: where.id, paths: [pathOn(address, where.id)], kept: copy && pathOn(address, copy) });
  });
}
