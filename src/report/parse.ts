import { done, type Reading, type Result, readingOf, simplifiedShadow } from '../text/index.ts';
import { keepNumbered, keepShadow, keepSum } from './derived.ts';
import { finish } from './finish.ts';
import { decode, unifyLines } from './formats/decode.ts';
import { textOf } from './formats/index.ts';
import { exceedsSegmented, exceedsText, tooLong, withinLimits } from './limits.ts';
import type { Report, Span } from './model.ts';
import type { Metadata } from './outline/draft.ts';
import type { Extracted, Hint } from './outline/hints.ts';
import { structureOf } from './outline/structure.ts';
import { closedUp, identityOf, isKnownPlace, NO_ORIGIN, nameOf, type Origin } from './place/index.ts';
import { asPrintedIn } from './reading.ts';
import { isSegmented, readSegmented } from './segmented-file/index.ts';

/**
 * Bytes (or text that is already decoded) → Report. `options.id` names it. A segmented file, told by its front matter, opens
 * as it is; anything else is segmented. Fails with `unreadable` for what is not text, or holds none, or far more than any
 * report has, or a segmented file that contradicts itself.
 */
export function parseReport(source: Uint8Array | string, options: { id: string; origin?: Origin }): Result<Report> {
  if (typeof source !== 'string' && exceedsText(source)) return tooLong();
  const decoded = typeof source === 'string' ? unifyLines(source) : decode(source);
  if (!decoded.ok) return decoded;
  if (isSegmented(decoded.value))
    return exceedsSegmented(decoded.value) ? tooLong() : readSegmented(decoded.value, options);
  const text = withinLimits(decoded.value);
  if (!text.ok) return text;
  return done(segmentText(text.value, options));
}

/** Reads a file elsewhere; null for one that it does not read. */
export type ReadApart = (bytes: Uint8Array) => Promise<Result<Extracted> | null>;

/**
 * Bytes of any format that is known → Report: text, Markdown, a web page (alone or saved as one file), .docx, .doc, PDF, told
 * apart by their content. What a format needs is loaded with it. Fails with `unreadable` and one sentence; never throws.
 * @param options.path the file's path: where a report does not say whose and of which year it is, its name and folder may
 * @param options.sum makes the SHA-256 of the bytes, in hexadecimal digits, when `recordOf` wants it
 * @param options.readApart reads formats other than text and pages where they can do no harm; gives null for what it leaves to this process
 */
export async function openBytes(
  bytes: Uint8Array,
  options: { id: string; path?: string; sum?: () => string; readApart?: ReadApart },
): Promise<Result<Report>> {
  const extracted = (await options.readApart?.(bytes)) ?? (await textOf(bytes));
  if (!extracted.ok) return extracted;
  const { text, hints, page = null, numbered = 0 } = extracted.value;
  const { id, path = '', sum } = options;
  const report = segmented(text, hints, { id, origin: { path, page } });
  if (!report.ok) return report;
  keepNumbered(report.value, numbered);
  if (sum !== undefined) keepSum(report.value, sum);
  return report;
}

function segmented(text: string, hints: readonly Hint[], options: { id: string; origin: Origin }): Result<Report> {
  if (hints.length === 0) return parseReport(text, options);
  const words = unifyLines(text);
  const held = words.ok ? withinLimits(text) : words;
  return held.ok ? done(segmentText(text, { ...options, hints })) : held;
}

/**
 * Text (LF line ends, no BOM) → Report; `hints`: what its format marked. Never fails: what is no report of the kind opens as
 * plain text in one section. Linear time.
 */
export function segmentText(text: string, options: { id: string; hints?: readonly Hint[]; origin?: Origin }): Report {
  const { id, hints = [], origin = NO_ORIGIN } = options;
  const reading = readingOf(text);
  // The genre's words are known in Simplified characters; what is shown is the text as it is printed.
  const shadow = simplifiedShadow(reading.text);
  const { structure, surroundings } = structureOf(shadow, hintsIn(hints, reading));
  const identity = identityOf(shadow, structure, { id, origin, title: surroundings.title });
  const own = shadow === reading.text ? identity : asPrinted(identity, reading.text, shadow, surroundings.title);
  const report = finish(reading.text, structure, own, id);
  if (reading.text !== text) return asPrintedIn(report, text, reading);
  keepShadow(report, shadow);
  return report;
}

/** Hints by their places in the text as it is read. */
function hintsIn(hints: readonly Hint[], { map }: Reading): readonly Hint[] {
  if (map === null) return hints;
  const indexes = new Map(Array.from(map, (offset, i) => [offset, i]));
  return hints.flatMap((hint) => {
    const start = indexes.get(hint.start);
    const end = indexes.get(hint.end - 1);
    return start === undefined || end === undefined ? [] : [{ ...hint, start, end: end + 1 }];
  });
}

/** Title, publisher and places in the text's own characters; places that the table has are called as it has them. */
function asPrinted(identity: Metadata, text: string, shadow: string, lines: readonly Span[]): Metadata {
  const printed = (words: string): string => {
    const at = shadow.indexOf(words);
    return at < 0 ? words : text.slice(at, at + words.length);
  };
  const words = closedUp(lines.map((line) => text.slice(line.start, line.end)).join('\n'));
  const title = words === '' ? identity.title : words;
  const names = identity.place?.names.map((name) => (isKnownPlace(name) ? name : printed(name))) ?? [];
  const place = identity.place === null ? null : { ...identity.place, names };
  const own = {
    ...identity,
    title,
    place,
    region: place === null ? null : names.join(''),
    publisher: identity.publisher === null ? null : printed(identity.publisher),
  };
  return { ...own, name: nameOf(own) };
}
