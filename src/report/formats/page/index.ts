import { done, type Failure, fail, type Result } from '../../../text/index.ts';
import { ANNEX_LABEL, isDateLine, META, SIGNATURE, TITLE } from '../../genre.ts';
import { type Extracted, extractedFrom } from '../../outline/hints.ts';
import { markerAt } from '../../outline/markers.ts';
import { saysPage } from '../../outline/surroundings.ts';
import { toldIn } from '../../place/labels.ts';
import { findKnownTitle } from '../../place/titles.ts';
import { bodyOf, elementsUnder, isRunning, setApartIn } from './body.ts';
import { type PageRoot, treeOf } from './dom.ts';
import { factsOf } from './facts.ts';
import { linesOfPage, type PageLine } from './lines.ts';

/** Pages of more characters than this hold no report that a person could read; pictures inside them do not count. */
const LONGEST = 8_000_000;
/** Nor do pages of more tags, attributes and character references together; each takes some hundred bytes of memory. */
const MOST_MARKS = 400_000;
/** So many characters of running text are no report. */
const FEW = 400;
/** How many lines above the report its title, date and source are looked for, and how many behind it who signed it. */
const ABOVE = 60;
const BELOW = 6;
/** A line of the page that tells when or whence. */
const DATED = /(?:(?:发布|更新|提供|公开|成文|生成)(?:时间|日期)|来\s?源)\s?[:：]/;

/**
 * A web page → the text of the report in it: title, date and source, then its paragraphs, one a line, without what the page
 * put around them. Where no running text is found, everything that the page shows. Fails with `unreadable` where it shows none.
 * @param address the page's address where something else than the page tells it
 */
