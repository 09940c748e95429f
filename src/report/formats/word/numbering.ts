import type { Level, Lists } from './lists.ts';
import { listsOf } from './lists.ts';

/**
 * The body of a Word file (`word/document.xml`) with the numbers that Word itself counts (一、 （一） 1.) as words at the start of
 * their paragraphs: they are printed, but stand nowhere in the text, and the library that reads it drops them. Linear.
 */
export function withNumbers(body: string, numbering: string, styles: string): string {
  const known = listsOf(numbering, styles);
  const counter = new Counter(known);
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const open = body.indexOf('<w:pPr>', at);
    const close = open < 0 ? -1 : body.indexOf('</w:pPr>', open);
    if (close < 0) break;
    const end = close + '</w:pPr>'.length;
    const properties = body.slice(open, end);
    const own = listOf(properties, known);
    pieces.push(
      body.slice(at, open),
      own === null && !/<w:numId w:val="0"/.test(properties) ? properties : withoutLists(properties),
    );
    const printed = own === null || isDeleted(properties) ? '' : counter.next(own);
    if (printed !== '') pieces.push(`<w:r><w:t xml:space="preserve">${printed}</w:t></w:r>`);
    at = end;
  }
  pieces.push(body.slice(at));
  return pieces.join('');
}

/**
 * The body without what was there before a change (ECMA-376 part 1 §17.13.5.29: properties in properties), and with the results of simple
 * fields as words, which the library that reads it passes over. Linear.
 */
export function withoutWrappers(body: string): string {
  const changes = ['pPrChange', 'rPrChange', 'sectPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange'];
  return changes.reduce(withoutElement, body).replace(/<\/?w:(?:fldSimple|dir|bdo)(?:\s[^<>]{0,4000})?>/g, '');
}

/** XML without the elements of a name that do not hold each other, and what is in them. */
function withoutElement(xml: string, name: string): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf(`<w:${name} `, at);
    const behind = open < 0 ? -1 : xml.indexOf('>', open);
    if (behind < 0) break;
    const close = xml[behind - 1] === '/' ? behind + 1 : xml.indexOf(`</w:${name}>`, behind);
    if (close < 0) break;
    kept.push(xml.slice(at, open));
    at = xml[behind - 1] === '/' ? close : close + name.length + 5;
  }
  return kept.length === 0 ? xml : kept.join('') + xml.slice(at);
}

/** Properties of paragraphs or styles without the lists that they stand in: their numbers are written out. */
export function withoutLists(properties: string): string {
  return properties.replace(/<w:numPr>.{0,400}?<\/w:numPr>/gs, '');
}

/** Whether the mark of a paragraph is deleted or moved away: it goes on in the next one, and Word counts them as one (§17.13.5.15). */
function isDeleted(properties: string): boolean {
  return /<w:rPr>(?:(?!<\/w:rPr>).){0,2000}<w:(?:del|moveFrom)\b/s.test(properties);
}

type Place = { list: string; level: number };

/** Where a paragraph stands in which list; null for none, for bullets, and where its own properties take it out of its style's. */
function listOf(properties: string, { lists, styles }: Lists): Place | null {
  const own = /<w:numPr>(.{0,400}?)<\/w:numPr>/s.exec(properties)?.[1];
  const style = styles.get(/<w:pStyle w:val="([^"]{1,100})"/.exec(properties)?.[1] ?? '');
  const list = /<w:numId w:val="(\d{1,9})"/.exec(own ?? '')?.[1] ?? style?.list;
  const level = Number(/<w:ilvl w:val="(\d)"/.exec(own ?? '')?.[1] ?? style?.level ?? 0);
  const format = list === undefined || list === '0' ? undefined : lists.get(list)?.levels.get(level)?.format;
  return list === undefined || format === undefined || format === 'bullet' ? null : { list, level };
}

/** Counts as Word does: lists of one definition go on from each other, but one that starts anew has a count of its own. */
class Counter {
  private readonly counts = new Map<string, number[]>();
  private readonly known: Lists;

  constructor(known: Lists) {
    this.known = known;
  }

  /** What is printed before the next paragraph of this list and level. */
  next({ list, level }: Place): string {
    const found = this.known.lists.get(list);
    if (found === undefined) return '';
    const count = this.counts.get(found.counter) ?? [];
    this.counts.set(found.counter, count);
    for (let i = 0; i < level; i++) count[i] ??= found.levels.get(i)?.start ?? 1;
    const before = count[level];
    count[level] = before === undefined ? (found.levels.get(level)?.start ?? 1) : before + 1;
    count.length = level + 1;
    const own = found.levels.get(level);
    return (own?.text ?? '')
      .slice(0, 40)
      .replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        // A level may print the numbers of those above it in digits (§17.9.4).
        return numeral(count[at] ?? 1, own?.isLegal === true ? 'decimal' : formatAt(found.levels, at));
      })
      .replace(/[<>&\u0000-\u001f\ue000-\uf8ff]/g, '');
  }
}

function formatAt(levels: ReadonlyMap<number, Level>, at: number): string {
  return levels.get(at)?.format ?? 'decimal';
}

const HAN = '〇一二三四五六七八九';

/** A number in one of Word's formats (ECMA-376 part 1 §17.18.59); those that the genre does not use are digits. */
function numeral(value: number, format: string): string {
  if (format === 'none') return '';
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|ideographDigital|taiwaneseCounting)/.test(format) &&
    value < 100
  ) {
    const tens = Math.floor(value / 10);
    const ones = value % 10 === 0 && tens > 0 ? '' : (HAN[value % 10] ?? '');
    return (tens > 1 ? HAN[tens] : '') + (tens > 0 ? '十' : '') + ones;
  }
  if (format.startsWith('decimalEnclosedCircle') && value >= 1 && value <= 20)
    return String.fromCharCode(0x245f + value);
  return String(value);
}
