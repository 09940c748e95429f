/** Stands for a line break of the source at the edge of an element, until it is known what stands on its two sides. */
const EDGE = '\u0000';

/** HTML's white space (CSS Text §4.1.1); a line break of the source beside a Chinese character is no blank. */
export function collapse(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u200b\ufeff\u00ad]/g, '')
    .replace(/[ \t\r\n\f]+/g, (blank) => (/[\r\n]/.test(blank) ? EDGE : ' '));
}

function isWide(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x2e80 || (code >= 0x2014 && code <= 0x2026);
}

/** What pages print before and behind a title, each with a label or a form of its own. */
const LABEL =
  /^[【[|]?\s?(?:[\u4e00-\u9fff]{0,4}(?:来源|时间|日期|作者|编辑|审核|校对|责编|浏览|阅读|点击|访问|人气|字体|字号|发布|机构|单位|文号|索引号|分享|打印|视力|保护色)[^。；，]{0,6}[:：]|阅读|点击|浏览|打印|关闭|分享|\d{4}[-/.]\d{1,2}[-/.]\d)/;
/** The first half of such a label, which a font or a colour may part from the other. */
const HALF_LABEL = /(?:发布|更新|提供|成文|生成|印发|公开|发文|文章|信息|稿件|责任|阅读|浏览|点击|[【[|(（])$/;
const LABEL_REACH = 24;

/**
 * The words of a line. A line break of the source beside a Chinese character is no blank, but between labels, as of date and
 * source; these a page may also set apart by its style alone.
 */
export function joined(pieces: readonly string[]): string {
  const whole = pieces.join('');
  const running = whole.includes('。') || whole.length > 300;
  const spaced = running ? whole : pieces.reduce((line, piece) => line + (setsOff(line, piece) ? ' ' : '') + piece, '');
  return spaced
    .replace(/\u00a0/g, ' ')
    .replace(/\0+/g, (edge, at: number, line: string) => {
      const end = at + edge.length;
      if (!isWide(line, at - 1) && !isWide(line, end)) return ' ';
      return !running && LABEL.test(line.slice(end, end + LABEL_REACH)) ? ' ' : '';
    })
    .replace(/[\r\n]+/g, '\n')
    .trim();
}

/** Whether a piece is a label of its own behind a complete one: 来源：某局 阅读：3次. */
function setsOff(line: string, piece: string): boolean {
  if (!/[:：]|\d{4}-\d/.test(line) || /[\s:：\0]$/.test(line)) return false;
  return LABEL.test(piece.slice(0, LABEL_REACH)) && !HALF_LABEL.test(line.slice(-4));
}

/** A row without the edges of empty cells at its end. Linear, however many there are. */
export function withoutTabsAtEnd(row: string): string {
  let end = row.length;
  while (end > 0 && row[end - 1] === '\t') end--;
  return row.slice(0, end);
}
