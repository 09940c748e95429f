import { type Candidate, segmentStart } from './clauses.ts';
import { LONGEST_SUBJECT, shorten } from './shorten.ts';
import { trimLeading, trimTrailing } from './trim-words.ts';

/** How far back the list of kinds begins at most. */
const REACH = 120;
/** A shorter measure says nothing. */
const SHORTEST_MEASURE = 3;

/**
 * 米面制品、乳制品等2类食品,抽检不合格率分别为1%、2%: each kind with its measure, where the number right before (`previous`) says how many
 * are listed and as many are named; none elsewhere. `lead`: the words before the first number of the list, up to 分别.
 */
export function kindsListed(text: string, previous: Candidate | undefined, count: number, lead: string): string[] {
  if (previous?.quantity.value !== count || text.charAt(previous.quantity.start - 1) !== '等') return [];
  const measure = trimLeading(trimTrailing(lead));
  const { start } = previous.sentence;
  const before = text.slice(Math.max(start, previous.quantity.start - REACH), previous.quantity.start - 1);
  const between = text.slice(segmentStart(text, previous.quantity.start, start), previous.quantity.start - 1);
  const named = [between.split('、'), before.split(',')].find((names) => names.length === count) ?? [];
  const kinds = named.map((name) => trimLeading(name).split('、')[0] ?? '');
  if (measure.length < SHORTEST_MEASURE || kinds.some((kind) => kind.length < 2)) return [];
  return kinds.map((kind) => {
    const room = LONGEST_SUBJECT - kind.length;
    return room < SHORTEST_MEASURE ? kind : kind + shorten(measure, room);
  });
}
