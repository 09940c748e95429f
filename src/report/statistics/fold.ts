const PLAIN: ReadonlyMap<string, string> = new Map([
  ['∕', '/'],
  ['﹪', '%'],
  ['　', ' '],
  [' ', ' '],
  ['\t', ' '],
  ['∶', ':'],
]);

/**
 * The text with full-width digits, letters and signs in their ASCII form (５０％ → 50%, ， → ,), so that one form of each rule is
 * enough. Same length in UTF-16 units: every offset means the same character in both.
 */
export function fold(text: string): string {
  return text.replace(/[\uff01-\uff5e∕﹪　 \t∶]/gu, (mark) => {
    const plain = PLAIN.get(mark);
    return plain ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
}
