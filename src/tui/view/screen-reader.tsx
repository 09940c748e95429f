import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Span } from '../../report/index.ts';
import { breakLines, type Localized, sentenceAround } from '../../text/index.ts';
import { keysLabel } from '../keymap.ts';
import { HOW_NAMES, KIND_NAMES, messages, say } from '../messages.ts';
import { chosenHit, countHits } from '../modes/search-all-mode.ts';
import { FORM_FIELDS } from '../state/form.ts';
import { itemsLeft } from '../state/menu.ts';
import { percentRead, positionLines, textView } from '../state/navigation.ts';
import { notesOn } from '../state/notes.ts';
import { overviewOf } from '../state/overview.ts';
import { entryAt, PREAMBLE, sectionLabel, sectionNumber } from '../state/screen-report.ts';
import { selectedSpan } from '../state/selection.ts';
import { allReports, currentReport, type Shelf, shelfIndexOf, shelfRows } from '../state/shelf.ts';
import { sideIndex, sideItems } from '../state/side-items.ts';
import type { AppState, MenuMode, SearchAllMode } from '../state/state.ts';
import { printedValue, tableRows } from '../state/table.ts';
import { markCount } from '../state/views.ts';
import { nameOf } from './mode-name.ts';
import { SIDE_TITLES } from './panes/bars.ts';
import { promisedTitle } from './panes/overview.ts';
import { searchAllTip } from './panes/search-all.tsx';
import { regionName } from './panes/shelf.tsx';
import { noneOf } from './panes/side.tsx';
import { describeAnalysis } from './screen-reader-analyses.ts';

/**
 * The screen as a screen reader should have it: where one is, the current thing in full, what the last key did. No panes side by
 * side, no signs, no rules: each line is a sentence or a list of words.
 */
export function ScreenReaderView(props: { state: AppState }): ReactNode {
  const { state } = props;
  return (
    <Box flexDirection="column">
      {screenReaderLines(state).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the screen is its number
        <Text key={index}>{line}</Text>
      ))}
    </Box>
  );
}

/** What is said, line by line: each cut into as many as the window needs, and no more than it has. */
export function screenReaderLines(state: AppState): string[] {
  const { columns, rows, ambiguous } = state;
  const lines = screenReaderWords(state).flatMap((line) =>
    breakLines(line, Math.max(4, columns - 1), { ambiguous }).map(({ start, end }) => line.slice(start, end)),
  );
  return lines.slice(0, Math.max(1, rows - 1));
}

function screenReaderWords(state: AppState): string[] {
  const { lang } = state;
  const { doc } = state.view;
  const isOnShelf = state.mode.kind === 'shelf' || state.mode.kind === 'search-all';
  const title = isOnShelf ? say(messages.shelf, lang) : doc.report.name;
  const { focus, sideList } = state.view;
  const isOverview = state.view.isOverview && focus !== 'side';
  const reading = isOverview ? messages.overview : messages[focus === 'side' ? SIDE_TITLES[sideList] : focus];
  const pane = state.mode.kind === 'reading' ? reading : nameOf(state.mode);
  const count = markCount(state);
  const marks = count > 0 ? `, ${say(messages.marked, lang)} ${count}` : '';
  const notice = state.notice ? say(state.notice, lang) : '';
  const help = state.mode.kind === 'reading' || state.mode.kind === 'shelf' ? `?: ${say(messages.help, lang)}` : '';
  const where = state.mode.kind === 'shelf' ? marks.replace(/^, /, '') : `${say(pane, lang)}${marks}`;
  const lines = [title, where, notice, ...current(state), help];
  return lines.filter((line) => line.trim() !== '');
}

const FIELD_NAMES = { place: 'region', year: 'year', title: 'title' } as const;

function current(state: AppState): string[] {
  const { mode } = state;
  switch (mode.kind) {
    case 'search':
      return describeSearch(state);
    case 'statistics':
      return describeTable(state);
    case 'shelf':
      return state.shelf === null ? [] : describeShelf(state, state.shelf);
    case 'search-all':
      return describeSearchAll(state, mode);
    case 'help':
      return state.keymap.bindings
        .slice(mode.top, mode.top + 10)
        .map((binding) => `${keysLabel(binding, state.lang)}: ${binding.description[state.lang]}`);
    case 'form':
      return [
        mode.name,
        ...FORM_FIELDS.map(
          (field) =>
            `${field === mode.at ? '> ' : ''}${say(messages[FIELD_NAMES[field]], state.lang)}: ${mode.lines[field].text}`,
        ),
      ];
    case 'line': {
      const { start, end } = mode.purpose.type === 'note' ? mode.purpose.span : { start: 0, end: 0 };
      return [state.view.doc.report.text.slice(start, end).replace(/\s+/g, ' ').trim(), mode.typing.text];
    }
    case 'menu':
      return describeMenu(state, mode);
    case 'follow':
    case 'figure':
    case 'figures':
    case 'compare':
    case 'similar':
    case 'terms':
      return describeAnalysis(state, mode);
    case 'reading':
      return state.view.focus === 'outline' && !state.view.isOverview
        ? describeEntry(state)
        : state.view.focus === 'side'
          ? describeItem(state)
          : describeText(state);
  }
}

