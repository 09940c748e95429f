// Whose reports the samples are, of which kind and year: what the program says against a table that was read from the texts by hand.
// Usage: node bench/places.mjs [--anonymous] [FOLDER]. FOLDER has the samples (default ../shared/samples);
// with --anonymous the program is not told what the files are called.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = dirname(fileURLToPath(import.meta.url));
const anonymous = process.argv.includes('--anonymous');
const given = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const folder = [given, join(own, '../../shared/samples')].find((path) => path !== undefined && existsSync(path));
if (folder === undefined) {
  console.log('no samples here: name their folder');
  process.exit(0);
}

const [head, ...rows] = readFileSync(join(own, 'places.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const fields = head.slice(1);
const right = new Map(fields.map((field) => [field, 0]));

function saidOf(path) {
  const options = anonymous ? { input: readFileSync(path) } : {};
  const program = join(own, '../bin/report-tui.js');
  const args = [program, 'show', '--report', anonymous ? '-' : path, '--format', 'json'];
  const report = JSON.parse(execFileSync(process.execPath, args, { ...options, encoding: 'utf8', maxBuffer: 1e9 }));
  return { ...report, place: report.place?.names.join('/'), code: report.place?.code };
}

for (const [name, ...expected] of rows) {
  const file = readdirSync(join(folder, dirname(name))).find((each) => each.startsWith(`${name.split('/').at(-1)}.`));
  if (file === undefined) continue;
  const said = saidOf(join(folder, dirname(name), file));
  fields.forEach((field, i) => {
    const [got, want] = [String(said[field] ?? ''), expected[i] ?? ''];
    if (got === want) right.set(field, right.get(field) + 1);
    else console.log(`${name}: ${field} is ${got || 'null'}, should be ${want || 'null'}`);
  });
}
for (const [field, count] of right)
  console.log(`${field.padEnd(11)} ${count} of ${rows.length} (${((100 * count) / rows.length).toFixed(0)} %)`);
