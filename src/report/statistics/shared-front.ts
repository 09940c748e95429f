import { LONGEST_SUBJECT } from './shorten.ts';
import { trimLeading } from './trim-words.ts';
import { DEPENDENT_NOUNS, OWNED_MEASURES } from './words/subjects.ts';

/** 查处 of 路政案件的查处率: the act that a rate or a number is of, and 的 before it. */
const OF_ACT = /的?[\u4e00-\u9fff]{2}[率数量额]$/u;
const OWNER_END = /[年总的]$/u;

/**
 * The measure `noun` of a list (路政案件的查处率、结案率; 港口货物年吞吐能力、吞吐量) with what stands before the measure of the item before
 * it, `item`: 路政案件结案率, 港口货物吞吐量. The noun itself where it names something by itself, the item has no such front, or
 * both together are longer than a subject.
 */
export function withFront(item: string, noun: string): string {
  const front = trimLeading(frontOf(item, noun)).replace(OWNER_END, '');
  return front.length >= 2 && front.length + noun.length <= LONGEST_SUBJECT ? front + noun : noun;
}

function frontOf(item: string, noun: string): string {
  if (OWNED_MEASURES.words.has(noun)) {
    const at = item.indexOf(noun.slice(0, 2));
    return at > 1 && !item.endsWith(noun) ? item.slice(0, at) : '';
  }
  const isMeasure = DEPENDENT_NOUNS.words.has(noun) && item.slice(-1) === noun.slice(-1) && OF_ACT.test(noun);
  return isMeasure && item.includes('的') ? item.replace(OF_ACT, '') : '';
}
