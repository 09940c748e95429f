import { ownIndicators } from './compile.ts';
import { DEPARTMENT_INDICATORS } from './departments.ts';
import { IndicatorList } from './match.ts';
import { RULE_OF_LAW_INDICATORS } from './rule-of-law.ts';
import { SERVICE_INDICATORS } from './services.ts';
import { WORK_INDICATORS } from './work.ts';

export { type Indicator, readIndicators } from './compile.ts';
export { IndicatorList } from './match.ts';

let known: IndicatorList | null = null;

/** The indicators that the program knows, made at the first use: who asks for no figures pays nothing. */
export function knownIndicators(): IndicatorList {
  if (known === null) {
    const lists = [RULE_OF_LAW_INDICATORS, SERVICE_INDICATORS, DEPARTMENT_INDICATORS, WORK_INDICATORS];
    known = new IndicatorList(lists.flatMap(ownIndicators));
  }
  return known;
}

/** The known indicators and those of a user's own list, whose names win where both have one. */
export function withIndicators(own: IndicatorList['indicators']): IndicatorList {
  const names = new Set(own.map(({ name }) => name));
  return new IndicatorList([...own, ...knownIndicators().indicators.filter(({ name }) => !names.has(name))]);
}
