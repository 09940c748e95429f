import type { Need } from '../../src/search/index.ts';

/** Whether a report that has some grams has what a query needs: what a store asks of its index. */
export function isMet(need: Need, grams: ReadonlySet<string>): boolean {
  switch (need.kind) {
    case 'any':
      return true;
    case 'gram':
      return grams.has(need.gram);
    case 'begun':
      return Array.from(grams).some((gram) => gram.startsWith(need.gram));
    case 'all':
      return need.of.every((each) => isMet(each, grams));
    case 'either':
      return need.of.some((each) => isMet(each, grams));
  }
}
