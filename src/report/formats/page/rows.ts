import { ELEMENT, type PageNode } from './dom.ts';

/** A row, and its cells. */
export interface Row {
  row: PageNode;
  cells: PageNode[];
}

/** The terms of a list of definitions (发文机关, 成文日期), each with what stands behind it; null where another list or a table stands in it. */
export function pairsOf(list: PageNode): Row[] | null {
  const pairs: Row[] = [];
  if (holdsTable(list, 0)) return null;
  for (let child = list.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (/^DT$/i.test(child.nodeName)) pairs.push({ row: child, cells: [child] });
    else pairs.at(-1)?.cells.push(child);
  }
  return pairs;
}

function holdsTable(node: PageNode, depth: number): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT) continue;
    if (/^(?:TABLE|DL)$/i.test(child.nodeName) || depth > 60 || holdsTable(child, depth + 1)) return true;
  }
  return false;
}

/** The rows of a table; null where another table stands in it. */
export function rowsOf(table: PageNode): Row[] | null {
  const rows: Row[] = [];
  const search = (node: PageNode, depth: number): boolean => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.nodeType !== ELEMENT) continue;
      if (child.nodeName.toUpperCase() === 'TABLE' || depth > 60) return false;
      if (child.nodeName.toUpperCase() === 'TR') rows.push({ row: child, cells: cellsOf(child) });
      if (!search(child, depth + 1)) return false;
    }
    return true;
  };
  return search(table, 0) ? rows : null;
}

function cellsOf(row: PageNode): PageNode[] {
  const cells: PageNode[] = [];
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === ELEMENT && /^T[DH]$/i.test(child.nodeName)) cells.push(child);
  }
  return cells;
}
