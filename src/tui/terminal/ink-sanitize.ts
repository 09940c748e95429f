/** What begins a control sequence other than those of colours and attributes (SGR, ECMA-48 8.3.117), and the C1 controls. */
const OTHERS = /\x1b(?!\[[\d:;]*m)|[\x80-\x9f]/g;

/**
 * What Ink gets for its own sanitizeAnsi in the built program (see scripts/build.mjs): Ink takes each text apart into tokens, twice a
 * frame. What the browser shows has been made safe before; this is a second guard, in one look through a text.
 * @returns the text without what would begin a control sequence that is not SGR: the rest of such a sequence stays as plain characters
 */
export default function sanitizeAnsi(text: string): string {
  return text.search(OTHERS) === -1 ? text : text.replace(OTHERS, '');
}
