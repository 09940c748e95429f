import { readFileSync } from 'node:fs';
import { done } from '../../text/index.ts';
import { failed, type Outcome, printed } from '../outcome.ts';
import { lost, packagePath } from '../package-files.ts';
import { define } from '../spec.ts';

const PAGE = 'docs/SKILL.md';

export const skill = define<{ name: 'skill' }>(
  {
    name: 'skill',
    group: 'other',
    summary: { zh: '输出教智能助手用本程序的一页说明', en: 'print a page that teaches an assistant to use it' },
    words: null,
    formats: [],
    options: [],
    examples: [
      ['$0 skill', { zh: '看这一页', en: 'read it' }],
      ['$0 skill > report-tui/SKILL.md', { zh: '放进助手的技能目录', en: "into an assistant's folder of skills" }],
    ],
  },
  () => done({ name: 'skill' }),
  async () => printedPage(),
);

function printedPage(): Outcome {
  const path = packagePath(PAGE);
  return path === null ? failed(lost(PAGE)) : printed(readFileSync(path, 'utf8'));
}
