import { LINE_FORMATS, setWriter } from '../../output/index.ts';
import type { Correction } from '../../report/index.ts';
import { reportFiles, setReports } from '../../shelf/index.ts';
import { done, fail } from '../../text/index.ts';
import { correctionIn } from '../correction.ts';
import { nearestId } from '../did-you-mean.ts';
import { type Common, commonOf } from '../given.ts';
import { renderOptions } from '../named-report.ts';
import { failed, type Outcome, printed } from '../outcome.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { define } from '../spec.ts';

interface SetCommand extends Common {
  name: 'set';
  ids: readonly string[];
  correction: Correction;
  format: (typeof LINE_FORMATS)[number];
}

export const set = define<SetCommand>(
  {
    name: 'set',
    group: 'many',
    summary: { zh: '更正书架上报告的地区、年度、标题', en: 'correct place, year, title of reports on the shelf' },
    words: {
      name: 'id',
      many: true,
      help: { zh: '要更正的报告的编号', en: 'ids of the reports to correct' },
      completes: 'shelf',
    },
    formats: LINE_FORMATS,
    options: ['place', 'year', 'title'],
    examples: [
      ['$0 set a-2020 a-2021 --place 江西省红谷滩区', { zh: '多份一起改', en: 'many at once' }],
      ['$0 set a-2020 --place 360113 --year 2020', { zh: '地区用六位代码', en: 'a place by its code' }],
      ['$0 set a-2020 --title 2020年度报告', { zh: '标题一次一份', en: 'a title: one at a time' }],
    ],
    epilogue: {
      zh: ['改的是分段文件 <编号>.md 的开头；年度变了，所述年份和计划年份一起变。', '有一份不行就一份也不改。'].join(
        '\n',
      ),
      en: [
        'Corrected is the front matter of <id>.md; with the year move those that it',
        'covers and plans for. All reports are changed, or none.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const ids = given.words;
    if (ids.length === 0) {
      return fail(
        'usage',
        '没有说要更正哪一份：请给出编号，用法见 report-tui set --help。',
        'nothing to correct: give ids, see report-tui set --help.',
      );
    }
    const correction = correctionIn(given, ids.length);
    if (!correction.ok) return correction;
    if (correction.value === null) {
      return fail(
        'usage',
        '没有说要改什么：请给出 --place、--year 或 --title。',
        'nothing to change: give --place, --year or --title.',
      );
    }
    const format = given.choice('format', LINE_FORMATS) ?? 'text';
    return done({ ...commonOf(given, lang), name: 'set', ids, correction: correction.value, format });
  },
  runSet,
  { lasting: true },
);

async function runSet(command: SetCommand): Promise<Outcome> {
  const { ids, correction, format } = command;
  const paths = shelfPaths(process.env);
  const known = await reportFiles(paths);
  const shipped = ids.find((id) => known.some((each) => each.id === id && each.ships));
  if (shipped !== undefined) {
    return failed(
      fail(
        'usage',
        `${shipped} 是程序自带的报告，不在书架上，一份也没有改。`,
        `${shipped} ships with the program and is not on the shelf: nothing was changed.`,
      ),
    );
  }
  const changed = await setReports(paths, ids, correction);
  const writer = setWriter(format, await renderOptions(command));
  if (changed.ok) return printed(writer.piece(changed.value) + writer.end());
  const own = known.filter(({ ships }) => !ships).map(({ id }) => id);
  const missing = ids.find((id) => !own.includes(id));
  const suggestion = changed.code === 'nothing' && missing !== undefined ? nearestId(missing, own) : undefined;
  if (suggestion === undefined) return failed(changed);
  return failed(
    fail(
      'nothing',
      `书架上没有 ${missing}，一份也没有改：是不是 ${suggestion}？`,
      `there is no ${missing} on the shelf, and nothing was changed: did you mean ${suggestion}?`,
    ),
  );
}
