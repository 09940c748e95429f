import { done, fail, type Result } from '../../text/index.ts';
import type { Rule } from './model.ts';
import { RULES } from './rules/index.ts';

/**
 * The rules that `--rules` asks for: `N,S1` these only (a letter is all of its group), `-N4` all but these. Fails with `usage` for
 * an id that there is not, with the nearest one.
 */
export function chosenRules(wishes: readonly string[]): Result<readonly Rule[]> {
  const words = wishes.flatMap((wish) => wish.split(/[,，、\s]+/)).filter((word) => word !== '');
  const unknown = words.find((word) => matching(word).length === 0);
  if (unknown !== undefined) {
    const suggestion = nearest(unknown);
    return fail(
      'usage',
      `没有 ${unknown} 这条规则：是不是 ${suggestion}？全部规则见 report-tui check --help。`,
      `there is no rule ${unknown}: did you mean ${suggestion}? See report-tui check --help for all rules.`,
    );
  }
  const only = words.filter((word) => !word.startsWith('-')).flatMap(matching);
  const not = words.filter((word) => word.startsWith('-')).flatMap(matching);
  return done(RULES.filter((rule) => (only.length === 0 || only.includes(rule)) && !not.includes(rule)));
}

function matching(word: string): Rule[] {
  const id = word.replace(/^-/, '').toUpperCase();
  return RULES.filter((rule) => rule.id === id || rule.id.replace(/\d+$/, '') === id);
}

/** The rule of the same letter whose number is nearest, else the first. */
function nearest(word: string): string {
  const [, letter = '', digits = ''] = /^-?([A-Za-z])(\d*)/.exec(word) ?? [];
  const group = RULES.filter(({ id }) => id.startsWith(letter.toUpperCase()));
  const far = ({ id }: Rule): number => Math.abs(Number(id.slice(1)) - Number(digits || 1));
  const found = (group.length > 0 ? group : RULES).reduce((best, rule) => (far(rule) < far(best) ? rule : best));
  return found.id;
}
