import type { Metadata, Structure } from '../outline/draft.ts';
import type { Frame } from '../outline/frame.ts';
import { reportedYear, roleOfTitle } from '../outline/roles.ts';
import { titleSpan } from '../outline/title.ts';
import { REGION, REVIEW_TITLE, RULE_OF_LAW } from '../words.ts';

/** How much of the text is searched for who speaks. */
const OPENING = 3000;

/**
 * Title, region, year, publisher and date of a report, each as printed on it or null; the title falls back to `id`.
 * A date gets no time and no time zone that the page does not print (ISO 8601).
 */
export function metadataOf(text: string, frame: Frame, structure: Structure, id: string): Metadata {
  const printed = frame.title.map((line) => text.slice(line.start, line.end)).join('');
  const lines = framed(text, frame);
  const speaker =
    /代表([\u4e00-\u9fff]{2,20}?(?:人民政府|管理委员会|国务院))/.exec(text.slice(0, OPENING))?.[1] ?? null;
  const signature = [...frame.head, ...structure.head]
    .map((line) => text.slice(line.start, line.end))
    .findLast((line) => /^[\u4e00-\u9fff]{2,24}(?:人民政府|管理委员会|管委会|[局厅]|办公室)$/.test(line));
  const publisher = sourceIn(lines) ?? signature ?? speaker;
  const congress = /在([\u4e00-\u9fff]{2,16}?)第.{1,4}届人民代表大会/.exec(lines.join('\n'))?.[1] ?? '';
  const region = regionIn(printed) ?? regionIn(speaker ?? '') ?? regionIn(congress) ?? regionIn(publisher ?? '');
  return {
    title: printed === '' ? id : printed,
    region,
    year: yearOf(text, printed, structure),
    publisher,
    publishedAt: dateIn(lines, structure, text),
  };
}

/** The lines around the report, in order; a label that stands alone with its value from the next line. */
function framed(text: string, frame: Frame): string[] {
  const spans = [...frame.head, ...frame.furniture].sort((a, b) => a.start - b.start);
  const lines = spans.map((line) => text.slice(line.start, line.end));
  return lines.map((line, i) => (/^.{2,12}[:：]$/.test(line) ? `${line}${lines[i + 1] ?? ''}` : line));
}

function sourceIn(lines: readonly string[]): string | null {
  for (const line of lines) {
    const match = /(?:来源|发布(?:机构|单位)|发文(?:机关|单位))\s*[:：]\s*([^\s:：|｜，,]{2,30})/.exec(line);
    if (match?.[1] !== undefined) return match[1];
  }
  return null;
}

function regionIn(words: string): string | null {
  if (words.includes('国务院')) return '全国';
  const cleaned = words.replace(/^关于/, '').replace(/^[\d年度]+/, '');
  const match = REGION.exec(cleaned);
  if (match === null || match.index !== 0) return null;
  // 深圳市龙华区: the last and smallest place of the run is the one that reports.
  const next = regionIn(cleaned.slice(match[0].length).replace(/^人民政府.*/, ''));
  return next === null ? match[0] : match[0] + next;
}

function yearOf(text: string, printed: string, structure: Structure): number | null {
  const own = /(20\d{2}|19\d{2})/.exec(printed);
  if (own !== null) return Number(own[1]);
  const titles = structure.sections.map((section) => {
    const span = titleSpan(text, section);
    return text.slice(span.start, span.end);
  });
  const years = reportedYear(null, false, titles);
  const ahead = titles
    .filter((title) => roleOfTitle(title, years) === 'plans' || roleOfTitle(title, years) === 'mixed')
    .flatMap((title) => title.match(/20\d{2}/g) ?? [])
    .map(Number);
  const isLaw =
    RULE_OF_LAW.test(titles.join('')) && !titles.some((title) => REVIEW_TITLE.test(title) && /20\d{2}/.test(title));
  if (ahead.length > 0) return isLaw ? Math.min(...ahead) - 1 : Math.min(...ahead);
  return years.reported;
}

/** Labels of the date of publication, then of any date, the best first. */
const DATE_LABELS = [
  /发布\s?(?:时间|日期)|信息提供日期|公开\s?(?:时间|日期)/,
  /发布于?|(?:更新|提供)\s?(?:时间|日期)|^(?:时间|日期)|\s(?:时间|日期)\s?[:：]/,
  /时间|日期|发布/,
];

function dateIn(lines: readonly string[], structure: Structure, text: string): string | null {
  for (const label of DATE_LABELS) {
    for (const line of lines) {
      const match = label.exec(line);
      const date = match === null ? null : (isoDate(line.slice(match.index)) ?? isoDate(line));
      if (date !== null) return date;
    }
  }
  const bare = lines.map((line) => (/来\s?源\s?[:：]/.test(line) ? isoDate(line) : null)).find((date) => date !== null);
  if (bare !== undefined && bare !== null) return bare;
  for (const line of structure.head) {
    const date = isoDate(text.slice(line.start, line.end));
    if (date !== null) return date;
  }
  return null;
}

/** The first date of a line in ISO 8601, with the time of day where one is printed behind it; else null. */
export function isoDate(line: string): string | null {
  const match =
    /(\d{4})\s?[年\-./]\s?(\d{1,2})\s?[月\-./]\s?(\d{1,2})日?(?:[\sT]{1,3}(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(line);
  if (match === null) return null;
  const [, year, month, day, hour, minute, second] = match;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const two = (digits: string | undefined) => (digits ?? '0').padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined || Number(hour) > 23) return date;
  return `${date}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
}
