import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changeFor, keepNote, noteFile, noteFiles, readNotes } from '../../src/cli/note-files.ts';
import { segmentText } from '../../src/report/index.ts';
import { SOURCE } from '../output/fixture.ts';

const report = segmentText(SOURCE, { id: 'yunxi-2021' });
const span = { start: report.text.indexOf('罚没款'), end: report.text.indexOf('；开展') };

function newHome(): { XDG_STATE_HOME: string } {
  return { XDG_STATE_HOME: mkdtempSync(join(tmpdir(), 'report-tui-notes-')) };
}

const wish = (note: string, id: string | null = null) => changeFor(report, { id, span, note });

describe('notes that are kept', () => {
  it('are added, changed and deleted, each with its words and their source', async () => {
    const env = newHome();
    const first = await keepNote(report, undefined, wish('核对'), env);
    expect(first).toMatchObject({ ok: true, value: [{ ...span, quote: '罚没款约320.5万元', note: '核对' }] });
    const id = first.ok ? (first.value[0]?.id ?? '') : '';
    await keepNote(report, undefined, wish('又一条'), env);
    // What stands at its offsets by now is no matter.
    const moved = changeFor(report, { id, span: { start: 0, end: 3 }, note: '已核对' });
    const changed = await keepNote(report, undefined, moved, env);
    expect(changed.ok && changed.value.find((each) => each.id === id)).toMatchObject({
      ...span,
      quote: '罚没款约320.5万元',
      note: '已核对',
      source: expect.stringContaining('《云溪县2021年度法治政府建设工作报告》'),
    });
    const left = await keepNote(report, undefined, wish('', id), env);
    expect(left).toMatchObject({ ok: true, value: [{ note: '又一条' }] });
    const [file] = noteFiles(env);
    expect(readNotes(file ?? '')).toMatchObject({ ok: true, value: { report: 'yunxi-2021', path: null } });
    expect(readdirSync(dirname(file ?? ''))).toHaveLength(1);
  });

  it('are those of one report, and its file is named in them', async () => {
    const env = newHome();
    const path = join(env.XDG_STATE_HOME, 'r.txt');
    writeFileSync(path, SOURCE);
    await keepNote(report, path, wish('文件'), env);
    await keepNote(report, '-', wish('管道'), env);
    const kept = noteFiles(env).map((file) => readNotes(file));
    const paths = kept.map((each) => each.ok && each.value?.path);
    expect(paths).toEqual(expect.arrayContaining([path, null]));
  });

  it.each(['', '{', '[]', '{"schema":"report-tui-notes/1","report":"x","title":"","path":null,"notes":[{"id":1}]}'])(
    'in a file that is damaged (%s) are told, and kept beside when another is written',
    async (text) => {
      const env = newHome();
      const file = noteFile(report, undefined, env) ?? '';
      mkdirSync(dirname(file), { recursive: true });
      for (const round of [1, 2]) {
        writeFileSync(file, text);
        const read = readNotes(file);
        expect(read.ok ? null : read.message.zh).toContain(file);
        expect(await keepNote(report, undefined, wish(`第${round}条`), env)).toMatchObject({ ok: true });
        expect(readNotes(file)).toMatchObject({ ok: true, value: { notes: [{ note: `第${round}条` }] } });
      }
      expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
      expect(readFileSync(`${file}.damaged-2`, 'utf8')).toBe(text);
      expect(noteFiles(env)).toEqual([file]);
    },
  );

  it('in a pipe are not waited for', () => {
    const env = newHome();
    const file = noteFile(report, undefined, env) ?? '';
    mkdirSync(dirname(file), { recursive: true });
    execFileSync('mkfifo', [file]);
    expect(readNotes(file)).toMatchObject({ ok: false });
  });

  it('cannot be where nothing can be written, which is said', async () => {
    const env = newHome();
    writeFileSync(join(env.XDG_STATE_HOME, 'report-tui'), '');
    for (const home of [env, {}]) {
      const kept = await keepNote(report, undefined, wish('核对'), home);
      expect(kept.ok ? '' : kept.message.zh).toContain('批注没有保存');
      expect(kept.ok ? '' : kept.message.en).toContain('not kept');
    }
    expect(noteFiles({})).toEqual([]);
    expect(readNotes(null)).toEqual({ ok: true, value: null });
  });
});
