/**
 * What Ink gets for its own sanitizeAnsi in the built program (see scripts/build.mjs), which reads every frame twice for sequences
 * that are no colours: what comes from a report is made `visible` before (screen-report.ts), and the theme writes nothing else.
 */
export default function sanitizeAnsi(text: string): string {
  return text;
}
