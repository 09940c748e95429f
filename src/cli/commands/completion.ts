import { done, type Failure, fail, type Lang } from '../../text/index.ts';
import { completionScript, SHELLS, type Shell } from '../completion.ts';
import { nearest } from '../did-you-mean.ts';
import { type Given, surplus } from '../given.ts';
import { printed } from '../outcome.ts';
import { define } from '../spec.ts';

interface CompletionCommand {
  name: 'completion';
  /** Undefined: the shell that $SHELL names. */
  shell: Shell | undefined;
}

export const completion = define<CompletionCommand>(
  {
    name: 'completion',
    group: 'other',
    summary: { zh: '输出命令行补全脚本', en: 'print a shell completion script' },
    words: {
      name: 'shell',
      many: false,
      help: { zh: 'bash zsh fish；不写则按 $SHELL', en: 'bash zsh fish; by $SHELL if not given' },
      completes: SHELLS,
    },
    formats: [],
    options: [],
    examples: [
      ['$0 completion bash >> ~/.bashrc', { zh: '装入 bash', en: 'install for bash' }],
      ['$0 completion zsh >> ~/.zshrc', { zh: '装入 zsh', en: 'install for zsh' }],
      ['$0 completion fish | source', { zh: '在 fish 中试用', en: 'try it in fish' }],
    ],
  },
  ({ words: [word, extra] }: Given, _: Lang) => {
    if (extra !== undefined) return surplus(extra, 'completion');
    const shell = SHELLS.find((each) => each === word);
    return word !== undefined && shell === undefined ? noShell(word) : done({ name: 'completion', shell });
  },
  async ({ shell }) => printed(completionScript(shell, process.env.SHELL)),
);

function noShell(word: string): Failure {
  const suggestion = nearest(word, SHELLS);
  const asked =
    suggestion === undefined ? { zh: '', en: '' } : { zh: `（是不是 ${suggestion}？）`, en: ` (${suggestion}?)` };
  return fail(
    'usage',
    `没有 ${word} 的补全脚本${asked.zh}：请用 ${SHELLS.join('、')}。`,
    `there is no completion for ${word}${asked.en}: use one of ${SHELLS.join(', ')}.`,
  );
}
