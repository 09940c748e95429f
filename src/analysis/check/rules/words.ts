import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { before, behind, type Match, matchesAround, matchesIn } from '../scan.ts';

/** A wrong word, what to write, and where the same characters are right. */
interface Slip {
  pattern: RegExp;
  instead: string;
  right?: (draft: Draft, match: Match) => boolean;
}

const DATE =
  '(?:到)?(?:20[0-9]{2}|[0-9０-９]{1,2}月|[一二三四五六七八九十]{1,3}月|目前|日前|当前|现在|今年|去年|上年|本年|年底|年末|月底|上半年|本月|上月|[一二三四]季度)';

/** A closed list: words that all dictionaries and the usage notes of the press agree on. */
const SLIPS: readonly Slip[] = [
  // 尤其它, 极其它: here 其 belongs to the word before.
  {
    pattern: /其它/g,
    instead: '其他',
    right: (draft, { start }) => /[尤极与何任]$/.test(before(draft.plain, start, 1)),
  },
  // 截止到, 截止日期 and 于…截止 are right.
  {
    pattern: new RegExp(`截止(?!到|日期|时间|期)(?=\\s?${DATE})`, 'g'),
    instead: '截至',
    right: (draft, { start }) => /[于在到前日]$/.test(before(draft.plain, start, 1)),
  },
  // 多做为民的实事: here 做 and 为 are two words.
  {
    pattern: /做为(?![民了企农群百老学社基人师商贫弱残])/g,
    instead: '作为',
    right: (draft, { start }) => /[多要愿善能会去想敢肯实常叫]$/.test(before(draft.plain, start, 1)),
  },
  {
    pattern: /帐(?![篷幕下子帘])/g,
    instead: '账',
    right: (draft, { start }) => /[蚊营军纱罗幔篷]$/.test(before(draft.plain, start, 1)),
  },
];

const wrongWords: Rule = {
  id: 'W1',
  level: 'warning',
  scope: 'text',
  what: { zh: '用字有误：其它、截止（日期前）、做为、帐', en: 'wrong words: 其它, 截止 before a date, 做为, 帐' },
  why: {
    zh: '规范写法是“其他”“截至”“作为”“账”。',
    en: 'The standard forms are 其他, 截至, 作为, 账.',
  },
  source: { zh: '《现代汉语词典》；《第一批异形词整理表》', en: 'the standard dictionary; the table of variant words' },
  mend: { zh: '改为规范写法。', en: 'Write the standard form.' },
  passes: [
    { text: '截止到11月份，其他任务已完成。' },
    { text: '报名于5月1日截止，截止日期不变。' },
    { text: '多做为民服务的实事，搭建应急帐篷20顶。' },
  ],
  fails: [{ text: '截止2033年底，建立台账。' }, { text: '其它单位做为责任主体。' }, { text: '建立问题台帐。' }],
  find: (draft) =>
    SLIPS.flatMap(({ pattern, instead, right }) =>
      matchesIn(draft, pattern)
        .filter((match) => right === undefined || !right(draft, match))
        .map(({ start, end, text }) => ({
          start,
          end,
          message: { zh: `“${text}”应为“${instead}”`, en: `"${text}" should be "${instead}"` },
          fix: { zh: `改为“${instead}”。`, en: `write "${instead}".` },
        })),
    ).sort((a, b) => a.start - b.start),
};

/** What 法制 is right in: names of organs and posts, 法制审核, 法制统一 (Constitution art. 5), newspapers. */
const RIGHT_BEHIND =
  /^法制(?:办|局|机构|机关|审核|审查|处|科|股|室|员|人员|干部|骨干|部门|大队|中队|总队|支队|支部|委员会|工作委员会|工作机构|的?统一|日报|晚报|报|网|史|副校长|辅导员|信息|工作办公室|[度定止裁作约造订品])/;

/** W2. From 2018 on the Constitution too speaks of 法治; the word before that may end in 法: 学法制度. */
const ruleOfLaw: Rule = {
  id: 'W2',
  level: 'hint',
  scope: 'text',
  what: { zh: '“法制”应为“法治”', en: '法制 for 法治' },
  why: {
    zh: '2018年宪法修正案把“健全社会主义法制”改为“健全社会主义法治”，此后的文件都用“法治”。',
    en: 'Since the constitutional amendment of 2018 documents say 法治.',
  },
  source: { zh: '2018年《宪法修正案》第三十二条', en: 'constitutional amendment of 2018, art. 32' },
  mend: {
    zh: '指治理方式时写“法治”；机构名和“法制审核”“法制统一”不改。',
    en: 'Write 法治, except in names of organs, 法制审核 and 法制统一.',
  },
  passes: [{ text: '2033年，落实领导干部学法制度，完成法制审核20件，维护法制统一。' }],
  fails: [{ text: '2033年，提高决策民主化、法制化水平。' }],
  find(draft) {
    const { year } = draft.report;
    if (year !== null && year < 2018) return [];
    return matchesIn(draft, /法制/g)
      .filter(({ start }) => !RIGHT_BEHIND.test(behind(draft.plain, start, 10)))
      .map(({ start, end }) => ({
        start,
        end,
        message: { zh: '“法制”应为“法治”', en: '法制 should be 法治' },
        fix: { zh: '改为“法治”。', en: 'Write 法治.' },
      }));
  },
};

