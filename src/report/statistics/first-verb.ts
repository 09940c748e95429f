import { leadVerb } from './trim-words.ts';

/** The first verb of doing in a clause that has an object behind it, of two that stand together the second (研究解决); '' if none has. */
export function firstVerb(clause: string): string {
  for (let at = 0; at < clause.length; at++) {
    const verb = leadVerb(clause.slice(at));
    if (verb.length < 2 || clause.charAt(at + verb.length) === '、') continue;
    return leadVerb(clause.slice(at + verb.length)) || verb;
  }
  return '';
}
