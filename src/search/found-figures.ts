import type { Figure } from './figures.ts';
import type { Found, SearchDocument } from './search-document.ts';

/** The figures that pass, as the matches of a word: a figure is as good as printed, a written-out one a little less. */
export function foundFigures(
  searchDocument: SearchDocument,
  quality: number,
  passes: (figure: Figure) => boolean,
): Found {
  const found: Found = new Map();
  for (const figure of searchDocument.figures) {
    if (passes(figure)) {
      for (const at of figure.holder === null ? [figure.passage] : [figure.passage, figure.holder]) {
        const entry = found.get(at) ?? { matches: [], score: 0 };
        entry.matches.push({ how: 'exact', quality, ranges: [[figure.range[0], figure.range[1]]] });
        found.set(at, entry);
      }
    }
  }
  return found;
}
