import { describe, expect, test } from 'vitest';
import { parseArguments } from '../../src/cli/arguments.ts';
import { nearest } from '../../src/cli/did-you-mean.ts';

/** What a command line is understood as. */
function commandOf(...argv: string[]): object {
  const { request } = parseArguments(argv, {});
  if (request.kind !== 'run') throw new Error(JSON.stringify(request));
  return request.run.command;
}

function misuseOf(...argv: string[]): string {
  const { request } = parseArguments(argv, {});
  if (request.kind !== 'misuse') throw new Error(JSON.stringify(request));
  return request.failure.message.en;
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
      ownLang: false,
      slip: undefined,
    });
  });

  test.each<[string[], object]>([
    [['report.txt'], { name: 'browse', report: 'report.txt' }],
    [['-'], { name: 'browse', report: '-' }],
    [['browse', 'a', '-f', 'md'], { name: 'browse', report: 'a', format: 'md' }],
    [['--theme', 'light'], { name: 'browse', theme: 'light' }],
    [['show'], { name: 'show', selectors: [] }],
    [['show', '4', '4.20', '2-4'], { name: 'show', selectors: ['4', '4.20', '2-4'] }],
    [['show', '营商环境', '-r', '-'], { name: 'show', selectors: ['营商环境'], reports: ['-'] }],
    [['show', '--', '-x'], { name: 'show', selectors: ['-x'] }],
    [['show', '--explain', '4'], { name: 'show', explain: true, selectors: ['4'] }],
    [['show', '-f', 'segmented'], { name: 'show', explain: false, format: 'segmented' }],
    [['--', '-x'], { name: 'browse', report: '-x' }],
    [['-r', 'a', 'show', '5'], { name: 'show', selectors: ['5'], reports: ['a'] }],
    [['-ra', 'show', '5'], { name: 'show', selectors: ['5'], reports: ['a'] }],
    [['--lang', 'zh', 'show', '5'], { name: 'show', selectors: ['5'], lang: 'zh' }],
    [['search', '执法', '培训'], { name: 'search', query: '执法 培训', kinds: [], limit: undefined }],
    [['search', '50.44'], { name: 'search', query: '50.44' }],
    [['search', '0050'], { name: 'search', query: '0050' }],
    [['search', '-3.2%'], { name: 'search', query: '-3.2%' }],
    [['search', '-.5', '-7件'], { name: 'search', query: '-.5 -7件' }],
    [['search', '--', '-5%'], { name: 'search', query: '-5%' }],
    [['search', '--', '-n', '5'], { name: 'search', query: '-n 5', limit: undefined }],
    [['search', 'completion'], { name: 'search', query: 'completion' }],
    [['search', 'help'], { name: 'search', query: 'help' }],
    [
      ['search', '--kind', 'measure,plan', 'x', '-k', 'problem', '-n5'],
      { query: 'x', kinds: ['measure', 'plan', 'problem'], limit: 5 },
    ],
    [
      ['stats', '--section', '4', '--unit', '%', '-f', 'csv'],
      { name: 'stats', sections: ['4'], units: ['%'], format: 'csv', words: '' },
    ],
    [['stats', '刑事', '案件', '--unit', '起', '--unit=件'], { words: '刑事 案件', units: ['起', '件'] }],
    [['toc', '-r', 'a', '--report', 'b', '-r', 'a'], { reports: ['a', 'b'] }],
    [['search', 'x', '-k', '数据，举措', '-k', '计划'], { kinds: ['statistic', 'measure', 'plan'] }],
    [['stats', '--unit', ''], { name: 'stats', units: [''] }],
    [['toc', '-w', '60', '--ambiguous', '2'], { name: 'toc', width: 60, ambiguous: 2 }],
    [['toc', '-w', '60', '--width=60'], { name: 'toc', width: 60 }],
    [['import', '-', 'a.txt', '--replace'], { name: 'import', files: ['-', 'a.txt'], replace: true }],
    [['list', '--color=always'], { name: 'list', color: 'always' }],
    [['list', '--no-color'], { name: 'list', color: 'never' }],
    [['toc', '--lang=zh'], { name: 'toc', lang: 'zh' }],
    [['help', 'search'], { name: 'help', of: 'search' }],
  ])('%j', (argv, wanted) => {
    expect(commandOf(...argv)).toMatchObject(wanted);
  });

  test('help and version', () => {
    for (const argv of [['--help'], ['-h'], ['--help', 'x']]) {
      expect(parseArguments(argv, {}).request).toEqual({ kind: 'help', command: undefined });
    }
    for (const argv of [
      ['show', '--help'],
      ['show', '4', '-h'],
      ['show', '-f', 'xml', '-h'],
    ]) {
      expect(parseArguments(argv, {}).request).toMatchObject({ kind: 'help', command: { name: 'show' } });
    }
    expect(parseArguments(['--version'], {}).request).toEqual({ kind: 'version' });
  });

  test('--lang is found wherever it stands, for errors too', () => {
    expect(parseArguments(['--lang', 'zh', '--bogus'], { LANG: 'en_US.UTF-8' }).lang).toBe('zh');
    expect(parseArguments(['show', '--', '--lang', 'zh'], {}).lang).toBe('en');
    expect(parseArguments(['show'], { LANG: 'zh_CN.UTF-8' }).lang).toBe('zh');
  });

  test.each<[string[], string]>([
    [['show', '-x'], 'unknown option -x: see report-tui show --help.'],
    [['show', '-xyz'], 'unknown option -xyz: see report-tui show --help.'],
    [['list', '--explain', 'plan'], 'unknown option --explain: see report-tui list --help.'],
    [['list', '-r', 'x'], 'unknown option -r: see report-tui list --help.'],
    [['search', 'x', '--kinds=plan'], 'unknown option --kinds, did you mean --kind? see report-tui search --help.'],
    [['toc', '--constructor', 'x'], 'unknown option --constructor: see report-tui toc --help.'],
    [['toc', '--__proto__=x'], 'unknown option --__proto__: see report-tui toc --help.'],
    [['toc', '--_', 'x'], 'unknown option --_: see report-tui toc --help.'],
    [['toc', '--$0', 'x'], 'unknown option --$0: see report-tui toc --help.'],
    [['completion', 'fih'], 'there is no completion for fih (fish?): use one of bash, zsh, fish.'],
    [['help', 'serch'], 'there is no command serch: did you mean search?'],
    [['search', ' '], 'nothing to search for: see report-tui search --help.'],
    [['search', '法治', '-n', '1e3'], '-n cannot be "1e3": use a whole number from 1 to 1000000.'],
    [['search', '法治', '-n', '-5'], '-n cannot be "-5": use a whole number from 1 to 1000000.'],
    [['toc', '--', '4'], 'unexpected argument 4: see report-tui toc --help.'],
    [['a', '--', 'b'], 'unexpected argument b: see report-tui --help.'],
    [['a', 'b'], 'unexpected argument b: see report-tui --help.'],
    [['serach', '法治'], 'no command or report serach: did you mean report-tui search?'],
    [['show', '-r'], '-r needs a value: see report-tui show --help.'],
    [['show', '-f', '--lang', 'zh'], '-f needs a value: see report-tui show --help.'],
    [['toc', '-w', '60', '--width', '80'], '--width is given more than once, with different values: give it once.'],
    [
      ['search', '--all', '-r', 'x', 'y'],
      '-r names reports, --all and --among are all or some of them: use one of them.',
    ],
  ])('%j is wrong', (argv, wanted) => {
    expect(misuseOf(...argv)).toBe(wanted);
  });
});

