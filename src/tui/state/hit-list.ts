import type { Span } from '../../report/index.ts';
import type { Hit } from '../../search/index.ts';
import { type Localized, sentenceAround } from '../../text/index.ts';
import { messages } from '../messages.ts';
import { jumpTo, showOffset } from './navigation.ts';
import type { HitList } from './report-view.ts';
import type { ScreenReport } from './screen-report.ts';
import { type AppState, type ChosenHit, READING, withView } from './state.ts';

/** Reads the report at a hit of it, its matches highlighted, and keeps all its hits for n and N. */
export function goToHit(state: AppState, { query, chosen, all }: ChosenHit): AppState {
  const hits = inOrder(all, chosen);
  const hitList = { query, hits, index: hits.indexOf(chosen) };
  const reading = withView(
    { ...state, mode: READING },
    { focus: 'text', sideOpen: false, navigation: null, hitList, onlyMatches: false },
  );
  return highlightHit(reading, chosen);
}

/** n and N: the next or previous hit of the last search, around the ends, which is said. Only the first step is remembered. */
export function moveHit(state: AppState, way: 1 | -1): AppState {
  const { hitList } = state.view;
  if (!hitList) {
    return { ...state, notice: messages.noSearchYet };
  }
  const index = (hitList.index + way + hitList.hits.length) % hitList.hits.length;
  const hit = hitList.hits[index];
  if (!hit) {
    return state;
  }
  const there = highlightHit(withView(state, { focus: 'text', sideOpen: false, hitList: { ...hitList, index } }), hit);
  return { ...withView(there, { navigation: 'hits' }), notice: aroundNotice(hitList, index, way) };
}

/** Places of a text as hits, each in its sentence. */
export function hitsAt(doc: ScreenReport, spans: readonly Span[]): Hit[] {
  return spans.map(({ start, end }) => {
    const sentence = sentenceAround(doc.report.text, { start, end });
    return {
      kind: 'passage',
      id: '',
      ...sentence,
      text: doc.report.text.slice(sentence.start, sentence.end),
      score: 1,
      how: 'exact',
      section: '',
      sectionTitle: '',
      statistics: [],
      figures: [],
      targets: [],
      matches: [[start, end]],
    };
  });
}

/** Where a hit's first match stands, or the hit itself. */
function firstMatch(hit: Hit): number {
  return hit.matches[0]?.[0] ?? hit.start;
}

/** Hits in the order of the text, one for each range that is highlighted; `chosen` is always among them. */
function inOrder(hits: readonly Hit[], chosen: Hit): Hit[] {
  const byRange = new Map<string, Hit>();
  for (const hit of [chosen, ...hits]) {
    const range = `${firstMatch(hit)}-${hit.matches.at(-1)?.[1] ?? hit.end}`;
    if (!byRange.has(range)) {
      byRange.set(range, hit);
    }
  }
  return [...byRange.values()].sort((a, b) => firstMatch(a) - firstMatch(b));
}

function highlightHit(state: AppState, hit: Hit): AppState {
  const highlighted = hit.matches.length > 0 ? hit.matches : [[hit.start, hit.end] as const];
  const isContinued = state.view.navigation === 'hits';
  const there = isContinued ? showOffset(state, firstMatch(hit)) : jumpTo(state, firstMatch(hit));
  return withView(there, { highlighted });
}

/** What is said where a step has gone around an end. */
function aroundNotice({ hits, index: before }: HitList, index: number, way: 1 | -1): Localized | null {
  if (hits.length === 1) {
    return messages.onlyHit;
  }
  const isAround = way === 1 ? index < before : index > before;
  return isAround ? (way === 1 ? messages.firstAgain : messages.lastAgain) : null;
}
