import { done, type Result, simplifiedShadow } from '../text/index.ts';
import { keepShadow } from './derived.ts';
import { finish } from './finish.ts';
import { decode, unifyLines } from './formats/decode.ts';
import { textOf } from './formats/index.ts';
import { exceedsText, tooLong, withinLimits } from './limits.ts';
import type { Report } from './model.ts';
import type { Metadata } from './outline/draft.ts';
import type { Frame } from './outline/frame.ts';
import type { Hint } from './outline/hints.ts';
import { structureOf } from './outline/structure.ts';
import { metadataOf } from './place/metadata.ts';
import { isSegmented, readSegmented } from './segmented-file/index.ts';

/**
 * Bytes (or text that is already decoded) → Report. `options.id` names it. A segmented file, told by its front matter, opens
 * as it is; anything else is segmented. Fails with `unreadable` for what is not text, or holds none, or far more than any
 * report has, or a segmented file that contradicts itself.
 */
export function parseReport(source: Uint8Array | string, options: { id: string }): Result<Report> {
  if (typeof source !== 'string' && exceedsText(source)) return tooLong();
  const decoded = typeof source === 'string' ? unifyLines(source) : decode(source);
  const text = decoded.ok ? withinLimits(decoded.value) : decoded;
  if (!text.ok) return text;
  if (isSegmented(text.value)) return readSegmented(text.value, options.id);
  return done(segmentText(text.value, options));
}

/**
 * Bytes of any format that is known → Report: text, Markdown, a web page (alone or saved as one file), .docx, .doc, PDF, told
 * apart by their content. What a format needs is loaded with it. Fails with `unreadable` and one sentence; never throws.
 */
export async function openBytes(bytes: Uint8Array, options: { id: string }): Promise<Result<Report>> {
  const extracted = await textOf(bytes);
  if (!extracted.ok) return extracted;
  const { text, hints } = extracted.value;
  if (hints.length === 0) return parseReport(text, options);
  const held = withinLimits(text);
  return held.ok ? done(segmentText(text, { ...options, hints })) : held;
}

/**
 * Text (LF line ends, no BOM) → Report; `hints`: what its format marked. Never fails: what is no report of the kind opens as
 * plain text in one section. Linear time.
 */
export function segmentText(text: string, options: { id: string; hints?: readonly Hint[] }): Report {
  // The genre's words are known in Simplified characters; what is shown is the text as it is printed.
  const shadow = simplifiedShadow(text);
  const { structure, frame } = structureOf(shadow, options.hints ?? []);
  const metadata = metadataOf(shadow, frame, structure, options.id);
  const printed = shadow === text ? metadata : asPrinted(metadata, text, shadow, frame);
  const report = finish(text, structure, printed, options.id);
  keepShadow(report, shadow);
  return report;
}

/** Title, region and publisher in the text's own characters. */
function asPrinted(metadata: Metadata, text: string, shadow: string, { title }: Frame): Metadata {
  const printed = (words: string): string => {
    const at = shadow.indexOf(words);
    return at < 0 ? words : text.slice(at, at + words.length);
  };
  const own = title.map((line) => text.slice(line.start, line.end)).join('');
  return {
    ...metadata,
    title: own === '' ? metadata.title : own,
    region: metadata.region === null ? null : printed(metadata.region),
    publisher: metadata.publisher === null ? null : printed(metadata.publisher),
  };
}
