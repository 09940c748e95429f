import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  importWriter,
  renderAllDoubts,
  renderHits,
  renderList,
  renderReport,
  renderStatistics,
  renderToc,
} from '../../src/output/index.ts';
import { doubtsIn } from '../../src/report/doubts.ts';
import { segmentText, statisticsOf, summaryOf, writeSegmented } from '../../src/report/index.ts';
import { buildSearchIndex, search } from '../../src/search/index.ts';
import { options } from '../output/fixture.ts';
import { EVIL, hostilePlace, hostileText, SEQUENCES, SIGNS, UNPRINTABLE } from './hostile.ts';
import { PROGRAM, runBytes } from './program.ts';

const place = hostilePlace();
const { file, env } = place;

/** Fails for bytes that are no UTF-8: a C1 byte by itself is a control to some terminals. */
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/** As text, without the BOM and carriage returns that make CSV readable to spreadsheets. */
function printedBy(bytes: Uint8Array, args: readonly string[]): string {
  const text = decode(bytes);
  return args.includes('csv') ? text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n') : text;
}

function expectHarmless(text: string, what: string): void {
  const [found] = UNPRINTABLE.exec(text) ?? [];
  const at = text.search(UNPRINTABLE);
  expect(found === undefined ? '' : `${what}: ${JSON.stringify(text.slice(Math.max(0, at - 40), at + 20))}`).toBe('');
}

const REPORTS = [
  ['-r', file],
  ['-r', 'evil'],
  ['-r', EVIL],
];
/** Lines that print something of the hostile report. */
const PRINTING = [
  ...REPORTS.flatMap((report) => [
    ...['text', 'md', 'json', 'segmented'].map((format) => ['show', '-f', format, ...report]),
    ['show', '1', 'problems', 'plans', 'preamble', '-w', '40', ...report],
    ['show', '1', '-f', 'json', ...report],
    ...['text', 'json'].map((format) => ['toc', '-f', format, ...report]),
    ...['text', 'json', 'ndjson'].map((format) => ['search', '市场秩序', '-n', '80', '-f', format, ...report]),
    ...['text', 'json', 'csv', 'tsv', 'ndjson'].map((format) => ['stats', '-f', format, ...report]),
    ['-f', 'md', ...report],
  ]),
  ['show', '--explain', '-r', file],
  [file],
  ['evil', '--lang', 'zh'],
  [EVIL],
  ...['text', 'json', 'ndjson'].flatMap((format) => [
    ['list', '-f', format],
    ['list', '-f', format, '云溪', '-w', '60'],
    ['search', '--all', '重视不够', '-f', format],
    ['search', '--among', '云溪', '重视不够', '-f', format, '-w', '60'],
  ]),
  ...['text', 'json', 'csv', 'tsv', 'ndjson'].map((format) => ['stats', '--all', '-f', format]),
];
/** Lines of the analyses, whose exit code tells what was found. */
const ANALYSING = [
  ...REPORTS.flatMap((report) => [
    ['show', '-f', 'html', ...report],
    ...['text', 'json', 'sarif', 'github'].map((format) => ['check', '-f', format, report[1] ?? '']),
  ]),
  ...['text', 'csv', 'json', 'ndjson'].flatMap((format) => [
    ['compare', file, 'evil', '-f', format],
    ['follow', '--from', file, '--to', 'evil', '-f', format],
    ['similar', 'evil', '-f', format],
    ['series', '检查', '-f', format],
    ['series', EVIL, '-f', format],
    ['terms', '整治', EVIL, '-f', format],
  ]),
  ['check', '--words', place.file, 'evil'],
  ['check', '--rules', EVIL, 'evil'],
  ['compare', EVIL, `none${EVIL}`],
  ['follow', `none${EVIL}`],
  ['schema', EVIL],
  ['set', `none${EVIL}`, '--place', EVIL],
];
/** Lines that fail, and must say so of hostile words. */
const FAILING = [
  ['show', EVIL],
  ['show', '-r', `${EVIL}.none`],
  ['show', '-f', EVIL],
  ['show', '-w', EVIL],
  ['show', `--${EVIL}`],
  ['show', `-${EVIL}`],
  ['show', '--lang', EVIL],
  ['show', '--color', EVIL],
  ['show', '--theme', EVIL],
  ['show', '-r', place.base],
  ['toc', EVIL],
  ['search', `月${EVIL}球`],
  ['search', 'x', '--kind', EVIL],
  ['search', '--among', `月${EVIL}`, 'x'],
  ['search', '--all', `月${EVIL}`],
  ['stats', '--unit', EVIL],
  ['stats', '--section', EVIL],
  ['stats', '--among', EVIL, '-r', EVIL],
  ['list', `月${EVIL}`],
  ['import', join(place.base, `none${EVIL}`)],
  ['import', place.base],
  ['import', file, '--id', EVIL],
  ['remove', `none${EVIL}`],
  ['completion', EVIL],
  ['browse', `none${EVIL}`],
  [`shwo${EVIL}`],
  [`none${EVIL}`],
];
/** What stands in lines whose sentence does not quote what was wrong, as it is not the word that is. */
const UNQUOTED = ['--theme', '--unit', '--section', '-r', `-${EVIL}`];
/** Lines that answer whatever stands in them. */
const ANSWERING = [
  ['--help', EVIL],
  ['show', EVIL, '--help'],
  [EVIL, '--help', `--${EVIL}`],
  ['--version', EVIL],
  ['completion', 'bash'],
  ['completion'],
  ...[
    [''],
    [EVIL],
    ['toc', '-r', ''],
    ['remove', ''],
    ['remove', 'e'],
    ['browse', 'e'],
    ['show', '-r', EVIL],
    [`--${EVIL}`],
  ].map((words) => ['--complete', ...words]),
];

