let ownText = '';

/** Says what the user's own list of indicators is in this run; see `addOwnIndicators`. */
export function keepOwnIndicatorsText(text: string): void {
  ownText = text;
}

/** The user's own list in this run, as it was given; '' where there is none. What is kept of a shelf depends on it. */
export function ownIndicatorsText(): string {
  return ownText;
}
