import { wordAt } from '../../text/index.ts';
import { LONGEST_SUBJECT } from './shorten.ts';
import { HEAD_NOUNS } from './words/subjects.ts';

/** The phrase up to its first noun that can be a head, with the ones that follow it at once: 居民小区|二次供水. */
export function cutAtHead(noun: string): string {
  for (let at = 1; at < Math.min(noun.length, LONGEST_SUBJECT); at++) {
    let end = at + wordAt(HEAD_NOUNS, noun, at).length;
    // 委员|会: no head, but the first half of one.
    if (end - at < 2 || /^[会院局厅长部站处科所]/u.test(noun.slice(end))) continue;
    // 跨部门, 跨地区: across what.
    if (noun.charAt(at - 1) === '跨') continue;
    for (let more = wordAt(HEAD_NOUNS, noun, end); more.length > 1; more = wordAt(HEAD_NOUNS, noun, end))
      end += more.length;
    return noun.slice(0, end);
  }
  return headAtStart(noun);
}

function headAtStart(noun: string): string {
  let end = 0;
  for (let more = wordAt(HEAD_NOUNS, noun, end); more.length > 1; more = wordAt(HEAD_NOUNS, noun, end))
    end += more.length;
  return end > 0 ? noun.slice(0, end) : noun;
}
