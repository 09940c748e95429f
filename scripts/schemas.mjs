// npm run schemas: writes the JSON Schema of everything that is printed as JSON to docs/json/, from the types of src/output/contract.ts.
// With --check it writes nothing, and ends with 1 where the schemas are not as they would be written.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');

/** The files of the schemas, the types that they are made of, and what they describe. */
const SCHEMAS = {
  show: ['ShowJson', 'report-tui show -f json'],
  'show-reports': ['ShowReportsJson', 'report-tui show -f json with several -r'],
  'show-parts': ['ShowPartsJson', 'report-tui show SELECTOR… -f json'],
  explain: ['ExplainJson', 'report-tui show --explain -f json'],
  toc: ['TocJson', 'report-tui toc -f json'],
  search: ['SearchJson', 'report-tui search -f json; with ndjson an item a line'],
  stats: ['StatsJson', 'report-tui stats -f json; with ndjson an item a line'],
  list: ['ListJson', 'report-tui list -f json; with ndjson an item a line'],
  check: ['CheckJson', 'report-tui check -f json; with ndjson an item a line'],
  follow: ['FollowJson', 'report-tui follow -f json; with ndjson an item a line'],
  series: ['SeriesJson', 'report-tui series WORD… -f json; with ndjson an item a line'],
  'series-wide': ['SeriesWideJson', 'report-tui series WORD… --wide -f json; with ndjson an item a line'],
  compare: ['CompareJson', 'report-tui compare A B -f json'],
  similar: ['SimilarJson', 'report-tui similar -f json; with ndjson an item a line'],
  terms: ['TermsJson', 'report-tui terms WORD… -f json; with ndjson an item a line'],
  'terms-new': ['TermsNewJson', 'report-tui terms --new -f json; with ndjson an item a line'],
  set: ['SetJson', 'report-tui set ID… -f json; with ndjson an item a line'],
  notes: ['NotesJson', 'report-tui notes -f json; with ndjson an item a line'],
  error: ['ErrorJson', 'the error on standard error, where JSON was asked for'],
  import: ['ImportJson', 'report-tui import -f json; with ndjson an item a line'],
};

const generator = createGenerator({
  path: join(root, 'src/output/contract.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  skipTypeCheck: true,
  additionalProperties: false,
  expose: 'export',
  topRef: false,
  jsDoc: 'extended',
});

/** 2020-12 has `$defs` in place of `definitions`. */
function modern(schema) {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"definitions"', '"$defs"').replaceAll('#/definitions/', '#/$defs/'),
  );
}

mkdirSync(join(root, 'docs/json'), { recursive: true });
for (const [name, [type, title]] of Object.entries(SCHEMAS)) {
  const { $schema: _, ...schema } = modern(generator.createSchema(type));
  const whole = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `report-tui/2/${name}`,
    title,
    ...schema,
  };
  const file = join(root, `docs/json/${name}.schema.json`);
  const text = `${JSON.stringify(whole, null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    console.error(`docs/json/${name}.schema.json is not as it would be written: npm run schemas`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
  }
}
