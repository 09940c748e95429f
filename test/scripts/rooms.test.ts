import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../scripts/rooms.mjs');

/** What the script says of some files, by their paths in src/. */
function complaintsOf(files: Record<string, string>): string[] {
  const work = `
    const { complaints } = await import(${JSON.stringify(SCRIPT)});
    console.log(JSON.stringify(complaints(new Map(Object.entries(${JSON.stringify(files)})))));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', work], { encoding: 'utf8' }));
}

test('rooms import one way, by their faces, in no circle; pure rooms know no machine', () => {
  expect(
    complaintsOf({
      'text/width.ts': "import stringWidth from 'string-width';",
      'search/rank.ts': "import { fold } from './fold.ts';\nimport type { Report } from '../report/index.ts';",
      'search/fold.ts': "import { normalise } from '../text/index.ts'; // import '../tui/index.tsx'",
      'shelf/read.ts': "import { readFileSync } from 'node:fs';",
      'cli/main.ts': "const { runBrowser } = await import('../tui/index.tsx'); process.exit(0);",
    }),
  ).toEqual([]);
  expect(complaintsOf({ 'text/a.ts': "import { x } from '../report/index.ts';" })).toEqual([
    expect.stringMatching(/^text\/a\.ts imports report\/index\.ts: imports go text <- report/),
  ]);
  expect(complaintsOf({ 'output/a.ts': "export type { Rank } from '../search/rank.ts';" })).toEqual([
    'output/a.ts imports search/rank.ts: other rooms import only search/index.ts',
  ]);
  expect(complaintsOf({ 'output/a.ts': "const x = await import('../search/rank.ts');" })).toHaveLength(1);
  expect(complaintsOf({ 'report/a.ts': "import { readFileSync } from 'node:fs';" })).toHaveLength(1);
  expect(complaintsOf({ 'report/a.ts': 'export const home = process.env.HOME;' })).toHaveLength(1);
});

test('a circle of types is one too', () => {
  const circle = {
    'search/a.ts': "import type { B } from './b.ts';",
    'search/b.ts': "import {\n  type C,\n} from './c.ts';",
    'search/c.ts': "export type { A } from './a.ts';",
  };
  expect(complaintsOf(circle)).toEqual(['a circle: search/a.ts -> search/b.ts -> search/c.ts -> search/a.ts']);
});