/** Runs lines, a few at a time. */
async function each(
  lines: readonly string[][],
  check: (args: string[], ran: Awaited<ReturnType<typeof runBytes>>) => void,
  extra = {},
) {
  const waiting = [...lines];
  const work = async (): Promise<void> => {
    for (let args = waiting.shift(); args !== undefined; args = waiting.shift()) {
      check(args, await runBytes(process.execPath, [PROGRAM, ...args], { env: { ...env, ...extra } }));
    }
  };
  await Promise.all([work(), work(), work(), work()]);
}

test('nothing of a hostile report reaches a terminal or a pipe, by any command in any format; its signs are seen', async () => {
  await each(PRINTING, (args, { code, stdout, stderr }) => {
    const [out, err] = [printedBy(stdout, args), decode(stderr)];
    expect([args, code]).toEqual([args, 0]);
    expectHarmless(out, args.join(' '));
    expectHarmless(err, args.join(' '));
    // The shelf has a report that cannot be read: whoever asks for all of them is told its name.
    expect(err, args.join(' ')).toMatch(
      args.includes('--all') || args.includes('--among') || args[0] === 'list' ? /^report-tui: .*broken.*␛/ : /^$/,
    );
    if (/json|segmented/.test(args.join(' '))) expect(out, args.join(' ')).toMatch(/\\u001b|\\u202e|\\u\{1B\}/);
    else if (args[0] !== 'toc') expect(out, args.join(' ')).toMatch(/␛|\ufffd/);
  });
}, 120_000);

test('JSON keeps every character, escaped', async () => {
  const { stdout } = await runBytes(process.execPath, [PROGRAM, 'show', '-f', 'json', '-r', file], { env });
  expect(JSON.parse(decode(stdout)).text).toBe(hostileText());
  const own = await runBytes(process.execPath, [PROGRAM, 'list', '-f', 'json'], { env });
  const listed: { id: string; title: string }[] = JSON.parse(decode(own.stdout));
  expect(listed.map(({ id }) => id)).toContain(EVIL);
  expect(listed.find(({ id }) => id === 'evil')?.title).toContain(EVIL);
});

test.each(['en', 'zh'])(
  'hostile words on the command line come back as signs, in one line (%s)',
  async (lang) => {
    await each(
      FAILING,
      (args, { code, stdout, stderr }) => {
        const err = decode(stderr);
        expect([args, code], err).toEqual([args, expect.toSatisfy((each) => each === 1 || each === 2)]);
        expect([args, decode(stdout)]).toEqual([args, '']);
        expectHarmless(err, args.join(' '));
        // After the program's name a sentence begins small, with a path or with a quotation.
        expect(err, args.join(' ')).toMatch(/^(?:report-tui: (?![A-Z][a-z])[^\n]+\n)+$/);
        if (!args.some((each) => UNQUOTED.includes(each))) expect(err, args.join(' ')).toMatch(/[␛\ufffd]/);
        expect(err, args.join(' ')).not.toMatch(/internal error|程序出错/);
      },
      { LANG: lang === 'zh' ? 'zh_CN.UTF-8' : `en_US${EVIL}`, LC_CTYPE: EVIL },
    );
  },
  120_000,
);

test('help, versions and completions say nothing hostile', async () => {
  for (const shell of ['/bin/bash', `/bin/zsh`, `/bin/${EVIL}/fish`, EVIL]) {
    await each(
      ANSWERING,
      (args, { stdout, stderr }) => {
        expectHarmless(decode(stdout), `${shell} ${args.join(' ')}`);
        expectHarmless(decode(stderr), `${shell} ${args.join(' ')}`);
      },
      { SHELL: shell },
    );
  }
}, 120_000);

