import type { Report, Span } from '../../report/index.ts';
import type { Localized } from '../../text/index.ts';
import type { Draft } from './draft.ts';

/** error 错误: what nobody disputes; warning 警告: what is worth a look; hint 提示: shown only when asked for. */
export type Level = 'error' | 'warning' | 'hint';
export const LEVELS = ['error', 'warning', 'hint'] as const satisfies readonly Level[];

/** What one rule says of one place in a draft. What is missing has an empty span at the end of the title. */
export interface Fault extends Span {
  /** One sentence: what is wrong here, with the words and the calculation. */
  message: Localized;
  /** What would put it right here; undefined: what the rule says. */
  fix?: Localized;
  /** Where it differs from the rule's own. */
  level?: Level;
}

/** A fault with its rule and its place in the report. */
export interface Finding extends Span {
  /** 'N4' */
  rule: string;
  level: Level;
  /** Id of the innermost part it stands in; '' in the preamble and in the head. */
  part: string;
  message: Localized;
  fix: Localized;
  source: Localized;
}

/** What a rule is checked on. */
export type Scope =
  /** Any text. */
  | 'text'
  /** Reports of both kinds. */
  | 'report'
  /** 法治政府建设年度报告 only. */
  | 'rule-of-law';

/** A text for which a rule has something to say, or nothing; with last year's report where the rule needs it. */
export interface Example {
  text: string;
  earlier?: string;
}

/** One rule of `check`: what its documentation says, and what it finds. */
export interface Rule {
  /** Part of the contract: 'N4'. */
  id: string;
  level: Level;
  scope: Scope;
  /** What is wrong, in a few words. */
  what: Localized;
  why: Localized;
  /** The law, standard or arithmetic that it rests on. */
  source: Localized;
  /** How to put it right. */
  mend: Localized;
  /** Short texts: on the first kind the rule is silent, on the second it speaks. Both tests and documentation. */
  passes: readonly Example[];
  fails: readonly Example[];
  /** The faults in a draft, in order. Linear in the length of the text; never throws. */
  find: (draft: Draft, given: Given) => Fault[];
}

/** What a user adds to a draft. */
export interface Given {
  /** Last year's report of the same place, for the rules that compare. */
  earlier: Draft | null;
  /** The user's own list of words (W9). */
  words: readonly UserWord[];
}

/** A row of the user's list: a word, what to write for it, and why; both may be ''. */
export interface UserWord {
  word: string;
  instead: string;
  why: string;
}

export type { Report };
