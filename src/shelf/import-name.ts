import { basename } from 'node:path';
import type { Report } from '../report/index.ts';

/** The longest id, in bytes of UTF-8: endings and marks of copies still fit into the 255 bytes of a file's name. */
const LONGEST = 200;
/** A longer name than this, in characters, is a title that a program has put there, not a name to type. */
const TYPED = 40;

/** What programs call the pages and attachments that they save: all that a name is made of says nothing about the report. */
const GENERIC = new RegExp(
  `^(?:${[
    'index|default|home|main|view|show|detail|details|info|page|pages|post|mpost|art|article|articles|news|zwgk|item',
    'content|contents|text|body|report|reports|download|downloads|file|files|attach|attachment|print|preview|copy|new',
    'doc|document|untitled|unnamed|stdin|tmp|temp|id|html|htm|shtml|mht|jsp|asp|aspx|php|pdf|docx|txt|md',
    // Words that the command line would take for a command of its own.
    'browse|toc|search|stats|list|import|remove|completion|help',
    '首页|正文|附件|下载|文件|文档|新建|文本|网页|副本|未命名|无标题|打印|预览|报告|microsoft|word',
  ].join('|')})$`,
  'i',
);
const HEXADECIMAL = /^(?=.*\d)[0-9a-f]{8,}$/i;
/** Device names of Windows, which no file can have there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The name of a file without its ending, made safe as an id; null where it says nothing about the report (index, 下载,
 * t20210318_5123456, a digest) or is a title rather than a name (with blanks, or longer than anybody types).
 */
export function idOfFile(path: string): string | null {
  const name = basename(path)
    .normalize('NFC')
    .replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/, '');
  if (/\s/u.test(name) || [...name].length > TYPED) return null;
  const pieces = name.split(/[\s\p{P}\p{S}]+|(?<=\D)(?=\d)|(?<=\d)(?=\D)/u).filter((piece) => !/^\d*$/.test(piece));
  // A letter says something by itself, but nothing before the number of a page: t20210318_5123456, c8812345.
  const isGeneric = (piece: string): boolean => GENERIC.test(piece) || (/^[a-z]$/i.test(piece) && /\d{3}/.test(name));
  if (HEXADECIMAL.test(name.replace(/-/g, '')) || pieces.every(isGeneric)) return null;
  return safe(name);
}

/** An id from what the report says of itself, 红谷滩区-2020; null where it gives no region or year. */
function idOfReport({ region, year }: Pick<Report, 'region' | 'year'>): string | null {
  return region === null || year === null ? null : safe(`${region}-${year}`);
}

/** Any name at all, made safe as an id: 'report' where nothing of it can stay. */
export function idOfAnything(name: string): string {
  return safe(basename(name).normalize('NFC')) ?? 'report';
}

/** `id` with a number behind it, for a second report of the same name. */
export function numbered(id: string, number: number): string {
  return `${cut(id, LONGEST - 4)}-${number}`;
}

/**
 * The ids that a report may have, the best first; one at least.
 * @param twin the report on the shelf that has the same bytes: they are replaced there, unless the file's name is on the shelf too
 */
export function wantedIds(
  { stem, ending, report }: { stem: string | null; ending: string; report: Report },
  twin: string | null,
  isThere: (id: string) => boolean,
): string[] {
  const own = ending === '.md' && isSafe(report.id) ? report.id : null;
  const named = stem !== null && (twin === null || isThere(stem)) ? stem : null;
  const ids = (twin === null ? [named, own, idOfReport(report)] : [named, twin]).filter((id) => id !== null);
  return ids.length === 0 ? [idOfAnything(report.title)] : ids;
}

/** The wanted ids, and then the last with a number, from 2. */
export function nthId(wanted: readonly string[], n: number): string {
  return wanted[n] ?? numbered(wanted.at(-1) ?? '', n - wanted.length + 2);
}

type Names = Pick<Report, 'title' | 'region' | 'year' | 'publisher'>;

/** Whether one report is another copy of a second one: the same title, or the same region, year and publisher. */
export function isCopy({ title, region, year, publisher }: Names, of: Names): boolean {
  if (title === of.title) return true;
  const sameMaker = publisher === null || of.publisher === null || publisher === of.publisher;
  return region !== null && region === of.region && year !== null && year === of.year && sameMaker;
}

/** Whether an id that somebody gives can be the name of a file, as it is. */
export function isSafe(id: string): boolean {
  return safe(id) === id;
}

/**
 * A name as an id: one word for a shell, one file in a folder. Blanks, separators, control and invisible characters, and what
 * a shell or another system would not take as it is, become one _; it begins with no dot, dash or ~.
 */
function safe(name: string): string | null {
  const words = name
    .normalize('NFC')
    .replace(/[\s\p{C}/\\:*?"<>|'`$&;!#(){}[\]%^~]+/gu, '_')
    .replace(/^[-._]+/, '')
    .replace(/[._]+$/, '');
  const id = cut(words, LONGEST).replace(/[._]+$/, '');
  return id === '' || DEVICE.test(id) || /^readme$/i.test(id) ? null : id;
}

/** The longest beginning of `text` that has at most `bytes` bytes, no character cut in two. */
function cut(text: string, bytes: number): string {
  let length = 0;
  let result = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > bytes) break;
    result += character;
  }
  return result;
}
