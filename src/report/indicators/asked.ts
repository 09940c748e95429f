import { builtInAsked } from './built-in-asked.ts';
import { knownIndicators } from './index.ts';
import { ownIndicatorsText } from './own.ts';

type Groups = readonly (readonly string[])[];

let known: { own: string; groups: Groups } | null = null;

/** Other names of the known indicators, in groups that mean the same: `knownIndicators().asked`, the same array as long as they are the same. */
export function askedNames(): Groups {
  const own = ownIndicatorsText();
  if (known?.own !== own) known = { own, groups: own === '' ? builtInAsked() : knownIndicators().asked };
  return known.groups;
}
