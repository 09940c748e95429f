import { META } from '../genre.ts';

/** A character of Chinese, or one of its marks. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3001-\u301f]/;

/** Words in one line without blanks between Chinese characters: 政　府　工　作 is 政府工作. Blanks between Latin words stay, one each. Linear. */
export function closedUp(words: string): string {
  return words
    .trim()
    .split(/\s+/)
    .reduce((line, word) => {
      const isParted = line !== '' && !WIDE.test(line.slice(-1)) && !WIDE.test(word.slice(0, 1));
      return line + (isParted ? ' ' : '') + word;
    }, '');
}

const SHORTEST = 4;
const LONGEST = 80;
/** What the two kinds of report are about. */
const TOPIC = /法治政府|法治建设|依法行政|依法治[国省市县区州旗企教校院]|法治[\u4e00-\u9fff]{1,4}建设|政府工作/;
/** What a report of the kind calls itself at the end of its title; in brackets behind it stands the year. */
const FORM =
  /(?:报告书?|年报|总结|汇报|公告|公示|通报|白皮书|情况|思路|打算|安排|计划|要点|综述|小结|说明|谋划)(?:[（(][^（）()]{1,16}[）)])?$/;
/** The forms that are titles whatever they are about. */
const ANY_REPORT =
  /(?:报告|工作总结|年报|白皮书)(?:[（(][^（）()]{1,16}[）)])?$|工作总结(?:及|和|与|暨).{0,12}(?:思路|打算|安排|计划|要点|谋划)$/;
/** Who read, heard or explains a report: no title of one. */
const ABOUT_A_REPORT =
  /(?<!工)作(?:了|的)?(?:题为.*)?(?:《?政府工作》?|工作|专题)?报告$|(?:听取|审议|审查|讨论|通过|批准|解读|评议|学习|聆听).{0,30}报告$|一图|图解|解读|摘要(?![）)]$)|下载|打印|浏览|点击/;
const SENTENCE = /[。；！!?？>＞]|[：:，](?!.{0,24}(?:报告|总结|情况)(?:[（(].{0,16}[）)])?$)/;
const FILE_NAME = /\.(?:docx?|pdf|wps|xlsx?|rar|zip|ofd|ceb|txt|html?)\b/i;

/** Whether words, closed up, read like the title of a report or of a document of its family: one line, no sentence, a form's name at the end. */
export function isTitle(words: string): boolean {
  if (words.length < SHORTEST || words.length > LONGEST) return false;
  if (META.test(words) || SENTENCE.test(words) || FILE_NAME.test(words) || ABOUT_A_REPORT.test(words)) return false;
  if (/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/.test(words) && !/^\d{4}/.test(words)) return false;
  return ANY_REPORT.test(words) || (TOPIC.test(words) && FORM.test(words));
}

/** The body that issues a document: 云溪县人民政府, 某某局, 国务院办公厅. */
const ISSUER = /(?:政府|委员会|管委会|办公[室厅]|[局厅院部署委会]|中心|支队|大队|总队|街道办事处|办事处)$/;
const ORGAN_LINE = /^[\u4e00-\u9fff（）()、]{3,30}$/;
/** The rest of a title whose first line has its subject. */
const REST =
  /^(?:的|和|与|及|暨)|^(?:年度|工作|情况|建设|推进|法治|依法)[\u4e00-\u9fff]{0,14}(?:报告|总结|汇报|公告|公示|白皮书|思路|打算|计划|通知|通报)(?:[（(].{1,16}[）)])?$|^(?:报告|年度报告|总结|公告|汇报)$|^[（(]?(?:19|20)\d\d年?度?[）)]$/;
/** The first half of a title: it is about something, and does not end. */
const OPENING = /^(?:关于|中共|[\u4e00-\u9fff]{2,24}关于|[\u4e00-\u9fff]{2,24}转发|[\u4e00-\u9fff]{2,24}印发)/;
const ENDED = /(?:报告|总结|汇报|公告|公示|通报|通知|白皮书|意见|办法|规定)(?:[（(].{1,16}[）)])?$/;
/** A place and a year alone, over the form's name. */
const YEAR_LINE = /^[\u4e00-\u9fff]{0,24}(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4})年度?$/;
const PLACE_LINE = /^[\u4e00-\u9fff]{1,14}[省市县区州盟旗镇乡]$|^[\u4e00-\u9fff]{2,14}(?:街道|新区|开发区)$/;
const STARTS_TOPIC = /^(?:(?:19|20)\d\d|[〇○零一二三四五六七八九]{4}|法治|依法|政府工作|推进)/;

