import type { TermCount } from '../analysis/index.ts';
import type { Place } from '../report/index.ts';
import type { KnownReport, OpenShelf } from '../shelf/index.ts';

const keyOf = ({ ships, id }: Pick<KnownReport, 'ships' | 'id'>): string => `${ships}${id}`;

/** How often words stand in the reports of the shelf, in its order. @param isAsked which reports; all if absent */
export async function countedOnShelf(
  shelf: OpenShelf,
  words: readonly string[],
  isAsked: (report: { place: Place | null; year: number | null }) => boolean = () => true,
): Promise<{ report: KnownReport; counts: TermCount[] }[]> {
  const { TermCounter } = await import('../analysis/index.ts');
  const counter = new TermCounter(words);
  const asked = (await shelf.reports()).filter(isAsked);
  const counted = new Map<string, TermCount[]>(asked.map((report) => [keyOf(report), []]));
  await shelf.eachBody(
    (report, { body, characters }) => {
      const key = keyOf(report);
      if (counted.has(key)) counted.set(key, counter.countsIn(body, characters));
    },
    { letters: counter.needsLetters },
  );
  return asked.flatMap((report) => {
    const counts = counted.get(keyOf(report)) ?? [];
    return counts.length === 0 ? [] : { report, counts };
  });
}
