/** Where the tables of Word's own structures begin, and how long they are: FibRgFcLcb97 (MS-DOC 2.5.6). */
const STYLES = 0xa2;
const PARAGRAPHS = 0x102;
const LISTS = 0x2e2;
const OVERRIDES = 0x2ea;

/** Properties of paragraphs (MS-DOC 2.6.2): the level in a list, the list, what a table is made of, stops of tabs. */
const LEVEL = 0x260a;
const LIST = 0x460b;
const TABLE = 0xd608;
const TABS = 0xc615;
/** Of what a property is told, by its kind; the sixth says its own length. */
const OPERANDS = [1, 1, 2, 4, 2, 2, 0, 3];

/** Kinds of numbers (MS-OSHARED 2.2.1.3) that are none: a bullet, nothing. */
const NO_NUMBER = [0x17, 0xff];
const FKP = 512;
const NO_STYLE = 0xfff;
/** More ancestors no style has. */
const MOST_STYLES = 16;

/** The list of a paragraph or style, counted from 1 (0 for none, above 0x7fe for one taken away), and its level; absent where it says nothing. */
interface Place {
  list?: number;
  level?: number;
}

interface Style extends Place {
  base: number;
}

/** Reads the properties from `at` to `end` of `bytes` as far as they tell of lists. */
function placeIn(bytes: Buffer, at: number, end: number): Place {
  const place: Place = {};
  for (let next = at; next + 2 < end; ) {
    const property = bytes.readUInt16LE(next);
    next += 2;
    if (property === LIST) place.list = bytes.readUInt16LE(next);
    if (property === LEVEL) place.level = bytes.readUInt8(next);
    const fixed = OPERANDS[property >> 13] ?? 0;
    const own = fixed > 0 ? 0 : property === TABLE ? bytes.readUInt16LE(next) + 1 : bytes.readUInt8(next) + 1;
    // A list of stops that is longer than it can say tells its length in another way; it stands last.
    if (property === TABS && own === 0x100) break;
    next += fixed || own;
  }
  return place;
}

/** The styles in their order (MS-DOC 2.9.271 STSH), each with the list that it puts a paragraph in. */
function stylesOf(document: Buffer, table: Buffer): Style[] {
  const start = document.readUInt32LE(STYLES);
  const end = start + document.readUInt32LE(STYLES + 4);
  if (end - start < 6) return [];
  const base = table.readUInt16LE(start + 4);
  const styles: Style[] = [];
  for (let at = start + 2 + table.readUInt16LE(start); at + 2 <= end; ) {
    const length = table.readUInt16LE(at);
    at += 2;
    styles.push(length < base + 4 ? { base: NO_STYLE } : styleAt(table, at, base));
    at += length + (length % 2);
  }
  return styles;
}

function styleAt(table: Buffer, at: number, fixed: number): Style {
  const kind = table.readUInt16LE(at + 2);
  const style: Style = { base: kind >> 4 };
  // 1 is a style of paragraphs, whose own properties stand behind its name.
  if ((kind & 0xf) !== 1) return style;
  const properties = at + fixed + 4 + 2 * table.readUInt16LE(at + fixed);
  const length = table.readUInt16LE(properties);
  return { ...style, ...placeIn(table, properties + 4, properties + 2 + length) };
}

/** For each list a level's kind of number (MS-DOC 2.9.150 LSTF, 2.9.148 LVLF), by the lists' own names. */
function kindsOf(document: Buffer, table: Buffer): Map<number, number[]> {
  const kinds = new Map<number, number[]>();
  const start = document.readUInt32LE(LISTS);
  if (document.readUInt32LE(LISTS + 4) < 2) return kinds;
  const count = table.readUInt16LE(start);
  let level = start + 2 + count * 28;
  for (let i = 0; i < count; i++) {
    const list = start + 2 + i * 28;
    const levels: number[] = [];
    for (let left = (table.readUInt8(list + 26) & 1) === 1 ? 1 : 9; left > 0; left--) {
      levels.push(table.readUInt8(level + 4));
      level += 28 + table.readUInt8(level + 24) + table.readUInt8(level + 25);
      level += 2 + 2 * table.readUInt16LE(level);
    }
    kinds.set(table.readInt32LE(list), levels);
  }
  return kinds;
}

/** Whether a paragraph at such a place is numbered. */
type IsNumbered = (place: Place) => boolean;

function numbering(document: Buffer, table: Buffer): IsNumbered {
  const kinds = kindsOf(document, table);
  const start = document.readUInt32LE(OVERRIDES);
  const count = document.readUInt32LE(OVERRIDES + 4) < 4 ? 0 : table.readUInt32LE(start);
  return ({ list = 0, level = 0 }) => {
    if (list < 1 || list > count) return false;
    const levels = kinds.get(table.readInt32LE(start + 4 + (list - 1) * 16));
    return levels !== undefined && !NO_NUMBER.includes(levels[level] ?? levels[0] ?? 0xff);
  };
}

/** The place of a paragraph by its style, and by the styles that that one is made from. */
function inherited(styles: readonly Style[], style: number): Place {
  let place: Place = {};
  let next = style;
  for (let turn = 0; turn < MOST_STYLES && next !== NO_STYLE; turn++) {
    const found = styles[next];
    if (found === undefined) break;
    place = { ...found, ...place };
    next = found.base;
  }
  return place;
}

/**
 * How many paragraphs of a .doc Word itself numbers, so that their numbers stand in no text: 一、 that is made by a list or by a style of
 * headings. Bullets are none. `document` and `table` are the file's streams; 0 where their structure is not as it must be.
 */
export function numberedParagraphs(document: Buffer, table: Buffer): number {
  try {
    return countIn(document, table);
  } catch {
    return 0;
  }
}

function countIn(document: Buffer, table: Buffer): number {
  const isNumbered = numbering(document, table);
  const styles = stylesOf(document, table);
  const start = document.readUInt32LE(PARAGRAPHS);
  const pages = Math.floor((document.readUInt32LE(PARAGRAPHS + 4) - 4) / 8);
  let numbered = 0;
  for (let page = 0; page < pages; page++) {
    const from = table.readUInt32LE(start + (pages + 1) * 4 + page * 4) * FKP;
    const block = document.subarray(from, from + FKP);
    const count = block.readUInt8(FKP - 1);
    for (let i = 0; i < count; i++) {
      const at = block.readUInt8((count + 1) * 4 + i * 13) * 2;
      if (at === 0) continue;
      const short = block.readUInt8(at);
      const begin = short === 0 ? at + 2 : at + 1;
      const end = begin + (short === 0 ? block.readUInt8(at + 1) * 2 : short * 2 - 1);
      const own = placeIn(block, begin + 2, end);
      if (isNumbered({ ...inherited(styles, block.readUInt16LE(begin)), ...own })) numbered += 1;
    }
  }
  return numbered;
}
