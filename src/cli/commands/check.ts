import { existsSync } from 'node:fs';
import type { Finding, Ignored, Level, Rule, UserWord } from '../../analysis/index.ts';
import { type CheckedFile, FINDING_FORMATS, type FileLines, plainLines, renderFindings } from '../../output/index.ts';
import { decode, isSegmented, type Report, segmentedLines } from '../../report/index.ts';
import {
  hasOwnReports,
  isOnServer,
  openFile,
  openReport,
  READ_LIMIT,
  readBytes,
  readReport,
  reportFile,
  shippedReports,
} from '../../shelf/index.ts';
import { done, type Failure, type Result } from '../../text/index.ts';
import { type Common, commonOf, reportsOf } from '../given.ts';
import { chosenReport, openNamed, renderOptions, sayWhichIsRead } from '../named-report.ts';
import { failed, type Outcome, type Warn } from '../outcome.ts';
import { isOfSamePlace } from '../same-place.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';
import { readAll } from '../streams.ts';

declare const __VERSION__: string;

const LEVELS = ['error', 'warning', 'hint'] as const satisfies readonly Level[];

interface CheckCommand extends Common {
  name: 'check';
  /** Ids, paths or '-'; none: what standard input holds, else the report that ships. */
  reports: readonly string[];
  level: Level;
  rules: readonly string[];
  words: string | undefined;
  against: string | undefined;
  format: (typeof FINDING_FORMATS)[number];
}

export const check = define<CheckCommand>(
  {
    name: 'check',
    group: 'judge',
    summary: {
      zh: '检查报告：缺项、算术、序号、标点、照搬',
      en: 'check a draft: parts, sums, numerals, marks, copies',
    },
    words: {
      name: 'report',
      many: true,
      help: { zh: '编号、路径或 -；可以多个', en: 'ids, paths or -' },
      completes: 'reports',
    },
    formats: FINDING_FORMATS,
    options: ['report', 'level', 'rules', 'words', 'against'],
    examples: [
      ['$0 check draft.docx', { zh: '检查一份稿子', en: 'check a draft' }],
      ['$0 check --level hint', { zh: '连提示一并列出', en: 'hints too' }],
      ['$0 check --rules N,S1 a.txt b.txt', { zh: '只算数，只看序号', en: 'sums and numerals only' }],
      ['$0 check --rules=-N4 a.txt', { zh: '不用 N4', en: 'all but N4' }],
      ['$0 check b.txt --against a.txt', { zh: '与上年的报告对照', en: "against last year's" }],
      ['$0 check a.txt -f sarif > a.sarif', { zh: '供编辑器和代码托管平台', en: 'for editors and code hosts' }],
    ],
    epilogue: {
      zh: [
        '忽略一处：在同名文件 a.txt.ignore 里写一行“N4<制表符>原文开头几个字”，',
        '分段文件里在那一行之前写 <!-- ignore N4: 开头几个字 -->。规则见 docs/check.md。',
        '退出码：1 有错误；0 没有；2 用法不对或读不了。',
      ].join('\n'),
      en: [
        'To ignore one finding: a line "N4<tab>first words" in a.txt.ignore beside a.txt,',
        'or <!-- ignore N4: first words --> on the line before it in a segmented file.',
        'All rules: docs/check.md. Exit code 1 where there is an error, else 0.',
      ].join('\n'),
    },
  },
  (given, lang) =>
    done({
      ...commonOf(given, lang),
      name: 'check',
      reports: [...new Set([...given.words, ...reportsOf(given)])],
      level: given.choice('level', LEVELS) ?? 'warning',
      rules: given.all('rules'),
      words: given.one('words'),
      against: given.one('against'),
      format: given.choice('format', FINDING_FORMATS) ?? 'text',
    }),
  runCheck,
);

/** What every file is checked with. */
interface Measure {
  room: typeof import('../../analysis/index.ts');
  rules: readonly Rule[];
  words: readonly UserWord[];
  against: Report | null;
}

async function runCheck(command: CheckCommand, warn: Warn): Promise<Outcome> {
  const measure = await measureFor(command);
  if (!measure.ok) return failed(measure);
  const names = command.reports.length > 0 ? command.reports : [await chosenReport(undefined, warn)];
  if (names[0] === undefined) await sayWhichIsRead(false, warn);
  const files: CheckedFile[] = [];
  const failures: Failure[] = [];
  let errors = false;
  for (const name of names) {
    const source = await openSource(name);
    if (!source.ok) {
      failures.push(source);
      continue;
    }
    const all = await findingsIn(source.value, measure.value, warn);
    errors ||= all.findings.some(({ level }) => level === 'error');
    files.push(shownFrom(command.level, source.value, all));
  }
  // The last one is said by the program; every other in a line of its own.
  const failure = failures.pop();
  for (const { message } of failures) warn(message);
  const program = { version: __VERSION__, rules: measure.value.room.RULES };
  const stdout = files.length === 0 ? '' : renderFindings(files, command.format, await renderOptions(command), program);
  if (failure !== undefined) return failed(failure, stdout);
  return { exitCode: errors ? 1 : 0, stdout };
}