test('import and remove say what they did without obeying it', async () => {
  const shelf = join(place.base, `other${EVIL}`);
  mkdirSync(shelf);
  writeFileSync(join(shelf, `${EVIL}.md`), hostileText());
  const copies = ['text', 'json', 'ndjson'].map((format) => {
    const copy = join(place.base, `${format}${EVIL}.txt`);
    writeFileSync(copy, hostileText().replace('2021', format));
    return [
      ['import', '-f', format, copy],
      ['import', '-f', format, copy, '-w', '50'],
      ['import', '-f', format, place.base, copy],
    ];
  });
  const lines = [...copies.flat(), ['list'], ['remove', EVIL], ['remove', EVIL]];
  let said = '';
  for (const args of lines) {
    const { stdout, stderr } = await runBytes(process.execPath, [PROGRAM, ...args], {
      env: { ...env, REPORT_TUI_SHELF: shelf },
    });
    expectHarmless(decode(stdout), args.join(' '));
    expectHarmless(decode(stderr), args.join(' '));
    said += decode(stdout) + decode(stderr);
  }
  for (const seen of ['␛', '\\u001b', '\ufffd']) expect(said).toContain(seen);
});

test('a completion is a word that a shell takes as it is', async () => {
  const shelf = join(place.base, 'words');
  mkdirSync(shelf);
  for (const id of ['good-2021', '云溪县2021', '$(touch x)', 'a;b', '`x`', "it's", 'new\nline', '\u001b[31m']) {
    writeFileSync(join(shelf, `${id}.md`), hostileText());
  }
  const args = ['--complete', 'remove', ''];
  const ran = await runBytes(process.execPath, [PROGRAM, ...args], {
    env: { ...env, REPORT_TUI_SHELF: shelf, SHELL: '/bin/bash' },
  });
  expect(decode(ran.stdout).trim().split('\n')).toEqual(['good-2021', '云溪县2021']);
});

test('the renderers by themselves, of any text at all', () => {
  const word = fc.oneof(
    fc.constantFrom(...SEQUENCES, ...SIGNS, '\0', '\ud800', '\udc00'),
    fc.constantFrom(
      '一、',
      '（一）',
      '一是',
      '。',
      '\n',
      '35件',
      '存在的问题',
      '计划',
      '云溪县',
      '2021年',
      '|',
      '"',
      '=',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, fc.option(fc.integer({ min: 10, max: 100 })), (source, name, width) => {
      const report = { ...segmentText(source, { id: name }), title: name, region: name, publisher: name };
      const about = summaryOf(report);
      const how = options({ width });
      const hits = search(buildSearchIndex(report), '35').slice(0, 5);
      const imported = importWriter('text', { ...how, one: true }).piece({
        ...{
          file: name,
          outcome: 'new',
          id: name,
          title: name,
          name,
          region: name,
          year: 2021,
          path: name,
          source: name,
        },
        ...{ backup: name, shadows: true, counts: about.counts, doubts: 0, message: { zh: name, en: name } },
      });
      const all = {
        ...{
          text: renderReport(report, 'text', how),
          md: renderReport(report, 'md', how),
          json: renderReport(report, 'json', how),
        },
        ...{ toc: renderToc(report, 'text', how), hits: renderHits(report, hits, 'text', how), imported },
        ...{ tsv: renderStatistics(report, statisticsOf(report), 'tsv', how), segmented: writeSegmented(report) },
        ...{ stats: renderStatistics(report, statisticsOf(report), 'text', how) },
        ...{ list: renderList([{ ...about, id: name, path: name, ships: false }], 'text', how) },
        doubts: renderAllDoubts([{ report, doubts: doubtsIn(report) }], 'text', how),
      };
      for (const [what, rendered] of Object.entries(all)) expectHarmless(rendered, what);
    }),
    { numRuns: 300 },
  );
});

test('nor by any of the analyses', async () => {
  await each(ANALYSING, (args, { code, stdout, stderr }) => {
    const [out, err] = [printedBy(stdout, args), decode(stderr)];
    expect([args, code === 0 || code === 1 || err !== '']).toEqual([args, true]);
    expect(`${args.join(' ')}: ${err}`).not.toMatch(/internal|\n\s+at /);
    expect(out + err).not.toBe('');
    expectHarmless(out, args.join(' '));
    expectHarmless(err, args.join(' '));
  });
}, 180_000);
