import type { Part, Report } from './model.ts';

/** Fills the flat lists of a report, which are empty yet, from its tree of parts. */
export function listParts(report: Report): void {
  collect(report.sections, report, { problem: false, plan: false });
}

/** `inside`: the parts stand in a problem, in a plan, at whatever depth. */
function collect(parts: readonly Part[], report: Report, inside: { problem: boolean; plan: boolean }): void {
  for (const part of parts) {
    if (part.kind === 'measure') report.measures.push(part);
    if (part.kind === 'problem' && !inside.problem) report.problems.push(part);
    if (part.kind === 'plan' && !inside.plan) report.plans.push(part);
    collect(part.children, report, {
      problem: inside.problem || part.kind === 'problem',
      plan: inside.plan || part.kind === 'plan',
    });
  }
}
