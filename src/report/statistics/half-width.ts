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
 * enough; a half-width full stop behind a Chinese character is a full stop. Same length in UTF-16 units: every offset means
 * the same character in both.
 */
export function halfWidth(text: string): string {
  const stopped = text.replace(/(?<=[\u4e00-\u9fff])\.(?![0-9A-Za-z])/gu, '。');
  return stopped.replace(/[\uff01-\uff5e∕﹪　 \t∶]/gu, (mark) => {
    const plain = PLAIN.get(mark);
    return plain ?? String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
}
