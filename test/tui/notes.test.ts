import { describe, expect, it } from 'vitest';
import { type Note, segmentText } from '../../src/report/index.ts';
import { displayWidth, done, fail } from '../../src/text/index.ts';
import type { NoteWish } from '../../src/tui/index.tsx';
import type { Action } from '../../src/tui/state/action.ts';
import type { AppState } from '../../src/tui/state/state.ts';
import { screenReaderLines } from '../../src/tui/view/screen-reader.tsx';
import { fixture, run, stateOf, TEXT } from './fixture.ts';
import { frameOf, Run } from './harness.tsx';

const NOTE: Action = { type: 'note' };
const NOTES: Action = { type: 'notes' };
const OPEN: Action = { type: 'open' };
const DOWN: Action = { type: 'move', by: 'line', way: 1 };
const INTO_TEXT: Action[] = [OPEN, { type: 'section', way: 1 }, { type: 'section', way: 1 }];
const write = (text: string): Action => ({ type: 'write', text });

const report = fixture();

function noteOn(quote: string, note: string): Note {
  const start = report.text.indexOf(quote);
  return { id: quote, start, end: start + quote.length, quote, note, at: '2031-03-02T00:00:00.000Z', source: '' };
}

const KEPT = [noteOn('抽查案卷120宗，合格率同比上升3.2个百分点', '与上年同口径？'), noteOn('提出意见52条', '已核')];

function noted(notes: readonly Note[] = KEPT): Action {
  return { type: 'noted', report: '', notes };
}

/** The words that a note is wanted on. */
function noteAsked(state: AppState, ...actions: Action[]): [quote: string, NoteWish] | null {
  const { effects } = run(state, ...actions);
  const [wish] = effects.flatMap((effect) => (effect.type === 'keep-note' ? [effect] : []));
  return wish ? [state.view.doc.report.text.slice(wish.span.start, wish.span.end).trim(), wish] : null;
}

describe('a note', () => {
  it.each<[string, Action[], RegExp]>([
    ['the sentence of the reader’s line', INTO_TEXT, /^（一）健全制度体系。$/],
    ['the part of the outline', [DOWN], /^一、主要工作情况\n[\s\S]*办结43件。$/],
    ['what is selected', [...INTO_TEXT, { type: 'select' }, DOWN], /^（一）健全制度体系。一是完善规范性文件管理。$/],
    ['the item of the side pane', [{ type: 'side' }, DOWN], /^二是个别部门重视不够；$/],
  ])('is on %s', (_, before, quote) => {
    const asked = noteAsked(stateOf(), ...before, NOTE, write('要核对'), OPEN);
    expect(asked?.[0]).toMatch(quote);
    expect(asked?.[1]).toMatchObject({ id: null, note: '要核对' });
  });

  it('is changed where there is one, deleted where nothing is left of it, and left alone by Esc', () => {
    const { state } = run(stateOf(), noted([noteOn('（一）健全制度体系。', '旧')]), ...INTO_TEXT);
    expect(noteAsked(state, NOTE, write('的'), OPEN)?.[1]).toMatchObject({ id: '（一）健全制度体系。', note: '旧的' });
    expect(noteAsked(state, NOTE, { type: 'erase-all' }, OPEN)?.[1].note).toBe('');
    expect(run(state, NOTE, write('的'), { type: 'close' }).effects).toEqual([]);
    // Of nothing there is nothing to delete.
    expect(run(stateOf(), NOTE, { type: 'erase' }, OPEN).effects).toEqual([]);
  });

  it('is not begun where there is nothing to note on', () => {
    const { state } = run(stateOf({ report: segmentText('', { id: 'empty' }) }), { type: 'side' }, NOTE);
    expect([state.mode.kind, state.notice?.zh]).toEqual(['reading', '这里没有可批注的内容']);
  });

  it('that cannot be kept is there to be written once more', () => {
    const wish = { id: null, span: { start: 0, end: 5 }, note: '写了很久的批注' };
    const action: Action = { type: 'not-noted', report: '', ...wish, message: { zh: '磁盘\u001b满', en: 'full' } };
    const { state } = run(stateOf(), action);
    expect(frameOf(state).at(-1)).toMatch(/批注 > 写了很久的批注.*磁盘␛满/);
    expect(run(state, OPEN).effects).toEqual([{ type: 'keep-note', report: '', ...wish }]);
  });

  it('is typed on the last line, at every size', () => {
    for (const [columns, rows] of [
      [120, 40],
      [80, 24],
      [50, 20],
      [20, 6],
    ] as const) {
      const { state } = run(stateOf({ columns, rows }), NOTE, write('很长'.repeat(80)));
      const lines = frameOf(state);
      expect(lines.length).toBeLessThanOrEqual(rows - 1);
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns - 1);
      expect(lines.at(-1)).toMatch(/批注 > (很|长)+/);
    }
  });
});

