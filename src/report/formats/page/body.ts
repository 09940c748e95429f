import { Readability } from '@mozilla/readability';
import { isProse } from '../../outline/lines.ts';
import { markerAt } from '../../outline/markers.ts';
import { saysPage } from '../../outline/surroundings.ts';
import { attribute, ELEMENT, type PageNode, type PageRoot, treeOf } from './dom.ts';
import type { PageLine } from './lines.ts';

/** What holds navigation, by its tag or by the names that page makers give it. */
const ASIDE_TAG = /^(?:NAV|FOOTER|ASIDE|HEADER|MENU)$/;
const ASIDE_NAME =
  /(?:^|[-_\s])(?:nav|navi|navbar|menu|foot|footer|bottom|side|sidebar|aside|related|relate|recommend|comment|copyright|share|crumb|crumbs|breadcrumb|location|hot|rank|links)(?:[-_\s\d]|$)/i;
/** What a readability library should not be asked to do: pages of more elements or deeper nesting take it minutes. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 150;
/** What holds one paragraph: a report is more, and its other lines stand beside it. */
const PARAGRAPH = /^(?:P|SPAN|STRONG|B|EM|I|FONT|A|LI|H[1-6])$/;
/** A branch with so much of the prose around it is where the report is. */
const MOST = 0.6;

/**
 * The element that holds the report: the smallest that holds all running text of the page, but for branches that are
 * navigation by their tag, name or links, or hold no numbered line and lie outside what the readability library takes for
 * the article. `html` is read a second time for the library, which takes its tree apart.
 */
export function bodyOf(root: PageRoot, lines: readonly PageLine[], html: string): PageNode {
  const weights = textWeights(root, lines);
  const article = articleOf(html, root);
  let at: PageNode = root;
  for (;;) {
    const inner = next(at, weights, article);
    if (inner === null) return at;
    at = inner;
  }
}

interface Weight {
  /** Characters of running text. */
  prose: number;
  /** Characters of all text, and those that lead elsewhere. */
  all: number;
  linked: number;
  /** Lines that open with a numeral of the genre. */
  numbered: number;
}

/** What the lines in each element weigh together. Linear in lines and elements, however deep they are. */
function textWeights(root: PageRoot, lines: readonly PageLine[]): Map<PageNode, Weight> {
  const weights = new Map<PageNode, Weight>();
  const add = (node: PageNode, more: Weight): void => {
    const weight = weights.get(node);
    if (weight === undefined) weights.set(node, { ...more });
    else for (const key of ['prose', 'all', 'linked', 'numbered'] as const) weight[key] += more[key];
  };
  for (const line of lines) {
    const prose = isRunning(line) ? line.text.length - line.linked : 0;
    const isNumbered = markerAt(line.text, 0)?.form.startsWith('han') === true && line.linked * 2 < line.text.length;
    add(line.node, { prose, all: line.text.length, linked: line.linked, numbered: isNumbered ? 1 : 0 });
  }
  for (const node of elementsUnder(root).reverse()) {
    const weight = weights.get(node);
    if (weight !== undefined && node.parentNode !== null) add(node.parentNode, weight);
  }
  return weights;
}

/** A test of whether a line inside the body stands in a part that by its tag is none of the text: `<nav>`, `<aside>`, `<footer>`. */
export function setApartIn(body: PageNode): (line: PageLine) => boolean {
  const apart = new Set<PageNode>();
  for (const node of elementsUnder(body)) {
    if (/^(?:NAV|ASIDE|FOOTER|MENU)$/.test(node.nodeName) || apart.has(node.parentNode ?? body)) apart.add(node);
  }
  return (line) => apart.has(line.node);
}

/** All elements under a node, in order: a parent stands before its children. */
export function elementsUnder(root: PageNode): PageNode[] {
  const found: PageNode[] = [];
  let node: PageNode | null = root.firstChild;
  while (node !== null) {
    if (node.nodeType === ELEMENT) found.push(node);
    if (node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) node = node.parentNode;
    node = node === null || node === root ? null : node.nextSibling;
  }
  return found;
}

