import { type Piece, windowStart } from '../rows.ts';

/** From this height of the list on the heading of a group stays while its items go by. */
const HEADING_STAYS_FROM = 4;

/**
 * The rows of a list whose items stand in groups, each under a heading that is not chosen: at most `height` rows around the item chosen.
 * Takes as long as there are groups, not items.
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
  // The rows of each group begin with its heading; `number` is that of its first item.
  const groups: { row: number; number: number; size: number }[] = [];
  let [row, number] = [0, 0];
  for (const size of sizes) {
    groups.push({ row, number, size });
    row += size + 1;
    number += size;
  }
  const own = groups.findIndex((group) => selected < group.number + group.size);
  const at = selected + Math.max(0, own) + 1;
  const start = windowStart(row, at, height);
  const rows: Piece[][] = [];
  for (const [index, group] of groups.entries()) {
    const end = Math.min(group.row + group.size + 1, start + height);
    for (let line = Math.max(group.row, start); line < end; line += 1) {
      const inGroup = line - group.row - 1;
      const isStaying = line === start && start !== at && height >= HEADING_STAYS_FROM;
      rows.push(inGroup < 0 || isStaying ? heading(index) : item(index, inGroup, group.number + inGroup));
    }
  }
  return rows;
}
