import { replaceDangerous } from '../text/index.ts';

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
  return replaceDangerous(JSON.stringify(value, null, indent), escaped);
}

/** One value per line, each line ended with a line feed (ndjson.org); '' for none. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${safeJson(value, 0)}\n`).join('');
}

/** Writes values that come one after another: what `piece` and then `end` return, put together, is the output. */
export interface PieceWriter<T> {
  piece(value: T): string;
  end(): string;
}

/** An array of JSON as `safeJson` prints it, or one value per line, of which no more than a value is held at a time. */
export function jsonPieces(format: 'json' | 'ndjson'): PieceWriter<readonly unknown[]> {
  if (format === 'ndjson') return { piece: jsonLines, end: () => '' };
  let begun = false;
  return {
    piece: (values) =>
      values
        .map((value) => {
          const before = begun ? ',\n  ' : '[\n  ';
          begun = true;
          return before + safeJson(value).replace(/\n/g, '\n  ');
        })
        .join(''),
    end: () => (begun ? '\n]\n' : '[]\n'),
  };
}
