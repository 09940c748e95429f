import { visible } from './sanitise.ts';

/** A text in one line: line feeds and rows of blanks are one blank, and none stands at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Untrusted text in one line, safe to print (see `visible`). */
export function visibleLine(text: string): string {
  return oneLine(visible(text));
}
