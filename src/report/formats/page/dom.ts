import { parseHTML } from 'linkedom';

/** What is used of a page's tree. linkedom gives the whole DOM; its types need the browser's, which this program has not. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  getAttribute?(name: string): string | null;
  setAttribute?(name: string, value: string): void;
}

/** The root element. */
export interface PageRoot extends PageNode {
  readonly ownerDocument: object;
  querySelectorAll(selector: string): Iterable<PageNode>;
}

export const ELEMENT = 1;
export const TEXT = 3;

/** HTML, whole or a piece, → the root element of its tree. Never fails on what is malformed. */
export function treeOf(html: string): PageRoot {
  // A browser shows what stands behind </body> and </html> as well, and a second document behind the first (HTML Standard §13.2.6.4.19).
  const open = html.replace(/<\/(?:html|body)\s{0,20}>/gi, '');
  const whole = /<html[\s>]/i.test(open.slice(0, 4096)) ? open : `<!DOCTYPE html><html><body>${open}`;
  return parseHTML(whole).document.documentElement as unknown as PageRoot;
}

/** The value of an attribute, '' where there is none. */
export function attribute(node: PageNode, name: string): string {
  return node.getAttribute?.(name) ?? '';
}
