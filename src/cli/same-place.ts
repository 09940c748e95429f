import type { Report } from '../report/index.ts';

/** Whose report it is, and of which kind. */
type Whose = Pick<Report, 'place' | 'region' | 'kind'>;

/** Whether two reports are of one kind and of one place and office: by the code where both have one, else by the names joined. */
export function isOfSamePlace(a: Whose, b: Whose): boolean {
  if (a.kind !== b.kind || (a.place?.office ?? null) !== (b.place?.office ?? null)) return false;
  const [first, second] = [a.place?.code ?? null, b.place?.code ?? null];
  if (first !== null && second !== null) return first === second;
  return a.region !== null && a.region === b.region;
}
