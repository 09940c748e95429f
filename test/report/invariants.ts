import { expect } from 'vitest';
import { statisticsOf } from '../../src/report/index.ts';
import type { Part, Report, Span } from '../../src/report/model.ts';

/** What must hold for any input at all (docs: the report model). */
export function expectInvariants(report: Report): void {
  const { text } = report;
  const top: Span[] = [
    ...report.head,
    ...report.furniture,
    ...report.annexes,
    ...(report.preamble === null ? [] : [report.preamble]),
    ...report.sections,
  ].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const span of top) {
    expect(span.start, 'top-level spans are disjoint').toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    expect(text.slice(at, span.start).trim(), 'every character is covered').toBe('');
    at = span.end;
  }
  expect(text.slice(at).trim(), 'every character is covered').toBe('');
  report.sections.forEach((section, i) => {
    // （一） heads a section where no 一、 is printed.
    expect([1, 2]).toContain(section.heading);
    expectPart(text, section, String(i + 1));
  });
  expectFlat(report);
  let before = 0;
  const inAnnex = (at: number): boolean => report.annexes.some(({ start, end }) => start <= at && at < end);
  statisticsOf(report).forEach((statistic, i) => {
    expect(statistic.id).toBe(`s${i + 1}`);
    expect(statistic.start).toBeGreaterThanOrEqual(before);
    expect(statistic.end).toBeGreaterThan(statistic.start);
    expect(statistic.end).toBeLessThanOrEqual(text.length);
    expect(Number.isFinite(statistic.value)).toBe(true);
    expect(inAnnex(statistic.start), 'no statistic in an annex').toBe(false);
    before = statistic.end;
  });
}

/** 1 2 3; where headed parts and items stand side by side, the headed ones 1 2 3 and the items a b c. */
function stepsOf(parts: readonly Part[]): string[] {
  const headed = parts.filter(({ heading }) => heading !== null);
  const items = parts.filter(({ heading }) => heading === null);
  if (headed.length === 0 || items.length === 0) return parts.map((_, i) => String(i + 1));
  const letter = (n: number): string =>
    (n < 26 ? '' : letter(Math.floor(n / 26) - 1)) + 'abcdefghijklmnopqrstuvwxyz'[n % 26];
  return parts.map((part) => (part.heading === null ? letter(items.indexOf(part)) : String(headed.indexOf(part) + 1)));
}

function expectPart(text: string, part: Part, id: string): void {
  expect(part.id).toBe(id);
  expect([part.start, part.end].every(Number.isInteger), 'offsets are whole').toBe(true);
  expect(part.lead.start).toBeGreaterThanOrEqual(part.start);
  expect(part.lead.end).toBeLessThanOrEqual(part.end);
  expect(text.slice(part.lead.start, part.lead.end).replace(/[^\S\n]*\n/g, '')).toBe(part.title);
  let at = part.start;
  const steps = stepsOf(part.children);
  part.children.forEach((child, i) => {
    expect(child.start, 'children in order, disjoint, inside').toBeGreaterThanOrEqual(at);
    expect(child.end).toBeLessThanOrEqual(part.end);
    expect(child.end).toBeGreaterThan(child.start);
    if (child.heading !== null) expect(child.heading).toBeGreaterThan(part.heading ?? 9);
    at = child.end;
    expectPart(text, child, `${id}.${steps[i]}`);
  });
}

function expectFlat(report: Report): void {
  const flat = { measure: [] as Part[], problem: [] as Part[], plan: [] as Part[] };
  // Outermost: a heading that a format marks within a problem makes no second problem of what stands under it.
  const visit = (part: Part, above: readonly Part['kind'][]): void => {
    if (part.kind === 'measure') flat.measure.push(part);
    if (part.kind === 'problem' && !above.includes('problem')) flat.problem.push(part);
    if (part.kind === 'plan' && !above.includes('plan')) flat.plan.push(part);
    for (const child of part.children) visit(child, [...above, part.kind]);
  };
  for (const section of report.sections) visit(section, []);
  expect(report.measures).toEqual(flat.measure);
  expect(report.problems).toEqual(flat.problem);
  expect(report.plans).toEqual(flat.plan);
  for (const measure of report.measures) {
    expect(measure.children.every((child) => child.kind !== 'measure')).toBe(true);
  }
}
