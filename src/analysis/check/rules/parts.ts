import { allParts, type Part, type Span } from '../../../report/index.ts';
import type { Draft } from '../draft.ts';
import type { Fault, Rule } from '../model.ts';
import { plainOf } from '../scan.ts';
import { ARTICLE } from './articles.ts';
import { LAW_HEAD, LAW_LEADERS, LAW_PLANS, LAW_PROBLEMS, LAW_WORK, WHOLE } from './samples.ts';

/** A chapter on what the leaders did: no account of the year's work. */
const LEADERS_TITLE = /第一责任人|党政主要负责人|主要负责同志|主要领导/;
/** Chapters of fewer characters, without a figure, tell of no work: headings and phrases. */
const LEAST_TOLD = 30;

/** What is missing is said at the end of the title. A 政府工作报告 is held to no article: a warning. */
function missing(draft: Draft, zh: string, en: string): Fault[] {
  const level = draft.report.kind === 'work' ? { level: 'warning' as const } : {};
  return [{ ...draft.missingAt, ...level, message: { zh, en } }];
}

/** Whether the chapters tell of work. */
function tells(draft: Draft, chapters: readonly Part[]): boolean {
  const said = chapters.reduce(
    (sum, part) => sum + plainOf(draft, part).replace(/\s/g, '').length - part.title.length,
    0,
  );
  if (said >= LEAST_TOLD) return true;
  return draft
    .figures()
    .some(({ statistic }) => chapters.some(({ lead, end }) => statistic.start >= lead.end && statistic.end <= end));
}

const noWork: Rule = {
  id: 'C1',
  level: 'error',
  scope: 'rule-of-law',
  what: { zh: '没有主要举措和成效', en: 'no part on measures and results' },
  why: {
    zh: '年度报告必须写明上一年推进法治政府建设的主要举措和成效。',
    en: 'The yearly report must tell what was done and achieved.',
  },
  source: ARTICLE('二十五条第（一）项', 'art. 25 (1)'),
  mend: { zh: '补上这一部分。', en: 'Add that part.' },
  passes: [{ text: WHOLE }, { text: `${LAW_HEAD}一、工作开展情况\n审查文件86份。\n${LAW_PROBLEMS}${LAW_PLANS}` }],
  fails: [
    {
      text: `${LAW_HEAD}${LAW_PROBLEMS}${LAW_LEADERS}${LAW_PLANS}`.replace(
        /[二三四](?=、)/g,
        (han) => '一二三'['二三四'.indexOf(han)] ?? '',
      ),
    },
  ],
  find(draft) {
    const chapters = draft.report.sections.filter(
      (section) => section.role !== 'problems' && section.role !== 'plans' && !LEADERS_TITLE.test(section.title),
    );
    if (tells(draft, chapters)) return [];
    return missing(draft, '没有写主要举措和成效的部分', 'there is no part on measures and results');
  },
};

/** A sentence that admits that something falls short, wherever it stands. */
const ADMISSION =
  /(?:仍|还|也|尚|依然|但)(?:旧|然|是|会)?(?:存在|面临|有)[^。；]{0,30}(?:问题|不足|短板|差距|薄弱|困难|弱项|欠缺)|(?:存在|面临|有)[^。；]{0,10}(?:以下|如下|一些|一定|不少)[^。；]{0,8}(?:问题|不足|差距|短板|薄弱)|(?:问题|不足|短板|差距|困难)(?:主要)?(?:有|是|表现在|体现在|包括)[：:，一]|(?:清醒|深刻)地?(?:认识|看|意识)到[^。]{0,60}(?:问题|不足|差距|困难|短板)/;
/** What is said of a weakness, not of work on one; two of them in a sentence admit something. */
const FALLS_SHORT =
  /不[够足强高优深细实畅力匀广紧精]|不(?:平衡|充分|到位|均衡|完善|健全|适应|匹配|规范|及时)|偏[小低弱慢少紧窄软松粗大高重]|薄弱|滞后|有待|尚未|[仍还](?:未|不|需|处|有|较|比较|存在|要加强)|[较]弱|欠[缺账]|参差|缺[乏少]|紧缺|短缺|跟不上|反复出现|没有(?:根本|真正|完全|得到)|未(?:根本|能|得到|完全)|压力|差距|短板|流动快|过于|流于/g;
const WORKS_ON = /解决|破解|整治|补齐|整改|化解|针对|克服|消除|排查|防止|避免/;

