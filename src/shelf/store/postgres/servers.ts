import { pathOn, shownAddress } from './address.ts';
import { type Client, connected } from './client.ts';
import { migrate } from './migrate.ts';
import { PostgresStore } from './postgres-store.ts';

declare const __PARTS__: string | undefined;
declare const __VERSION__: string | undefined;

/** What made the lines of a report: the program's version, and what the parts of it are that find something in a report. */
export const PROGRAM = `${typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0'} ${typeof __PARTS__ === 'string' ? __PARTS__ : 'unbuilt'}`;

/** One store for each server for as long as the program runs: to connect takes longer than to ask. */
const stores = new Map<string, Promise<PostgresStore>>();

/**
 * The shelf at an address, its tables up to date. Throws a `ShelfError`.
 * @param connect makes the connection, the first time
 */
export function storeAt(
  address: string,
  connect: (address: string) => Promise<Client> = connected,
): Promise<PostgresStore> {
  const key = shownAddress(address);
  let store = stores.get(key);
  if (store === undefined) {
    store = connect(address).then(async (client) => {
      await migrate(client);
      return new PostgresStore(client, PROGRAM);
    });
    stores.set(key, store);
    // Asked again, it may be there.
    store.catch(() => stores.delete(key));
  }
  return store;
}

/** The reports on a server, in the order of their ids. @param among ids: only those of them that are there */
export async function filesOn(
  address: string,
  among: readonly string[] | null,
): Promise<{ id: string; path: string }[]> {
  const ids = await (await storeAt(address)).ids(among);
  return ids.map((id) => ({ id, path: pathOn(address, id) }));
}

/** The bytes of a report by its path, which is one that `pathOn` made for a shelf that is connected; null where it is gone. */
export async function bytesAt(path: string): Promise<Uint8Array | null> {
  const at = path.lastIndexOf('#');
  const id = decodeURIComponent(path.slice(at + 1));
  const store = await stores.get(path.slice(0, at));
  return (await store?.segmented([id]))?.get(id) ?? null;
}

/** Ends the connections to all servers; whoever asks for one again connects anew. */
export async function disconnect(): Promise<void> {
  const open = Array.from(stores.values());
  stores.clear();
  for (const store of open) await store.then((each) => each.close()).catch(() => undefined);
}