/** Which of how many, in words; '' where there is none. */
function ordinal(index: number, count: number, lang: AppState['lang']): string {
  return count === 0 ? '' : say(messages.ordinal(index + 1, count), lang);
}

function sectionPath(state: AppState): string {
  const path = state.view.doc.entryById.get(state.view.position.entry ?? '')?.path ?? [];
  return path
    .map((id) => (id === PREAMBLE ? say(messages.preamble, state.lang) : sectionLabel(state.view.doc, id)))
    .join(', ');
}

function describeEntry(state: AppState): string[] {
  const { lang } = state;
  const { doc, position } = state.view;
  const entry = doc.entryById.get(position.entry ?? '');
  const counts = entry ? say(messages.spokenCounts(entry.measures, entry.statistics), lang) : '';
  return [sectionPath(state), counts];
}

/** The paragraph that the reader is in, from the reader's line on. */
/** The first screen in words: who and when, each chapter's counts, the figures, what is admitted and promised. */
function describeOverview({ view, lang }: AppState): string[] {
  const { report } = view.doc;
  const overview = overviewOf(view.doc);
  const { characters, minutes, chapters, figures, problems, commitments } = overview;
  const words = ({ start, end }: Span): string => report.text.slice(start, end).replace(/\s+/g, ' ').trim();
  const list = (name: Localized, none: Localized, items: readonly string[]): string =>
    items.length === 0 ? say(none, lang) : `${say(name, lang)} ${items.length}: ${items.join(' ')}`;
  return [
    [report.region ?? say(messages.unknownPlace, lang), report.year ?? say(messages.unknownYear, lang)].join(', '),
    say(messages.length(characters, minutes), lang),
    ...chapters.map(
      ({ entry }) =>
        `${sectionLabel(view.doc, entry.id)}: ${say(messages.spokenCounts(entry.measures, entry.statistics), lang)}`,
    ),
    list(
      messages.tellingFigures,
      messages.noFigures,
      figures.map(({ statistic }) => `${statistic.subject} ${words(statistic)},`),
    ),
    list(messages.admitted, messages.noProblems, problems.map(words)),
    list(promisedTitle(overview), messages.noCommitments, commitments.map(words)),
  ];
}

function describeText(state: AppState): string[] {
  if (state.view.isOverview) {
    return describeOverview(state);
  }
  const { selection, doc } = state.view;
  if (selection) {
    const { start, end } = selectedSpan(selection);
    return [say(messages.selecting(end - start), state.lang), doc.report.text.slice(start, end).replace(/\s+/g, ' ')];
  }
  const { lines } = textView(state);
  const line = lines[positionLines(state).at];
  const words = line?.block ? state.view.doc.report.text.slice(line.start, line.block.end) : '';
  const notes = line ? notesOn(state.view, line).map(({ note }) => `${say(messages.note, state.lang)}: ${note}`) : [];
  const where = say(messages.lineInText(positionLines(state).at + 1, lines.length, percentRead(state)), state.lang);
  return [[where, sectionPath(state)].filter(Boolean).join(', '), words.replace(/\s+/g, ' ').trim(), ...notes];
}

function describeItem(state: AppState): string[] {
  const items = sideItems(state.view);
  const at = sideIndex(items, state.view.sideKey);
  const item = items[at];
  if (!item) {
    return [say(noneOf(state.view), state.lang)];
  }
  const { start, end, kind } = item;
  const word = {
    problem: messages.problems,
    plan: messages.plans,
    commitment: messages.promised,
    doubt: messages.doubts,
    error: messages.error,
    warning: messages.warning,
    hint: messages.hint,
    note: messages.note,
  }[kind];
  const alike = items.filter((each) => each.kind === kind);
  const name = `${say(word, state.lang)}, ${ordinal(alike.indexOf(item), alike.length, state.lang)}`;
  if ('finding' in item) {
    const { message, fix } = item.finding;
    return [name, say(message, state.lang), say(fix, state.lang)];
  }
  if ('note' in item && item.note.span === null) {
    return [name, item.note.note, say(messages.noteLost, state.lang), item.note.quote];
  }
  return [
    name,
    ...('note' in item ? [item.note.note] : []),
    ...('doubt' in item ? [say(item.doubt.message, state.lang)] : []),
    state.view.doc.report.text.slice(start, end).replace(/\s+/g, ' ').trim(),
  ];
}

function describeSearch(state: AppState): string[] {
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
  const words = doc.report.text.slice(hit.start, hit.end).replace(/\s+/g, ' ').trim();
  return [request, `${ordinal(mode.selected, mode.hits.length, lang)}: ${where.join(', ')}`, words];
}

function describeMenu(state: AppState, mode: MenuMode): string[] {
  const items = itemsLeft(state, mode);
  const item = items[mode.selected];
  return item
    ? [mode.query.text, `${ordinal(mode.selected, items.length, state.lang)}: ${item.label}`, item.note]
    : [mode.query.text, say(messages.noneSuch, state.lang)];
}

function describeShelf(state: AppState, shelf: Shelf): string[] {
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
    say(messages.spokenCounts(counts.measures, counts.statistics), lang),
    say(messages.spokenAdmissions(counts.problems, counts.plans), lang),
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

function describeSearchAll(state: AppState, mode: SearchAllMode): string[] {
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
  return [request, found, name, hit.text.replace(/\s+/g, ' ').trim()];
}

function describeTable(state: AppState): string[] {
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
