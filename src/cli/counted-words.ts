import type { TermCount } from '../analysis/index.ts';
import type { Place } from '../report/index.ts';
import type { KnownReport, OpenShelf } from '../shelf/index.ts';

/** How often words stand in the reports of the shelf, in its order. @param isAsked which reports; all if absent */
export async function countedOnShelf(
  shelf: OpenShelf,
  words: readonly string[],
  isAsked: (report: { place: Place | null; year: number | null }) => boolean = () => true,
): Promise<{ report: KnownReport; counts: TermCount[] }[]> {
  const { countTerms } = await import('../analysis/index.ts');
  const known = await shelf.reports();
  const order = new Map(known.map(({ id, ships }, at) => [`${ships}${id}`, at]));
  const counted: { report: KnownReport; counts: TermCount[] }[] = [];
  await shelf.eachBody((report, { body, characters }) => {
    if (isAsked(report)) counted.push({ report, counts: countTerms(words, body, characters) });
  });
  const placeOf = ({ report: { ships, id } }: { report: KnownReport }): number => order.get(`${ships}${id}`) ?? 0;
  return counted.sort((a, b) => placeOf(a) - placeOf(b));
}
