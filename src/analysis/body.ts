import type { Report } from '../report/index.ts';
import { simplifiedShadow } from '../text/index.ts';

/** Letters, digits and ％; marks stay as they are, for every second one of a Chinese text is wide. */
const WIDE = /[\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const CAPITALS = /[A-Z]+/g;
const NO_BLANK = /[^\s]/g;

/**
 * A report's text as words are counted and copies are looked for in it: Simplified, letters and digits half-width and lower case, the furniture blanks. As
 * long as the text itself, so that offsets are the same.
 */
export function bodyOf({ text, furniture }: Pick<Report, 'text' | 'furniture'>): string {
  let body = simplifiedShadow(text)
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(CAPITALS, (letters) => letters.toLowerCase());
  for (const { start, end } of furniture) {
    body = body.slice(0, start) + body.slice(start, end).replace(NO_BLANK, ' ') + body.slice(end);
  }
  return body;
}

/** How many characters of a body are no blanks, in UTF-16 units. */
export function charactersIn(body: string): number {
  let count = 0;
  for (let at = 0; at < body.length; at += 1) if (!BLANKS.has(body.charCodeAt(at))) count += 1;
  return count;
}

const BLANKS = new Set(Array.from(' \t\n\r\v\f\u00a0\u2028\u2029\u3000', (blank) => blank.charCodeAt(0)));
