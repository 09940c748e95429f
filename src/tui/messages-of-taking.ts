import { labels } from '../output/index.ts';
import type { Localized } from '../text/index.ts';
import type { ExportFormat, ExportTarget, ExportWhat } from './state/exporting.ts';

/** What the browser says of notes, exports and corrections, in both languages. */
export const takingMessages = {
  note: labels.note,
  notes: { zh: '批注', en: 'Notes' },
  keepNote: { zh: '保存', en: 'keep' },
  giveUp: { zh: '放弃', en: 'give up' },
  noteKept: { zh: '批注已保存', en: 'note kept' },
  noteDeleted: { zh: '批注已删除', en: 'note deleted' },
  notesNowhere: { zh: '没有保存批注的地方', en: 'there is no place to keep notes' },
  noNotes: { zh: '还没有批注：按 m 写', en: 'No notes yet: m writes one.' },
  nothingToNote: { zh: '这里没有可批注的内容', en: 'nothing to note on here' },
  noNoteHere: { zh: '先按 M 列出批注，再删', en: 'M lists the notes; there they are deleted' },
  noteLost: { zh: '报告里已找不到这条批注的原文', en: 'the words of this note are not in the report any more' },
  deleteNote: { zh: '删除这条批注？', en: 'Delete this note?' },
  doDelete: { zh: '删除', en: 'delete' },
  notDeleted: { zh: '没有删除', en: 'not deleted' },
  'export-what': { zh: '导出什么', en: 'Export what?' },
  'export-format': { zh: '导出为什么格式', en: 'In which format?' },
  'export-to': { zh: '导出到哪里', en: 'Where to?' },
  line: { zh: '输入', en: 'Input' },
  fileName: { zh: '文件名', en: 'File' },
  save: { zh: '保存', en: 'save' },
  noFileName: { zh: '请输入文件名', en: 'type the name of a file' },
  fileThere: (path: string): Localized => ({ zh: `${path} 已存在，替换吗？`, en: `${path} exists. Replace it?` }),
  doReplace: { zh: '替换', en: 'replace it' },
  notSaved: { zh: '没有保存', en: 'not saved' },
  saved: (path: string): Localized => ({ zh: `已保存到 ${path}`, en: `saved to ${path}` }),
  printedLater: { zh: '退出时输出', en: 'printed when the browser is left' },
  nothingToExport: { zh: '没有可导出的内容', en: 'there is nothing to export' },
  form: { zh: '更正', en: 'Correct' },
  formTip: {
    zh: '地区写全称、六位代码或 江西省/青禾县。年份变了，所述年份和计划年份一起变。↑↓ 换行，回车 保存，Esc 放弃；空着的不改。',
    en: 'The place by its whole name, its code of six digits, or as 江西省/青禾县. With the year move those that it covers and plans for. Up, down: another line; Enter saves, Esc gives up; what is empty stays.',
  },
  corrected: labels.corrected,
  nothingCorrected: { zh: '没有改动', en: 'nothing was changed' },
  notOnShelf: { zh: '这份报告不在书架上', en: 'this report is not on the shelf' },
  confirm: { zh: '确认', en: 'Sure?' },
  no: { zh: '不', en: 'no' },
} as const;

export const EXPORT_NAMES: Readonly<Record<ExportWhat, Localized>> = {
  selection: { zh: '选中的句子', en: 'the sentences selected' },
  marked: { zh: '标记的内容', en: 'what is marked' },
  hits: { zh: '查到的内容', en: 'what was found' },
  table: { zh: '表中所见', en: 'the table as it is shown' },
  part: { zh: '正在读的部分', en: 'the part that is read' },
  problems: labels.problems,
  plans: labels.plans,
  commitments: { zh: '承诺', en: 'commitments' },
  statistics: labels.statistics,
  notes: { zh: '批注', en: 'notes' },
  report: { zh: '整份报告', en: 'the whole report' },
};

export const FORMAT_NAMES: Readonly<Record<ExportFormat, Localized>> = {
  text: { zh: '文本', en: 'text' },
  md: { zh: 'Markdown', en: 'Markdown' },
  json: { zh: 'JSON', en: 'JSON' },
  csv: { zh: 'CSV 表格', en: 'CSV, for spreadsheets' },
};

export const TARGET_NAMES: Readonly<Record<ExportTarget, Localized>> = {
  output: { zh: '标准输出，退出时', en: 'standard output, when the browser is left' },
  clipboard: { zh: '剪贴板', en: 'the clipboard' },
  file: { zh: '文件', en: 'a file' },
};
