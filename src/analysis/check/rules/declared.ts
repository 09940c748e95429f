import type { Draft } from '../draft.ts';
import { type Match, plainOf } from '../scan.ts';

/** 现将2033年度法治政府建设情况报告如下: the year that is reported on. */
const OPENING =
  /(?<=[现就将][^。；，\n]{0,24}(?<![-－—–~～至到\d]))(20\d\d)年度?(?!以来|[至到])(?=[^。；\n]{0,40}(?:报告|汇报|公布|公开|通报|总结)如下)/;
/** 一、2033年工作开展情况, as the title of a chapter that tells of work. */
const CHAPTER = /^(20\d\d)年度?(?!以来|[至到\-－—–~～])[^，。；]{0,24}(?:情况|举措|做法|成效|回顾|总结|成绩)$/;
/** So much of the text may stand before 报告如下. */
const LONGEST_OPENING = 2000;
/** A title that is farther from the text than this has been misread. */
const FARTHEST = 3;

/**
 * Where the text itself says that it reports on another year than its title has, and nowhere on the title's own; null where both
 * agree or one of them names no year. The words are those in the text.
 */
export function yearAgainstTitle(draft: Draft): (Match & { year: number }) | null {
  const { covers, kind, sections } = draft.report;
  if (covers === null || kind !== 'rule-of-law' || draft.title === null) return null;
  if (!plainOf(draft, draft.title).replace(/\s/g, '').normalize('NFKC').includes(String(covers))) return null;
  const from = draft.missingAt.end;
  const found = OPENING.exec(draft.plain.slice(from, Math.min(sections[0]?.start ?? from, from + LONGEST_OPENING)));
  const declared = found === null ? [] : [{ start: from + found.index, text: found[0], year: Number(found[1]) }];
  for (const { role, title, start, marker } of sections) {
    const year = role === 'plans' ? undefined : CHAPTER.exec(title)?.[1];
    if (year !== undefined) declared.push({ start: start + marker.length, text: `${year}年`, year: Number(year) });
  }
  const [first] = declared;
  if (first === undefined || declared.some(({ year }) => year === covers || Math.abs(year - covers) > FARTHEST))
    return null;
  return { ...first, end: first.start + first.text.length, groups: [] };
}
