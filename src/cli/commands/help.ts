import { done, fail } from '../../text/index.ts';
import { nearest } from '../did-you-mean.ts';
import { surplus } from '../given.ts';
import { commandHelp, programHelp } from '../help.ts';
import { printed } from '../outcome.ts';
import type { CommandSpec } from '../spec.ts';

export const help: CommandSpec = {
  name: 'help',
  group: 'other',
  summary: { zh: '显示帮助', en: 'show help' },
  words: {
    name: 'command',
    many: false,
    help: { zh: '命令；不写则是整个程序', en: 'a command; the whole program if none' },
    completes: 'commands',
  },
  formats: [],
  options: [],
  examples: [['$0 help search', { zh: 'search 的用法', en: 'how to search' }]],
  prepare(given, lang, commands) {
    const [word, extra] = given.words;
    if (extra !== undefined) return surplus(extra, 'help');
    const names = commands.map(({ name }) => name);
    const command = commands.find(({ name }) => name === word);
    if (word !== undefined && command === undefined) {
      const suggestion = nearest(word, names);
      return suggestion === undefined
        ? fail(
            'usage',
            `没有 ${word} 这个命令：见 report-tui help。`,
            `there is no command ${word}: see report-tui help.`,
          )
        : fail(
            'usage',
            `没有 ${word} 这个命令：是不是 ${suggestion}？`,
            `there is no command ${word}: did you mean ${suggestion}?`,
          );
    }
    const text = command === undefined ? programHelp(commands, lang) : commandHelp(command, lang);
    return done({ command: { name: 'help', of: word }, start: async () => printed(text), lasting: false });
  },
};
