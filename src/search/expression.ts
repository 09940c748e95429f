import { RE2JS, RE2JSException } from 're2js';
import { done, fail, type Result } from '../text/index.ts';
import { titled } from './answer.ts';
import { faultInChinese } from './expression-faults.ts';
import type { Hit } from './hit.ts';
import type { HitKind } from './kinds.ts';
import type { Passage } from './passages.ts';
import type { SearchIndex } from './search.ts';
import { type RankedHit, withFigures } from './sentence-hits.ts';

/** Finds a query in one report; see `search`. */
export type Finder = (index: SearchIndex, options: { kinds?: HitKind[]; limit?: number }) => Hit[];

/** A passage matches in at most so many places: the others are not highlighted. */
const MOST_MATCHES = 100;

/**
 * Finds what a regular expression of RE2 finds in the sentences of a report, as they are printed, in the order of the text; an
 * expression that finds nothing but empty places finds nothing. In linear time, whatever the expression.
 * @param written the expression, without the slashes around it
 * Fails with `usage` and what is wrong with it.
 */
export function expressionFinder(written: string): Result<Finder> {
  let compiled: RE2JS;
  try {
    compiled = RE2JS.compile(written);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const why = error.message.replace(/^error parsing regexp: /, '');
    return fail(
      'usage',
      `正则表达式 /${written}/ 有误（${faultInChinese(why)}）：写法见 RE2，没有反向引用和环视。`,
      `the regular expression /${written}/ is wrong (${why}): the syntax is that of RE2, without backreferences and lookaround.`,
    );
  }
  return done((index, { kinds = [], limit }) => {
    const { searchDocument, text } = index;
    const wanted = (kind: HitKind): boolean => (kinds.length === 0 ? kind !== 'statistic' : kinds.includes(kind));
    const ranked: RankedHit[] = [];
    for (const [at, passage] of searchDocument.passages.entries()) {
      if (ranked.length === limit) break;
      const matches = wanted(passage.kind) ? matchesIn(compiled, text, passage) : [];
      if (matches.length > 0) ranked.push({ hit: hitOf(text, passage, matches), passages: [at] });
    }
    const hits = withFigures(searchDocument, ranked, ranked, kinds.length === 0);
    return titled(index, hits);
  });
}

function matchesIn(compiled: RE2JS, text: string, { start, end }: Passage): [number, number][] {
  const matcher = compiled.matcher(text.slice(start, end));
  const matches: [number, number][] = [];
  while (matches.length < MOST_MATCHES && matcher.find()) {
    if (matcher.end() > matcher.start()) matches.push([start + matcher.start(), start + matcher.end()]);
  }
  return matches;
}

function hitOf(text: string, { kind, id, section, start, end }: Passage, matches: [number, number][]): Hit {
  const rest = { section, sectionTitle: '', statistics: [], figures: [], targets: [] };
  return { kind, id, start, end, text: text.slice(start, end), score: 1, how: 'exact', ...rest, matches };
}
