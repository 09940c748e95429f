/** Where the user's own things are; null where there is no place for them. */
export interface ShelfPaths {
  /** The shelf itself: `<id>.md` and `sources/`. */
  folder: string | null;
  /** What may be thrown away at any time. */
  cache: string | null;
  /** The address of the database that is the shelf, in the place of a folder: postgres://…. It may hold a password. Absent: a folder is. */
  server?: string;
}

/** Whether a shelf is in a database on a server, or a report on one: postgres://… or postgresql://…. */
export function isOnServer(where: string): boolean {
  // No pattern that is told to ignore case: V8 takes a third of a millisecond to make one.
  const scheme = where.slice(0, 'postgresql://'.length).toLowerCase();
  return scheme.startsWith('postgres://') || scheme === 'postgresql://';
}