test.each([
  ['shwo', 'show'],
  ['sho', 'show'],
  ['SEARCH', 'search'],
  ['serach', 'search'],
  ['seearch', 'search'],
  ['stat', 'stats'],
  ['tco', 'toc'],
  ['improt', 'import'],
  ['readme', undefined],
  ['data', undefined],
  ['法治', undefined],
  ['s', undefined],
  ['', undefined],
  ['a'.repeat(1000), undefined],
])('nearest command to %s: %s', (word, command) => {
  expect(nearest(word, ['show', 'toc', 'search', 'stats', 'list', 'import'])).toBe(command);
});

test('slips of names: at least 97 in 100 find what was meant', () => {
  const names = ['browse', 'toc', 'search', 'show', 'stats', 'list', 'import', 'remove', 'completion', 'help'];
  const slips = names.flatMap((name) =>
    Array.from({ length: name.length - 1 }, (_, at): [string, string][] => [
      [name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2), name],
      [name.slice(0, at) + name.slice(at + 1), name],
      [name.slice(0, at + 1) + name.slice(at), name],
      [`${name.slice(0, at)}x${name.slice(at + 1)}`, name],
    ]).flat(),
  );
  const right = slips.filter(([slip, name]) => nearest(slip, names) === name);
  expect(right.length / slips.length).toBeGreaterThanOrEqual(0.97);
});
