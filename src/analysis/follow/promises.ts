import type { Part, Report, Span } from '../../report/index.ts';
import { sentencesOf } from '../../text/index.ts';

/** What is followed into another report: a sentence of a plan, or a problem. */
export interface Followable extends Span {
  kind: 'commitment' | 'problem';
  id: string;
  section: string;
}

/** A sentence of fewer characters promises nothing that can be found again. */
const SHORTEST = 9;

/** The sentences of the plans, without the leads that only head them, and the problems, in order. */
export function followables(report: Report, plain: string): Followable[] {
  const found: Followable[] = [];
  const visit = (part: Part): void => {
    let from = part.start;
    for (const child of [...part.children, null]) {
      const to = child?.start ?? part.end;
      for (const sentence of sentencesOf(plain, from, to)) {
        const heads = sentence.start <= part.lead.start && sentence.end - part.lead.end <= 2 && headsMore(part);
        if (heads || sentence.end - sentence.start < SHORTEST) continue;
        found.push({ ...sentence, kind: 'commitment', id: `c${found.length + 1}`, section: part.id });
      }
      if (child !== null) {
        visit(child);
        from = child.end;
      }
    }
  };
  report.plans.forEach(visit);
  report.problems.forEach((problem, i) => {
    found.push({
      start: problem.start,
      end: problem.end,
      kind: 'problem',
      id: `problems.${i + 1}`,
      section: problem.id,
    });
  });
  return found;
}

/** Whether a part has more than its lead. */
function headsMore(part: Part): boolean {
  return part.children.length > 0 || part.end - part.lead.end > 2;
}
