import type { Example, Level, Rule } from '../src/analysis/index.ts';

const LEVELS: Readonly<Record<Level, string>> = { error: '错误 error', warning: '警告 warning', hint: '提示 hint' };

const HEAD = `# check 的规则 · The rules of check

<!-- Made from src/analysis/check/rules by \`npm run docs:check\`: edit the rules, not this page. -->

\`report-tui check FILE…\` 在公开之前检查一份报告。**错误**是没有人会争论的；**警告**值得看一眼；**提示**只在 \`--level hint\` 时列出。
算术都按末位数字的一半取区间：1.2万是 11,500 到 12,500。

\`report-tui check FILE…\` reads a draft before the public does. An _error_ is what nobody disputes, a _warning_ is worth a look, a _hint_ is
shown with \`--level hint\` only. All arithmetic allows for half of the last printed digit: 1.2万 is 11,500 to 12,500.

## 关掉一条，忽略一处 · To turn a rule off, to ignore one finding

- \`--rules=-N4\`：不用这条规则；\`--rules N,S1\`：只用这些。 Not this rule; these rules only.
- \`稿子.docx.ignore\`（与稿子放在一起），每行“规则号、制表符、原文开头几个字”。 \`FILE.ignore\` beside the file, a line each: rule, tab, first words.
- 分段文件里，在那一行之前写 \`<!-- ignore N4: 开头几个字 -->\`。 In a segmented file, on the line before it.

忽略了多少处，在最后说明。 How many were ignored is said at the end.

## 与上年对照 · Against last year's report

带 ° 的规则要有上年的报告：\`--against REPORT\`；不写时，用书架上同一地区上一年的。
Rules with ° need last year's report: \`--against REPORT\`, else the shelf's report of the same place for the year before.
`;

/** The documentation of the rules in Chinese and English, with their examples; one that stands for several rules is printed once. */
export function rulesPage(rules: readonly Rule[]): string {
  const printed = new Map<string, string>();
  const sections = rules.map((rule) => ruleSection(rule, printed));
  return `${[HEAD, '## 规则 · Rules\n', ...sections]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function ruleSection(rule: Rule, printed: Map<string, string>): string {
  const { id, level, scope, what, why, source, mend, passes, fails } = rule;
  const needsEarlier = [...passes, ...fails].some(({ earlier }) => earlier !== undefined) ? '°' : '';
  const only = scope === 'rule-of-law' ? '（只对法治政府建设年度报告 · for 法治政府建设年度报告 only）' : '';
  const rows = [
    `### ${id}${needsEarlier} ${what.zh} · ${what.en}\n`,
    `- 级别 · Level: ${LEVELS[level]}${only}`,
    `- 为什么 · Why: ${why.zh} ${why.en}`,
    `- 依据 · Source: ${source.zh} · ${source.en}`,
    `- 怎样改 · To put it right: ${mend.zh} ${mend.en}`,
    `- 怎样关 · To turn it off: \`--rules=-${id}\``,
  ];
  const found = fails.map((each) => example('检出 · found', each, id, printed));
  const silent = passes.map((each) => example('不检出 · not found', each, id, printed));
  return `${[...rows, ...found, ...silent].join('\n')}\n`;
}

/** No longer example is printed: those that only show a length. */
const LONGEST = 2000;

/** Short examples stand in a line, longer ones in a block. */
function example(label: string, { text, earlier }: Example, rule: string, printed: Map<string, string>): string {
  const words = text.trim();
  const whole = earlier === undefined ? words : `上年 · last year:\n${earlier.trim()}\n\n今年 · this year:\n${words}`;
  if (!whole.includes('\n')) return `- ${label}: \`${words}\``;
  const first = printed.get(whole);
  if (first !== undefined) return `- ${label}: 见 ${first} 的例子 · the example of ${first}`;
  if (whole.length > LONGEST) return '';
  printed.set(whole, rule);
  return `\n${label}:\n\n\`\`\`text\n${whole}\n\`\`\`\n`;
}
