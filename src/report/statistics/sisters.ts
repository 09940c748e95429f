import type { Candidate } from './clauses.ts';
import type { NumberContext } from './number-context.ts';
import { overlap } from './prefixed-name.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { leadVerb, trimTrailing } from './trim-words.ts';
import { DEPENDENT_NOUNS } from './words/subjects.ts';

/** What is measured of crops, animals and land one after the other. */
const MEASURED = /(?<=.)(?:总产量|总产|产量|产能|(?:播种|种植|养殖)?面积|存栏量?|出栏量?)$/u;
const KEPT = /^(?:出栏|存栏)(?=[\u4e00-\u9fff]{1,4}$)/u;
const ANIMALS = /^[头只羽匹峰]/u;
const BETWEEN = /^[,、;](?:其中)?/u;
const LONGEST = 5;

/**
 * 玉米产量 of 水稻产量5万吨,玉米3万吨; 出栏山羊 of 出栏生猪3万头、山羊2万只: a bare name behind a number with the measure, or the state, that was named
 * with the number before it, in the same kind of unit; '' elsewhere. `words` stand before the number.
 */
export function likeSister(
  found: Candidate,
  { wordsBefore: words, wordsAfter }: NumberContext,
  between: string,
  previous: Candidate | undefined,
): string {
  if (previous?.sentence !== found.sentence || (found.trend !== null && found.trend !== previous.trend)) return '';
  const name = trimTrailing(words).replace(/^其中/u, '');
  if (!/^(?:[,;。、)]|$)/u.test(wordsAfter)) return '';
  if (name.length < 2 || name.length > LONGEST || !BETWEEN.test(between) || !between.endsWith(words)) return '';
  if (MEASURED.test(name) || DEPENDENT_NOUNS.words.has(name) || leadVerb(name) !== '') return '';
  const [unit, other] = [found.quantity.unit?.text ?? '', previous.quantity.unit?.text ?? ''];
  const bothAnimals = ANIMALS.test(unit) && ANIMALS.test(other);
  const state = bothAnimals ? (KEPT.exec(previous.subject)?.[0] ?? '') : '';
  if (state !== '') return state + name;
  if (!bothAnimals && (unit !== other || previous.quantity.unit?.kind !== 'physical')) return '';
  const measure = MEASURED.exec(previous.subject)?.[0] ?? '';
  const rest = measure.slice(overlap(name, measure));
  return measure === '' || name.length + rest.length > LONGEST_SUBJECT ? '' : name + rest;
}
