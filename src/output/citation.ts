import { headingOf, type Part, type Report, type Span } from '../report/index.ts';
import { visible } from '../text/index.ts';

/**
 * The words of `span`, unchanged, and under them their source, ready to be put into a text:
 * ——红谷滩区司法局：《红谷滩区2020年度法治政府建设工作报告》，2021-03-18，五、…，https://…. What the report does not say is left out.
 * A dash and not quotation marks, since the words mostly hold such marks. Control characters are visible signs.
 */
export function citation(report: Report, span: Span): string {
  return `${visible(report.text.slice(span.start, span.end)).trim()}\n——${sourceOf(report, span)}`;
}

/** The source of the words of `span`, in one line: who published them, where, when, and under which headings they stand. */
export function sourceOf(report: Report, span: Span): string {
  const name = report.name.trim() === '' ? report.id : report.name.trim();
  // 〔place year kind〕 is no title.
  const title = name.startsWith('〔') ? name : `《${name}》`;
  const publisher = report.publisher === null ? '' : `${report.publisher}：`;
  const date = report.publishedAt?.slice(0, 10) ?? null;
  const source = [`${publisher}${title}`, date, ...path(report, span), report.source.address].filter(
    (piece) => piece !== null,
  );
  return visible(source.join('，')).replace(/\s+/g, ' ');
}

/** The headings over the span, from level 1 down, as printed. */
function path(report: Report, span: Span): string[] {
  const titles: string[] = [];
  let parts: readonly Part[] = report.sections;
  for (;;) {
    const part = parts.find(({ start, end }) => span.start >= start && span.start < end);
    if (part === undefined || part.heading === null) return titles;
    titles.push(headingOf(report, part));
    parts = part.children;
  }
}
