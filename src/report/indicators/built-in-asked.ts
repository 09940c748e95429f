import { builtInIndicators } from './index.ts';

/** `IndicatorList.asked` of the program's own indicators; the built program has it as a table, and need not read their lists for it. */
export function builtInAsked(): readonly (readonly string[])[] {
  return builtInIndicators().asked;
}
