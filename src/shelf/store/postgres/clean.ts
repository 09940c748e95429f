/** A text as PostgreSQL takes it: without NUL and halves of characters, in whose place U+FFFD stands. */
export function clean(text: string): string {
  return text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/** The same for what may be missing. */
export function cleanOrNull(text: string | null): string | null {
  return text === null ? null : clean(text);
}
