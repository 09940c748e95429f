import { LINE_FORMATS } from '../../output/index.ts';
import type { Correction } from '../../report/index.ts';
import { done, fail } from '../../text/index.ts';
import { correctionIn } from '../correction.ts';
import { type Common, commonOf } from '../given.ts';
import { define } from '../spec.ts';

export interface ImportCommand extends Common {
  name: 'import';
  /** Paths, or '-'. */
  files: readonly string[];
  id: string | undefined;
  replace: boolean;
  correction: Correction | undefined;
  format: (typeof LINE_FORMATS)[number];
}

export const importCommand = define<ImportCommand>(
  {
    name: 'import',
    group: 'many',
    summary: { zh: '把报告放上书架', en: 'put reports on the shelf' },
    words: {
      name: 'file',
      many: true,
      help: { zh: '要导入的文件，- 为标准输入', en: 'files to import, - for standard input' },
      completes: 'files',
    },
    formats: LINE_FORMATS,
    options: ['place', 'year', 'title', 'id', 'replace'],
    examples: [
      ['$0 import report.html', { zh: '网页、Word、PDF、文本均可', en: 'a page, Word file, PDF or text' }],
      ['$0 import ~/reports/*', { zh: '多份；坏的跳过并说明', en: 'many; a broken one stops none' }],
      ['curl -s URL | $0 import -', { zh: '标准输入', en: 'standard input' }],
      ['$0 import a.pdf --id 青禾市-2021', { zh: '自定编号', en: 'under an id of your own' }],
      ['$0 import *.pdf --place 江西省红谷滩区', { zh: '地区由你说了算', en: 'of a place that you name' }],
      ['$0 import a.pdf --replace', { zh: '替换已有的', en: 'in the place of the one there' }],
    ],
    epilogue: {
      zh: [
        '编号是不带后缀的文件名；文件名说明不了什么时是地区和年度。',
        '书架里的分段文件 <编号>.md 可以手工改正，原文件保存在 sources/。',
        '有一份没有导入时退出码为 2。',
      ].join('\n'),
      en: [
        'The id is the file’s name without its ending; region and year where that',
        'says nothing. The segmented file <id>.md on the shelf may be corrected by',
        'hand; the source is kept in sources/. Exit code 2 where one was not imported.',
      ].join('\n'),
    },
  },
  (given, lang) => {
    const files = given.words;
    const id = given.one('id');
    if (files.length === 0) {
      return fail(
        'usage',
        '没有说要导入什么：请给出文件，用法见 report-tui import --help。',
        'nothing to import: give files, see report-tui import --help.',
      );
    }
    if (id !== undefined && files.length > 1) {
      return fail(
        'usage',
        '--id 只能用于一个文件：请一次导入一个，或去掉 --id。',
        '--id is for one file: import one at a time, or leave out --id.',
      );
    }
    const correction = correctionIn(given, files.length);
    if (!correction.ok) return correction;
    const format = given.choice('format', LINE_FORMATS) ?? 'text';
    const what = { files, id, replace: given.has('replace'), correction: correction.value ?? undefined, format };
    return done({ ...commonOf(given, lang), name: 'import', ...what });
  },
  async (command, warn) => (await import('../import.ts')).importFiles(command, warn),
  { lasting: true },
);