// What stands before is looked at behind the first character: a pattern that begins with a character is passed over sooner.
const PLACEHOLDER = new RegExp(
  [
    '[XxＸｘ](?<![A-Za-z0-9].)[XxＸｘ]{1,7}(?![A-Za-z])',
    '[×✕╳]{2,8}',
    '[〇○](?<![〇零一二三四五六七八九○].)[〇○]{1,7}(?![〇零一二三四五六七八九○])',
    '某(?:某)?(?:省|市|县|区|旗|镇|乡|街道|局)(?![长政府]?.{0,12}案)',
    '20[0-9]?[XxＸｘ×]{1,2}(?=[年度\\-—至])',
    '待(?<!有待)(?:补充|填写|填充|填报|核实|核对)(?=[）)】\\]。；，、]|$)',
    '[_＿]{3,}',
    '[*＊]{2,}',
    '[?？]{3,}',
    'TODO|TBD',
    '此处(?:填写|补充|插入|填)',
    '[（(](?<=[\\u4e00-\\u9fff，、].)[ \\u3000]{1,}[）)]',
  ].join('|'),
  'gm',
);

/** W3. Not found in any of 202 published reports. The name of a person in a case (张××诉…) is masked, not missing. */
const placeholders: Rule = {
  id: 'W3',
  level: 'error',
  scope: 'text',
  what: {
    zh: '模板里的空位没有填：XX、××、〇〇、某县、202X、待补充',
    en: 'a placeholder of the template is left: XX, ××, 〇〇, 某县, 202X, 待补充',
  },
  why: { zh: '公开的报告里不应有空位。', en: 'A published report has nothing left to fill in.' },
  source: { zh: '模板用语', en: 'words of templates' },
  mend: { zh: '填上实际内容。', en: 'Fill in what belongs there.' },
  passes: [{ text: '审结张××诉县自然资源局案。' }, { text: '二〇〇〇年以来，XXL号防护服有待补充。' }],
  fails: [
    { text: 'XX县办理案件××件。' },
    { text: '截至202X年底，某县已完成任务（待补充）。' },
    { text: '云溪县2033年度法治政府建设情况报告\n一、工作成效\n制定文件6件。\n云溪县司法局\n202X年X月X日' },
  ],
  find: (draft) =>
    matchesAround(draft, PLACEHOLDER)
      .filter((match) => !isMaskedName(draft, match))
      .map(({ start, end, text }) => ({
        start,
        end,
        message: { zh: `“${text.trim()}”像是没有填的空位`, en: `"${text.trim()}" looks like a placeholder` },
      })),
};

/** 张××诉…, 李XX等: a surname before it, a party of a case behind it. */
function isMaskedName(draft: Draft, { start, end }: Match): boolean {
  if (!/[\u4e00-\u9fff]$/.test(before(draft.plain, start, 1))) return false;
  return (
    /^(?:诉|等|与|和|、|一案|案|（男|（女|某)/.test(behind(draft.plain, end, 3)) &&
    /案|诉/.test(behind(draft.plain, end, 40))
  );
}

/** W9: the user's own list. No list of political wording is built in: it changes. */
const userWords: Rule = {
  id: 'W9',
  level: 'warning',
  scope: 'text',
  what: { zh: '自备词表里的词', en: "a word of the user's own list" },
  why: { zh: '由 --words 文件给出：词、改为、理由。', en: 'Given by the file of --words: word, instead, why.' },
  source: { zh: '使用者的词表', en: "the user's list" },
  mend: { zh: '按词表改。', en: 'Write what the list says.' },
  passes: [],
  fails: [],
  find(draft, { words }) {
    const faults: Fault[] = [];
    for (const { word, instead, why } of words) {
      for (
        let at = draft.plain.indexOf(word);
        word !== '' && at >= 0;
        at = draft.plain.indexOf(word, at + word.length)
      ) {
        if (!draft.holds(at)) continue;
        const reason = why === '' ? '' : `（${why}）`;
        faults.push({
          start: at,
          end: at + word.length,
          message:
            instead === ''
              ? { zh: `词表不用“${word}”${reason}`, en: `the list does not use "${word}"${reason}` }
              : { zh: `“${word}”，词表作“${instead}”${reason}`, en: `"${word}": the list has "${instead}"${reason}` },
          ...(instead === '' ? {} : { fix: { zh: `改为“${instead}”。`, en: `write "${instead}".` } }),
        });
      }
    }
    return faults.sort((a, b) => a.start - b.start);
  },
};

export const WORDS: readonly Rule[] = [wrongWords, ruleOfLaw, placeholders, userWords];
