import type { Report } from '../report/index.ts';
import { openFile, reportFile, setReports } from '../shelf/index.ts';
import { fail, type Result } from '../text/index.ts';
import type { CorrectionWish } from '../tui/index.tsx';
import { correctionOf } from './correction.ts';
import { OPTIONS } from './options.ts';
import { shelfPaths } from './shelf-paths.ts';
import type { Environment } from './terminal-capabilities.ts';

/** Corrects a report of the shelf as `set` does, and reads it again. Fails with a sentence where nothing was corrected. */
export async function correctedReport(id: string, wish: CorrectionWish, env: Environment): Promise<Result<Report>> {
  const paths = shelfPaths(env);
  const file = await reportFile(paths, id);
  if (file === undefined || file.ships) {
    return fail(
      'usage',
      '这份不在书架上（自带的或已删去的）：先用 report-tui import 导入，再更正。',
      'this report is not on the shelf: import one of your own to correct it.',
    );
  }
  const { place, year, title } = wish;
  const [least, most] = OPTIONS.year.range;
  if (year !== undefined && !(/^\d{4}$/.test(year) && Number(year) >= least && Number(year) <= most)) {
    return fail('usage', `年份应当是 ${least}–${most}`, `the year must be ${least}–${most}`);
  }
  const correction = correctionOf({
    ...(place !== undefined && { place }),
    ...(year !== undefined && { year: Number(year) }),
    ...(title !== undefined && { title }),
  });
  if (!correction.ok) return correction;
  const changed = await setReports(paths, [id], correction.value);
  return changed.ok ? openFile(file) : changed;
}
