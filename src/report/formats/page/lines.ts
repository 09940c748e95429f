import { markerAt } from '../../outline/markers.ts';
import { attribute, ELEMENT, type PageNode, TEXT } from './dom.ts';
import { pairsOf, rowsOf } from './rows.ts';
import { collapse, joined, withoutTabsAtEnd } from './spacing.ts';

/** One line of a page: what a reader sees between two line breaks. */
export interface PageLine {
  text: string;
  /** The innermost block element around it. */
  node: PageNode;
  /** How many of its characters lead to another place. */
  linked: number;
  /** It holds words that do something on the page when they are clicked. */
  acts: boolean;
  /** 1 to 6 for the headings that HTML marks, else 0. */
  heading: number;
  /** How many characters at its start are bold, where others follow that are not; else 0. */
  bold: number;
  /** All of it is bold. */
  strong: boolean;
}

const HIDDEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED APPLET CANVAS AUDIO VIDEO MAP IMG PICTURE BUTTON SELECT OPTION INPUT TEXTAREA HEAD TITLE META LINK FRAME FRAMESET NOFRAMES DATALIST PROGRESS METER RP'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL UCAPCONTENT UCAPTITLE'.split(
    ' ',
  ),
);
/** A cell of more characters or lines than this holds paragraphs, as one with a heading does: its table only lays out the page. */
const CELL_MAX = 300;
const CELL_LINES = 4;

/**
 * What a page shows, line by line, in order: no scripts, styles, pictures or hidden parts; a row of a table is one line, its
 * cells set off by tabs. `unhide`: with the parts that a script would show. Linear.
 */
export function linesOfPage(root: PageNode, unhide = false): PageLine[] {
  const writer = new LineWriter(root);
  visit(root, writer, { bold: false, linked: false, acts: false, pre: false, unhide });
  writer.flush();
  return splitLeads(writer.lines);
}

interface State {
  bold: boolean;
  linked: boolean;
  acts: boolean;
  pre: boolean;
  unhide: boolean;
}

/** Gathers the words of a line until something breaks it. */
class LineWriter {
  readonly lines: PageLine[] = [];
  private pieces: { text: string; bold: boolean; linked: boolean; acts: boolean }[] = [];
  private readonly blocks: PageNode[];
  private label = '';
  private readonly counters: (number | null)[] = [];

  constructor(root: PageNode) {
    this.blocks = [root];
  }

  add(text: string, state: State): void {
    const { bold, linked, acts } = state;
    this.pieces.push({ text: state.pre ? text : collapse(text), bold, linked, acts });
  }

  open(block: PageNode): void {
    this.flush();
    this.blocks.push(block);
    if (block.nodeName === 'OL') this.counters.push(Number.parseInt(attribute(block, 'start') || '1', 10) - 1 || 0);
    else if (block.nodeName === 'UL') this.counters.push(null);
    else if (block.nodeName === 'LI') this.number();
  }

  close(block: PageNode): void {
    this.flush();
    this.blocks.pop();
    if (block.nodeName === 'LI') this.label = '';
    if (block.nodeName === 'OL' || block.nodeName === 'UL') this.counters.pop();
  }

  /** The number that a browser prints before an item. */
  private number(): void {
    const last = this.counters.length - 1;
    const counter = this.counters[last];
    if (typeof counter !== 'number') return;
    this.counters[last] = counter + 1;
    this.label = `${counter + 1}.`;
  }

  flush(): void {
    const pieces = this.pieces;
    this.pieces = [];
    const text = joined(pieces.map((piece) => piece.text));
    if (text === '') return;
    const label = markerAt(text, 0) === null ? this.label : '';
    this.label = '';
    const node = this.blocks.at(-1);
    if (node === undefined) return;
    const linked = pieces.reduce((sum, piece) => sum + (piece.linked ? piece.text.trim().length : 0), 0);
    const acts = pieces.some((piece) => piece.acts && piece.text.trim() !== '');
    const heading = headingAround(this.blocks);
    const bold = boldStart(pieces);
    const strong = bold === 0 && pieces.some((piece) => piece.bold && piece.text.trim() !== '') && isAllBold(pieces);
    // A number that the browser counts stands before the words.
    this.lines.push({
      text: label + text,
      node,
      linked,
      acts,
      heading,
      bold: bold > 0 ? bold + label.length : 0,
      strong,
    });
  }
}

/** An element whose children are being visited. */
interface Visited {
  node: PageNode;
  next: PageNode | null;
  state: State;
  block: boolean;
}

/** Writes what stands in a node, however deep: unclosed tags nest thousands of elements. */
function visit(root: PageNode, writer: LineWriter, state: State): void {
  const open: Visited[] = [{ node: root, next: root.firstChild, state, block: false }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.next;
    if (child === null) {
      if (top.block) writer.close(top.node);
      open.pop();
      continue;
    }
    top.next = child.nextSibling;
    if (child.nodeType === TEXT) writer.add(child.nodeValue ?? '', top.state);
    else if (child.nodeType === ELEMENT) {
      const inner = enter(child, writer, top.state);
      if (inner !== null) open.push(inner);
    }
  }
}

