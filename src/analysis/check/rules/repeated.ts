import type { Span } from '../../../report/index.ts';
import { sentencesOf } from '../../../text/index.ts';
import { linesIn } from '../../lines.ts';
import type { Draft } from '../draft.ts';
import type { Rule } from '../model.ts';

/** A sentence of fewer characters may well stand twice. */
const SHORTEST = 15;
const MOSTLY_HAN = /(?:[\u4e00-\u9fff][^\u4e00-\u9fff]*){8}/;
/** From this share of the text on the whole of it stands twice: half, less a heading or a date. */
const WHOLE_TWICE = 0.4;

/** Every line but the page's own, second copies and annexes among them. */
function allSentences(draft: Draft): Span[] {
  const apart = [...draft.report.head, ...draft.report.furniture].sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  let from = 0;
  for (const span of apart) {
    if (span.start > from) spans.push({ start: from, end: span.start });
    from = Math.max(from, span.end);
  }
  if (from < draft.plain.length) spans.push({ start: from, end: draft.plain.length });
  return spans
    .flatMap((span) => linesIn(draft.plain, span))
    .flatMap((line) => sentencesOf(draft.plain, line.start, line.end));
}

/** So many characters behind a comma are no common turn of phrase. */
const LEAST_RUN_IN = 20;
/** Behind how many of a sentence's commas another sentence is looked for. */
const MOST_COMMAS = 8;

/** Sentences that stand once more as the end of a longer one, pasted in behind its comma: the later of the two. */
function runIn({ plain }: Draft, seen: ReadonlyMap<string, Span>): Span[] {
  const found: Span[] = [];
  for (const [words, span] of seen) {
    let comma = words.length;
    let printed = span.end;
    for (let turn = 0; turn < MOST_COMMAS && comma > 0; turn += 1) {
      comma = words.lastIndexOf('，', comma - 1);
      printed = plain.lastIndexOf('，', printed - 1);
      if (comma < 0) break;
      const other = words.length - comma > LEAST_RUN_IN ? seen.get(words.slice(comma + 1)) : undefined;
      if (other === undefined) continue;
      found.push(other.start > span.start ? other : { start: printed + 1, end: span.end });
      break;
    }
  }
  return found;
}

/** K3: 8 of 202 published reports have such a sentence, three hold their text twice. */
export const repeated: Rule = {
  id: 'K3',
  level: 'warning',
  scope: 'text',
  what: { zh: '同一句话出现两次；全文重复', en: 'a sentence twice; the whole text twice' },
  why: { zh: '粘贴时留下的重复。', en: 'Left over from pasting.' },
  source: { zh: '前后一致', en: 'consistency' },
  mend: { zh: '删去一处。', en: 'Delete one of them.' },
  passes: [
    { text: '各单位认真落实责任。\n各单位认真落实责任。' },
    { text: '公示处罚信息6条，认真落实普法责任制各项要求。\n认真落实普法责任制各项要求。' },
  ],
  fails: [
    { text: '全县各级各部门认真落实普法责任制各项要求。\n开展活动6场。\n全县各级各部门认真落实普法责任制各项要求。' },
    {
      text: '选派业务骨干14人到上级单位跟班办案，提升实战能力。\n公示处罚信息6条，选派业务骨干14人到上级单位跟班办案，提升实战能力。',
    },
  ],
  find(draft) {
    const seen = new Map<string, Span>();
    const twice: { span: Span; first: Span; length: number }[] = [];
    let total = 0;
    for (const span of allSentences(draft)) {
      const words = draft.plain.slice(span.start, span.end).replace(/[\s。！？!?]/g, '');
      total += words.length;
      if (words.length < SHORTEST || !MOSTLY_HAN.test(words)) continue;
      const first = seen.get(words);
      if (first === undefined) seen.set(words, span);
      else twice.push({ span, first, length: words.length });
    }
    const [begins] = twice;
    const length = twice.reduce((sum, item) => sum + item.length, 0);
    if (begins !== undefined && twice.length >= 5 && length >= WHOLE_TWICE * total) {
      return [
        {
          ...begins.span,
          level: 'error',
          message: { zh: '从这里起，全文又出现了一遍', en: 'from here on the whole text stands a second time' },
        },
      ];
    }
    const again = [...twice.map(({ span }) => span), ...runIn(draft, seen)].sort((a, b) => a.start - b.start);
    return again.map((span) => {
      const words = draft.report.text.slice(span.start, span.start + 12);
      return { ...span, message: { zh: `“${words}…”这句话前面已有`, en: `the sentence "${words}…" stands before` } };
    });
  },
};
