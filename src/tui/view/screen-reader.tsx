import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Span } from '../../report/index.ts';
import { breakLines, type Localized, oneLine } from '../../text/index.ts';
import { keysLabel } from '../keymap.ts';
import { messages, say } from '../messages.ts';
import { FORM_FIELDS } from '../state/form.ts';
import { percentRead, positionLines, textView } from '../state/navigation.ts';
import { notesOn } from '../state/notes.ts';
import { overviewOf } from '../state/overview.ts';
import { PREAMBLE, sectionLabel } from '../state/screen-report.ts';
import { selectedSpan } from '../state/selection.ts';
import { sideIndex, sideItems } from '../state/side-items.ts';
import type { AppState } from '../state/state.ts';
import { markCount } from '../state/views.ts';
import { nameOf } from './mode-name.ts';
import { SIDE_TITLES } from './panes/bars.ts';
import { promisedTitle } from './panes/overview-blocks.ts';
import { noneOf } from './panes/side.tsx';
import { describeAnalysis } from './screen-reader-analyses.ts';
import {
  describeMenu,
  describeSearch,
  describeSearchAll,
  describeShelf,
  describeTable,
  ordinal,
} from './screen-reader-lists.ts';

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
      return [oneLine(state.view.doc.report.text.slice(start, end)), mode.typing.text];
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
  const counts = entry ? say(messages.countsInWords(entry.measures, entry.statistics), lang) : '';
  return [sectionPath(state), counts];
}

/** The first screen in words: who and when, each chapter's counts, the figures, what is admitted and promised. */
function describeOverview({ view, lang }: AppState): string[] {
  const { report } = view.doc;
  const overview = overviewOf(view.doc);
  const { characters, minutes, chapters, figures, problems, commitments } = overview;
  const words = ({ start, end }: Span): string => oneLine(report.text.slice(start, end));
  const list = (name: Localized, none: Localized, items: readonly string[]): string =>
    items.length === 0 ? say(none, lang) : `${say(name, lang)} ${items.length}: ${items.join(' ')}`;
  return [
    [report.region ?? say(messages.unknownPlace, lang), report.year ?? say(messages.unknownYear, lang)].join(', '),
    say(messages.length(characters, minutes), lang),
    ...chapters.map(
      ({ entry }) =>
        `${sectionLabel(view.doc, entry.id)}: ${say(messages.countsInWords(entry.measures, entry.statistics), lang)}`,
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

/** The paragraph that the reader is in, from the reader's line on; what is selected; the first screen where that is shown. */
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
  return [[where, sectionPath(state)].filter(Boolean).join(', '), oneLine(words), ...notes];
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
    oneLine(state.view.doc.report.text.slice(start, end)),
  ];
}
