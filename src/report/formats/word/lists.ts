import { DOMParser } from 'linkedom';
import { attribute, ELEMENT, type PageNode } from '../page/dom.ts';

/** One level of a list of Word's (ECMA-376 part 1 §17.9.6). */
export interface Level {
  start: number;
  format: string;
  /** What is printed, %1 standing for the number of the first level. */
  text: string;
  /** Numbers of the levels above are printed in digits. */
  isLegal: boolean;
}

type Levels = Map<number, Level>;

export interface Lists {
  /** The levels of a list by its `numId`, and which count it has: lists of one definition share theirs. */
  lists: Map<string, { counter: string; levels: Levels }>;
  /** What the style of a paragraph numbers it with. */
  styles: Map<string, { list: string; level: number }>;
}

const DEEPEST = 9;
/** How far styles are based on each other, and lists on styles. */
const CHAIN = 20;

/** A definition of a list: its levels, or the style whose list it is (§17.9.21). */
interface Definition {
  levels: Levels;
  styleLink: string;
}

/** `word/numbering.xml` and `word/styles.xml` → the lists of the file, and the styles that number their paragraphs. */
export function listsOf(numbering: string, styles: string): Lists {
  const definitions = new Map<string, Definition>();
  /** The level that a style stands for, where a definition says so. */
  const levelOfStyle = new Map<string, number>();
  const root = xmlOf(numbering);
  for (const node of root('w:abstractNum')) {
    const levels: Levels = new Map();
    for (const own of childrenOf(node, 'w:lvl').slice(0, DEEPEST)) {
      const index = Number(attribute(own, 'w:ilvl'));
      const style = valOf(own, 'w:pStyle');
      if (style !== '') levelOfStyle.set(style, index);
      levels.set(index, levelOf(own));
    }
    definitions.set(attribute(node, 'w:abstractNumId'), { levels, styleLink: valOf(node, 'w:numStyleLink') });
  }
  const nums = new Map(root('w:num').map((node) => [attribute(node, 'w:numId'), node]));
  const known = stylesOf(styles, levelOfStyle);
  const lists: Lists['lists'] = new Map();
  for (const [id, node] of nums) {
    const definition = definitionOf(valOf(node, 'w:abstractNumId'), definitions, nums, known);
    const { levels, anew } = overridden(definition.levels, node);
    lists.set(id, { counter: anew ? `${definition.id}/${id}` : definition.id, levels });
  }
  return { lists, styles: known };
}

/** The definition that a list has in the end: that of the list of a style, where it only names one. */
function definitionOf(
  id: string,
  definitions: ReadonlyMap<string, Definition>,
  nums: ReadonlyMap<string, PageNode>,
  styles: Lists['styles'],
): { id: string; levels: Levels } {
  let own = id;
  for (let followed = 0; followed < CHAIN; followed++) {
    const definition = definitions.get(own);
    if (definition === undefined || definition.styleLink === '' || definition.levels.size > 0) break;
    const linked = nums.get(styles.get(definition.styleLink)?.list ?? '');
    if (linked === undefined) break;
    own = valOf(linked, 'w:abstractNumId');
  }
  return { id: own, levels: definitions.get(own)?.levels ?? new Map() };
}

/** The levels of a list with what it changes of its definition's, and whether it starts anew (§17.9.8, §17.9.26). */
function overridden(levels: Levels, num: PageNode): { levels: Levels; anew: boolean } {
  const own: Levels = new Map(levels);
  let anew = false;
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const index = Number(attribute(override, 'w:ilvl'));
    const level = childrenOf(override, 'w:lvl')[0];
    if (level !== undefined) own.set(index, levelOf(level));
    const start = valOf(override, 'w:startOverride');
    const changed = own.get(index);
    if (start === '' || changed === undefined) continue;
    own.set(index, { ...changed, start: Number(start) || 0 });
    anew = true;
  }
  return { levels: own, anew };
}

function levelOf(node: PageNode): Level {
  const legal = childrenOf(node, 'w:isLgl')[0];
  return {
    start: Number(valOf(node, 'w:start') || 1),
    format: valOf(node, 'w:numFmt') || 'decimal',
    text: valOf(node, 'w:lvlText'),
    isLegal: legal !== undefined && !/^(?:0|false|off)$/.test(attribute(legal, 'w:val')),
  };
}

/** What number each style gives its paragraphs, by itself or by the style that it is based on (§17.7.4.3); list 0 is none. */
function stylesOf(styles: string, levelOfStyle: ReadonlyMap<string, number>): Lists['styles'] {
  const nodes = new Map(xmlOf(styles)('w:style').map((style) => [attribute(style, 'w:styleId'), style]));
  const known: Lists['styles'] = new Map();
  for (const id of nodes.keys()) {
    let list = '';
    let level: number | undefined;
    let at = id;
    for (let followed = 0; followed < CHAIN && at !== '' && list === ''; followed++) {
      const node = nodes.get(at);
      const properties = childrenOf(childrenOf(node, 'w:pPr')[0], 'w:numPr')[0];
      list = valOf(properties, 'w:numId');
      const printed = valOf(properties, 'w:ilvl');
      level ??= printed === '' ? levelOfStyle.get(at) : Number(printed);
      at = valOf(node, 'w:basedOn');
    }
    if (list !== '' && list !== '0') known.set(id, { list, level: level ?? 0 });
  }
  return known;
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
