import { innermostPart, type Report } from '../../report/index.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Finding, Given, Level, Rule, Scope, UserWord } from './model.ts';
import { RULES } from './rules/index.ts';

const NO_WORDS: readonly UserWord[] = [];

/** What a report is checked with besides the rules themselves. */
export interface CheckOptions {
  /** Last year's report of the same place; null: the rules that compare stay silent. */
  earlier?: Report | null;
  /** The user's own list of words. */
  words?: readonly UserWord[];
  /** Which rules are asked; all by default. */
  rules?: readonly Rule[];
}

/**
 * What the rules find in a report, in the order of the text; at one place errors first. A file that is no report of either kind
 * is checked by the rules on language and arithmetic alone. Linear in the length of the text; never throws.
 */
export function check(report: Report, options: CheckOptions = {}): Finding[] {
  const draft = draftOf(report);
  const given: Given = {
    earlier: options.earlier == null ? null : draftOf(options.earlier),
    words: options.words ?? NO_WORDS,
  };
  const scopes = scopesOf(draft);
  const findings = (options.rules ?? RULES)
    .filter((rule) => scopes.has(rule.scope))
    .flatMap((rule) => rule.find(draft, given).map((fault) => finding(report, rule, fault)));
  return findings.sort((a, b) => a.start - b.start || order(a.level) - order(b.level) || (a.rule < b.rule ? -1 : 1));
}

function order(level: Level): number {
  return level === 'error' ? 0 : level === 'warning' ? 1 : 2;
}

function finding(report: Report, rule: Rule, fault: ReturnType<Rule['find']>[number]): Finding {
  return {
    rule: rule.id,
    level: fault.level ?? rule.level,
    part: innermostPart(report, fault.start)?.id ?? '',
    start: fault.start,
    end: fault.end,
    message: fault.message,
    fix: fault.fix ?? rule.mend,
    source: rule.source,
  };
}

function scopesOf(draft: Draft): ReadonlySet<Scope> {
  const kind = draft.report.kind;
  if (kind === 'rule-of-law') return new Set(['text', 'report', 'rule-of-law']);
  return new Set(kind === 'work' ? ['text', 'report'] : ['text']);
}

/** Whether a report is of one of the two kinds whose parts and copies can be judged. */
export function isOfAKind(report: Report): boolean {
  return report.kind !== 'other';
}
