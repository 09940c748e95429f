import { type Piece, windowStart } from '../rows.ts';

/** From this height of the list on the heading of a group stays while its items go by. */
const HEADING_STAYS_FROM = 4;

/**
 * The rows of a list whose items stand in groups, each under a heading that is not chosen: at most `height` rows around the item chosen.
 * @param sizes how many items each group has
 * @param selected the number of the item chosen, from 0 through all groups
 * @param heading the heading of a group
 * @param item an item of a group, by its number in the group and through all
 */
export function groupedRows(
  sizes: readonly number[],
  selected: number,
  height: number,
  heading: (group: number) => Piece[],
  item: (group: number, index: number, number: number) => Piece[],
): Piece[][] {
  const all = sizes.flatMap((size, group) =>
    Array.from({ length: size + 1 }, (_, index) => ({ group, index: index - 1 })),
  );
  let number = -1;
  const numbered = all.map((each) => {
    number += each.index === -1 ? 0 : 1;
    return { ...each, number };
  });
  const at = numbered.findIndex((each) => each.index !== -1 && each.number === selected);
  const start = windowStart(numbered.length, Math.max(0, at), height);
  return numbered.slice(start, start + height).map(({ group, index, number: nth }, row) => {
    const isStaying = row === 0 && start !== at && height >= HEADING_STAYS_FROM;
    return index === -1 || isStaying ? heading(group) : item(group, index, nth);
  });
}
