import { DOMParser } from 'linkedom';
import { attribute, ELEMENT, type PageNode } from '../page/dom.ts';

/** One level of a list of Word's (ECMA-376 part 1 §17.9.6). */
interface Level {
  start: number;
  format: string;
  /** What is printed, %1 standing for the number of the first level. */
  text: string;
}

interface Lists {
  /** The levels of a list by its `numId`, and the definition it shares its count with. */
  lists: Map<string, { definition: string; levels: Map<number, Level> }>;
  /** What the style of a paragraph numbers it with. */
  styles: Map<string, { list: string; level: number }>;
}

const DEEPEST = 9;

/**
 * The body of a Word file (`word/document.xml`) with the numbers that Word itself counts (一、 （一） 1.) as words at the start of
 * their paragraphs: they are printed, but stand nowhere in the text, and the library that reads it drops them. Linear.
 */
export function withNumbers(body: string, numbering: string, styles: string): string {
  const known = listsOf(numbering, styles);
  const counts = new Map<string, number[]>();
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
      own === null ? properties : properties.replace(/<w:numPr>.{0,400}?<\/w:numPr>/s, ''),
    );
    const printed = own === null ? '' : next(own, known, counts);
    if (printed !== '') pieces.push(`<w:r><w:t xml:space="preserve">${printed}</w:t></w:r>`);
    at = end;
  }
  pieces.push(body.slice(at));
  return pieces.join('');
}

type Place = { list: string; level: number };

/** Where a paragraph stands in which list; null for none, and for bullets. */
function listOf(properties: string, { lists, styles }: Lists): Place | null {
  const own = /<w:numPr>(.{0,400}?)<\/w:numPr>/s.exec(properties)?.[1];
  const style = styles.get(/<w:pStyle w:val="([^"]{1,100})"/.exec(properties)?.[1] ?? '');
  const list = /<w:numId w:val="(\d{1,9})"/.exec(own ?? '')?.[1] ?? style?.list;
  const level = Number(/<w:ilvl w:val="(\d)"/.exec(own ?? '')?.[1] ?? style?.level ?? 0);
  const format = list === undefined ? undefined : lists.get(list)?.levels.get(level)?.format;
  return list === undefined || format === undefined || format === 'bullet' ? null : { list, level };
}

function next({ list, level }: Place, { lists }: Lists, counts: Map<string, number[]>): string {
  const found = lists.get(list);
  if (found === undefined) return '';
  const count = counts.get(found.definition) ?? [];
  counts.set(found.definition, count);
  for (let i = 0; i < level; i++) count[i] ??= found.levels.get(i)?.start ?? 1;
  const before = count[level];
  count[level] = before === undefined ? (found.levels.get(level)?.start ?? 1) : before + 1;
  count.length = level + 1;
  return (found.levels.get(level)?.text ?? '')
    .slice(0, 40)
    .replace(/%([1-9])/g, (_, digit: string) =>
      numeral(count[Number(digit) - 1] ?? 1, found.levels.get(Number(digit) - 1)?.format ?? 'decimal'),
    )
    .replace(/[<>&\u0000-\u001f\ue000-\uf8ff]/g, '');
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

function listsOf(numbering: string, styles: string): Lists {
  const definitions = new Map<string, Map<number, Level>>();
  const byStyle = new Map<string, { definition: string; level: number }>();
  const root = xmlOf(numbering);
  for (const definition of root('w:abstractNum')) {
    const id = attribute(definition, 'w:abstractNumId');
    const levels = new Map<number, Level>();
    for (const level of childrenOf(definition, 'w:lvl').slice(0, DEEPEST)) {
      const index = Number(attribute(level, 'w:ilvl'));
      const style = valOf(level, 'w:pStyle');
      if (style !== '') byStyle.set(style, { definition: id, level: index });
      levels.set(index, {
        start: Number(valOf(level, 'w:start') || 1),
        format: valOf(level, 'w:numFmt') || 'decimal',
        text: valOf(level, 'w:lvlText'),
      });
    }
    definitions.set(id, levels);
  }
  const lists: Lists['lists'] = new Map();
  for (const num of root('w:num')) {
    const id = attribute(num, 'w:numId');
    const definition = valOf(num, 'w:abstractNumId');
    // A list that starts anew has a count of its own.
    const anew = childrenOf(num, 'w:lvlOverride').length > 0;
    lists.set(id, {
      definition: anew ? `${definition}/${id}` : definition,
      levels: definitions.get(definition) ?? new Map(),
    });
  }
  const known: Lists['styles'] = new Map();
  for (const style of xmlOf(styles)('w:style')) {
    const properties = childrenOf(childrenOf(style, 'w:pPr')[0], 'w:numPr')[0];
    const list = valOf(properties, 'w:numId');
    const id = attribute(style, 'w:styleId');
    if (list !== '') known.set(id, { list, level: Number(valOf(properties, 'w:ilvl') || byStyle.get(id)?.level || 0) });
  }
  return { lists, styles: known };
}

/** A finder of the elements of an XML text by their name. */
function xmlOf(xml: string): (name: string) => PageNode[] {
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as {
    getElementsByTagName(name: string): Iterable<PageNode>;
  };
  return (name) => [...document.getElementsByTagName(name)];
}

function childrenOf(node: PageNode | undefined, name: string): PageNode[] {
  const found: PageNode[] = [];
  for (let child = node?.firstChild ?? null; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT && child.nodeName.toLowerCase() === name.toLowerCase()) found.push(child);
  }
  return found;
}

/** The `w:val` of the first child of this name, '' for none. */
function valOf(node: PageNode | undefined, name: string): string {
  const child = childrenOf(node, name)[0];
  return child === undefined ? '' : attribute(child, 'w:val');
}
