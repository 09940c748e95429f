import type { Rule } from '../../model.ts';
import { averages } from './averages.ts';
import { changes } from './changes.ts';
import { respectively } from './respectively.ts';
import { SHARES } from './shares.ts';
import { sums } from './sums.ts';
import { twoValues } from './values.ts';

/** The rules that compute, N1 to N7. */
export const ARITHMETIC: readonly Rule[] = [averages, ...SHARES, changes, sums, twoValues, respectively];
