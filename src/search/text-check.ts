import type { IndicatorList } from '../report/index.ts';
import { variantsOf } from '../text/index.ts';
import { type Need, needBesideShortened } from './need.ts';

/**
 * Tells reports that cannot answer a query, although they have what it needs, by their texts as they are: to open one for search
 * takes ten times as long.
 */
export interface TextCheck {
  /** A report that meets this may answer whatever its text is. */
  need: Need;
  /** Whether any other one may. */
  passes: (text: string) => boolean;
}

/** Characters that may stand for ideographs in another way than `variantsOf` tells: of them anything may be made. */
const UNTOLD = /[\u2e80-\u2fdf\u3300-\u33ff\uf900-\ufaff\ud800-\udfff]/;
/** Zero is written in signs that are no ideographs, too. */
const ZERO = '零';

/**
 * The check for a query of one word of three characters, which is found in a word of four, too: nearly every report has two of the
 * three side by side. Null for any other query. @param indicators as for `search`
 */
export function textCheckOf(query: string, indicators?: IndicatorList): TextCheck | null {
  const found = needBesideShortened(query, indicators);
  if (found === null || !/^[\u3400-\u9fff]{3}$/.test(found.text) || found.text.includes(ZERO)) return null;
  // What is no ideograph may be dropped, or be the fourth character; both gaps are asked for, though only one of them may hold it.
  const letters = Array.from(found.text, (letter) => `[${variantsOf(letter).join('')}]`);
  const pattern = new RegExp(letters.join('[^\\u4e00-\\u9fff]*(?:[\\u4e00-\\u9fff][^\\u4e00-\\u9fff]*)?'));
  return { need: found.need, passes: (text) => UNTOLD.test(text) || pattern.test(text) };
}
