import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportsOf } from '../../src/cli/browse-export.ts';
import { BrowsedReports } from '../../src/cli/browse-shelf.ts';
import { plainStyles } from '../../src/output/index.ts';
import { segmentText, writeSegmented } from '../../src/report/index.ts';
import type { ExportWish } from '../../src/tui/index.tsx';
import { SOURCE } from '../output/fixture.ts';
import { temporary } from '../program/program.ts';

const folder = temporary();
const env = { REPORT_TUI_SHELF: folder, XDG_STATE_HOME: temporary() };
const OPTIONS = { lang: 'zh', width: null, ambiguous: 1, styles: plainStyles } as const;
let reports: BrowsedReports;

beforeAll(async () => {
  for (const year of ['2021', '2032']) {
    const report = segmentText(SOURCE.replaceAll('2021', year), { id: `yunxi-${year}` });
    writeFileSync(join(folder, `${report.id}.md`), writeSegmented(report));
  }
  reports = await BrowsedReports.of(undefined, env);
});

const BOTH = [
  { report: 'yunxi-2021', ids: [] },
  { report: 'yunxi-2032', ids: [] },
];

async function textOf(wish: Partial<ExportWish>): Promise<string> {
  const whole = { what: 'problems', format: 'text', reports: BOTH.slice(0, 1), ...wish } as const;
  const text = await exportsOf(reports, OPTIONS).text(whole, 'output');
  if (!text.ok) throw new Error(text.message.en);
  return text.value;
}

describe('what is exported', () => {
  it('is the problems, the plans or what was marked of a report', async () => {
    expect(await textOf({})).toMatch(/^一是部分单位.*不足。\n\n?二是基层执法力量/);
    expect(await textOf({ what: 'plans' })).toContain('（二）完善监督机制。');
    expect(JSON.parse(await textOf({ what: 'commitments', format: 'json' }))).toHaveLength(2);
    expect(await textOf({ what: 'part', reports: [{ report: 'yunxi-2021', ids: ['3'] }] })).toMatch(/^三、存在的问题/);
    expect(await textOf({ what: 'selection', reports: [{ report: 'yunxi-2021', ids: ['@0-4'] }] })).toBe('当前位置\n');
    expect(await textOf({ what: 'report', format: 'md' })).toMatch(/^# 云溪县2021/);
    expect(await textOf({ what: 'part' })).toBe('');
  });

  it('is the statistics as a table', async () => {
    const csv = await textOf({ what: 'statistics', format: 'csv' });
    expect(csv.split('\r\n')[0]).toMatch(/^\ufeffreport,place/);
    const two = await textOf({ what: 'table', format: 'csv', reports: [{ report: 'yunxi-2021', ids: ['s2', 's1'] }] });
    expect(two.trimEnd().split('\r\n')).toHaveLength(3);
    const both = await textOf({ what: 'statistics', format: 'json', reports: BOTH });
    expect(new Set(JSON.parse(both).map(({ report }: { report: string }) => report))).toEqual(
      new Set(['yunxi-2021', 'yunxi-2032']),
    );
  });

  it('is of several reports one after the other', async () => {
    expect(await textOf({ reports: BOTH })).toMatch(/^云溪县2021[\s\S]*\n云溪县2032/);
    expect(JSON.parse(await textOf({ reports: BOTH, format: 'json' }))).toHaveLength(4);
  });

  it('is the notes', async () => {
    expect(await textOf({ what: 'notes', format: 'md' })).toBe('');
    await reports.notes().keep('yunxi-2032', { id: null, span: { start: 20, end: 30 }, note: '核对' });
    expect(await textOf({ what: 'notes', format: 'md', reports: BOTH })).toMatch(/^# 云溪县2032[\s\S]*核对/);
  });

  it('of a report that is gone is told', async () => {
    const wish = { what: 'report', format: 'text', reports: [{ report: 'nobody', ids: [] }] } as const;
    expect(await exportsOf(reports, OPTIONS).text(wish, 'clipboard')).toMatchObject({ ok: false });
  });
});

describe('a file', () => {
  const wish = { what: 'problems', format: 'md', reports: BOTH.slice(0, 1) } as const;
  const save = (path: string, replace = false) => exportsOf(reports, OPTIONS).save(wish, path, replace);

  it('is written, and replaced only where that is wanted; a link stays one', async () => {
    const path = join(temporary(), 'a.md');
    expect(await save(path)).toEqual({ ok: true, value: 'saved' });
    writeFileSync(path, 'mine');
    expect(await save(path)).toEqual({ ok: true, value: 'there' });
    expect(readFileSync(path, 'utf8')).toBe('mine');
    const link = `${path}.link`;
    symlinkSync(path, link);
    expect(await save(link, true)).toEqual({ ok: true, value: 'saved' });
    expect(readFileSync(path, 'utf8')).toContain('基层执法力量比较薄弱');
  });

  it('that is a folder or a device, or cannot be written, is left alone, which is said', async () => {
    const at = temporary();
    mkdirSync(join(at, 'folder'));
    for (const path of [join(at, 'folder'), '/dev/null', join(at, 'none/a.md')]) {
      const saved = await save(path, true);
      expect(saved.ok ? '' : saved.message.zh).toContain(path);
      expect(saved.ok ? '' : saved.message.zh).toContain('没有保存');
    }
  });

  it('of nothing is not written', async () => {
    const nothing = { ...wish, what: 'part' } as const;
    const saved = await exportsOf(reports, OPTIONS).save(nothing, join(temporary(), 'b.md'), false);
    expect(saved).toEqual({ ok: true, value: 'nothing' });
  });
});
