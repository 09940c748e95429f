import measureText from './ink-measure.ts';

/** What Ink gets for widest-line in the built program (see scripts/build.mjs): the width of a text's widest line, which measureText knows. */
export default function widestLine(text: string): number {
  return measureText(text).width;
}
