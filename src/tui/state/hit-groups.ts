import { type Statistic, statisticsOf } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { type ScreenReport, sectionNumber } from './screen-report.ts';

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

const figuresOf = new WeakMap<ScreenReport, ReadonlyMap<string, Statistic>>();

/** The figure that a hit is, or the first of its sentence; undefined where it has none. */
export function figureOf(doc: ScreenReport, { kind, id, statistics }: Hit): Statistic | undefined {
  let byId = figuresOf.get(doc);
  if (!byId) {
    byId = new Map(statisticsOf(doc.report).map((statistic) => [statistic.id, statistic]));
    figuresOf.set(doc, byId);
  }
  return byId.get(kind === 'statistic' ? id : (statistics[0] ?? ''));
}
