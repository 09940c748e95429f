import { type Failure, type FailureCode, type Lang, type Localized, visible } from '../text/index.ts';
import { PROGRAM } from './help.ts';

/** A sentence that quotes more than this is cut in its middle: what is wrong stands at its ends. */
const LONGEST = 600;

/** What to do about a failure, by its code: for programs, which know no sentence. docs/json.md lists them. */
const HINTS: Readonly<Record<FailureCode, Localized>> = {
  usage: { zh: '用法见 report-tui help', en: 'see report-tui help' },
  unreadable: { zh: '请换一份文件，或另存后再试', en: 'try another file, or save it anew' },
  empty: { zh: '请给出有正文的报告', en: 'give a report that holds some text' },
  'not-found': { zh: '编号见 report-tui list', en: 'see report-tui list for the ids' },
  'no-pair': { zh: '用 --from、--to 指明两份报告', en: 'name both reports with --from and --to' },
  shelf: {
    zh: '请检查 REPORT_TUI_SHELF 所指的文件夹或数据库及其权限',
    en: 'check the folder or database that REPORT_TUI_SHELF names, and its permissions',
  },
  locked: { zh: '请稍后再试', en: 'try again later' },
  interrupted: { zh: '已完成的部分仍有效', en: 'what was done until then holds' },
  nothing: { zh: '请换个说法，或少写几个字', en: 'try other words, or fewer' },
};

/** One line, safe for a terminal whatever a file or an argument is called. */
function sentence(lang: Lang, message: Localized): string {
  const words = visible(message[lang]).replace(/\s+/g, ' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST / 2)} … ${words.slice(-LONGEST / 2)}` : words;
}

/** A line for standard error that the work goes on after. */
export function warningLine(lang: Lang, message: Localized): string {
  return `${PROGRAM}: ${sentence(lang, message)}\n`;
}

/** The line for standard error with which a run ends: a sentence, or as JSON `{"error": {"code", "message", "hint"}}`. */
export function errorLine(lang: Lang, { code, message }: Pick<Failure, 'code' | 'message'>, json: boolean): string {
  if (!json) return warningLine(lang, message);
  const error = { code, message: sentence(lang, message), hint: HINTS[code][lang] };
  return `${JSON.stringify({ error })}\n`;
}
