import { type Part, type Report, type Span, type Statistic, statisticsOf } from '../report/index.ts';
import { type Lang, visible } from '../text/index.ts';
import { CSS } from './html-style.ts';
import { labels } from './labels.ts';
import { leadSpan } from './lead.ts';
import { apartFromTitle, type Region, wholeReport } from './selection.ts';
import { statisticRecords } from './statistics.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML that shows exactly them, in a text and in an attribute; what no page may hold is a visible sign. */
function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * A report as one page that needs nothing else and runs nothing: its outline with links, its text, problems and plans at the side, its
 * statistics as a table. What a page may load or run is forbidden in it, whatever the report says.
 * @param regions what is shown of the text; all of the report where it is not given
 */
export function renderHtml(report: Report, lang: Lang, regions: readonly Region[] = wholeReport(report)): string {
  const name = escapeHtml(report.name.trim() === '' ? report.id : report.name);
  const details = [report.region, report.publisher, report.publishedAt?.slice(0, 10) ?? null].filter(
    (each) => each !== null,
  );
  const text = new TextWriter(report);
  const body = apartFromTitle(report, regions)
    .rest.map((region) => (region.part === null ? text.paragraphs(region) : text.part(region.part)))
    .join('\n');
  const shown = (part: Part): boolean => regions.some(({ start, end }) => part.start >= start && part.end <= end);
  const [problems, plans] = [report.problems.filter(shown), report.plans.filter(shown)];
  const statistics = statisticsOf(report).filter(({ start, end }) =>
    regions.some((each) => start >= each.start && end <= each.end),
  );
  const lists = { problems, plans, statistics };
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${name}</title>
<style>${CSS}</style>
</head>
<body>
<header><h1>${name}</h1><p>${details.map(escapeHtml).join(' · ')}</p></header>
<nav><details open><summary>${labels.contents[lang]}</summary>${outline(report.sections.filter(shown))}</details>${jumps(lists, lang)}</nav>
<main>
${body}
</main>
<aside>
${list(problems, 'problems', 'problem', lang)}
${list(plans, 'plans', 'plan', lang)}
</aside>
${statisticsTable(report, statistics, lang)}
</body>
</html>
`;
}

const LISTS = ['problems', 'plans', 'statistics'] as const;
type List = (typeof LISTS)[number];

/** Links to what stands at the side, which on a phone is below the text. */
function jumps(lists: Readonly<Record<List, readonly unknown[]>>, lang: Lang): string {
  const links = LISTS.filter((id) => lists[id].length > 0).map(
    (id) => `<a href="#${id}">${heading(id, lang)} ${lists[id].length}</a>`,
  );
  return links.length === 0 ? '' : `<p>${links.join(' ')}</p>`;
}

/** A word as the heading of a list. */
function heading(list: List, lang: Lang): string {
  return labels[list][lang].replace(/^[a-z]/, (first) => first.toUpperCase());
}

/** The headed parts, nested as they are, each a link to its place. */
function outline(parts: readonly Part[]): string {
  const headed = parts.filter(({ heading }) => heading !== null);
  if (headed.length === 0) return '';
  const items = headed.map(
    (part) => `<li><a href="#p${escapeHtml(part.id)}">${titleOf(part)}</a>${outline(part.children)}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function titleOf({ marker, title }: Part): string {
  return escapeHtml(`${marker}${title}`.replace(/\s+/g, ' ').trim() || '—');
}

/** Problems or plans, each a link to its place. */
function list(parts: readonly Part[], id: List, kind: string, lang: Lang): string {
  if (parts.length === 0) return '';
  const items = parts.map((part) => `<li><a href="#p${escapeHtml(part.id)}">${titleOf(part)}</a></li>`);
  return `<section class="${kind}" id="${id}"><h2>${heading(id, lang)} ${parts.length}</h2><ul>${items.join('')}</ul></section>`;
}

function statisticsTable(report: Report, statistics: readonly Statistic[], lang: Lang): string {
  if (statistics.length === 0) return '';
  const heads = [labels.id, labels.figure, labels.subject, labels.trend, labels.period].map(
    (head) => `<th>${head[lang]}</th>`,
  );
  const rows = statisticRecords(report, statistics, []).map(({ id, text, subject, trend, target, period }) => {
    const change = [trend === null ? '' : labels[trend][lang], target ? labels.target[lang] : ''].filter(
      (each) => each !== '',
    );
    const cells = [text.replace(/\s+/g, ' '), subject, change.join(' '), period ?? ''].map(
      (cell) => `<td>${escapeHtml(cell)}</td>`,
    );
    return `<tr><td><a href="#${escapeHtml(id)}">${escapeHtml(id)}</a></td>${cells.join('')}</tr>`;
  });
  return `<details id="statistics"><summary>${heading('statistics', lang)} ${statistics.length}</summary>
<table><thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></details>`;
}

/** Writes spans of a report's text, its statistics set off. */
class TextWriter {
  readonly #report: Report;
  readonly #statistics: readonly Statistic[];
  /** The first statistic that may begin in what is still to be written: spans come in the order of the text, or begin anew. */
  #next = 0;
  #at = 0;

  constructor(report: Report) {
    this.#report = report;
    this.#statistics = statisticsOf(report);
  }

  /** A part: its heading or item, its own words and its children, in order. */
  part(part: Part): string {
    const id = `p${escapeHtml(part.id)}`;
    const inner: string[] = [];
    let at = part.start;
    if (part.heading !== null) {
      const lead = leadSpan(this.#report.text, part);
      inner.push(`<h${part.heading + 1}>${this.#words(lead)}</h${part.heading + 1}>`);
      at = lead.end;
    }
    let items: string[] = [];
    const flush = (): void => {
      if (items.length > 0) inner.push(`<ul>${items.join('\n')}</ul>`);
      items = [];
    };
    for (const child of part.children) {
      const between = this.paragraphs({ start: at, end: child.start });
      if (between !== '') {
        flush();
        inner.push(between);
      }
      if (child.heading === null) items.push(this.part(child));
      else {
        flush();
        inner.push(this.part(child));
      }
      at = child.end;
    }
    flush();
    inner.push(this.paragraphs({ start: at, end: part.end }));
    const tag = part.heading === null ? 'li' : 'section';
    return `<${tag} id="${id}" class="${part.kind}">${inner.filter((each) => each !== '').join('\n')}</${tag}>`;
  }

  /** One paragraph for every line of the span that is not blank. */
  paragraphs(span: Span): string {
    const { text } = this.#report;
    const found: string[] = [];
    for (let from = span.start; from < span.end; ) {
      const feed = text.indexOf('\n', from);
      const stop = feed === -1 || feed > span.end ? span.end : feed;
      const line = this.#words({ start: from, end: stop }).trim();
      if (line !== '') found.push(`<p>${line}</p>`);
      from = stop + 1;
    }
    return found.join('\n');
  }

  #words({ start, end }: Span): string {
    if (start < this.#at) this.#next = 0;
    this.#at = start;
    const { text } = this.#report;
    let result = '';
    let at = start;
    for (let statistic = this.#statistics[this.#next]; statistic !== undefined && statistic.start < end; ) {
      if (statistic.start >= at && statistic.end <= end) {
        const figure = `<b id="${escapeHtml(statistic.id)}">${escapeHtml(text.slice(statistic.start, statistic.end))}</b>`;
        result += escapeHtml(text.slice(at, statistic.start)) + figure;
        at = statistic.end;
      }
      this.#next += 1;
      statistic = this.#statistics[this.#next];
    }
    return result + escapeHtml(text.slice(at, end));
  }
}
