import type { Level } from '../../analysis/index.ts';
import { headingOf, partById } from '../../report/index.ts';
import { type Lang, visible } from '../../text/index.ts';
import type { RenderOptions } from '../options.ts';
import { shorten } from '../table.ts';
import { words } from '../words.ts';
import { type CheckedFile, type Placed, placed } from './checked.ts';

const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim();

/** Where a finding is: file:line:column, or for a Word file its paragraph and the first words of it. */
function placeOf(file: string, { position }: Placed, lang: Lang): string {
  const { line, column, paragraph, words: first } = position;
  if (line !== null) return `${oneLine(file)}:${line}:${column}`;
  return lang === 'zh'
    ? `${oneLine(file)}:第${paragraph}段“${oneLine(first)}”`
    : `${oneLine(file)}: paragraph ${paragraph} "${oneLine(first)}"`;
}

/** How many characters are shown on either side of the words of a finding. */
const AROUND = 18;

/** The words of a finding set off in those around them. */
function excerpt(
  { report: { text } }: CheckedFile,
  { start, end }: Placed,
  { styles, width, ambiguous }: RenderOptions,
): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, end + AROUND);
  const room = Math.max(20, (width ?? 80) - 4 - 2 * AROUND);
  const own = shorten(visible(text.slice(start, end)).replace(/\s/g, ' '), room, ambiguous);
  const before = visible(text.slice(from, start)).replace(/\s/g, ' ');
  const behind = visible(text.slice(end, to)).replace(/\s/g, ' ');
  return `${styles.dim(before)}${styles.underline(own)}${styles.dim(behind)}`;
}

function styledLevel(level: Level, { styles }: RenderOptions): string {
  return level === 'error' ? styles.match(level) : level === 'warning' ? styles.statistic(level) : styles.dim(level);
}

/**
 * Findings as a compiler prints them, a line each: `file:line:column: error N1: …`. On a terminal (a width) under the heading of
 * their part, with the words underlined and what would put them right; then how many there were, and what is not shown.
 */
export function findingLines(files: readonly CheckedFile[], options: RenderOptions): string {
  const lines = files.flatMap((checked) => linesOf(checked, options));
  return [...lines, ...totals(files, options)].map((line) => `${line}\n`).join('');
}

function linesOf(checked: CheckedFile, options: RenderOptions): string[] {
  const { lang, width, styles } = options;
  const { file, report } = checked;
  const lines: string[] = [];
  let part: string | null = null;
  for (const finding of placed(checked)) {
    const line = `${placeOf(file, finding, lang)}: ${styledLevel(finding.level, options)} ${finding.rule}: ${oneLine(finding.message[lang])}`;
    if (width === null) {
      lines.push(line);
      continue;
    }
    const chapter = finding.part.split('.')[0] ?? '';
    if (chapter !== part) {
      part = chapter;
      const heading = partById(report, chapter);
      const title = heading === undefined ? words.preamble[lang] : oneLine(headingOf(report, heading));
      lines.push(styles.heading(shorten(title, width, options.ambiguous)));
    }
    lines.push(line);
    if (finding.end > finding.start) lines.push(`    ${excerpt(checked, finding, options)}`);
    lines.push(`    ${styles.dim(`${oneLine(finding.fix[lang])} ${oneLine(finding.source[lang])}`)}`);
  }
  if (checked.languageOnly) lines.push(styles.dim(`${oneLine(file)}: ${words.languageOnly[lang]}`));
  return lines;
}

/** `2 个错误，1 个警告；另有 3 个提示（--level hint）；忽略了 1 处。` */
function totals(files: readonly CheckedFile[], { lang, styles, width }: RenderOptions): string[] {
  const shown = { error: 0, warning: 0, hint: 0 };
  const hidden = { error: 0, warning: 0, hint: 0 };
  let ignored = 0;
  for (const file of files) {
    for (const { level } of file.findings) shown[level] += 1;
    for (const level of ['error', 'warning', 'hint'] as const) hidden[level] += file.hidden[level];
    ignored += file.ignored;
  }
  const counts = (of: Readonly<Record<Level, number>>): string =>
    (['error', 'warning', 'hint'] as const)
      .filter((level) => of[level] > 0)
      .map((level) =>
        lang === 'zh'
          ? `${of[level]} 个${LEVEL_NAMES[level].zh}`
          : `${of[level]} ${LEVEL_NAMES[level].en}${of[level] === 1 ? '' : 's'}`,
      )
      .join(lang === 'zh' ? '、' : ', ');
  const said = counts(shown);
  const more = counts(hidden);
  const sentences = [
    said === '' ? words.nothingFound[lang] : said,
    ...(more === '' ? [] : [lang === 'zh' ? `另有${more}（--level hint）` : `${more} more (--level hint)`]),
    ...(ignored === 0 ? [] : [lang === 'zh' ? `已忽略 ${ignored} 处` : `${ignored} ignored`]),
  ];
  const total = `${sentences.join(lang === 'zh' ? '；' : '; ')}${lang === 'zh' ? '。' : '.'}`;
  if (width === null || said === '') return [styles.dim(total)];
  return [styles.dim(total), styles.dim(words.howToIgnore[lang])];
}

const LEVEL_NAMES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
} as const;
