import type { Rule } from '../model.ts';
import { AGAINST } from './against.ts';
import { ARITHMETIC } from './arithmetic/index.ts';
import { COPIES } from './copies.ts';
import { MARKS } from './marks.ts';
import { NUMBERING } from './numbering.ts';
import { NUMERALS } from './numerals.ts';
import { PARTS } from './parts.ts';
import { PUBLICATION } from './publication.ts';
import { WORDS } from './words.ts';

/** All rules, in the order of their documentation. */
export const RULES: readonly Rule[] = [
  ...PARTS,
  ...PUBLICATION,
  ...ARITHMETIC,
  ...COPIES,
  ...AGAINST,
  ...NUMBERING,
  ...NUMERALS,
  ...MARKS,
  ...WORDS,
];
