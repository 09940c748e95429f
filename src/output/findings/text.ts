import type { Level } from '../../analysis/index.ts';
import { headingOf, partById } from '../../report/index.ts';
import { breakLines, cutToWidth, displayWidth, type Lang, visible, visibleLine } from '../../text/index.ts';
import { labels } from '../labels.ts';
import type { RenderOptions } from '../options.ts';
import { shorten } from '../table.ts';
import { type CheckedFile, type Placed, placed } from './checked.ts';

/** Where a finding is: file:line:column, or for a Word file its paragraph and the first words of it. */
function placeOf(file: string, { position }: Placed, lang: Lang): string {
  const { line, column, paragraph, words: first } = position;
  if (line !== null) return `${visibleLine(file)}:${line}:${column}`;
  return lang === 'zh'
    ? `${visibleLine(file)}:第${paragraph}段“${visibleLine(first)}”`
    : `${visibleLine(file)}: paragraph ${paragraph} "${visibleLine(first)}"`;
}

/** How many characters are shown on either side of the words of a finding, and how many columns at the least. */
const AROUND = 18;
const LEAST_AROUND = 10;

/** The words of a finding set off in those around them. */
function excerpt(
  { report: { text } }: CheckedFile,
  { start, end }: Placed,
  { styles, width, ambiguous }: OnTerminal,
): string {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const newline = text.indexOf('\n', end);
  const to = Math.min(newline < 0 ? text.length : newline, end + AROUND);
  const words = (first: number, last: number): string => visible(text.slice(first, last)).replace(/\s/g, ' ');
  const room = width - INDENT;
  const own = shorten(words(start, end), Math.max(LEAST_AROUND, room - 2 * LEAST_AROUND), ambiguous);
  const side = Math.max(0, Math.floor((room - displayWidth(own, ambiguous)) / 2));
  const before = lastColumns(words(from, start), side, ambiguous);
  const behind = cutToWidth(words(end, to), side, ambiguous);
  return `${styles.dim(before)}${styles.underline(own)}${styles.dim(behind)}`;
}

/** The end of a text, in at most so many columns. */
function lastColumns(text: string, width: number, ambiguous: RenderOptions['ambiguous']): string {
  const characters = Array.from(text);
  while (displayWidth(characters.join(''), ambiguous) > width) characters.shift();
  return characters.join('');
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
    const place = placeOf(file, finding, lang);
    const message = visibleLine(finding.message[lang]);
    const opening = `${place}: ${styledLevel(finding.level, options)} ${finding.rule}:`;
    if (width === null) {
      lines.push(`${opening} ${message}`);
      continue;
    }
    const chapter = finding.part.split('.')[0] ?? '';
    if (chapter !== part) {
      part = chapter;
      const heading = partById(report, chapter);
      const title = heading === undefined ? labels.preamble[lang] : visibleLine(headingOf(report, heading));
      lines.push(styles.heading(shorten(title, width, options.ambiguous)));
    }
    const columns = displayWidth(`${place}: ${finding.level} ${finding.rule}: `, options.ambiguous);
    lines.push(...behind(opening, columns, message, { ...options, width }));
    if (finding.end > finding.start) lines.push(`    ${excerpt(checked, finding, { ...options, width })}`);
    lines.push(...set(adviceOn(finding, lang), { ...options, width }).map(styles.dim));
  }
  if (checked.languageOnly) lines.push(styles.dim(`${visibleLine(file)}: ${labels.languageOnly[lang]}`));
  return lines;
}

type OnTerminal = RenderOptions & { width: number };

const INDENT = 4;
/** With fewer columns left the message begins on a line of its own. */
const LEAST_ROOM = 24;

/** A message behind its place, which stays whole: terminals and editors open it. */
function behind(opening: string, columns: number, message: string, options: OnTerminal): string[] {
  const isNarrow = columns > options.width - LEAST_ROOM;
  const [first = '', ...rest] = set(message, options, isNarrow ? INDENT : columns);
  return isNarrow ? [opening, first, ...rest] : [`${opening} ${first.trimStart()}`, ...rest];
}

function set(text: string, { width, ambiguous }: OnTerminal, first = INDENT): string[] {
  return breakLines(text, width, { first, hang: INDENT, ambiguous }).map(
    (line) => ' '.repeat(line.indent) + text.slice(line.start, line.end),
  );
}

/** What would put it right, and on what the rule rests. */
function adviceOn({ fix, source }: Placed, lang: Lang): string {
  const [does, rests] = [visibleLine(fix[lang]), visibleLine(source[lang])];
  return lang === 'zh'
    ? `${does}依据：${rests}。`
    : `${does.charAt(0).toUpperCase()}${does.slice(1)} Source: ${rests}.`;
}

/** `2 个错误，1 个警告；另有 3 个提示（--level hint）；忽略了 1 处。` */
function totals(files: readonly CheckedFile[], options: RenderOptions): string[] {
  const { lang, styles, width } = options;
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
    said === '' ? labels.nothingFound[lang] : said,
    ...(more === '' ? [] : [lang === 'zh' ? `另有 ${more}（--level hint）` : `${more} more (--level hint)`]),
    ...(ignored === 0 ? [] : [lang === 'zh' ? `已忽略 ${ignored} 处` : `${ignored} ignored`]),
  ];
  const total = `${sentences.join(lang === 'zh' ? '；' : '; ')}${lang === 'zh' ? '。' : '.'}`;
  if (width === null || said === '') return [styles.dim(total)];
  return [styles.dim(total), ...set(labels.howToIgnore[lang], { ...options, width }, 0).map(styles.dim)];
}

const LEVEL_NAMES = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  hint: { zh: '提示', en: 'hint' },
} as const;
