import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { run, runCommand, temporary } from './program.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/SKILL.md'), 'utf8');

/** What an assistant has no use for. */
const NOT_FOR_ASSISTANTS = ['browse', 'completion'];

describe('report-tui skill', () => {
  test('prints docs/SKILL.md, anywhere', async () => {
    const { code, stdout } = await run(['skill'], { cwd: temporary() });
    expect([code, stdout]).toEqual([0, page]);
  });

  test('is a page of at most 300 lines with the name and description that skills have', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(300);
    expect(page).toMatch(/^---\nname: report-tui\ndescription: >-\n(?: {2}.*\n)+---\n/);
  });

  test('names every command', () => {
    const told = COMMANDS.map(({ name }) => name).filter((name) => !NOT_FOR_ASSISTANTS.includes(name));
    expect(told.filter((name) => !page.includes(`report-tui ${name}`))).toEqual([]);
  });

  test('shows what the commands print (npm run skill writes it)', async () => {
    const script = join(root, 'scripts/skill.mjs');
    const { code, stderr } = await runCommand(process.execPath, [script, '--check']);
    expect([code, stderr]).toEqual([0, '']);
    // Each has something beneath it.
    expect(page).not.toMatch(/^\$ .*\n(?:\$|```)/m);
  }, 120_000);
});

test('llms.txt leads to the page, and nowhere that is not in the package', () => {
  const index = readFileSync(join(root, 'docs/llms.txt'), 'utf8');
  const links = Array.from(index.matchAll(/\]\(([^)]+)\)/g), ([, link]) => link ?? '');
  expect(links).toContain('SKILL.md');
  for (const link of links) expect(existsSync(join(root, 'docs', link)), link).toBe(true);
});
