/**
 * What a hit can be, in the order in which it is offered; `passage` is running text that is no item: the preamble, and a
 * section's own sentences. In a file of its own: who only names them need not load the search.
 */
export const HIT_KINDS = ['section', 'measure', 'statistic', 'problem', 'plan', 'passage'] as const;

export type HitKind = (typeof HIT_KINDS)[number];
