import type { Statistic } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { type ScreenReport, sectionNumber, statisticWith } from './screen-report.ts';

/** Hits of one section at level 1, one after the other. */
export interface HitGroup {
  /** Its id; '' before the first. */
  readonly section: string;
  readonly hits: readonly Hit[];
}

/** The hits section by section: the section with the best hit first, in each the best first. @param hits best first */
export function bySection(doc: ScreenReport, hits: readonly Hit[]): readonly Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const section = sectionNumber(doc, hit.section);
    groups.set(section, [...(groups.get(section) ?? []), hit]);
  }
  return [...groups.values()].flat();
}

const groupsOf = new WeakMap<readonly Hit[], readonly HitGroup[]>();

/** The groups of hits that stand section by section. */
export function hitGroups(doc: ScreenReport, hits: readonly Hit[]): readonly HitGroup[] {
  let groups = groupsOf.get(hits);
  if (!groups) {
    const made: { section: string; hits: Hit[] }[] = [];
    for (const hit of hits) {
      const section = sectionNumber(doc, hit.section);
      const last = made.at(-1);
      if (last?.section === section) {
        last.hits.push(hit);
      } else {
        made.push({ section, hits: [hit] });
      }
    }
    groups = made;
    groupsOf.set(hits, groups);
  }
  return groups;
}

/** What parts the clauses of a sentence. */
const CLAUSE_END = /[，,；;。：:]/g;

/**
 * Which figure of its sentence a hit's words are about, by its index: its own, else the one among them or in their clause, else the one fewest clauses
 * away, rather behind them than before, for what is said of a thing follows it; -1 where the sentence has none.
 */
export function matchedFigure({ kind, id, statistics, figures, matches, text, start }: Hit): number {
  if (kind === 'statistic') {
    return statistics.indexOf(id);
  }
  const between = (from: number, to: number): number =>
    2 * (text.slice(Math.max(0, from - start), Math.max(0, to - start)).match(CLAUSE_END)?.length ?? 0);
  const away = ([from, to]: [number, number]): number =>
    Math.min(
      ...matches.map(([first, last]) =>
        from >= last ? between(last, from) : to <= first ? between(to, first) + 1 : -1,
      ),
      Number.POSITIVE_INFINITY,
    );
  const distances = figures.map(away);
  return distances.indexOf(Math.min(...distances));
}

/** The figure that a hit is, or the one of its sentence that its words are about; undefined where it has none. */
export function figureOf(doc: ScreenReport, hit: Hit): Statistic | undefined {
  const { kind, id, statistics } = hit;
  return statisticWith(doc, kind === 'statistic' ? id : (statistics[matchedFigure(hit)] ?? ''));
}
