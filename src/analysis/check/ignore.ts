import type { Report } from '../../report/index.ts';
import { normalise, sentenceAround } from '../../text/index.ts';
import type { Finding } from './model.ts';

/** One thing that is not to be said: a rule, and the words with which the finding, its sentence or its line begins; '' for all of the rule. */
export interface Ignored {
  rule: string;
  words: string;
}

const MARK = /^<!--\s{0,4}ignore\s{1,4}([A-Za-z]\d{1,2})(?:\s{0,4}[:：]\s{0,4}(.{0,200}?))?\s{0,4}-->$/;
/** Signs of a segmented file before the words of a line. */
const SIGN = /^\s{0,40}(?:#{1,4} |- )?(?:\{[^}]{0,60}\} ?)?/;
/** How many characters of a line stand for it where the mark has no words. */
const FIRST_WORDS = 20;

/** The marks `<!-- ignore N4: first words -->` of a segmented file. Without words the mark is for what the next line says. */
export function ignoreMarks(file: string): Ignored[] {
  const lines = file.split('\n');
  return lines.flatMap((line, i): Ignored[] => {
    const found = MARK.exec(line.trim());
    if (found === null) return [];
    const next = lines.slice(i + 1).find((following) => !MARK.test(following.trim())) ?? '';
    const own = next.replace(SIGN, '').replace(/\\$/, '').slice(0, FIRST_WORDS);
    return [{ rule: (found[1] ?? '').toUpperCase(), words: found[2] || own }];
  });
}

/** The lines of FILE.ignore: a rule, a tab, first words. Blank lines and lines that begin with # say nothing. */
export function ignoreList(file: string): Ignored[] {
  return file.split('\n').flatMap((line): Ignored[] => {
    const [, rule, words = ''] = /^\s{0,8}([A-Za-z]\d{1,2})(?:[\t :：]\s{0,8}(.{0,200}))?$/.exec(line.trimEnd()) ?? [];
    return rule === undefined ? [] : [{ rule: rule.toUpperCase(), words: words.trim() }];
  });
}

/** Findings → those that are said, and how many are not. Blanks and width of marks make no difference in the words. */
export function withoutIgnored(
  report: Report,
  findings: readonly Finding[],
  ignored: readonly Ignored[],
): { said: Finding[]; ignored: number } {
  if (ignored.length === 0) return { said: [...findings], ignored: 0 };
  const bare = (words: string): string => normalise(words).text.replace(/\s/g, '');
  const wanted = ignored.map(({ rule, words }) => ({ rule, words: bare(words) }));
  const said = findings.filter((finding) => {
    const own = wanted.filter(({ rule }) => rule === finding.rule);
    if (own.length === 0) return true;
    const texts = wordsOf(report, finding).map(bare);
    return !own.some(({ words }) => words === '' || texts.some((text) => text.startsWith(words)));
  });
  return { said, ignored: findings.length - said.length };
}

/** The words by which a finding can be named: its own, its sentence, its line. */
function wordsOf({ text }: Report, { start, end }: Finding): string[] {
  const sentence = sentenceAround(text, { start, end });
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return [
    text.slice(start, Math.max(end, start + 200)),
    text.slice(sentence.start, sentence.end),
    text.slice(line, line + 400),
  ];
}
