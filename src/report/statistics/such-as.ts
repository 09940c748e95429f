import { phraseBefore } from './noun-before.ts';
import { LONGEST_SUBJECT } from './shorten.ts';

const SUCH_KIND = /^(?:事项|方面|制度|单位|部门|措施)$/u;

/** 信息变更等事项 of 信息变更等19个事项: a noun so general with the last of the list before its number; '' elsewhere. */
export function suchAs(wordsBefore: string, noun: string): string {
  if (!SUCH_KIND.test(noun)) return '';
  const last = phraseBefore(wordsBefore.slice(0, -1).replace(/^在(?![建编校职岗])/u, '')).noun;
  const name = `${last}等${noun}`;
  return last.length > 2 && !/[的\d]/u.test(last) && name.length <= LONGEST_SUBJECT ? name : '';
}
