import { removeReport, reportFiles } from '../../shelf/index.ts';
import { done, fail, type Localized, type Result, visible } from '../../text/index.ts';
import { nearestId } from '../did-you-mean.ts';
import { type Common, commonOf } from '../given.ts';
import { failed, type Stream, type Warn } from '../outcome.ts';
import { shelfPaths } from '../shelf-paths.ts';
import { define } from '../spec.ts';

interface RemoveCommand extends Common {
  name: 'remove';
  ids: readonly string[];
}

export const remove = define<RemoveCommand>(
  {
    name: 'remove',
    group: 'many',
    summary: { zh: '从书架移除报告', en: 'remove reports from the shelf' },
    words: {
      name: 'id',
      many: true,
      help: { zh: '要移除的报告的编号', en: 'ids of the reports to remove' },
      completes: 'shelf',
    },
    formats: [],
    options: [],
    examples: [
      ['$0 remove 红谷滩区-2020', { zh: '删去分段文件和所存原文件', en: 'its segmented file and source' }],
      ['$0 list hgt -f json', { zh: '移除前先看有哪些', en: 'see first which there are' }],
    ],
  },
  (given, lang) => {
    if (given.words.length > 0)
      return done({ ...commonOf(given, lang), name: 'remove', ids: [...new Set(given.words)] });
    return fail(
      'usage',
      '没有说要移除什么：请给出编号，用法见 report-tui remove --help。',
      'nothing to remove: give ids, see report-tui remove --help.',
    );
  },
  async (command, warn) => runRemove(command, warn),
  { lasting: true },
);

/** Removes reports from the shelf and says which files that were. What cannot be removed does not stop the rest. */
async function* runRemove(command: RemoveCommand, warn: Warn): Stream {
  let exitCode = 0;
  for (const id of command.ids) {
    const removed = await removeOne(id);
    if (removed.ok) {
      yield visible(removed.value[command.lang]);
      continue;
    }
    warn(removed.message);
    exitCode = Math.max(exitCode, failed(removed).exitCode);
  }
  return { exitCode };
}

async function removeOne(id: string): Promise<Result<Localized>> {
  const paths = shelfPaths(process.env);
  const removed = await removeReport(paths, id);
  if (removed.ok) {
    const { paths, kept } = removed.value;
    return done({
      zh: `已移除 ${id}：${paths.join('、')}${kept === null ? '' : `；手工改过的另存为 ${kept}`}\n`,
      en: `removed ${id}: ${paths.join(', ')}${kept === null ? '' : `; what was edited by hand is kept as ${kept}`}\n`,
    });
  }
  if (removed.code !== 'nothing') return removed;
  const known = await reportFiles(paths);
  if (known.some((each) => each.id === id && each.ships)) {
    return fail(
      'usage',
      `${id} 是程序自带的报告，不在书架上，不能移除。`,
      `${id} ships with the program and is not on the shelf: it cannot be removed.`,
    );
  }
  const own = known.filter(({ ships }) => !ships).map((each) => each.id);
  const suggestion = nearestId(id, own);
  if (suggestion === undefined) return removed;
  return fail(
    'nothing',
    `书架上没有 ${id}：是不是 ${suggestion}？`,
    `there is no ${id} on the shelf: did you mean ${suggestion}?`,
  );
}