/** The element as one to visit; null where nothing of it is left to write. */
function enter(node: PageNode, writer: LineWriter, state: State): Visited | null {
  const name = node.nodeName.toUpperCase();
  if (HIDDEN.has(name)) return null;
  const style = attribute(node, 'style').toLowerCase();
  if (!state.unhide && isHidden(node, style)) return null;
  if (name === 'BR') {
    writer.flush();
    return null;
  }
  if ((name === 'TABLE' || name === 'DL') && tableRows(node, writer, state)) return null;
  const inner: State = {
    bold: isBold(name, style) ?? state.bold,
    linked: state.linked || (name === 'A' && /^(?!javascript:|#)/i.test(attribute(node, 'href') || '#')),
    acts: state.acts || (name === 'A' && /^(?:javascript:|#$)/i.test(attribute(node, 'href'))),
    pre: state.pre || name === 'PRE',
    unhide: state.unhide,
  };
  const block = BLOCK.has(name) || /(?:^|;)\s*display\s*:\s*(?:block|table|flex|list-item)/.test(style);
  if (block) writer.open(node);
  return { node, next: node.firstChild, state: inner, block };
}

function isHidden(node: PageNode, style: string): boolean {
  return (
    (style !== '' &&
      /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!)|mso-hide\s*:\s*all)/.test(
        style,
      )) ||
    node.getAttribute?.('hidden') != null ||
    attribute(node, 'aria-hidden') === 'true'
  );
}

function isBold(name: string, style: string): boolean | undefined {
  const weight = /(?:^|;)\s*font-weight\s*:\s*(bold|[6-9]00|normal|[1-5]00)/.exec(style)?.[1];
  if (weight !== undefined) return /bold|[6-9]00/.test(weight);
  return name === 'B' || name === 'STRONG' ? true : undefined;
}

/** Writes a table of data row by row; false, and nothing written, for one that only lays out the page. */
function tableRows(table: PageNode, writer: LineWriter, state: State): boolean {
  const rows = table.nodeName.toUpperCase() === 'DL' ? pairsOf(table) : rowsOf(table);
  if (rows === null || !rows.some((row) => row.cells.length > 1)) return false;
  const written: { row: PageNode; cells: PageLine[][] }[] = [];
  for (const { row, cells: nodes } of rows) {
    const cells = nodes.map((cell) => {
      const own = new LineWriter(cell);
      visit(cell, own, state);
      own.flush();
      return own.lines;
    });
    if (cells.some(holdsParagraphs)) return false;
    written.push({ row, cells });
  }
  writer.flush();
  for (const { row, cells } of written) {
    const text = cells.map((lines) => lines.map((line) => line.text).join(' ')).join('\t');
    if (text.trim() === '') continue;
    const linked = cells.flat().reduce((sum, line) => sum + line.linked, 0);
    const acts = cells.flat().some((line) => line.acts);
    writer.lines.push({ text: withoutTabsAtEnd(text), node: row, linked, acts, heading: 0, bold: 0, strong: false });
  }
  return true;
}

function holdsParagraphs(lines: readonly PageLine[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.text.length, 0);
  return length > CELL_MAX || lines.length > CELL_LINES || lines.some((line) => line.heading > 0);
}

function headingAround(blocks: readonly PageNode[]): number {
  for (let i = blocks.length - 1; i >= 0 && i >= blocks.length - 4; i--) {
    const match = /^H([1-6])$/i.exec(blocks[i]?.nodeName ?? '');
    if (match !== null) return Number(match[1]);
  }
  return 0;
}

function isAllBold(pieces: readonly { text: string; bold: boolean }[]): boolean {
  return pieces.every((piece) => piece.bold || piece.text.replaceAll('\0', '').trim() === '');
}

/** The length of the bold words at the start of a line; 0 where all of it is bold, or nothing. */
function boldStart(pieces: readonly { text: string; bold: boolean }[]): number {
  const first = pieces.findIndex((piece) => piece.text.trim() !== '');
  let at = first;
  let bold = '';
  while (at >= 0 && at < pieces.length && (pieces[at]?.bold === true || pieces[at]?.text.trim() === '')) {
    bold += pieces[at]?.text ?? '';
    at++;
  }
  if (at >= pieces.length) return 0;
  return joined([bold]).length;
}

/**
 * A lead in bold without a numeral, run into its paragraph, becomes a line of its own where more than one paragraph has
 * such a lead: it is a heading, and only the bold type said so. What has a numeral, or ends like a sentence, is told by that.
 */
function splitLeads(lines: PageLine[]): PageLine[] {
  const leads = lines.filter(hasLead);
  if (leads.length < 2) return lines;
  return lines.flatMap((line) => {
    if (!hasLead(line)) return [line];
    const lead = { ...line, text: line.text.slice(0, line.bold).trim(), bold: 0, strong: true, linked: 0 };
    return [lead, { ...line, text: line.text.slice(line.bold).trim(), bold: 0 }];
  });
}

function hasLead({ text, bold, heading }: PageLine): boolean {
  if (bold < 4 || bold > 30 || heading > 0 || text.length - bold < 20 || markerAt(text, 0) !== null) return false;
  const lead = text.slice(0, bold).trim();
  return (
    !/[，,：:、；;。！!？?（(“]$/.test(lead) &&
    /^[\s\u4e00-\u9fff“《（]/.test(text.slice(bold)) &&
    text.includes('。', bold)
  );
}
