// npm run readme: writes what README.md and README.zh-CN.md have of the program itself: the browser as it opens, the keys, the commands.
// With --check it writes nothing, and ends with 1 where they are not as they would be written.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromSources, root } from './sources.mjs';

const check = process.argv.includes('--check');

const { COMMANDS, usageOf, GROUPS, keyTable, Pty } = await fromSources(
  `
    export { COMMANDS } from './src/cli/command-table.ts';
    export { usageOf } from './src/cli/help.ts';
    export { GROUPS } from './src/cli/spec.ts';
    export { keyTable } from './src/tui/keymap.ts';
    export { Pty } from './test/terminal/pty.ts';`,
  { 'import.meta.dirname': JSON.stringify(join(root, 'test/terminal')) },
);

/** The browser as it opens, in a terminal of 100 × 26. */
async function frame() {
  const state = mkdtempSync(join(root, 'node_modules/.readme-'));
  const pty = new Pty(process.execPath, [join(root, 'bin/report-tui.js'), '--lang', 'zh', '--color', 'never'], {
    columns: 100,
    rows: 26,
    env: { XDG_STATE_HOME: state, XDG_CONFIG_HOME: state, REPORT_TUI_SHELF: join(state, 'shelf') },
  });
  try {
    await pty.until('? 帮助');
    const rows = pty.screen().map((row) => row.trimEnd());
    return `\`\`\`text\n${rows.join('\n').trimEnd()}\n\`\`\``;
  } finally {
    pty.kill();
    rmSync(state, { recursive: true, force: true });
  }
}

/** The commands by their groups, each with what it does and its formats. */
function commandTable(lang) {
  const head = lang === 'zh' ? '| 命令 | 作用 | `-f` |' : '| Command | What it does | `-f` |';
  const rows = Object.entries(GROUPS).flatMap(([group, title]) => [
    `| **${title[lang]}** | | |`,
    ...COMMANDS.filter((command) => command.group === group).map(
      (command) => `| \`${usageOf(command)}\` | ${command.summary[lang]} | ${command.formats.join(' ')} |`,
    ),
  ]);
  return [head, '| --- | --- | --- |', ...rows].join('\n');
}

/** A text with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
function filled(text, name, words) {
  const [before, after] = [`<!-- ${name} -->\n`, `\n<!-- /${name} -->`];
  const [from, to] = [text.indexOf(before), text.indexOf(after)];
  if (from < 0 || to < from) throw new Error(`the README has no place for ${name}`);
  return text.slice(0, from + before.length) + words + text.slice(to);
}

const picture = await frame();
for (const [name, lang] of [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
]) {
  const path = join(root, name);
  const text = readFileSync(path, 'utf8');
  const written = filled(
    filled(filled(text, 'frame', picture), 'keys', keyTable(lang)),
    'commands',
    commandTable(lang),
  );
  if (written === text) continue;
  if (check) {
    console.error(`${name} is not as it would be written: npm run readme`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, written);
  }
}
