import { graphemes } from '../../text/index.ts';
import { safeLine } from './screen-report.ts';

/** A line that is typed: the query of a search, a filter. */
export interface InputLine {
  readonly text: string;
  /** Set while what stood there before is to be replaced by the first character typed; erasing edits it. */
  readonly isReplaced: boolean;
}

/** What is done to a line. */
export type LineEdit =
  /** Text typed or pasted, taken whole. */
  { type: 'write'; text: string } | { type: 'erase' } | { type: 'erase-all' };

/** A line longer than that is no query. */
const LONGEST = 200;
/** A note may be longer; it is still one line. */
export const LONGEST_NOTE = 2000;

export const EMPTY_INPUT: InputLine = { text: '', isReplaced: false };

/** A line on which an earlier text stands, to be replaced or edited. */
export function inputOver(text: string): InputLine {
  return { text, isReplaced: text !== '' };
}

/** The line as it is after an edit; null where nothing was there to erase, which leaves the line. */
export function editedLine(line: InputLine, edit: LineEdit, longest = LONGEST): InputLine | null {
  switch (edit.type) {
    case 'write': {
      const before = line.isReplaced ? '' : line.text;
      const text = Array.from(before + safeLine(edit.text)).slice(0, longest);
      return { text: text.join(''), isReplaced: false };
    }
    case 'erase':
      return line.text === '' ? null : { text: withoutLast(line.text), isReplaced: false };
    case 'erase-all':
      return EMPTY_INPUT;
  }
}

function withoutLast(text: string): string {
  return text.slice(0, text.length - (graphemes(text).at(-1)?.length ?? 0));
}
