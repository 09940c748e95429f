import { partPath, type Report, type Statistic } from '../report/index.ts';
import { sentenceAround } from '../text/index.ts';
import { fold } from './fold.ts';
import { type Pronunciation, pronunciationOf, spellsWithin } from './pinyin/index.ts';

/** Words that a filter looks at: folded, and read aloud when letters are first asked for. */
interface Field {
  folded: string;
  pronunciation: Pronunciation | null;
}

/** Fields by what they were made of: a sentence holds many figures, a heading more. */
class Fields {
  readonly #made = new Map<string, Field>();

  /** Whether a folded word stands in some words, as printed or spelled in pinyin. */
  hold(words: string, wanted: string): boolean {
    const field = this.#made.get(words) ?? { folded: fold(words).text, pronunciation: null };
    this.#made.set(words, field);
    if (field.folded.includes(wanted)) return true;
    if (!/^[a-z0-9]*[a-z][a-z0-9]*$/.test(wanted)) return false;
    field.pronunciation ??= pronunciationOf(words);
    return spellsWithin(wanted, field.pronunciation);
  }
}

/**
 * The statistics that all blank-separated words are about: each stands in the subject or the indicator, the sentence, or a heading over
 * it, as printed (folded as in a search) or spelled in pinyin. Those that need no sentence come first, then those that need no
 * heading, each kind in the order given; all where there are no words.
 */
export function statisticsNaming(report: Report, statistics: readonly Statistic[], words: string): Statistic[] {
  const wanted = words.split(/\s+/).flatMap((word) => fold(word).text || []);
  const fields = new Fields();
  const tiers: [Statistic[], Statistic[], Statistic[]] = [[], [], []];
  for (const statistic of statistics) {
    const { start, end } = sentenceAround(report.text, statistic);
    const said = [
      [statistic.subject, statistic.indicator ?? ''],
      [report.text.slice(start, end)],
      partPath(report, statistic.parent).map(({ title }) => title),
    ];
    let missing = wanted;
    for (const [tier, texts] of said.entries()) {
      missing = missing.filter((word) => !texts.some((each) => fields.hold(each, word)));
      if (missing.length > 0) continue;
      tiers[tier]?.push(statistic);
      break;
    }
  }
  return tiers.flat();
}
