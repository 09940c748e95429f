import { oneLine, sentenceAround } from '../../text/index.ts';
import { HOW_NAMES, KIND_NAMES, messages, say } from '../messages.ts';
import { chosenHit, countHits } from '../modes/search-all-mode.ts';
import { itemsLeft } from '../state/menu.ts';
import { entryAt, sectionLabel, sectionNumber } from '../state/screen-report.ts';
import { allReports, currentReport, type Shelf, shelfIndexOf, shelfRows } from '../state/shelf.ts';
import type { AppState, MenuMode, SearchAllMode } from '../state/state.ts';
import { printedValue, tableRows } from '../state/table.ts';
import { searchAllTip } from './panes/search-all.tsx';
import { regionName } from './panes/shelf.tsx';

// What a screen reader speaks of lists: what was asked for, which of how many is chosen, and that one in full.

/** Which of how many, in words; '' where there is none. */
export function ordinal(index: number, count: number, lang: AppState['lang']): string {
  return count === 0 ? '' : say(messages.ordinal(index + 1, count), lang);
}

/** What is searched for in the report, and the hit that is chosen. */
export function describeSearch(state: AppState): string[] {
  const { mode, lang } = state;
  const { doc } = state.view;
  if (mode.kind !== 'search') {
    return [];
  }
  const kind = say(mode.kindFilter === null ? messages.allKinds : KIND_NAMES[mode.kindFilter], lang);
  const request = [mode.query.text, kind].filter(Boolean).join(', ');
  const hit = mode.hits[mode.selected];
  if (!hit) {
    return [request, say(mode.query.text.trim() === '' ? messages.searchTip : messages.nothingFound, lang)];
  }
  const section = sectionNumber(doc, hit.section);
  const where = [KIND_NAMES[hit.kind][lang], HOW_NAMES[hit.how][lang], sectionLabel(doc, section)].filter(Boolean);
  const words = oneLine(doc.report.text.slice(hit.start, hit.end));
  return [request, `${ordinal(mode.selected, mode.hits.length, lang)}: ${where.join(', ')}`, words];
}

/** What a menu is narrowed by, and the item that is chosen. */
export function describeMenu(state: AppState, mode: MenuMode): string[] {
  const items = itemsLeft(state, mode);
  const item = items[mode.selected];
  return item
    ? [mode.query.text, `${ordinal(mode.selected, items.length, state.lang)}: ${item.label}`, item.note]
    : [mode.query.text, say(messages.noneSuch, state.lang)];
}

/** The filter of the shelf, and the report that is chosen. */
export function describeShelf(state: AppState, shelf: Shelf): string[] {
  const { lang } = state;
  const { filter } = shelf;
  const rows = shelfRows(shelf);
  const row = currentReport(shelf);
  const broken = shelf.unreadable.length > 0 ? say(messages.unreadable(shelf.unreadable.length), lang) : '';
  if (!row) {
    return [filter, say(shelf.known === 'known' ? messages.noReports : messages.readingShelfNow, lang), broken];
  }
  const { counts, year } = row;
  const amounts = [
    say(messages.countsInWords(counts.measures, counts.statistics), lang),
    say(messages.admissionsInWords(counts.problems, counts.plans), lang),
  ];
  const position = [regionName(row, state), year === null ? '' : String(year)].filter(Boolean).join(', ');
  return [
    filter,
    `${ordinal(shelfIndexOf(shelf), rows.length, lang)}: ${position}`,
    row.name,
    amounts.join(lang === 'zh' ? '，' : ', '),
    broken,
  ];
}

/** What is searched for on the shelf, and the hit that is chosen. */
export function describeSearchAll(state: AppState, mode: SearchAllMode): string[] {
  const { lang, shelf } = state;
  const all = shelf === null ? 0 : allReports(shelf).length;
  const kind = say(mode.kindFilter === null ? messages.allKinds : KIND_NAMES[mode.kindFilter], lang);
  const scope = mode.scope === null ? '' : messages.among(mode.scopeWords, mode.scope.size, all)[lang];
  const request = [mode.query.text, kind, scope].filter(Boolean).join(', ');
  const chosen = chosenHit(mode);
  if (!chosen) {
    return [request, say(mode.query.text.trim() === '' ? searchAllTip(mode) : messages.nothingFound, lang)];
  }
  const { hit } = chosen;
  const { report } = chosen.group;
  const how = [KIND_NAMES[hit.kind][lang], HOW_NAMES[hit.how][lang]].filter(Boolean).join(', ');
  const found = `${ordinal(mode.selected, countHits(mode.groups), lang)}: ${how}`;
  const name = [regionName(report, state), report.year, report.name].filter(Boolean).join(', ');
  return [request, found, name, oneLine(hit.text)];
}

/** The filter of the table of statistics, and the one that is chosen with its sentence. */
export function describeTable(state: AppState): string[] {
  const { mode, lang } = state;
  const { doc, table } = state.view;
  if (mode.kind !== 'statistics') {
    return [];
  }
  const rows = tableRows(doc, table);
  const row = rows[mode.selected];
  if (!row) {
    return [table.filter, say(messages.noRows, lang)];
  }
  const trend = say(messages[row.trend ?? row.aspect], lang);
  const target = row.target ? say(messages.targetSign, lang) : '';
  const section = sectionLabel(doc, entryAt(doc, row.start)?.path[0] ?? '');
  const cells = [
    `${printedValue(doc, row)} ${row.unit}`,
    row.subject,
    trend,
    target,
    row.year ?? '',
    row.period ?? '',
    section,
  ];
  const sentence = sentenceAround(doc.report.text, row);
  const words = doc.report.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  return [table.filter, `${ordinal(mode.selected, rows.length, lang)}: ${cells.filter(Boolean).join(', ')}`, words];
}
