import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ShelfPaths } from '../../src/shelf/index.ts';

/** A place for a shelf that is not there yet. */
export function emptyShelf(): ShelfPaths & { folder: string; cache: string } {
  const base = mkdtempSync(join(tmpdir(), 'report-tui-shelf-'));
  return { folder: join(base, 'shelf'), cache: join(base, 'cache') };
}

/** A report in the manner of the genre; no place or figure of it is real. */
export function reportOf(region: string, year: number, cases = 35): string {
  return [
    `${region}${year}年度法治政府建设工作报告`,
    `发布时间：${year + 1}-03-01　来源：${region}司法局`,
    `${year}年，${region}全面推进依法行政，各项工作取得了新的进展。`,
    '一、加强组织领导',
    `（一）落实责任。一是专题学习3次，研究事项${cases % 20}件。二是印发要点，分解到28个部门。`,
    '二、规范行政执法',
    `全年办理行政处罚案件${cases}件，同比下降8.5%，罚没款约320.5万元。`,
    '三、存在的问题',
    '一是部分单位重视不够。二是基层执法力量薄弱。',
    '四、下一步工作计划',
    '（一）加强培训。计划举办培训班8期。（二）完善监督机制。',
    '',
  ].join('\n');
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** All files of a folder and the folders in it, by their paths, with their content. */
export function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
  );
}
