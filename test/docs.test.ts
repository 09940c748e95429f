import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, type Ran, run, runCommand, temporary } from './program/program.ts';
import { page, word } from './report/formats/fixtures.ts';
import { reportOf } from './shelf/shelf-fixture.ts';

const text = readFileSync(join(import.meta.dirname, '../docs/shelf.md'), 'utf8');
const base = temporary();
const env = {
  PATH: `${join(base, 'bin')}:${process.env.PATH}`,
  REPORT_TUI_SHELF: join(base, 'shelf'),
  XDG_CACHE_HOME: join(base, 'cache'),
  // Without a locale sh would take the names for bytes, which is as well; the program must not.
  LANG: 'en_US.UTF-8',
};
const sh = (line: string): Promise<Ran> => runCommand('/bin/sh', ['-c', line], { cwd: base, env });

/** The blocks of a kind. */
function blocks(kind: 'console' | 'sh'): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block]) => block ?? '');
}

/** Commands with the lines that are printed beneath them; none are given for what prints a long list. */
function examples(): { command: string; output: string }[] {
  return blocks('console').flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((each) => {
        const at = each.indexOf('\n');
        return { command: each.slice(0, at), output: each.slice(at + 1) };
      }),
  );
}

/** The report-tui part of each pipeline in the other blocks: as far as the next pipe, redirection, comment or bracket. */
function pieces(): string[] {
  return blocks('sh').flatMap((block) =>
    [...block.matchAll(/(?<![\w.-])report-tui ((?:'[^'\n]*'|"[^"\n]*"|[^'"|>;#)\n])+)/g)].map(([, args]) =>
      (args ?? '').trim(),
    ),
  );
}

beforeAll(() => {
  mkdirSync(join(base, 'bin'));
  writeFileSync(join(base, 'bin/report-tui'), `#!/bin/sh\nexec "${process.execPath}" "${PROGRAM}" "$@"\n`, {
    mode: 0o755,
  });
  const folder = join(base, '报告');
  mkdirSync(folder);
  const lines = (region: string, year: number, cases: number): string[] =>
    reportOf(region, year, cases).trimEnd().split('\n');
  writeFileSync(join(folder, '青禾市2021.html'), page(lines('青禾市', 2021, 35)));
  writeFileSync(join(folder, '青禾市2022.docx'), word(lines('青禾市', 2022, 41)));
  writeFileSync(join(folder, 'index.html'), page(lines('白溪县', 2021, 77)));
});

/** How many were read, or that nothing was found, which is an answer too. */
const NOTHING_FOUND = /^(?:report-tui: (?:\d|nothing found)|\{"error":\{"code":"nothing").*\n/;

describe('docs/shelf.md', () => {
  it('prints what it says, in the order of the page', async () => {
    const all = examples();
    expect(all.length).toBeGreaterThan(5);
    for (const { command, output } of all) {
      const ran = await sh(command);
      // Nothing beneath a command: what it prints is not shown.
      if (output !== '') expect(ran.stdout, command).toBe(output);
      expect([command, ran.code, ran.stderr]).toEqual([
        command,
        expect.any(Number),
        expect.not.stringMatching(/Error|misuse|cannot/),
      ]);
    }
  });

  it('has commands that work: the report-tui part of every pipeline', async () => {
    const all = pieces();
    expect(all.length).toBeGreaterThan(10);
    for (const args of all) {
      const given = args.replace('"$id"', '青禾市2022');
      const input = given === 'import -' ? '< 报告/index.html' : given === 'import' ? '报告/index.html' : '';
      const ran = await sh(`report-tui ${given} ${input}`);
      expect([args, ran.stderr.replace(NOTHING_FOUND, ''), ran.code]).toEqual([
        args,
        '',
        /诉源治理|>50/.test(args) ? expect.any(Number) : 0,
      ]);
    }
    expect((await run(['list', '-f', 'ndjson'], { env })).stdout).not.toContain('"青禾市2021"');
  });
});
