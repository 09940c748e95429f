import { DANGEROUS } from '../text/sanitise.ts';

function escaped(character: string): string {
  let text = '';
  for (let i = 0; i < character.length; i++) text += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`;
  return text;
}

/**
 * `value` as JSON text that is safe to print on a terminal: it parses to the very same value (RFC 8259 §7 lets any character
 * be written as \uXXXX), but no control, bidirectional or invisible character stands in it unescaped.
 * @param indent blanks per level, 0 for one line
 */
export function safeJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, null, indent).replace(DANGEROUS, escaped);
}

/** One value per line, each line ended with a line feed (ndjson.org); '' for none. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${safeJson(value, 0)}\n`).join('');
}
