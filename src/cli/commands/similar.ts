import { renderSimilar, type SimilarKind, type SimilarReport, TABLE_FORMATS } from '../../output/index.ts';
import type { Report } from '../../report/index.ts';
import type { KnownReport, OpenShelf } from '../../shelf/index.ts';
import { done, fail } from '../../text/index.ts';
import { type Common, commonOf, reportsOf, surplus } from '../given.ts';
import { failed, type Outcome, printed, type Warn } from '../outcome.ts';
import { isOfSamePlace } from '../same-place.ts';
import { openAll, renderOptions } from '../session.ts';
import { shelfFor } from '../shelf-reports.ts';
import { define } from '../spec.ts';

interface SimilarCommand extends Common {
  name: 'similar';
  report: string | undefined;
  /** So many reports at most. */
  most: number;
  format: (typeof TABLE_FORMATS)[number];
}

const MOST = 10;

export const similar = define<SimilarCommand>(
  {
    name: 'similar',
    group: 'judge',
    about: { zh: '与书架上别的报告逐字相同的文字', en: 'what other reports of the shelf share word for word' },
    words: {
      name: 'report',
      many: false,
      help: { zh: '编号、路径或 -', en: 'an id, a path or -' },
      completes: 'reports',
    },
    formats: TABLE_FORMATS,
    options: ['n', 'report'],
    examples: [
      ['$0 similar yunxi-2033', { zh: '按相同文字的多少', en: 'those that share most first' }],
      ['$0 similar draft.txt -n 3', { zh: '只列三份', en: 'three of them' }],
      ['$0 similar yunxi-2033 -f csv > s.csv', { zh: '每处相同一行', en: 'a row for each passage' }],
    ],
    epilogue: {
      zh: [
        '相同：这份报告连续 8 个字（不计空白）的各段中，另一份也有的占多少；整句：句子中',
        '另一份也有的占多少。本地往年的与外地的分开标明。没有相同的时退出码为 1。',
      ].join('\n'),
      en: [
        'Shared: of all runs of 8 characters (blanks left out) of this report those that stand',
        'in the other; sentences: of its sentences. Own earlier reports are told from peers.',
        'Exit code 1 where nothing is shared.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const [report, more] = [...given.words, ...reportsOf(given)];
    if (more !== undefined) return surplus(more, 'similar');
    const format = given.choice('format', TABLE_FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'similar', report, most: given.number('n') ?? MOST, format });
  },
  runSimilar,
);

async function runSimilar(command: SimilarCommand, warn: Warn): Promise<Outcome> {
  const opened = await openAll(command.report === undefined ? [] : [command.report], warn);
  if (!opened.ok) return failed(opened);
  const [own] = opened.value;
  if (own === undefined) throw new Error('openAll gives a report or fails');
  const shelf = await shelfFor(warn, command.lang);
  const found = await similarTo(own, shelf, command.most);
  await shelf.close();
  const { format } = command;
  const stdout = renderSimilar(own, found, format, await renderOptions(command));
  if (found.length > 0) return printed(stdout);
  const failure = fail(
    'nothing',
    `书架上没有与 ${own.id} 有相同文字的报告。`,
    `no report on the shelf shares any words with ${own.id}.`,
  );
  return failed(failure, format === 'text' ? '' : stdout);
}

/** A report of whose fingerprints fewer stand in another shares stock phrases with it at most. */
const LEAST = 0.005;
/** So many more candidates are compared than are asked for: fingerprints are one run in five. */
const MORE = 5;

/** The reports of the shelf that share words with one, the most first: candidates by fingerprints, then exactly. */
async function similarTo(own: Report, shelf: OpenShelf, most: number): Promise<SimilarReport[]> {
  const { bodyOf, fingerprintsOf, inCommon, Original, sentenceHashesOf } = await import('../../analysis/index.ts');
  const { printedOf } = await import('../../search/index.ts');
  const { folded, sentences } = printedOf(own);
  const [prints, hashes] = [fingerprintsOf(folded), sentenceHashesOf(sentences)];
  const candidates: { report: KnownReport; likely: number; sentences: number }[] = [];
  await shelf.eachPrints((report, other) => {
    if (report.id === own.id) return;
    const likely = inCommon(prints, other.fingerprints) / Math.max(1, prints.length);
    if (likely < LEAST) return;
    candidates.push({ report, likely, sentences: inCommon(hashes, other.sentences) / Math.max(1, hashes.length) });
  });
  candidates.sort((a, b) => b.likely - a.likely);
  const original = new Original(bodyOf(own));
  const found: SimilarReport[] = [];
  for (const { report, sentences: whole } of candidates.slice(0, most + MORE)) {
    const body = await shelf.body(report);
    if (body === null) continue;
    const shared = original.sharedWith(body);
    if (shared.runs.length > 0) found.push({ other: report, kind: kindOf(own, report), sentences: whole, ...shared });
  }
  return found.sort((a, b) => b.share - a.share || (a.other.id < b.other.id ? -1 : 1)).slice(0, most);
}

function kindOf(own: Report, other: KnownReport): SimilarKind {
  if (!isOfSamePlace(own, other)) return 'peer';
  return (other.covers ?? other.year ?? 0) > (own.covers ?? own.year ?? 0) ? 'later' : 'earlier';
}
