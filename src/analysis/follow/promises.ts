import { commitmentsOf, type Report, type Span } from '../../report/index.ts';

/** What is followed into another report: a commitment, or a problem. */
export interface Followable extends Span {
  kind: 'commitment' | 'problem';
  /** 'c7'; 'problems.2', the selector of the problem. */
  id: string;
  /** Id of the part: the plan or the problem. */
  section: string;
}

/** The commitments and then the problems of a report, each in order. */
export function followables(report: Report): Followable[] {
  const commitments = commitmentsOf(report).map(
    ({ id, plan, start, end }): Followable => ({ kind: 'commitment', id, section: plan, start, end }),
  );
  const problems = report.problems.map(
    ({ id, start, end }, i): Followable => ({ kind: 'problem', id: `problems.${i + 1}`, section: id, start, end }),
  );
  return [...commitments, ...problems];
}
