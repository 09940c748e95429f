/**
 * What must not reach a terminal: C0 but tab and line feed, DEL and C1, the line and paragraph separators, soft hyphen,
 * zero-width and bidirectional controls, interlinear annotation, tag characters, and lone surrogates.
 */
const dangerous = () =>
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{1D173}-\u{1D17A}\u{E0000}-\u{E007F}\p{Cs}]|\u034F/gu;

let made: RegExp | undefined;

/** What `dangerous` is made of and what it may be half of: told many times as fast, and found in few texts. */
const SUSPECT =
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uD800-\uDFFF\uFEFF\uFFF9-\uFFFB]|\u034F/;

const REPLACEMENT = '\uFFFD';
const CONTROL_PICTURES = 0x2400;
const PICTURE_OF_DELETE = '\u2421';

function signOf(dangerous: string): string {
  const code = dangerous.charCodeAt(0);
  if (code < 0x20) {
    return String.fromCharCode(CONTROL_PICTURES + code);
  }
  return code === 0x7f ? PICTURE_OF_DELETE : REPLACEMENT.repeat(dangerous.length);
}

/** A text with something else for each character that must not reach a terminal: tab and line feed are left. @param by is given one such character. */
export function replaceDangerous(text: string, by: (dangerous: string) => string): string {
  if (!SUSPECT.test(text)) return text;
  // To make it takes a millisecond, and most texts hold nothing of it.
  made ??= dangerous();
  return text.replace(made, by);
}

/**
 * Makes untrusted text safe to print: every character that a terminal or a reader's eye could be tricked with becomes a
 * visible sign (no control character, escape sequence, C1 byte or bidirectional override).
 * C0 controls become their control pictures (U+2400…), DEL ␡, all others U+FFFD, one sign per UTF-16 unit.
 *
 * The result has exactly the length of `text`, so offsets into the one are offsets into the other; it is its own image
 * (`visible(visible(t)) === visible(t)`). Signs have a width that the characters had not: measure and break what this returns.
 * Tab and line feed are left: whoever draws a line writes a blank for a tab.
 */
export function visible(text: string): string {
  return replaceDangerous(text, signOf);
}
