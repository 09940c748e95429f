import { done, type Result } from '../../text/index.ts';
import { linesIn, readIndicators } from './compile.ts';
import { DEPARTMENT_INDICATORS } from './departments.ts';
import { DISPUTE_INDICATORS } from './disputes.ts';
import { ECONOMY_INDICATORS } from './economy.ts';
import { FIRM_INDICATORS } from './firms.ts';
import { LAST_INDICATORS } from './last.ts';
import { LIVING_INDICATORS } from './living.ts';
import { IndicatorList } from './match.ts';
import { RULE_OF_LAW_NEAR } from './near.ts';
import { OFFICE_INDICATORS } from './offices.ts';
import { keepOwnIndicatorsText } from './own.ts';
import { RULE_OF_LAW_INDICATORS } from './rule-of-law.ts';
import { SERVICE_INDICATORS } from './services.ts';
import { SOCIETY_INDICATORS } from './society.ts';
import { TARGET_INDICATORS } from './targets.ts';
import { TOWN_INDICATORS } from './towns.ts';
import { RULE_OF_LAW_WORDINGS } from './wordings.ts';
import { WORK_INDICATORS } from './work.ts';
import { WORK_LAST, WORK_WORDINGS } from './work-wordings.ts';

export { type Indicator, readIndicators } from './compile.ts';
export { IndicatorList } from './match.ts';

let builtIn: IndicatorList | null = null;
let known: IndicatorList | null = null;

/** The indicators of the program, made at the first use: who asks for no figures pays nothing. */
export function builtInIndicators(): IndicatorList {
  if (builtIn === null) {
    const lists = [
      WORK_WORDINGS,
      TOWN_INDICATORS,
      RULE_OF_LAW_NEAR,
      OFFICE_INDICATORS,
      TARGET_INDICATORS,
      LIVING_INDICATORS,
      RULE_OF_LAW_INDICATORS,
      SERVICE_INDICATORS,
      DEPARTMENT_INDICATORS,
      DISPUTE_INDICATORS,
      RULE_OF_LAW_WORDINGS,
      WORK_INDICATORS,
      FIRM_INDICATORS,
      ECONOMY_INDICATORS,
      SOCIETY_INDICATORS,
    ];
    builtIn = new IndicatorList(lists.flatMap(linesIn), [LAST_INDICATORS, WORK_LAST].flatMap(linesIn));
  }
  return builtIn;
}

/** The indicators that are known: the program's, and those of the user's list where there is one (see `addOwnIndicators`). */
export function knownIndicators(): IndicatorList {
  return known ?? builtInIndicators();
}

/** The known indicators and those of a user's own list, whose names win where both have one. */
export function withIndicators(own: IndicatorList['indicators']): IndicatorList {
  return builtInIndicators().with(own);
}

/**
 * Adds a user's own list to the known indicators, for all of this run; to be said before the figures of any report are asked for.
 * Fails as `readIndicators` does, and adds nothing then.
 */
export function addOwnIndicators(text: string): Result<null> {
  const own = readIndicators(text);
  if (!own.ok) return own;
  keepOwnIndicatorsText(text);
  known = own.value.length === 0 ? null : withIndicators(own.value);
  return done(null);
}