/** Whether a line above is the first part of the title that goes on below it; both closed up. */
function goesOnInTitle(above: string, below: string): boolean {
  if (above.length < 2 || above.length > 45 || /[。；：:，！!>＞|｜\d]$/.test(above) || META.test(above)) return false;
  if (/^(?:关于|对)/.test(below)) return ORGAN_LINE.test(above) && (ISSUER.test(above) || PLACE_LINE.test(above));
  if (ENDED.test(above)) return /^[（(]/.test(below) && REST.test(below);
  if (OPENING.test(above)) return true;
  if (YEAR_LINE.test(above)) return !STARTS_TOPIC.test(below) || /^(?:法治|依法|政府工作|推进)/.test(below);
  if (REST.test(below) && /(?:的|和|与|及|、|年度?|政府|建设|工作|行政|情况)$/.test(above)) return true;
  return STARTS_TOPIC.test(below) && ORGAN_LINE.test(above) && (PLACE_LINE.test(above) || /人民政府$/.test(above));
}

/** Lines `from` to `to`, both inclusive. */
export interface TitleLines {
  from: number;
  to: number;
}

const MOST_LINES = 4;
/** The name of a site, which it may mark as a heading. */
const SITE = /网站?$|政府$|网$/;

/**
 * Where the title stands among the lines of a document above its text; null for none. Of several the last, since navigation and
 * the page's own title repeat it higher up; one that the format marks as the highest heading before others.
 * @param words the lines as printed
 * @param before only lines above this one are looked at
 * @param marked whether the format marks a line as the highest heading
 * @param known titles that are told elsewhere: the row 标题 of a table, the page's own
 */
export function findTitle(
  words: readonly string[],
  before: number,
  marked: readonly boolean[] = [],
  known: readonly string[] = [],
): TitleLines | null {
  const lines = words.slice(0, before).map(closedUp);
  const told = findKnownTitle(lines, known);
  if (told !== null) return told;
  const found: TitleLines[] = [];
  for (let to = lines.length - 1; to >= 0; to--) {
    const range = titleEndingAt(lines, to, marked);
    if (range !== null) found.push(range);
  }
  const best = found.find(({ to }) => marked[to] === true) ?? found[0] ?? null;
  const last = marked.slice(0, lines.length).lastIndexOf(true);
  if (last < 0 || (best !== null && (marked[best.to] === true || last < best.from || SITE.test(lines[last] ?? ''))))
    return best;
  let from = last;
  while (from > 0 && marked[from - 1] === true && last - from < MOST_LINES - 1) from--;
  return { from, to: last };
}

/** The lines that make up a title whose last line is `to`; null where it ends none. */
function titleEndingAt(lines: readonly string[], to: number, marked: readonly boolean[]): TitleLines | null {
  let joined = lines[to] ?? '';
  let best = isTitle(joined) ? to : -1;
  if (best < 0 && !REST.test(joined) && !STARTS_TOPIC.test(joined) && !/通知$/.test(joined)) return null;
  for (let from = to - 1; from >= 0 && to - from < MOST_LINES; from--) {
    const above = lines[from] ?? '';
    const together = marked[from] === true && marked[to] === true;
    if (!together && !goesOnInTitle(above, joined)) break;
    joined = above + joined;
    if (isTitle(joined) || (best >= 0 && joined.length <= LONGEST)) best = from;
  }
  return best < 0 ? null : { from: best, to };
}

/** The lines that together are one of the titles that are known, the first that is found; null for none. */
export function findKnownTitle(words: readonly string[], known: readonly string[]): TitleLines | null {
  const lines = words.map(closedUp);
  return known.map((title) => joinedAs(lines, closedUp(title))).find((found) => found !== null) ?? null;
}

function joinedAs(lines: readonly string[], title: string): TitleLines | null {
  if (title.length < SHORTEST) return null;
  for (let from = lines.length - 1; from >= 0; from--) {
    if ((lines[from] ?? '') === '' || !title.startsWith(lines[from] ?? '')) continue;
    let joined = '';
    for (let to = from; to < lines.length && to - from < MOST_LINES && title.startsWith(joined); to++) {
      joined += lines[to] ?? '';
      if (joined === title) return { from, to };
    }
  }
  return null;
}

/** What may stand behind a title that runs into the text, where the line breaks of a document are lost. */
const RUNS_ON = /(?=(?:(?:19|20)\d\d|[二〇○零一九]{4})年|各位|为|根据|按照|现将|近年来|一年来|今年|[省市县区]|——)/
  .source;
const RUN_IN = new RegExp(`^[^。；！]{4,60}?(?:报告|总结|汇报)(?:[（(][^（）()]{1,16}[）)])?${RUNS_ON}`);

/** How many characters at the beginning of running text are its title; 0 for none. */
export function titleRunIn(words: string): number {
  const title = RUN_IN.exec(words.slice(0, LONGEST))?.[0] ?? '';
  return isTitle(closedUp(title)) ? title.length : 0;
}
