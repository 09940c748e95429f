// Writes src/report/formats/pdf/cmaps.ts: Adobe's tables of Simplified Chinese (Adobe-GB1), in the compact form that pdf.js reads,
// for PDFs whose fonts are not embedded. Run by hand with the folder `cmaps` of the package pdfjs-dist:
// node scripts/cmaps.mjs path/to/cmaps
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const NAMES =
  'Adobe-GB1-UCS2 UniGB-UCS2-H UniGB-UCS2-V UniGB-UTF16-H UniGB-UTF16-V GBK-EUC-H GBK-EUC-V GBKp-EUC-H GBKp-EUC-V GBK2K-H GBK2K-V GBpc-EUC-H GBpc-EUC-V GB-EUC-H GB-EUC-V GB-H GB-V'.split(
    ' ',
  );
const entries = NAMES.map((name) => {
  const bytes = readFileSync(join(folder, `${name}.bcmap`));
  return `  '${name}':\n    '${bytes.toString('base64')}',\n`;
});
const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').replaceAll('*/', '').replace(/^%+ ?/gm, '').trim();
const file = `/*
 * Adobe's CMap tables of Simplified Chinese in the compact form of pdf.js, base64. Made by scripts/cmaps.mjs.
 *
${licence
  .split('\n')
  .map((line) => ` * ${line}`.trimEnd())
  .join('\n')}
 */

/** The tables by their names (Adobe Technical Note 5094). */
export const CMAPS: Readonly<Record<string, string>> = {
${entries.join('')}};
`;
writeFileSync(new URL('../src/report/formats/pdf/cmaps.ts', import.meta.url), file);
