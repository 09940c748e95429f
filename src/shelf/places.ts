/** Where the user's own things are; null where there is no place for them. */
export interface ShelfPlaces {
  /** The shelf itself: `<id>.md` and `sources/`. */
  folder: string | null;
  /** What may be thrown away at any time. */
  cache: string | null;
}
