import type { Ambiguous, Lang } from '../text/index.ts';

/** How each kind of words is set off. A function gets text without line feeds and may only put escape sequences around it. */
export interface Styles {
  readonly heading: (text: string) => string;
  readonly lead: (text: string) => string;
  readonly statistic: (text: string) => string;
  readonly match: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly problem: (text: string) => string;
  readonly plan: (text: string) => string;
}

/** What every renderer needs to know of where its words go. */
export interface RenderOptions {
  /** The language of labels; the report's own words are never translated. */
  lang: Lang;
  /** Columns to set the text in; null: no wrapping, one paragraph is one line. */
  width: number | null;
  ambiguous: Ambiguous;
  styles: Styles;
}

const same = (text: string): string => text;

/** No colour at all. */
export const plainStyles: Styles = {
  heading: same,
  lead: same,
  statistic: same,
  match: same,
  dim: same,
  underline: same,
  problem: same,
  plan: same,
};
