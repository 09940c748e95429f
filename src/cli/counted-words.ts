import type { TermCount } from '../analysis/index.ts';
import type { Place } from '../report/index.ts';
import type { KnownReport, OpenShelf } from '../shelf/index.ts';

const keyOf = ({ ships, id }: KnownReport): string => `${ships}${id}`;

/** How often words stand in the reports of the shelf, in its order. @param isAsked which reports; all if absent */
export async function countedOnShelf(
  shelf: OpenShelf,
  words: readonly string[],
  isAsked: (report: { place: Place | null; year: number | null }) => boolean = () => true,
): Promise<{ report: KnownReport; counts: TermCount[] }[]> {
  const { TermCounter } = await import('../analysis/index.ts');
  const counter = new TermCounter(words);
  const counted = new Map<string, { report: KnownReport; counts: TermCount[] }>();
  await shelf.eachBody(
    (report, { body, characters }) => {
      if (isAsked(report)) counted.set(keyOf(report), { report, counts: counter.countsIn(body, characters) });
    },
    { letters: counter.needsLetters },
  );
  return (await shelf.reports()).flatMap((report) => counted.get(keyOf(report)) ?? []);
}
