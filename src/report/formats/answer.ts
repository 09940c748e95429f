import type { Result } from '../../text/index.ts';
import { MOST_CHARACTERS, tooLong } from '../limits.ts';
import type { Extracted, Hint } from '../outline/hints.ts';
import type { PageFacts } from '../place/index.ts';
import { isArchive, kindOf } from './sniff.ts';

/** Whether bytes are of a format that is read in a process of its own: a PDF, a Word file, a page saved as one file. */
export function isReadApart(bytes: Uint8Array): boolean {
  const kind = kindOf(bytes);
  return kind === 'pdf' || kind === 'zip' || kind === 'ole' || (kind === 'text' && isArchive(bytes));
}

/** A sentence of more characters is none of this program's. */
const LONGEST_MESSAGE = 600;
const MOST_HINTS = 200_000;

/** What a reader in another process said, as JSON, once it is checked: it may have been taken over by the file. Null for what it cannot have said. */
export function extractedOf(json: string): Result<Extracted> | null {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    return null;
  }
  if (!isRecord(said)) return null;
  if (said.ok === false) {
    const message = said.message;
    if (said.code !== 'unreadable' || !isRecord(message)) return null;
    const { zh, en } = message;
    if (!isSentence(zh) || !isSentence(en)) return null;
    return { ok: false, code: 'unreadable', message: { zh, en } };
  }
  const value = said.value;
  if (said.ok !== true || !isRecord(value) || typeof value.text !== 'string') return null;
  const { text } = value;
  if (text.length > MOST_CHARACTERS) return tooLong();
  const hints = value.hints;
  if (!Array.isArray(hints) || hints.length > MOST_HINTS || !hints.every((hint) => isHint(hint, text.length)))
    return null;
  const page = value.page ?? null;
  const { numbered = 0 } = value;
  if (typeof numbered !== 'number' || !Number.isInteger(numbered) || numbered < 0 || !isPage(page)) return null;
  return { ok: true, value: { text, hints: hints as Hint[], page, ...(numbered > 0 && { numbered }) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSentence(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_MESSAGE;
}

function isHint(value: unknown, length: number): boolean {
  if (!isRecord(value)) return false;
  const { start, end, kind, level } = value;
  const isOffset = (at: unknown): at is number =>
    Number.isInteger(at) && (at as number) >= 0 && (at as number) <= length;
  return (
    isOffset(start) &&
    isOffset(end) &&
    start < end &&
    ['heading', 'bold', 'lead'].includes(String(kind)) &&
    Number.isInteger(level)
  );
}

const FACTS = ['title', 'publisher', 'publishedAt', 'address', 'site'] as const;

function isPage(value: unknown): value is PageFacts | null {
  if (value === null) return true;
  return isRecord(value) && FACTS.every((key) => value[key] === null || typeof value[key] === 'string');
}
