import type { Comparison, SeriesRow, StockPhrases } from '../analysis/index.ts';
import type { Report, Span } from '../report/index.ts';
import { done, fail, type Result } from '../text/index.ts';
import type { BrowserOptions, NamedReport, OtherReports } from './options.ts';
import type { Effect } from './state/action.ts';
import type { Answer, FigureData, Question, Side } from './state/analysis.ts';
import { safeLine, screenReport } from './state/screen-report.ts';
import { viewOf } from './state/views.ts';
import type { Store } from './store.ts';

type Wanted = Pick<BrowserOptions, 'others' | 'check' | 'checkAgainst'>;
type Room = typeof import('../analysis/index.ts');

/** Makes what is shown of several reports, and what `check` finds. The analyses, and the shelf, are loaded when one is first asked for. */
export class Analyst {
  readonly #store: Store;
  readonly #options: Wanted;
  readonly #others: OtherReports | undefined;
  readonly #fail: (error: unknown) => void;

  constructor(store: Store, options: Wanted, fail: (error: unknown) => void) {
    this.#store = store;
    this.#options = options;
    this.#others = options.others;
    this.#fail = fail;
    options.others?.watch((done, of) => store.dispatch({ type: 'progress', done, of }));
  }

  /** Answers with `analysed`, later; never, if a newer question is asked meanwhile. */
  ask({ request, question }: Extract<Effect, { type: 'analyse' }>): void {
    this.#answer(question, () => this.#isAsked(request))
      .then((answer) => {
        if (answer !== null) this.#store.dispatch({ type: 'analysed', request, answer });
      })
      .catch(this.#fail);
  }

  /** Answers with `checked`; where the shelf has last year's report of the place once more, behind the first findings. */
  check(id: string): void {
    this.#check(id).catch(this.#fail);
  }

  async #check(id: string): Promise<void> {
    const { doc } = this.#store.state().view;
    const { check, checkAgainst } = this.#options;
    const findings = check ? await check(id) : (await import('../analysis/index.ts')).check(doc.report);
    this.#store.dispatch({ type: 'checked', id, findings });
    const against = await checkAgainst?.(id);
    // Where it has been edited meanwhile, it is checked anew.
    if (against && viewOf(this.#store.state(), id)?.doc === doc) {
      this.#store.dispatch({ type: 'checked', id, findings: against.findings, against: against.name });
    }
  }

  /** Answers with `stock-found`, later. */
  findStock(id: string): void {
    this.#stockOf(id)
      .then((stock) => this.#store.dispatch({ type: 'stock-found', id, stock }))
      .catch(this.#fail);
  }

  async #stockOf(id: string): Promise<StockPhrases | null> {
    await nextTurn();
    const [report, room] = [await this.#others?.report(id), await import('../analysis/index.ts')];
    if (this.#others === undefined || !report?.ok) return null;
    const { buildSearchIndex } = await import('../search/index.ts');
    const index = buildSearchIndex(report.value);
    const counts = await this.#others.sentences(id, room.hashesIn(report.value, index));
    return counts === null ? null : room.stockPhrases(report.value, counts, index);
  }

  #isAsked(request: number): boolean {
    const { mode } = this.#store.state();
    return 'underView' in mode && mode.request === request;
  }

  async #answer(question: Question, isAsked: () => boolean): Promise<Answer | null> {
    await nextTurn();
    if (this.#others === undefined) return { what: 'failure', message: NO_OTHERS.message };
    const room = await import('../analysis/index.ts');
    if (question.what === 'similar') return this.#similar(this.#others, question.report);
    if (question.what === 'figure') return this.#figure(room, this.#others, question);
    if (question.what === 'figures') return figuresOf(room, this.#others, question);
    if (question.what === 'terms') return termsOf(room, this.#others, question);
    if (question.what === 'term-places') {
      const { report: id, words } = question;
      const report = await this.#others.report(id);
      if (!report.ok) return { what: 'failure', message: report.message };
      const spans = room.spansOfTerms(words, room.bodyOf(report.value));
      return { what: 'term-places', side: this.#side({ id, report: report.value }), words, spans };
    }
    const pair = await pairOf(this.#others, question);
    if (!pair.ok) return { what: 'failure', message: pair.message };
    if (!isAsked()) return null;
    const [from, to] = pair.value;
    const [a, b] = [this.#side(from), this.#side(to)];
    if (question.what === 'compare') {
      return {
        what: 'compare',
        data: { a, b, comparison: safeComparison(room.compareReports(from.report, to.report)) },
      };
    }
    const before = (await this.#others.before?.(from.report)) ?? [];
    return { what: 'follow', data: { from: a, to: b, followed: room.follow(from.report, to.report, { before }) } };
  }

  /** A report as it is shown: as it is open already, where it is. */
  #side({ id, report }: NamedReport): Side {
    const open = viewOf(this.#store.state(), id)?.doc;
    return { id, doc: open?.report.text.length === report.text.length ? open : screenReport(report) };
  }

  async #similar(others: OtherReports, id: string): Promise<Answer> {
    const report = await others.report(id);
    if (!report.ok) return { what: 'failure', message: report.message };
    const found = await others.similar(id);
    const longest = (a: Span, b: Span): number => b.end - b.start - (a.end - a.start) || a.start - b.start;
    const safe = found.map(({ name, runs, ...each }) => ({
      ...each,
      name: safeLine(name),
      runs: [...runs].sort(longest),
    }));
    return { what: 'similar', data: { own: this.#side({ id, report: report.value }), others: safe } };
  }

  async #figure(
    room: Room,
    others: OtherReports,
    { report: id, statistic }: Extract<Question, { what: 'figure' }>,
  ): Promise<Answer> {
    const report = await others.report(id);
    if (!report.ok) return { what: 'failure', message: report.message };
    const found = await others.figures(id, room.wishFor(statistic));
    const { rows, quotedAt } = safeRows(found);
    const figure = room.seriesFigure(report.value, statistic);
    const known = rows.find((row) => row.report === id && row.id === statistic.id);
    const own = known ?? safeRow(room.seriesRow({ ...report.value, id }, figure));
    quotedAt.set(own, figure.start - figure.quoteStart);
    const { years, peers } = room.aroundFigure(own, known ? rows : [...rows, own]);
    const names = new Map(found.map(({ row, name }) => [row.report, safeLine(name)]));
    names.set(id, safeLine(report.value.name));
    const data = { own, names, quotedAt, years, peers: withOwn(own, peers), ...tableOf(room, years) };
    return { what: 'figure', data };
  }
}

/** What is said of it is painted before it is made. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** All statistics of so many reports are too many to be looked through. */
const MANY_REPORTS = 300;

/** The statistics of all reports that words ask for; all of them for no words. */
async function figuresOf(
  room: Room,
  others: OtherReports,
  { report, words }: Extract<Question, { what: 'figures' }>,
): Promise<Answer> {
  const isTooMuch = words === '' && (await others.count()) > MANY_REPORTS;
  const wish = words === '' ? { indicators: [], words: [''] } : room.figureWish(words.split(/\s+/));
  const found = isTooMuch ? [] : await others.figures(report, wish);
  const names = new Map(found.map(({ row, name }) => [row.report, safeLine(name)]));
  return { what: 'figures', data: { ...safeRows(found), names, isTooMuch } };
}

/** So many words are counted where none are named: as many as stand beside each other. */
const CHOSEN_WORDS = 5;

/** The words of a line, each once. */
const wordsIn = (line: string): string[] => [...new Set(line.split(/[\s,，、]+/).filter((word) => word !== ''))];

/** How often words stand in all reports. */
async function termsOf(
  room: Room,
  others: OtherReports,
  { report, words: typed, searched }: Extract<Question, { what: 'terms' }>,
): Promise<Answer> {
  const [named, fresh] = [wordsIn(typed), typed === '' ? await newWords(room, others, report) : []];
  const from = named.length > 0 ? 'typed' : fresh.length > 0 ? 'new' : 'searched';
  const words = { typed: named, new: fresh, searched: wordsIn(searched) }[from];
  const found = words.length === 0 ? [] : await others.terms(report, words);
  const rows = found.map((row) => ({
    ...row,
    name: safeLine(row.name),
    place: row.place === null ? null : safeLine(row.place),
  }));
  return { what: 'terms', data: { words, from, rows } };
}

/** What tells most among the words that a report has and last year's has not; none where there is no report of last year. */
async function newWords(room: Room, others: OtherReports, id: string): Promise<string[]> {
  const pair = await others.pair(id);
  if (!pair.ok || pair.value[1].id !== id) return [];
  const [earlier, later] = pair.value.map(({ report }) => ({ report, body: room.bodyOf(report) }));
  const came = earlier && later ? room.changesBetween(earlier, later).came : [];
  return came.slice(0, CHOSEN_WORDS).map(({ word }) => safeLine(word));
}

async function pairOf(
  others: OtherReports,
  question: Extract<Question, { what: 'follow' | 'compare' }>,
): Promise<Result<readonly [NamedReport, NamedReport]>> {
  const other = question.what === 'compare' ? question.other : null;
  if (other === null) return others.pair(question.report);
  const [a, b] = [await others.report(question.report), await others.report(other)];
  if (!a.ok) return a;
  return b.ok ? done([named(question.report, a.value), named(other, b.value)] as const) : b;
}

const named = (id: string, report: Report): NamedReport => ({ id, report });

/** The own value among those of other places: where it stands is what one wants to know. */
function withOwn(own: SeriesRow, peers: readonly SeriesRow[]): SeriesRow[] {
  if (peers.length === 0 || own.target || own.place === null) return [...peers];
  return [...peers, own].sort((a, b) => b.value - a.value);
}

/** The results of the years as blocks, and how much each differs from the one before. */
function tableOf(room: Room, years: readonly SeriesRow[]): Pick<FigureData, 'sparkline' | 'differences'> {
  const differences = new Map<SeriesRow, { difference: number; percent: number | null }>();
  const place = room.seriesTables(years)[0]?.places[0];
  if (place === undefined || place.results.size < 2) return { sparkline: '', differences };
  for (const [year, row] of place.results) {
    const difference = room.differenceIn(place, year);
    if (difference !== null) differences.set(row, difference);
  }
  const [first, last] = [Math.min(...place.results.keys()), Math.max(...place.results.keys())];
  const values = Array.from({ length: last - first + 1 }, (_, at) => place.results.get(first + at)?.value ?? null);
  return { sparkline: room.sparkline(values), differences };
}

/** Rows safe to show, and where the number of each begins in its quote: their words keep their lengths. */
function safeRows(found: Awaited<ReturnType<OtherReports['figures']>>) {
  const quotedAt = new Map<SeriesRow, number>();
  const rows = found.map(({ row, quotedAt: at }) => {
    const safe = safeRow(row);
    quotedAt.set(safe, at);
    return safe;
  });
  return { rows, quotedAt };
}

/** What is told of the figures of both is their reports' words; the sentences are only where these stand. */
function safeComparison(comparison: Comparison): Comparison {
  const figures = comparison.figures.map((figure) => ({ ...figure, subject: safeLine(figure.subject) }));
  return { ...comparison, figures };
}

function safeRow(row: SeriesRow): SeriesRow {
  const { place, indicator, subject, unit, quote } = row;
  const orNull = (text: string | null): string | null => (text === null ? null : safeLine(text));
  return {
    ...row,
    place: orNull(place),
    indicator: orNull(indicator),
    subject: safeLine(subject),
    unit: safeLine(unit),
    quote: safeLine(quote),
  };
}

const NO_OTHERS = fail('no-pair', '没有别的报告可用', 'there are no other reports');