/** Whether the report admits a weakness in words of its own, wherever they stand. */
function admits(draft: Draft): boolean {
  return draft.sentences().some((sentence) => {
    const words = plainOf(draft, sentence);
    if (ADMISSION.test(words)) return true;
    const found = words.match(FALLS_SHORT) ?? [];
    return new Set(found).size >= (WORKS_ON.test(words) ? 4 : 2);
  });
}
/** What every admission of a weakness has a word of. */
const WEAKNESS =
  /不|缺|少|弱|短板|差距|有待|[还仍尚]需|滞后|问题|困难|参差|欠|难|低|慢|单一|偏|未|亟|粗|松|乱|漏|失衡|压力|薄|脱节|瓶颈|隐患|风险|矛盾|重.{1,6}轻|走过场|形式|老化|空白/;

const noProblems: Rule = {
  id: 'C2',
  level: 'error',
  scope: 'report',
  what: { zh: '没有写不足', en: 'nothing on what falls short' },
  why: {
    zh: '年度报告必须写明推进法治政府建设存在的不足和原因。',
    en: 'The yearly report must tell what falls short, and why.',
  },
  source: ARTICLE('二十五条第（二）项', 'art. 25 (2)'),
  mend: { zh: '写明存在的不足。', en: 'Say what falls short.' },
  passes: [{ text: WHOLE }],
  fails: [
    { text: `${LAW_HEAD}${LAW_WORK}二、下一年度主要安排\n一是健全执法监督机制。\n二是开展普法宣传。\n` },
    { text: WHOLE.replace(/一是执法队伍[\s\S]*投入不够。/, '全县各项工作均已完成，成效明显。') },
  ],
  find(draft) {
    const admitted = draft.report.problems.some((problem) => WEAKNESS.test(plainOf(draft, problem)));
    if (admitted || admits(draft)) return [];
    const chapter = allParts(draft.report).find(({ role, heading }) => role === 'problems' && heading !== null);
    if (chapter === undefined) return missing(draft, '没有写存在不足的部分', 'there is no part on what falls short');
    const end = chapter.start + Math.max(1, chapter.marker.length + chapter.title.length);
    const level = draft.report.kind === 'work' ? { level: 'warning' as const } : {};
    const message = { zh: '这一部分没有写出一项不足', en: 'this part names no weakness' };
    return [{ start: chapter.start, end: Math.min(end, chapter.end), ...level, message }];
  },
};

/** A word that tells a cause. 导致 tells a consequence. */
const CAUSE = /原因|由于|源于|在于|缘于|因为|归因|根源|症结|究其/;

/** Where what is said of the problems of a chapter ends: before its plans, else with it. */
function endOfAdmission({ report }: Draft, last: Span): number {
  const chapter = report.sections.find(({ start, end }) => start < last.end && end >= last.end);
  const plan = report.plans.find(({ start }) => start >= last.end);
  return Math.min(chapter?.end ?? last.end, plan?.start ?? Number.POSITIVE_INFINITY);
}

const noCause: Rule = {
  id: 'C3',
  level: 'hint',
  scope: 'rule-of-law',
  what: { zh: '写了不足，没有写原因', en: 'weaknesses without a word of their cause' },
  why: {
    zh: '规定要求写明“存在的不足和原因”；实际报告大多不写。',
    en: 'The provisions ask for weaknesses and causes; most reports leave the causes out.',
  },
  source: ARTICLE('二十五条第（二）项', 'art. 25 (2)'),
  mend: { zh: '每项不足写一句原因。', en: 'Give each weakness its cause.' },
  passes: [{ text: WHOLE }],
  fails: [
    { text: WHOLE.replace('，原因在于编制偏紧', '').replace('，由于投入不够', '').replace('和原因', '') },
    { text: WHOLE.replace('，原因在于编制偏紧', '').replace('，由于投入不够', '') },
  ],
  find(draft) {
    const { problems } = draft.report;
    const [first] = problems;
    const last = problems.at(-1);
    if (first === undefined || last === undefined) return [];
    const chapters = draft.report.sections.filter(({ start, end }) => start < last.end && end > first.start);
    const parts = chapters.filter(({ role }) => role === 'problems');
    // A heading that says 原因 gives none; where plans share the chapter, causes stand before these.
    const spans: Span[] =
      parts.length > 0
        ? parts.map(({ lead, start, end }) => ({ start: Math.max(start, lead.end), end }))
        : [{ start: first.start, end: endOfAdmission(draft, last) }];
    if (spans.some((span) => CAUSE.test(plainOf(draft, span)))) return [];
    return [
      {
        start: first.start,
        end: Math.min(first.end, first.start + first.marker.length + first.title.length),
        message: {
          zh: `${problems.length}项不足都没有写原因`,
          en: `none of ${problems.length} weaknesses has a cause`,
        },
      },
    ];
  },
};

