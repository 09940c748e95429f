/** The most bytes of an answer, in UTF-8: what an assistant reads at once without losing its thread. */
export const MOST_BYTES = 20_000;

/** What the values of an answer may take; the rest is for the frame around them. */
const ROOM = MOST_BYTES - 500;

/** The most bytes of a string within a value that is too long, other than its `text`. */
const MOST_STRING = 2000;

/** Some values of an answer, and where the next begin: null where there are no more. */
export interface Page {
  items: unknown[];
  cursor: string | null;
}

/** A value that comes in one piece or more. */
type Item = Readonly<Record<string, unknown>>;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

/**
 * As many values as an answer has room for, from a cursor on; asks for no more of them than that.
 * @param values in the same order each time that they are asked for
 * @param cursor of the page before; undefined for the first
 */
export async function pageOf<T>(
  values: AsyncGenerator<unknown, T>,
  cursor?: string,
): Promise<{ page: Page; ending: T | undefined }> {
  let skipped = Number(cursor ?? 0);
  const items: unknown[] = [];
  let bytes = 0;
  let at = skipped;
  for (;;) {
    const next = await values.next();
    if (next.done) return { page: { items, cursor: null }, ending: next.value };
    for (const piece of piecesOf(next.value)) {
      if (skipped > 0) {
        skipped -= 1;
        continue;
      }
      const size = bytesOf(piece) + 1;
      if (bytes + size > ROOM && items.length > 0) {
        await values.return(undefined as T);
        return { page: { items, cursor: String(at) }, ending: undefined };
      }
      items.push(piece);
      bytes += size;
      at += 1;
    }
  }
}

/**
 * A value as it is, where it has room in an answer. Else in pieces: one that has a `text` without its children, `text`, `start` and `end`
 * those of the piece; one that has none without its children, which follow it; one of lists without them, each of their members
 * following in a value of its own under the list's name; what is still too long loses the ends of its strings.
 */
export function piecesOf(value: unknown): unknown[] {
  if (!isItem(value) || bytesOf(value) <= ROOM) return [value];
  const { children, text, ...rest } = value;
  if (typeof text === 'string') {
    const own = shortened(rest);
    return slices(text, ROOM - bytesOf(own) - 100).map(([from, to], index, all) => {
      const piece = { ...own, piece: `${index + 1}/${all.length}`, text: text.slice(from, to) };
      return typeof value.start === 'number' ? { ...piece, start: value.start + from, end: value.start + to } : piece;
    });
  }
  if (Array.isArray(children)) return [shortened(rest), ...children.flatMap(piecesOf)];
  const lists = Object.entries(value).filter((field): field is [string, unknown[]] => Array.isArray(field[1]));
  if (lists.length === 0) return [shortened(value)];
  const names = lists.map(([name]) => name);
  const others = Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
  const members = lists.flatMap(([name, list]) =>
    list.flatMap((each) => piecesOf(each).map((piece) => ({ [name]: piece }))),
  );
  return [...(Object.keys(others).length > 0 ? [shortened(others)] : []), ...members];
}

function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value with its long strings cut, and without those of its fields for which there is still no room. */
function shortened(value: Item): Item {
  const cut: Record<string, unknown> = {};
  let room = ROOM / 2;
  for (const [name, field] of Object.entries(value)) {
    const short = typeof field === 'string' && Buffer.byteLength(field) > MOST_STRING ? cutString(field) : field;
    const size = bytesOf(short) + name.length + 4;
    if (size > room) continue;
    cut[name] = short;
    room -= size;
  }
  return cut;
}

const cutString = (text: string): string => `${text.slice(0, slices(text, MOST_STRING)[0]?.[1])}…`;

/** Stretches of a text, each of at most `most` bytes as JSON has it, none of which ends within a character. */
function slices(text: string, most: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  let from = 0;
  let at = 0;
  let bytes = 0;
  for (const character of text) {
    const size = bytesOf(character) - 2;
    if (bytes + size > most) {
      found.push([from, at]);
      from = at;
      bytes = 0;
    }
    bytes += size;
    at += character.length;
  }
  return [...found, [from, at]];
}
