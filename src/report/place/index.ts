export type { PageFacts } from './around.ts';
export { isKnownPlace } from './gazetteer.ts';
export { fileNameOf, identityOf, NO_ORIGIN, nameOf, noIdentity, type Origin } from './identity.ts';
export { placesMeant } from './meant.ts';
export { type PlaceFields, placeFields, placeOrder } from './order.ts';
export { placeNamed } from './resolve.ts';
export { printedTitle } from './title-lines.ts';
export { closedUp } from './titles.ts';
