import { describe, expect, test } from 'vitest';
import { check } from '../../src/analysis/check/check.ts';
import { RULES } from '../../src/analysis/check/rules/index.ts';
import { segmentText } from '../../src/report/index.ts';
import { DRAFTS } from './drafts.ts';
import { FAULTS, HARMLESS, type Planted } from './planted.ts';

/** The rules that speak as error or warning. */
function spoken(text: string): string[] {
  return check(segmentText(text, { id: 'draft' }))
    .filter(({ level }) => level !== 'hint')
    .map(({ rule }) => rule);
}

function changed({ draft, from, to }: Planted): string {
  const clean = DRAFTS[draft];
  expect(clean).toContain(from);
  return clean.replace(from, () => to);
}

test.each(Object.entries(DRAFTS))('nothing is wrong in %s', (_, text) => {
  expect(spoken(text)).toEqual([]);
});

describe('single faults', () => {
  test.each(FAULTS.map((fault) => [fault.rule, fault.draft, fault.to || fault.from, fault] as const))(
    '%s in %s: %s',
    (rule, _, __, fault) => {
      expect([...new Set(spoken(changed(fault)))]).toEqual([rule]);
    },
  );
});

describe('harmless words', () => {
  test.each(HARMLESS.map((change) => [change.rule, change.draft, change.to, change] as const))(
    '%s in %s: %s',
    (_, __, ___, change) => {
      expect(spoken(changed(change))).toEqual([]);
    },
  );
});

test('every rule of level error or warning that needs no other report has a planted fault', () => {
  const planted = new Set(FAULTS.map(({ rule }) => rule));
  const without = RULES.filter(({ id, level }) => level !== 'hint' && !planted.has(id)).map(({ id }) => id);
  // C1 needs a report without its first chapter, the others last year's report or the user's list: see rules.test.ts.
  expect(without).toEqual(['C1', 'N8', 'N9', 'N10', 'K4', 'W9']);
});