export function pageText(html: string, address: string | null = null): Result<Extracted> {
  const source = withoutReferences(html.replace(/(["'(])data:[\w/+.-]{3,60};base64,[\w+/=\s]{100,}/g, '$1'));
  if (source.length > LONGEST || hasMore(source, MOST_MARKS)) {
    return fail(
      'unreadable',
      '网页太大；请只保存报告所在的那一页。',
      'the page is too large; save only the one that holds the report.',
    );
  }
  const root = treeOf(source);
  const lines = shownOrHidden(root);
  if (lines.length === 0 || hidesText(lines, source)) return noText();
  const page = { ...factsOf(root, html), ...(address === null ? {} : { address }) };
  const from = lines.findIndex(isRunning);
  const chosen = withTitle(from < 0 ? lines : reportLines(root, lines, source), page.title);
  const extracted = extractedFrom(chosen);
  return hasWords(extracted.text) ? done({ ...extracted, page }) : noText();
}

/** A page whose text is so short though its source has so much more Chinese makes its text in a script. */
const LITTLE = 100;
const MUCH = 1000;

function hidesText(lines: readonly PageLine[], source: string): boolean {
  const shown = lines.reduce((sum, { text }) => sum + chineseIn(text), 0);
  return shown < LITTLE && chineseIn(source) > MUCH + 10 * shown;
}

function chineseIn(text: string): number {
  return text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
}

/** The lines that together are the page's own title are marked as its highest heading, where no line of the text's beginning is. */
function withTitle(lines: readonly PageLine[], title: string | null): readonly PageLine[] {
  const first = lines.findIndex(isRunning);
  const top = lines.slice(0, first < 0 ? 20 : first);
  const rows = toldIn(top.map(({ text }) => text)).flatMap(({ kind, value }) => (kind === 'title' ? [value] : []));
  const known = [...rows, ...(title === null ? [] : [title])];
  const found = top.some(({ heading }) => heading === 1)
    ? null
    : findKnownTitle(
        top.map(({ text }) => text),
        known,
      );
  if (found === null) return lines;
  return lines.map((line, i) => (i >= found.from && i <= found.to ? { ...line, heading: 1 } : line));
}

/** A page that shows next to no running text until its script has run is read with what it hides. */
function shownOrHidden(root: PageRoot): PageLine[] {
  const shown = linesOfPage(root);
  const prose = (lines: readonly PageLine[]): number =>
    lines.reduce((sum, line) => sum + (isRunning(line) ? line.text.length : 0), 0);
  if (prose(shown) > FEW) return shown;
  const all = linesOfPage(root, true);
  return prose(all) > prose(shown) * 3 ? all : shown;
}

/** References to Chinese characters by their numbers (HTML Standard §13.5) as these characters: a page may hold nothing else. */
function withoutReferences(html: string): string {
  return html.replace(
    /&#(?:(\d{5})|x([\da-f]{4}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined) => {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code >= 0x2e80 && code <= 0x9fff ? String.fromCharCode(code) : whole;
    },
  );
}

/** Whether a page has more than `most` tags, attributes and references. */
function hasMore(html: string, most: number): boolean {
  let count = 0;
  for (let i = 0; i < html.length; i++) {
    const code = html.charCodeAt(i);
    if (code === 0x3c || code === 0x3d || code === 0x26) count++;
  }
  return count > most;
}

function noText(): Failure {
  return fail(
    'unreadable',
    '网页里没有文字，正文可能要在浏览器里才生成；请在浏览器里打开后另存网页，或复制正文存成文本。',
    'the page holds no text: a browser may have to make it. Save the page from a browser once it is shown, or paste its text into a file.',
  );
}

function hasWords(text: string): boolean {
  return /\S/.test(text);
}

/** HTML of a document that is nothing but the report, as a Word file gives it → its lines and what it marks as headings. */
export function documentText(html: string): Extracted {
  return extractedFrom(linesOfPage(treeOf(html)));
}

function reportLines(root: PageRoot, lines: readonly PageLine[], source: string): PageLine[] {
  const body = bodyOf(root, lines, source);
  const within = new Set([body, ...elementsUnder(body)]);
  const isApart = setApartIn(body);
  const inside = lines.map((line) => within.has(line.node));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const own = withoutLinks(
    lines.slice(first, last + 1).filter((line) => !isApart(line) || markerAt(line.text, 0) !== null || isSigned(line)),
  );
  return [...above(lines.slice(Math.max(0, first - ABOVE), first), own), ...own, ...below(lines.slice(last + 1))];
}

/** Without lists of links: three or more in a row, and any before the first or behind the last paragraph; nor the page's own words behind that. */
function withoutLinks(lines: readonly PageLine[]): PageLine[] {
  const first = lines.findIndex(isRunning);
  const last = lines.findLastIndex(isRunning);
  const leads = lines.map((line) => line.heading === 0 && line.linked * 10 > line.text.length * 7);
  return lines.filter((line, i) => {
    if (saysPage(line.text) && (line.linked > 0 || line.acts || i > last) && !isRunning(line)) return false;
    if (leads[i] !== true || isTitle(line.text)) return true;
    return i > first && i < last && !(around(leads, i, -2) || around(leads, i, -1) || around(leads, i, 0));
  });
}

function around(leads: readonly boolean[], i: number, from: number): boolean {
  return leads[i + from] === true && leads[i + from + 1] === true && leads[i + from + 2] === true;
}

/** The lines above the body that are the report's own: its title, and date, source and number of the document. */
function above(lines: readonly PageLine[], own: readonly PageLine[]): PageLine[] {
  const opening = own.slice(0, Math.max(1, own.findIndex(isRunning)));
  const hasTitle = opening.some((line) => isTitle(line.text));
  const titleAt = hasTitle
    ? lines.length
    : lines.findLastIndex((line) => line.linked === 0 && (isTitle(line.text) || line.heading === 1));
  return lines.filter((line, i) => {
    if (line.linked * 2 > line.text.length) return false;
    if (i === titleAt) return true;
    if (titleAt >= 0 && i > titleAt && !saysPage(line.text)) return true;
    return (
      META.test(line.text) || DATED.test(line.text) || /^索\s?引\s?号/.test(line.text) || toldIn([line.text]).length > 0
    );
  });
}

/** Who signed and when, where the page sets that apart from the body; up to the first line that is neither. */
function below(lines: readonly PageLine[]): PageLine[] {
  const end = lines.findIndex((line, i) => i >= BELOW || line.linked > 0 || !isSigned(line));
  return lines.slice(0, end < 0 ? Math.min(lines.length, BELOW) : end);
}

function isSigned({ text }: PageLine): boolean {
  return SIGNATURE.test(text) || isDateLine(text);
}

function isTitle(text: string): boolean {
  return (
    text.length >= 6 &&
    text.length <= 60 &&
    TITLE.test(text) &&
    !/[。；：:，！!>＞]/.test(text) &&
    !ANNEX_LABEL.test(text)
  );
}