describe('notes that are kept', () => {
  it('have a sign beside their passage, and stand below the text where the reader is on it', () => {
    const { state } = run(stateOf(), noted(), ...INTO_TEXT, DOWN);
    const lines = frameOf(state);
    expect(lines.some((line) => /│[▸▎ ] ✎ *一是完善规范性文件管理/.test(line))).toBe(true);
    expect(lines.at(-2)).toMatch(/✎ {2}已核/);
    expect(screenReaderLines(state)).toContain('批注: 已核');
    expect(frameOf(run(state, DOWN, DOWN, DOWN, DOWN, DOWN).state).at(-2)).not.toContain('已核');
  });

  it('never stand over the line that they are about', () => {
    const last = noteOn('开展宣传活动。', '一'.repeat(400));
    const { state } = run(stateOf({ columns: 50, rows: 20 }), noted([last]), OPEN, { type: 'move', by: 'end', way: 1 });
    const lines = frameOf(state);
    expect(lines.findIndex((line) => line.includes('开展宣传活动'))).toBeGreaterThan(0);
    expect(lines.findIndex((line) => /✎ {2}一一/.test(line))).toBeGreaterThan(0);
  });

  it('are listed in the order of the text; Enter goes to one', () => {
    const { state } = run(stateOf(), noted(), NOTES);
    const frame = frameOf(state).join('\n');
    expect(frame).toMatch(/━ 批注 ━[\s\S]*批注 2[\s\S]*▸ ✎ 已核[\s\S]*✎ 与上年同口径/);
    expect(screenReaderLines(state)).toEqual(
      expect.arrayContaining(['批注, 第 1 条，共 2 条', '已核', '提出意见52条']),
    );
    const there = run(state, DOWN, OPEN).state;
    expect(there.view.highlighted).toEqual([[KEPT[0]?.start, KEPT[0]?.end]]);
    expect(frameOf(run(stateOf({ lang: 'en' }), NOTES).state).join('\n')).toContain('No notes yet');
  });

  it('are changed and deleted in the list; that is asked first', () => {
    const { state } = run(stateOf(), noted(), NOTES, DOWN);
    expect(noteAsked(state, NOTE, write('！'), OPEN)?.[1]).toMatchObject({ id: KEPT[0]?.id, note: '与上年同口径？！' });
    const asked = run(state, { type: 'delete-note' });
    expect(frameOf(asked.state).join('\n')).toMatch(/删除这条批注？[\s\S]*不[\s\S]*删除/);
    expect(asked.effects).toEqual([]);
    const no = run(asked.state, { type: 'choose', index: 0 });
    expect([no.effects, no.state.notice?.zh, no.state.view.focus]).toEqual([[], '没有删除', 'side']);
    expect(run(asked.state, { type: 'choose', index: 1 }).effects).toMatchObject([
      { type: 'keep-note', id: KEPT[0]?.id, note: '' },
    ]);
    expect(frameOf(state).at(-1)).toContain('D 删除');
    expect(run(stateOf(), noted(), { type: 'delete-note' }).state.notice?.zh).toContain('按 M');
    expect(run(stateOf(), NOTES, { type: 'delete-note' }).state.notice?.zh).toContain('还没有批注');
  });

  it('are found again after the report was corrected, and those whose words are gone are said to be', () => {
    const corrected = TEXT.replace('2023年，我县', '本县的法治工作如下。2023年，我县').replace('提出意见52条，', '');
    const { state } = run(stateOf(), noted(), {
      type: 'reread',
      id: '',
      report: segmentText(corrected, { id: 'yunxi-2023' }),
    });
    const listed = run(state, NOTES).state;
    expect(frameOf(listed).join('\n')).toMatch(/✎ 与上年同口径[\s\S]*✎ 已核/);
    const there = run(listed, OPEN).state;
    const [[start = 0, end = 0] = []] = there.view.highlighted;
    expect(there.view.doc.report.text.slice(start, end)).toBe('抽查案卷120宗，合格率同比上升3.2个百分点');
    expect(run(listed, DOWN, OPEN).state.notice?.zh).toContain('找不到');
    expect(screenReaderLines(run(listed, DOWN).state).join()).toContain('提出意见52条');
  });

  it('show no control character of their file', () => {
    const { state } = run(stateOf(), noted([{ ...noteOn('提出意见52条', 'a\u001b[2Jb\u202ec') }]), NOTES);
    expect(frameOf(state).join('')).not.toMatch(/\u001b|\u202e/);
  });
});

describe('the browser', () => {
  it('reads the notes after the first frame, keeps what is written, and says where it cannot', async () => {
    const wishes: NoteWish[] = [];
    let isFull = false;
    const browser = new Run(120, 40, {
      notes: {
        of: async () => done([noteOn('提出意见52条', '已核')]),
        keep: async (_, wish) => {
          wishes.push(wish);
          return isFull
            ? fail('unreadable', '磁盘已满', 'the disk is full')
            : done([noteOn('优化营商环境', wish.note)]);
        },
      },
    });
    await browser.shows('✎');
    browser.type('m');
    await browser.until((screen) => /批注 >/.test(screen.at(-2) ?? ''));
    expect(browser.cursorShown).toBe(true);
    browser.type('第一条\r');
    await browser.shows('批注已保存');
    isFull = true;
    browser.type('m第二条\r');
    await browser.shows('磁盘已满');
    browser.type('\u0015\r\u001b');
    browser.type('qq');
    expect((await browser.result).exitCode).toBe(0);
    expect(wishes.map(({ note }) => note)).toEqual(['第一条', '第二条']);
  });

  it('says that notes cannot be read, and goes on', async () => {
    const browser = new Run(120, 40, {
      notes: { of: async () => fail('unreadable', '批注文件已损坏', 'damaged'), keep: async () => done([]) },
    });
    await browser.shows('批注文件已损坏');
    browser.type('q');
    expect((await browser.result).exitCode).toBe(0);
  });
});
