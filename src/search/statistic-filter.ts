import { indicatorsOf, partPath, type Report, type Statistic } from '../report/index.ts';
import { sentenceAround } from '../text/index.ts';
import { type Folded, fold } from './fold.ts';
import { indicatorsCalled } from './meanings.ts';
import { readAloud, type Sounds, spells } from './pinyin/index.ts';

/** Words that a filter looks at: folded, and read aloud when letters are first asked for. */
interface Field {
  folded: Folded;
  sounds: Sounds | null;
}

/** Fields by what they were made of: a sentence holds many figures, a heading more. */
class Fields {
  readonly #made = new Map<string, Field>();

  /** Whether a folded word stands in some words, as printed or spelled in pinyin. */
  hold(words: string, wanted: string): boolean {
    const field = this.#made.get(words) ?? { folded: fold(words), sounds: null };
    this.#made.set(words, field);
    const { folded } = field;
    if (folded.text.includes(wanted)) return true;
    if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(wanted)) return false;
    field.sounds ??= readAloud(folded);
    for (let at = 0; at < folded.text.length; at += 1) {
      if (spells(wanted, folded, field.sounds, at, folded.text.length)) return true;
    }
    return false;
  }
}

/**
 * The statistics that all blank-separated words are about: each stands in the subject, the indicator, the sentence, or a heading over it, as printed
 * (folded as in a search) or spelled in pinyin. Those that need no heading come first, each kind in the order given; all where there
 * are no words.
 */
export function statisticsAbout(report: Report, statistics: readonly Statistic[], words: string): Statistic[] {
  const wanted = words.split(/\s+/).flatMap((word) => fold(word).text || []);
  const fields = new Fields();
  const own: Statistic[] = [];
  const headed: Statistic[] = [];
  for (const statistic of statistics) {
    const { start, end } = sentenceAround(report.text, statistic);
    const said = [statistic.subject, statistic.indicator ?? '', report.text.slice(start, end)];
    const titles = partPath(report, statistic.parent).map(({ title }) => title);
    const missing = wanted.filter((word) => !said.some((each) => fields.hold(each, word)));
    if (missing.length === 0) own.push(statistic);
    else if (missing.every((word) => titles.some((each) => fields.hold(each, word)))) headed.push(statistic);
  }
  return [...own, ...headed];
}

/** The statistics that measure an indicator: a word is its name, or begins or holds its name, or is another name of it (社零). */
export function statisticsMeasuring(report: Report, statistics: readonly Statistic[], word: string): Statistic[] {
  const names = new Set(indicatorsCalled(word, indicatorsOf(report)));
  return statistics.filter(({ indicator }) => indicator !== null && names.has(indicator));
}
