import { sentencesOf } from '../../text/index.ts';
import type { Span } from '../model.ts';
import { cutAt } from './clauses.ts';
import { type Item, itemsOf } from './items.ts';
import { ledParagraphs } from './led.ts';
import { linesOf } from './lines.ts';
import { turnsToPlans } from './turns.ts';
import { CONCLUDES, DUTY_LABEL, PLAN_INTRODUCTION, PLAN_LABEL } from './words/admissions.ts';

/** What leads in to principles, which are no plans where a list of tasks follows. */
const PRINCIPLES = /原则|要求|把握|坚持好|注意|考虑|机遇|形势|优势|目标/;
const TASKS = /工作|任务|重点|抓好|做好|举措|措施|行动|方面/;
/** How far before a list its lead is read. */
const REACH = 60;
/** Behind the list's introduction: 一是…. */
const CLAUSES_BEHIND = /(?:以下|如下|重点|方面|工作|措施|打算|任务)[^：:。]{0,12}[：:]/;

interface PlanKind {
  whole: boolean;
  reported: number | null;
  told?: boolean;
  paired?: boolean;
}

/**
 * The plans of a span of running text that is known to hold next year's work: its numbered items; else its paragraphs, without
 * the one that leads in, those that conclude, and those that only state the aim; a single paragraph by what it lists behind ：, else
 * by its sentences. `whole`: a single paragraph without a list is one plan. `told`: headed parts
 * elsewhere are the plans, so that only what is plainly a list of tasks is one too. `paired`: what is done about one problem, which is one plan. `reported` as
 * for `turnOf`.
 */
export function plannedItems(
  text: string,
  span: Span,
  { whole, reported, told = false, paired = false }: PlanKind,
): Item[] {
  const numbered = tasksAmong(text, itemsOf(text, span), !told);
  if (numbered.length > 0) return numbered;
  const paragraphs = withDuties(text, linesOf(text, span.start, span.end)).filter(
    ({ start, end }) => !concludes(text.slice(start, end)),
  );
  const led = ledParagraphs(text, paragraphs);
  if (led.length > 1) return led;
  if (told) return [];
  const own = paragraphs.filter(
    (line, i) => !(i === 0 && paragraphs.length > 1 && introduces(text.slice(line.start, line.end), reported)),
  );
  const [only] = own;
  const single = only === undefined ? [] : paired ? [behindLabel(text, only)] : piecesOf(text, only, whole, reported);
  const pieces = own.length > 1 ? own.map((line) => (paired ? behindLabel(text, line) : line)) : single;
  return pieces
    .filter(({ start, end }) => end - start > 3 && !/[：:]$/.test(text.slice(start, end)))
    .map((piece) => ({ ...piece, children: [] }));
}

/** Paragraphs, each with those below that say who does it and until when: 完成时限：6月底。 */
function withDuties(text: string, lines: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const line of lines) {
    const before = found.at(-1);
    if (before !== undefined && DUTY_LABEL.test(text.slice(line.start, Math.min(line.end, line.start + REACH))))
      found[found.length - 1] = { start: before.start, end: line.end };
    else found.push(line);
  }
  return found;
}

/** One paragraph: the clauses of the list that it announces, else itself, or its sentences. */
function piecesOf(text: string, line: Span, whole: boolean, reported: number | null): Span[] {
  const words = text.slice(line.start, line.end);
  const list = CLAUSES_BEHIND.exec(words);
  if (list !== null) {
    const from = line.start + list.index + list[0].length;
    const clauses = cutAt(text, { start: from, end: line.end }, '；;');
    if (clauses.length > 1) return clauses;
  }
  if (whole) return [behindLabel(text, line)];
  const sentences = sentencesOf(text, line.start, line.end);
  return sentences.filter(
    (sentence, i) =>
      !(i === 0 && sentences.length > 1 && introduces(text.slice(sentence.start, sentence.end), reported)),
  );
}

/** 改进打算：推行约谈制度。: what stands behind the label. */
function behindLabel(text: string, line: Span): Span {
  const label = PLAN_LABEL.exec(text.slice(line.start, Math.min(line.end, line.start + REACH)));
  return { start: line.start + (label?.[0].length ?? 0), end: line.end };
}

function introduces(words: string, reported: number | null): boolean {
  return PLAN_INTRODUCTION.test(words) || (words.length <= REACH && turnsToPlans(words, reported));
}

function concludes(words: string): boolean {
  return CONCLUDES.test(words) && !/[：:]/.test(words.slice(0, REACH));
}

/** Of several series those of tasks, where another is led in to as principles, goals or reasons; all where none is, if `any` will do. */
function tasksAmong(text: string, items: readonly Item[], any: boolean): Item[] {
  const series: Item[][] = [];
  items.forEach((item, i) => {
    const before = items[i - 1];
    const open = before !== undefined && text.slice(before.end, item.start).trim() === '' ? series.at(-1) : undefined;
    if (open === undefined) series.push([item]);
    else open.push(item);
  });
  const tasks = series.filter((own) => !ledAsGoals(text, own[0]?.start ?? 0));
  return (tasks.length > 0 || !any ? tasks : series).flat();
}

/** Whether the sentence above `at` leads in to principles, goals or reasons, not to tasks: 主要预期目标是： */
export function ledAsGoals(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at);
  const lead = before.slice(before.search(/[^。！？\n]*[。！？\n]?\s*$/));
  return PRINCIPLES.test(lead) && !TASKS.test(lead.replace(PRINCIPLES, ''));
}
