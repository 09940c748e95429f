/** The most that is asked for at once: memory does not grow with the shelf. */
const MOST = 32;

/**
 * Asks a server for things one after another, and for more at once the longer they are asked for in their order: each question takes
 * its way over the network.
 */
export class LookAhead<T> {
  readonly #ids: readonly string[];
  readonly #positions: ReadonlyMap<string, number>;
  readonly #fetch: (ids: readonly string[]) => Promise<Map<string, T>>;
  #fetched = new Map<string, T>();
  #next = -1;
  #many = 1;

  /** @param ids the order in which they are likely to be asked for */
  constructor(ids: readonly string[], fetch: (ids: readonly string[]) => Promise<Map<string, T>>) {
    this.#ids = ids;
    this.#positions = new Map(ids.map((id, at) => [id, at]));
    this.#fetch = fetch;
  }

  /** Null for what is gone. */
  async get(id: string): Promise<T | null> {
    const fetched = this.#fetched.get(id);
    if (fetched !== undefined) {
      this.#fetched.delete(id);
      return fetched;
    }
    const at = this.#positions.get(id);
    if (at === undefined) return (await this.#fetch([id])).get(id) ?? null;
    this.#many = at === this.#next ? Math.min(MOST, this.#many * 2) : 1;
    const ids = this.#ids.slice(at, at + this.#many);
    this.#next = at + ids.length;
    this.#fetched = await this.#fetch(ids);
    const own = this.#fetched.get(id) ?? null;
    this.#fetched.delete(id);
    return own;
  }
}
