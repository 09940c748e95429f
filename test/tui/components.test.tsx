import { Text, useStdin } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { createElement, type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { displayWidth, done } from '../../src/text/index.ts';
import { Analyst } from '../../src/tui/analyst.ts';
import { Searcher } from '../../src/tui/searcher.ts';
import { ShelfController } from '../../src/tui/shelf-controller.ts';
import type { Action, Effect } from '../../src/tui/state/action.ts';
import { type PaneName, paneOf } from '../../src/tui/state/layout.ts';
import { type AppState, layoutOf } from '../../src/tui/state/state.ts';
import { Store } from '../../src/tui/store.ts';
import { setAmbiguousWidth } from '../../src/tui/terminal/ink-width.ts';
import { KeyReader } from '../../src/tui/terminal/keys.ts';
import { Frame } from '../../src/tui/view/app.tsx';
import type { PaneProps } from '../../src/tui/view/pane.tsx';
import { ComparePane } from '../../src/tui/view/panes/compare.tsx';
import { FigurePane } from '../../src/tui/view/panes/figure.tsx';
import { FiguresPane } from '../../src/tui/view/panes/figures.tsx';
import { FollowPane } from '../../src/tui/view/panes/follow.tsx';
import { FormPane } from '../../src/tui/view/panes/form.tsx';
import { HelpPane } from '../../src/tui/view/panes/help.tsx';
import { OutlinePane } from '../../src/tui/view/panes/outline.tsx';
import { SearchPane } from '../../src/tui/view/panes/search.tsx';
import { SearchAllPane } from '../../src/tui/view/panes/search-all.tsx';
import { ShelfPane } from '../../src/tui/view/panes/shelf.tsx';
import { SidePane } from '../../src/tui/view/panes/side.tsx';
import { SimilarPane } from '../../src/tui/view/panes/similar.tsx';
import { StatisticsPane } from '../../src/tui/view/panes/statistics.tsx';
import { SummaryPane } from '../../src/tui/view/panes/summary.tsx';
import { TermsPane } from '../../src/tui/view/panes/terms.tsx';
import { TextPane } from '../../src/tui/view/panes/text.tsx';
import { makeRenderContext } from '../../src/tui/view/rows.ts';
import { makeTheme } from '../../src/tui/view/theme.ts';
import { fakeOthers, reportOf } from './analysis-fixture.ts';
import { stateOf } from './fixture.ts';
import { fakeShelf, LINES, runOnShelf, shelfState } from './shelf-fixture.ts';

const CONTEXT = makeRenderContext(makeTheme(0, 'dark'), 1);
const SGR = /\x1b\[[\d;]*m/g;

afterEach(cleanup);

/** A store that answers what is asked of the report, the shelf and the other reports as the browser does. */
function storeOf(state: AppState): Store {
  const fail = (error: unknown): never => {
    throw error;
  };
  const perform = (effect: Effect): void => {
    switch (effect.type) {
      case 'search':
        new Searcher(store).ask(effect);
        break;
      case 'analyse':
        new Analyst(store, { others: fakeOthers() }, fail).ask(effect);
        break;
      case 'load-shelf':
        shelf.load();
        break;
      case 'filter-shelf':
        shelf.filter(effect);
        break;
      case 'search-all':
        shelf.search(effect);
        break;
      default:
    }
  };
  const store = new Store(
    state,
    perform,
    (work) => work(),
    () => false,
  );
  const shelf = new ShelfController(
    store,
    fakeShelf({ open: async () => done({ report: reportOf('yunxi-2032') }) }),
    fail,
  );
  return store;
}

/** One component on its own, drawn from the store, and the keys of Ink's standard input. */
function Alone({ store, draw }: { store: Store; draw: (state: AppState) => ReactNode }): ReactNode {
  const state = useSyncExternalStore(store.subscribe, store.state);
  const { stdin } = useStdin();
  useEffect(() => {
    const reader = new KeyReader(() => undefined);
    const hear = (data: string): void => {
      for (const press of reader.read(Buffer.from(data, 'utf8'), performance.now())) store.press(press);
    };
    stdin.on('data', hear);
    return () => {
      stdin.off('data', hear);
    };
  }, [store, stdin]);
  return draw(state);
}

type Step = readonly [keys: string, shown: RegExp];

/** Mounts a component, writes keys to its standard input, and waits after each for what it is to show. */
async function walked(
  state: AppState,
  first: readonly Action[],
  draw: (now: AppState) => ReactNode,
  steps: readonly Step[],
) {
  setAmbiguousWidth(1);
  const store = storeOf(state);
  for (const action of first) store.dispatch(action);
  const { stdin, lastFrame } = render(<Alone store={store} draw={draw} />);
  const plain = (): string => (lastFrame() ?? '').replace(SGR, '');
  await expect.poll(() => stdin.listenerCount('data'), { timeout: 8000 }).toBeGreaterThan(0);
  for (const [keys, shown] of steps) {
    if (keys !== '') stdin.write(keys);
    await expect.poll(plain, { timeout: 8000 }).toMatch(shown);
  }
  return { store, lines: plain().split('\n') };
}

const DOWN = '\x1b[B';
const SIZE = { columns: 99, rows: 24 };
const LATER = reportOf('yunxi-2032');
const ON_LATER = stateOf({ ...SIZE, report: LATER, id: LATER.id });
const ON_SHELF = runOnShelf(shelfState(SIZE), { type: 'shelf' }).state;
const BOTH = shelfState({ ...SIZE, report: LATER, id: LATER.id });

interface Case {
  name: PaneName;
  component: (props: PaneProps) => ReactNode;
  state: AppState;
  first?: readonly Action[];
  steps: readonly Step[];
}

const CASES: readonly Case[] = [
  {
    name: 'outline',
    component: OutlinePane,
    state: stateOf(SIZE),
    steps: [
      ['', /^▸/],
      ['j', /^ [^\n]*\n▸/],
      ['G', /▸[^\n]*$/m],
    ],
  },
  {
    name: 'text',
    component: TextPane,
    state: stateOf(SIZE),
    steps: [
      ['', /云溪县2023年度法治政府建设工作报告/],
      ['\tj', /\n▸[^\n]*/],
      ['G', /▸[^\n]*\n? *$/],
    ],
  },
  {
    name: 'side',
    component: SidePane,
    state: stateOf(SIZE),
    first: [{ type: 'side' }],
    steps: [
      ['', /问题 3[\s\S]*计划/],
      ['j', /▸ ! 二是/],
      [' ', /▸●! 二是/],
    ],
  },
  {
    name: 'search',
    component: SearchPane,
    state: stateOf(SIZE),
    steps: [
      ['/提出意见', / \/ 提出意见 /],
      ['', /▸ [^\n]*提出意见[^\n]*52条/],
      ['\x14', /▸● /],
      ['\x7f', / \/ 提出意 /],
    ],
  },
  {
    name: 'statistics',
    component: StatisticsPane,
    state: stateOf(SIZE),
    steps: [
      ['s', /数值[\s\S]*▸[^\n]*36/],
      ['j', /▸[^\n]*52/],
      [' ', /▸●/],
      ['>', /↑|↓/],
      ['/合格率', / \/ 合格率/],
    ],
  },
  {
    name: 'help',
    component: HelpPane,
    state: stateOf(SIZE),
    steps: [
      ['?', /现在最常用/],
      ['G', /挂起/],
      ['g', /现在最常用/],
    ],
  },
  {
    name: 'shelf',
    component: ShelfPane,
    state: ON_SHELF,
    steps: [
      ['', /▸ 霖江市/],
      [DOWN, /▸ 云溪县/],
      ['霖', / 1\/3 份/],
    ],
  },
  {
    name: 'search-all',
    component: SearchAllPane,
    state: ON_SHELF,
    steps: [
      ['\ta河湖长制', /2 份 2 条[\s\S]*▸ [^\n]*河湖长制/],
      [DOWN, /2 份 2 条[\s\S]*河湖长制[\s\S]*▸ [^\n]*河湖长制/],
      ['\x14', /▸●/],
    ],
  },
  {
    name: 'form',
    component: FormPane,
    state: ON_SHELF,
    steps: [
      ['\tM', /霖江市/],
      ['\t\x152041', /2041/],
    ],
  },
  {
    name: 'follow',
    component: FollowPane,
    state: ON_LATER,
    first: [{ type: 'follow' }],
    steps: [
      ['', /▸→ 有回应 +组织培训/],
      ['j', /▸→ 有回应 +在青石渡口/],
    ],
  },
  {
    name: 'compare',
    component: ComparePane,
    state: ON_LATER,
    first: [{ type: 'compare' }],
    steps: [
      ['', /▸ [^\n]*健全制度体系/],
      ['s', /▸ 规范性文件审查数 +36件 +41件 +\+5 +\+13\.9%/],
      ['j', /▸ 法律意见数 +52条 +60条/],
      ['s', /▸ [^\n]*健全制度体系/],
    ],
  },
  {
    name: 'similar',
    component: SimilarPane,
    state: ON_LATER,
    first: [{ type: 'similar' }],
    steps: [
      ['', /▸ [^\n]*霖江市2032/],
      ['j', /▸ [^\n]*云溪县2031/],
    ],
  },
  {
    name: 'terms',
    component: TermsPane,
    state: ON_LATER,
    first: [{ type: 'terms' }],
    steps: [
      ['执法 培训', / \/ 执法 培训/],
      ['\r', /▸ 霖江市 +2032 +\d+ +\d+\.\d\d‰/],
      ['>>>', /培训↓\n▸ 云溪县 +2032 [^\n]*\n +霖江市 +2032 [^\n]*\n +云溪县 +2031/],
      ['r', /▸ 云溪县 +2031/],
    ],
  },
  {
    name: 'figure',
    component: FigurePane,
    state: ON_LATER,
    first: [{ type: 'statistics' }, { type: 'figure' }],
    steps: [
      ['', /▸ 2032 +41/],
      ['k', /▸ 2031 +36/],
    ],
  },
  {
    name: 'figures',
    component: FiguresPane,
    state: BOTH,
    steps: [
      ['sa', /▸ 霖江市/],
      [' ', /▸●霖江市/],
      ['G', /▸ 云溪县/],
    ],
  },
];

describe('a component on its own', () => {
  it.each(CASES)(
    '$name shows what keys make of it, as wide and high as its pane',
    async ({ name, component, state, first = [], steps }) => {
      const draw = (now: AppState): ReactNode => {
        const pane = paneOf(layoutOf(now), name);
        return pane ? createElement(component, { state: now, pane, context: CONTEXT }) : <Text>none</Text>;
      };
      const { store, lines } = await walked(state, first, draw, steps);
      const pane = paneOf(layoutOf(store.state()), name);
      expect(lines.length).toBeLessThanOrEqual(pane?.height ?? 0);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(pane?.width ?? 0);
    },
  );

  it('shelf says the place and the year of a report without a title once', async () => {
    const known = { region: '云溪县', year: 2034, name: '〔云溪县 2034年 政府工作报告〕' };
    const reports = LINES.slice(0, 1).map((line) => ({ ...line, ...known }));
    const state = { ...ON_SHELF, shelf: ON_SHELF.shelf && { ...ON_SHELF.shelf, reports } };
    const draw = (now: AppState): ReactNode => {
      const pane = paneOf(layoutOf(now), 'shelf');
      return pane ? <ShelfPane state={now} pane={pane} context={CONTEXT} /> : <Text>none</Text>;
    };
    await walked(state, [], draw, [['', /▸ 云溪县 +2034 +〔政府工作报告〕 /]]);
  });

  it('summary shows the report of the line that the shelf is on', async () => {
    const wide = { ...ON_SHELF, columns: 160 };
    const draw = (now: AppState): ReactNode => {
      const pane = paneOf(layoutOf(now), 'summary');
      return pane ? <SummaryPane state={now} pane={pane} context={CONTEXT} /> : <Text>none</Text>;
    };
    await walked(wide, [], draw, [
      ['', /霖江市2022/],
      [DOWN, /云溪县2021/],
    ]);
  });

  it('the status line and the titles say the place, the marks and the keys', async () => {
    const draw = (now: AppState): ReactNode => <Frame state={now} where={layoutOf(now)} context={CONTEXT} />;
    await walked(stateOf(SIZE), [], draw, [
      ['', /━ 目录[\s\S]*─ 正文[\s\S]*\n +0%/],
      ['G', /\n +\d\d+% /],
      [' ', /●1 /],
      ['\t', /─ 目录[\s\S]*━ 正文/],
      ['s', /━ 数据[\s\S]*数据 \d+\/\d+/],
    ]);
  });
});
