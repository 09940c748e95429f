import type { Report } from '../report/index.ts';
import { simplifiedShadow } from '../text/index.ts';

/** Capitals, and wide letters, digits and ％; marks stay as they are, for every second one of a Chinese text is wide. */
const LETTERS = /[A-Z\uff05\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;
const NO_BLANK = /[^\s]/g;

/**
 * A report's text as words are counted and copies are looked for in it: Simplified, letters and digits half-width and lower case, the furniture blanks. As
 * long as the text itself, so that offsets are the same.
 * @param options.simplified what `isSimplified` says of the text, where that is known already
 * @param options.letters false: letters and digits as they stand, for whoever looks for words without any: to fold them takes longer than that
 */
export function bodyOf(
  { text, furniture }: Pick<Report, 'text' | 'furniture'>,
  { simplified = false, letters = true }: { simplified?: boolean; letters?: boolean } = {},
): string {
  let body = simplified ? text : simplifiedShadow(text);
  if (letters) body = body.replace(LETTERS, smallLetter);
  for (const { start, end } of furniture) {
    body = body.slice(0, start) + body.slice(start, end).replace(NO_BLANK, ' ') + body.slice(end);
  }
  return body;
}

function smallLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  return (code >= 0xff05 ? String.fromCharCode(code - 0xfee0) : letter).toLowerCase();
}

/** Whether a text is its own Simplified form, as most are: then `bodyOf` need not look for it. */
export const isSimplified = (text: string): boolean => simplifiedShadow(text) === text;

/** How many characters of a body are no blanks, in UTF-16 units. */
export function charactersIn(body: string): number {
  let count = 0;
  for (let at = 0; at < body.length; at += 1) if (!BLANKS.has(body.charCodeAt(at))) count += 1;
  return count;
}

const BLANKS = new Set(Array.from(' \t\n\r\v\f\u00a0\u2028\u2029\u3000', (blank) => blank.charCodeAt(0)));