/** Running text that is nobody's footer: what counts as the page's own words. */
export function isRunning({ text, linked }: PageLine): boolean {
  if (linked * 2 > text.length || text.length < 20 || !isProse(text)) return false;
  return text.length > 120 || !saysPage(text);
}

/** The branch of `node` that alone holds the report; null where the report has more than one branch here. */
function next(node: PageNode, weights: Map<PageNode, Weight>, article: ReadonlySet<PageNode>): PageNode | null {
  const own = weights.get(node);
  if (own === undefined || own.prose === 0) return null;
  let best: PageNode | null = null;
  let most = 0;
  const others: PageNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    const weight = weights.get(child);
    // A heading or a short numbered line beside it is the report's as well.
    if (weight !== undefined && weight.prose === 0 && weight.numbered > 0 && !isAside(child)) return null;
    if (weight === undefined || weight.prose === 0) continue;
    const counted = isAside(child) ? weight.prose / 20 : weight.prose;
    if (counted > most) {
      if (best !== null) others.push(best);
      best = child;
      most = counted;
    } else others.push(child);
  }
  if (best === null || PARAGRAPH.test(best.nodeName)) return null;
  if (others.length > 0 && most < own.prose * MOST) return null;
  const inBranches = others.reduce((sum, other) => sum + (weights.get(other)?.prose ?? 0), most);
  const loose = own.prose - inBranches > 0 && !isAside(best);
  if (loose) return null; // words of the node itself, outside any branch
  return others.every((other) => isBeside(other, weights, article)) ? best : null;
}

function isAside(node: PageNode): boolean {
  if (node.nodeType !== ELEMENT) return false;
  return ASIDE_TAG.test(node.nodeName) || ASIDE_NAME.test(`${attribute(node, 'class')} ${attribute(node, 'id')}`);
}

/** Whether a branch with some running text lies beside the report rather than in it. */
function isBeside(node: PageNode, weights: Map<PageNode, Weight>, article: ReadonlySet<PageNode>): boolean {
  const weight = weights.get(node);
  if (weight === undefined) return true;
  if (isAside(node) && weight.numbered === 0) return true;
  if (weight.linked * 10 > weight.all * 4) return true;
  // No report is set in columns: beside its cell of a row stand other things.
  if (weight.numbered === 0 && /^T[DH]$/.test(node.nodeName)) return true;
  return weight.numbered === 0 && article.size > 0 && !article.has(node);
}

const MARK = 'data-report-tui';

/** The elements that the readability library takes for the article, and those around them; empty where it finds none. */
function articleOf(html: string, original: PageRoot): ReadonlySet<PageNode> {
  const elements = elementsOf(original);
  if (elements === null) return new Set();
  try {
    const copy = treeOf(html);
    elementsOf(copy)?.forEach((element, i) => {
      element.setAttribute?.(MARK, String(i));
    });
    // Its types ask for a browser's document.
    const input = copy.ownerDocument as unknown as ConstructorParameters<typeof Readability>[0];
    const found = new Readability<PageNode>(input, {
      maxElemsToParse: MOST_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as unknown as PageNode,
    }).parse();
    const kept = new Set<PageNode>();
    if (found?.content == null) return kept;
    for (const element of elementsOf(found.content) ?? []) {
      let node: PageNode | null = elements[Number(attribute(element, MARK) || -1)] ?? null;
      while (node !== null && !kept.has(node)) {
        kept.add(node);
        node = node.parentNode;
      }
    }
    return kept;
  } catch {
    return new Set(); // a page too strange for the library still has its lines
  }
}

/** All elements under a node, in order; null where they are too many or nested too deep. */
function elementsOf(root: PageNode): PageNode[] | null {
  const found: PageNode[] = [];
  let node: PageNode | null = root.firstChild;
  let depth = 0;
  while (node !== null) {
    if (node.nodeType === ELEMENT) found.push(node);
    if (found.length > MOST_ELEMENTS || depth > DEEPEST) return null;
    if (node.firstChild !== null) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node !== null && node !== root && node.nextSibling === null) {
      node = node.parentNode;
      depth--;
    }
    node = node === null || node === root ? null : node.nextSibling;
  }
  return found;
}
