import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import type { Command } from '../../src/cli/command.ts';
import { nearest } from '../../src/cli/near.ts';

function commandOf(...argv: string[]): Command {
  const { request } = parseArguments(argv, {}, '1.2.3');
  if (request.kind !== 'command') throw new Error(JSON.stringify(request));
  return request.command;
}

function misuseOf(...argv: string[]): string {
  const { request } = parseArguments(argv, {}, '1.2.3');
  if (request.kind !== 'misuse') throw new Error(JSON.stringify(request));
  return request.message.en;
}

describe('command lines', () => {
  test('nothing at all is browse', () => {
    expect(commandOf()).toEqual({
      name: 'browse',
      report: undefined,
      format: 'text',
      lang: 'en',
      color: 'auto',
      width: undefined,
      ambiguous: 'auto',
      theme: 'auto',
    });
  });

  test.each<[string[], Partial<Command>]>([
    [['report.txt'], { name: 'browse', report: 'report.txt' }],
    [['-'], { name: 'browse', report: '-' }],
    [['browse', 'a', '-f', 'md'], { name: 'browse', report: 'a', format: 'md' }],
    [['--theme', 'light'], { name: 'browse', theme: 'light' }],
    [['show'], { name: 'show', selectors: [] }],
    [['show', '4', '4.20', '2-4'], { name: 'show', selectors: ['4', '4.20', '2-4'] }],
    [['show', '营商环境', '-r', '-'], { name: 'show', selectors: ['营商环境'], report: '-' }],
    [['show', '--', '-x'], { name: 'show', selectors: ['-x'] }],
    [['show', '--explain', '4'], { name: 'show', explain: true, selectors: ['4'] }],
    [['show', '-f', 'segmented'], { name: 'show', explain: false, format: 'segmented' }],
    [['--', '-x'], { name: 'browse', report: '-x' }],
    [['-r', 'a', 'show', '5'], { name: 'show', selectors: ['5'], report: 'a' }],
    [['show', '-r', 'a', '-r', 'b'], { name: 'show', report: 'b' }],
    [['search', '执法', '培训'], { name: 'search', query: '执法 培训', kinds: [], limit: undefined }],
    [['search', '50.44'], { name: 'search', query: '50.44' }],
    [['search', '0050'], { name: 'search', query: '0050' }],
    [['search', '--', '-5%'], { name: 'search', query: '-5%' }],
    [['search', 'completion'], { name: 'search', query: 'completion' }],
    [
      ['search', '--kind', 'measure,plan', 'x', '-k', 'problem', '-n5'],
      { query: 'x', kinds: ['measure', 'plan', 'problem'], limit: 5 },
    ],
    [
      ['stats', '--section', '4', '--unit', '%', '-f', 'csv'],
      { name: 'stats', section: '4', unit: '%', format: 'csv' },
    ],
    [['toc', '-w', '60', '--ambiguous', '2'], { name: 'toc', width: 60, ambiguous: 2 }],
    [['list', '--color=always'], { name: 'list', color: 'always' }],
    [['list', '--no-color'], { name: 'list', color: 'never' }],
    [['toc', '--lang=zh'], { name: 'toc', lang: 'zh' }],
  ])('%j', (argv, wanted) => {
    expect(commandOf(...argv)).toMatchObject(wanted);
  });

  test('help, version and completion are texts to print', () => {
    for (const argv of [['--help'], ['-h'], ['show', '--help'], ['show', '4', '-h']]) {
      const { request } = parseArguments(argv, {}, '1.2.3');
      expect(request.kind === 'text' && request.text).toContain('Examples:');
    }
    expect(parseArguments(['--version'], {}, '1.2.3').request).toEqual({ kind: 'text', text: '1.2.3\n' });
    expect(parseArguments(['completion', 'zsh'], {}, '1').request).toEqual({ kind: 'completion', shell: 'zsh' });
  });

  test('--lang is found wherever it stands, for errors too', () => {
    expect(parseArguments(['--lang', 'zh', '--bogus'], { LANG: 'en_US.UTF-8' }, '1').lang).toBe('zh');
    expect(parseArguments(['show', '--', '--lang', 'zh'], {}, '1').lang).toBe('en');
  });

  test('wrong ones say what to do', () => {
    expect(misuseOf('show', '-x')).toBe('unknown option -x: see report-tui show --help.');
    expect(misuseOf('list', '--explain', 'plan')).toBe('unknown option --explain: see report-tui list --help.');
    expect(misuseOf('list', '-r', 'x')).toBe('unknown option -r: see report-tui list --help.');
    expect(misuseOf('completion', 'fih')).toBe('completion cannot be "fih" (fish?): use one of bash, zsh, fish.');
    expect(misuseOf('search', ' ')).toBe('nothing to search for: see report-tui search --help.');
    expect(misuseOf('toc', '--', '4')).toBe('unexpected argument 4: see report-tui --help.');
    expect(misuseOf('a', '--', 'b')).toBe('unexpected argument b: see report-tui --help.');
    expect(misuseOf('a', 'b')).toBe('unexpected argument b: see report-tui --help.');
    expect(misuseOf('search', '法治', '-n', '1e3')).toContain('-n cannot be "1e3"');
  });
});

test.each([
  ['shwo', 'show'],
  ['sho', 'show'],
  ['SEARCH', 'search'],
  ['serach', 'search'],
  ['stat', 'stats'],
  ['tco', 'toc'],
  ['report', undefined],
  ['', undefined],
  ['a'.repeat(1000), undefined],
])('nearest command to %s: %s', (word, command) => {
  expect(nearest(word, ['show', 'toc', 'search', 'stats', 'list'])).toBe(command);
});