/** The leaders act: 第一责任人, or a leader with a verb. 党政主要负责人履职汇报制度 is no act. */
const LEADERS_ACT =
  /第一责任人|(?:主要负责(?:人|同志)|主要领导|党政(?:“?一把手”?|正职)|[书记县市区州省局厅镇乡]长(?!办公|联席)|书记(?!办公)|主任(?!办公|会议))[^。；，,]{0,16}(?:主持|召开|听取|批示|部署|亲自|带头|研究|述法|讲授|率先|示范|推进法治)|(?:主要负责(?:人|同志)|主要领导)[^。]{0,24}(?:职责|责任)/;

const noLeaders: Rule = {
  id: 'C4',
  level: 'warning',
  scope: 'rule-of-law',
  what: {
    zh: '没有写党政主要负责人履行第一责任人职责的情况',
    en: 'nothing on the leaders as first persons responsible',
  },
  why: {
    zh: '年度报告必须写明党政主要负责人履行推进法治建设第一责任人职责、加强法治政府建设的有关情况。',
    en: 'The yearly report must tell what the leaders did themselves.',
  },
  source: ARTICLE('二十五条第（三）项', 'art. 25 (3)'),
  mend: {
    zh: '写明主要负责人主持研究、部署、批示、述法等情况。',
    en: 'Tell what they presided over, decided and reported.',
  },
  passes: [{ text: WHOLE }],
  fails: [{ text: `${LAW_HEAD}${LAW_WORK}${LAW_PROBLEMS}${LAW_PLANS.replace('四', '三')}` }],
  find: (draft) =>
    draft.body.some((span) => LEADERS_ACT.test(plainOf(draft, span)))
      ? []
      : missing(
          draft,
          '没有写主要负责人履行第一责任人职责的情况',
          'nothing is said of the leaders as first persons responsible',
        ),
};

/** Words of next year's work, in a report whose plans have no part of their own. */
const PLANNED =
  /(?:下一?步|下一?阶段|明年|来年|新的?一年|今后)[^。]{0,40}(?:将|要|继续|重点|打算|计划|工作|深入|进一步)|今年[^。]{0,24}(?:工作(?:的)?(?:总体)?(?:要求|思路)|主要(?:预期)?目标|重点(?:抓好|做好|推进|工作)|要(?:重点|着力))/;

const noPlans: Rule = {
  id: 'C5',
  level: 'error',
  scope: 'report',
  what: { zh: '没有写下一年度安排', en: "nothing on next year's work" },
  why: {
    zh: '年度报告必须写明下一年度推进法治政府建设的主要安排。',
    en: "The yearly report must tell next year's work.",
  },
  source: ARTICLE('二十五条第（四）项', 'art. 25 (4)'),
  mend: { zh: '写明下一年度的主要安排。', en: "Set out next year's work." },
  passes: [{ text: WHOLE }],
  fails: [
    { text: `${LAW_HEAD}${LAW_WORK}${LAW_PROBLEMS}${LAW_LEADERS}` },
    { text: `${LAW_HEAD}${LAW_WORK}${LAW_PROBLEMS}${LAW_LEADERS}四、2034年工作打算\n` },
    {
      text: `${LAW_HEAD}${LAW_WORK}${LAW_PROBLEMS}${LAW_LEADERS}`.replace(
        '一、',
        '落实《法治云溪建设纲要（2031-2034年）》。\n一、',
      ),
    },
  ],
  find(draft) {
    const { plans } = draft.report;
    if (plans.some(({ start, end }) => draft.plain.slice(start, end).replace(/\s/g, '').length >= 6)) return [];
    const covers = draft.report.covers;
    // The next year is named for its work, or as a date, or ends a span: 纲要（2031—2034年）.
    const next =
      covers === null
        ? null
        : new RegExp(`(?<![-－—–~～至到])${covers + 1}年(?!\\s?(?:[0-9]|[一二三四五六七八九十]{1,2}月))`);
    const { title } = draft;
    const headings = new Set(headingLines(draft));
    const told = draft.sentences().some((sentence) => {
      // 2034年政府工作报告 says of which year it is, and nothing of its work.
      if (title !== null && sentence.start < title.end) return false;
      // A heading promises plans and tells none.
      if (headings.has(sentence.start)) return false;
      const words = plainOf(draft, sentence);
      return PLANNED.test(words) || (next?.test(words) ?? false);
    });
    return told ? [] : missing(draft, '没有写下一年度安排的部分', "there is no part on next year's work");
  },
};

/** Where the lines begin that hold a chapter's title and nothing else. */
function headingLines({ report, plain }: Draft): number[] {
  return allParts(report).flatMap(({ kind, start, end, marker, title }) => {
    const bare =
      kind === 'section' && /^[\s：:。]*(?:\n|$)/.test(plain.slice(start + marker.length + title.length, end));
    return bare ? [start] : [];
  });
}

/** What art. 25 asks for. */
export const PARTS: readonly Rule[] = [noWork, noProblems, noCause, noLeaders, noPlans];