async function measureFor(command: CheckCommand): Promise<Result<Measure>> {
  const room = await import('../../analysis/index.ts');
  const rules = room.chosenRules(command.rules);
  if (!rules.ok) return rules;
  const words = command.words === undefined ? done('') : await textOf(command.words);
  if (!words.ok) return words;
  const against = command.against === undefined ? done(null) : await openNamed(command.against);
  if (!against.ok) return against;
  return done({ room, rules: rules.value, words: room.userWordsIn(words.value), against: against.value });
}

async function textOf(path: string): Promise<Result<string>> {
  const bytes = await readBytes(path);
  return bytes.ok ? decode(bytes.value) : bytes;
}

/** A report with what is known of its file. */
interface Source {
  name: string;
  report: Report;
  lines: FileLines;
  /** Marks of a segmented file and the lines of FILE.ignore, as text. */
  marks: string;
  list: string;
}

async function openSource(name: string | undefined): Promise<Result<Source>> {
  const paths = shelfPaths(process.env);
  const path = await pathOf(name);
  let bytes: Uint8Array | null = null;
  const stdin = async (): Promise<Uint8Array> => {
    bytes = await readAll(process.stdin, READ_LIMIT);
    return bytes;
  };
  const report = name === '-' ? await openReport(name, stdin, paths) : await openNamed(name);
  if (!report.ok) return report;
  if (bytes === null && path !== '-') {
    const again = isOnServer(path) ? await readReport(path) : await readBytes(path);
    bytes = again.ok ? again.value : null;
  }
  const text = bytes === null ? '' : textIn(bytes, report.value.text);
  const segmented = isSegmented(text);
  const lines = segmented ? segmentedLines(text) : text === report.value.text ? plainLines(text) : null;
  const list = path !== '-' && existsSync(`${path}.ignore`) ? await textOf(`${path}.ignore`) : done('');
  return done({
    name: path,
    report: report.value,
    lines,
    marks: segmented ? text : '',
    list: list.ok ? list.value : '',
  });
}

/** The text in a file, '' where it holds none. Of plain text it is the report's, which costs less to compare than to decode again. */
function textIn(bytes: Uint8Array, text: string): string {
  if (Buffer.compare(bytes, Buffer.from(text)) === 0) return text;
  const decoded = decode(bytes);
  return decoded.ok ? decoded.value : '';
}

/** The path of a file or of a known report, as findings name it. */
async function pathOf(name: string | undefined): Promise<string> {
  if (name === '-') return name;
  const known = await reportFile(shelfPaths(process.env), name ?? shippedReports()[0]?.id ?? '');
  return known?.path ?? name ?? '-';
}

interface Found {
  findings: readonly Finding[];
  ignored: number;
  languageOnly: boolean;
}

async function findingsIn(source: Source, { room, rules, words, against }: Measure, warn: Warn): Promise<Found> {
  const earlier = against ?? (await lastYears(source.report, warn));
  const found = room.check(source.report, { rules, words, earlier });
  const ignored: Ignored[] = [...room.ignoreMarks(source.marks), ...room.ignoreList(source.list)];
  const { said, ignored: count } = room.withoutIgnored(source.report, found, ignored);
  return { findings: said, ignored: count, languageOnly: !room.isOfAKind(source.report) };
}

/** The shelf's report of the same place and kind for the year before, or null. A shelf with nothing of one's own is not opened. */
async function lastYears(report: Report, warn: Warn): Promise<Report | null> {
  const { covers } = report;
  if (covers === null || !(await hasOwnReports(shelfPaths(process.env)))) return null;
  const shelf = await shelfFor(warn);
  const reports = await shelf.reportsOf(report);
  await shelf.close();
  const [earlier] = reports.filter((each) => each.covers === covers - 1 && isOfSamePlace(each, report));
  const opened = earlier === undefined ? null : await openFile(earlier);
  return opened?.ok === true ? opened.value : null;
}

function shownFrom(
  level: Level,
  { name, report, lines }: Source,
  { findings, ignored, languageOnly }: Found,
): CheckedFile {
  const least = LEVELS.indexOf(level);
  const shown = findings.filter((finding) => LEVELS.indexOf(finding.level) <= least);
  const hidden = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) if (!shown.includes(finding)) hidden[finding.level] += 1;
  return { file: name, report, lines, findings: shown, hidden, ignored, languageOnly };
}
