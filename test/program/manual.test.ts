import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { manual } from '../../scripts/manual.ts';
import { COMMANDS } from '../../src/cli/command-table.ts';
import { usageOf } from '../../src/cli/help.ts';
import { ALL_OPTIONS, COMMON_OPTIONS, flagOf } from '../../src/cli/options.ts';
import { KEYMAP } from '../../src/tui/keymap.ts';

const root = join(import.meta.dirname, '../..');
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** npm links the pages of a list, and none for a name alone. */
const [file] = about.man;
const installed = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** What a reader sees of a line of roff. */
const plain = (page: string): string =>
  page.replace(/\\\((aq|ga|ha|ti|dq)|\\([e&-])/g, (_, sign: string | undefined, short: string | undefined) =>
    sign === undefined
      ? short === 'e'
        ? '\\'
        : short === '-'
          ? '-'
          : ''
      : ({ aq: "'", ga: '`', ha: '^', ti: '~', dq: '"' }[sign] ?? ''),
  );

describe('the manual page', () => {
  const page = readFileSync(join(root, file), 'utf8');
  const read = plain(page);

  test('is in the package, and of this version', () => {
    expect(existsSync(join(root, file))).toBe(true);
    expect(about.files).toContain('dist');
    expect(page).toBe(manual(about.version));
  });

  test('has every command, with its words, options, values and examples', () => {
    for (const command of COMMANDS) {
      const from = read.indexOf(`\n.SS "${usageOf(command)}"\n`);
      expect(from, command.name).toBeGreaterThan(0);
      const part = read.slice(from, read.indexOf('\n.S', from + 4));
      for (const [line] of command.examples) expect(part).toContain(line.replaceAll('$0', 'report-tui'));
      for (const name of command.options) expect(part).toContain(flagOf(name));
      for (const format of command.formats) expect(part).toContain(format);
    }
    const own = COMMANDS.flatMap(({ options }) => options);
    for (const { name, hidden } of ALL_OPTIONS) {
      if (hidden === true || name === 'format') continue;
      expect([...own, ...COMMON_OPTIONS]).toContain(name);
      expect(read).toContain(flagOf(name));
    }
  });

  test('has every key', () => {
    for (const { description } of KEYMAP) expect(read).toContain(description.en.replace(/\s+/g, ' '));
  });

  test('has no request of roff but its own', () => {
    const requests = new Set(Array.from(page.matchAll(/^[.'](\S*)/gm), ([, name]) => name));
    expect([...requests].sort()).toEqual(['B', 'PP', 'SH', 'SS', 'TH', 'TP', '\\"', 'br'].sort());
  });

  test.skipIf(!installed('groff'))('is read by groff without a warning, its examples to be copied', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-ww', '-Kutf8', '-Tutf8', '-P-cbou', join(root, file)], {
      encoding: 'utf8',
    });
    // A font that has no Chinese is no fault of the page.
    expect(stderr.replace(/^.*(?:can't|cannot) (?:break|find).*\n/gm, '')).toBe('');
    expect(stdout).toContain("report-tui search '监控 >1000'");
    expect(stdout).toMatch(/^ {7}130 +Interrupted\.$/m);
  });
});
