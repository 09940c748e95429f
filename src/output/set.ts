import { visible } from '../text/index.ts';
import { jsonPieces, type PieceWriter } from './json.ts';
import { labels } from './labels.ts';
import type { RenderOptions } from './options.ts';

/** What became of a report that was to be corrected: `same` where it said so already. */
export interface SetRecord {
  id: string;
  outcome: 'changed' | 'same';
  message: string;
}

/** Writes what became of reports that were corrected: a line each, or an object. */
export function setWriter(
  format: 'text' | 'json' | 'ndjson',
  { lang, styles }: Pick<RenderOptions, 'lang' | 'styles'>,
): PieceWriter<readonly { id: string; path: string; changed: boolean }[]> {
  const messageOf = (path: string, changed: boolean): string =>
    changed ? `${labels.corrected[lang]} ${path}` : labels.same[lang];
  if (format === 'text') {
    const line = ({ id, path, changed }: { id: string; path: string; changed: boolean }): string =>
      `${styles.heading(visible(id))}  ${styles.dim(visible(messageOf(path, changed)))}\n`;
    return { piece: (reports) => reports.map(line).join(''), end: () => '' };
  }
  const { piece, end } = jsonPieces(format);
  const record = ({ id, path, changed }: { id: string; path: string; changed: boolean }): SetRecord => ({
    id,
    outcome: changed ? 'changed' : 'same',
    message: messageOf(path, changed),
  });
  return { piece: (reports) => piece(reports.map(record)), end };
}
