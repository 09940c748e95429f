import type { Place, Report } from '../model.ts';
import { chainAt } from './chain.ts';
import { pathOf } from './gazetteer.ts';

/**
 * What places are ordered by, as Chinese lists have them: the country, then by the codes of GB/T 2260, so that a place stands before what
 * lies in it and behind what it lies in; then places of which no code is known by their names, then none. Compare as strings.
 */
export function placeOrder(place: Place | null): string {
  if (place === null) return '9';
  if (place.level === 'nation') return '0';
  const own = place.code ?? codeAround(place.names);
  const rest = place.code === null ? place.names.slice(-1).join('') : '';
  return own === null ? `8${place.names.join('')}` : `1${own}${rest}`;
}

/** The code of the innermost of these names that the table has, read from the outermost on; null for none. */
function codeAround(names: readonly string[]): string | null {
  const chain = chainAt(names.join(''), 0);
  const [outer] = chain?.places ?? [];
  if (outer === undefined || chain?.places.length !== 1) return null;
  return pathOf(outer).findLast(({ code }) => code !== null)?.code ?? null;
}

/** The columns with which every row of a report begins, behind its id: whose it is, of which year, its title, who published it. */
export interface PlaceFields {
  /** The place's names joined. */
  place: string | null;
  code: string | null;
  placeLevel: Place['level'];
  reportYear: number | null;
  reportTitle: string;
  publisher: string | null;
}

/** What a report's rows say of the report itself; `reportTitle` is what lists and citations call it. */
export function placeFields({ place, region, year, name, publisher }: Report): PlaceFields {
  return {
    place: region,
    code: place?.code ?? null,
    placeLevel: place?.level ?? null,
    reportYear: year,
    reportTitle: name,
    publisher,
  };
}
