import { done, type Result, simplifiedShadow } from '../../text/index.ts';
import { unifyLines } from '../formats/decode.ts';
import { withinLimits } from '../limits.ts';
import type { Report } from '../model.ts';
import type { Metadata } from '../outline/draft.ts';
import { fileNameOf, identityOf, NO_ORIGIN, noIdentity, type Origin } from '../place/index.ts';
import { finishAsRead } from '../reading.ts';
import { readFrontMatter, writeFrontMatter } from './front-matter.ts';

export { type Correction, corrected } from './correct.ts';

import { type BodyLine, readBody } from './read.ts';
import { writeBody } from './write.ts';

/**
 * Report → its segmented file: Markdown that a person can read, correct and diff, and that loses nothing of the source.
 *
 * - Front matter (YAML): `schema: report-tui/2`, id, title, titleFrom, kind, place (names from the province down), code, placeLevel,
 *   office, year, covers, coversFrom, plansFor, publisher, publishedAt, address. Files of report-tui/1, with region in place of
 *   place and of the years only `year`, are read too.
 * - `# ` the title's line; `## ` `### ` `#### ` headings of level 1 to 3; `- ` items of running text, two blanks more for
 *   each level. Behind the sign `{…}` may name kind and role: `- {problem} 一是……`, `## {mixed} 七、……`.
 * - `<!-- head -->`, `<!-- furniture -->`, `<!-- preamble -->` on a line of their own: what the following lines are;
 *   `<!-- annex -->` before each annex. `<!-- ignore N4: first words -->`: what `check` is not to say of the next line.
 *   `<!-- ## -->`: the words of the part with that sign go on, behind its children.
 * - A line that ends in `\` goes on in the source without a break. A line that begins with `\` is words, whatever follows.
 *   Control characters stand as `\u{1B}`.
 */
export function writeSegmented(report: Report): string {
  return writeFrontMatter(report) + writeBody(report);
}

/** Whether a text opens with the front matter of a segmented file. */
export function isSegmented(text: string): boolean {
  if (!text.startsWith('---\n')) return false;
  const end = text.indexOf('\n---\n', 3);
  return end > 0 && /^schema: ?['"]?report-tui\/[12]['"]?$/m.test(text.slice(0, end));
}

/** Where the lines of a segmented file stand in its report's text; none where it cannot be read. */
export function segmentedLines(file: string): BodyLine[] {
  const end = file.indexOf('\n---\n', 3);
  const body = readBody(file.slice(end + 5), file.slice(0, end + 5).split('\n').length - 1);
  return body.ok ? body.value.lines : [];
}

/**
 * A segmented file → Report, exactly as its signs say; what its front matter leaves out is taken from the text, the id from `options`.
 * Fails with `unreadable` for front matter that is no YAML or has a value that it cannot have, and for signs that are none.
 */
export function readSegmented(file: string, options: { id: string; origin?: Origin }): Result<Report> {
  const end = file.indexOf('\n---\n', 3);
  const body = readBody(file.slice(end + 5), file.slice(0, end + 5).split('\n').length - 1);
  const tell = (): Metadata =>
    body.ok ? identityOf(simplifiedShadow(body.value.text), body.value.structure, options) : noIdentity(options.id);
  const metadata = readFrontMatter(file.slice(4, end + 1), options.id, tell);
  if (!metadata.ok) return metadata;
  if (!body.ok) return body;
  const { text, structure } = body.value;
  const words = unifyLines(text);
  const held = words.ok ? withinLimits(text) : words;
  if (!held.ok) return held;
  const { id, source, ...identity } = metadata.value;
  const name = fileNameOf((options.origin ?? NO_ORIGIN).path);
  return done(finishAsRead(text, structure, { ...identity, source: { ...source, name } }, id));
}
