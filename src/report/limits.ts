import { done, type Failure, fail, type Result } from '../text/index.ts';

/** Ten times the longest reports, in UTF-16 units; what is longer is something else, and would only take time and memory. */
export const MOST_CHARACTERS = 2_000_000;
/** So many lines with words no report has; each may open a part. */
export const MOST_LINES = 100_000;
/** A hundred times the most that a report has: more are shown, and said to be so many. */
export const MANY_STATISTICS = 30_000;
/** Bytes that hold more characters than these in every encoding that is read. */
const MOST_BYTES = MOST_CHARACTERS * 4;

/** The text of a report as it is; fails with `unreadable` for more characters or lines than any report has. Linear. */
export function withinLimits(text: string): Result<string> {
  if (text.length > MOST_CHARACTERS) return tooLong();
  let lines = 0;
  for (let at = 0; at >= 0 && lines <= MOST_LINES; at = text.indexOf('\n', at + 1)) lines++;
  return lines > MOST_LINES && wordLines(text) > MOST_LINES ? tooLong() : done(text);
}

/** What the signs of a segmented file add to its words at most: one of `{measure work}` to every line, an escape to every odd character. */
const SIGNED = 8;

/** Whether a segmented file is longer than that of any report: its words are counted once they are read. Linear. */
export function exceedsSegmented(file: string): boolean {
  return file.length > MOST_CHARACTERS * SIGNED;
}

/** Whether so many bytes of plain text are more than a report has, before they are decoded. */
export function exceedsText(bytes: Uint8Array): boolean {
  const isSegmented = bytes[0] === 0x2d && bytes[1] === 0x2d && bytes[2] === 0x2d;
  return bytes.length > (isSegmented ? MOST_BYTES * SIGNED : MOST_BYTES);
}

/** The sentence for what has more characters or lines than any report. */
export function tooLong(): Failure {
  return fail(
    'unreadable',
    `文字太长，超过${MOST_CHARACTERS / 10_000}万字或${MOST_LINES / 10_000}万行，不会是一份报告；请只给出报告本身。`,
    `the text is too long for a report, over ${MOST_CHARACTERS / 1_000_000} million characters or ${MOST_LINES.toLocaleString('en')} lines; give the report alone.`,
  );
}

function wordLines(text: string): number {
  let count = 0;
  for (const line of text.split('\n')) if (line.trim() !== '') count++;
  return count;
}
