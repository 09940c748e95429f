import type { Span } from '../model.ts';
import { wordAt } from './lexicon.ts';
import { stripLeading } from './strip.ts';
import { NAME_STARTS } from './words/subjects.ts';

/** A subject is 2 to 12 characters long. */
export const LONGEST_SUBJECT = 12;
const QUOTE_OPEN = '“《「';
const QUOTE_CLOSE = '”》」';

/** Offsets of what stands in quotation marks inside `phrase`, so that no rule cuts there. */
export function quoted(phrase: string): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (let at = 0; at < phrase.length; at++) {
    if (QUOTE_OPEN.includes(phrase.charAt(at))) open = at;
    else if (QUOTE_CLOSE.includes(phrase.charAt(at)) && open >= 0) {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  return spans;
}

export function isInside(spans: readonly Span[], at: number): Span | undefined {
  return spans.find((span) => span.start <= at && at < span.end);
}

/**
 * Cut to at most twelve characters, at a joint of the phrase if there is one, never inside a quotation or a Latin word, and at the beginning of a
 * common word if one is near.
 */
export function shorten(phrase: string): string {
  let rest = phrase.replace(/\s/gu, '');
  const afterEtc = rest.lastIndexOf('等');
  // 房屋等各类数据: the noun behind 等 names the kind, if it can stand alone.
  const kind = afterEtc > 0 && !/^[级次]/u.test(rest.slice(afterEtc + 1)) ? stripLeading(rest.slice(afterEtc + 1)) : '';
  // 创意设计等领域优质企业
  const bare = kind.replace(/^(?:领域|行业|方面)(?=.{3})/u, '');
  if (bare.length >= (rest.length > LONGEST_SUBJECT ? 2 : 4)) rest = bare;
  for (const joint of ['的', '和', '及', '与', '或']) {
    const at = rest.lastIndexOf(joint);
    if (rest.length > LONGEST_SUBJECT && at > 0 && rest.length - at - 1 >= 3 && !isInside(quoted(rest), at))
      rest = rest.slice(at + 1);
  }
  if (rest.length <= LONGEST_SUBJECT) return balance(rest);
  let from = rest.length - LONGEST_SUBJECT;
  const name = isInside(quoted(rest), from);
  if (name && name.start < from) from = name.end;
  for (let at = from; at <= rest.length - 5; at++) {
    if (wordAt(NAME_STARTS, rest, at) === '' || isInside(quoted(rest), at)) continue;
    from = at;
    break;
  }
  while (
    from > 0 &&
    from < rest.length &&
    /[A-Za-z\d.]/u.test(rest.charAt(from - 1)) &&
    /[A-Za-z\d.]/u.test(rest.charAt(from))
  )
    from++;
  return balance(rest.slice(from));
}

/** Marks that have lost their partner are left out, and so is half of a character of two units. */
export function balance(phrase: string): string {
  let rest = phrase.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
  for (const [open, close] of [
    ['“', '”'],
    ['《', '》'],
    ['「', '」'],
    ['(', ')'],
    ['（', '）'],
  ] as const) {
    const opened = rest.split(open).length;
    const closed = rest.split(close).length;
    if (opened !== closed) rest = rest.replaceAll(open, '').replaceAll(close, '');
  }
  return rest.replace(/^[的、,，和及与]+|(?<![之总参赠给])[的、,，和及与]+$/gu, '');
}
