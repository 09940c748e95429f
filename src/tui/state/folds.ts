/** Which entries of the outline a reader has opened (true) or closed (false) by hand. */
export type Folds = ReadonlyMap<string, boolean>;
