import { keepStatistics, noIdentity } from '../../src/report/index.ts';
import type { Part, PartKind, Report, Role, Statistic } from '../../src/report/model.ts';

/** A figure as printed, and its subject: ['8600余个', '视频监控']. */
type Figure = readonly [printed: string, subject: string];

export interface ItemSpec {
  marker?: string;
  /** The lead: the first sentence without its full stop. */
  title: string;
  body?: string;
  figures?: readonly Figure[];
}

export interface SectionSpec extends ItemSpec {
  role?: Role;
  number?: number;
  kind?: PartKind;
  items?: readonly ItemSpec[];
}

export interface ReportSpec {
  head?: string;
  preamble?: string;
  sections: readonly SectionSpec[];
}

const KINDS: Record<Role, PartKind> = { work: 'measure', problems: 'problem', plans: 'plan', mixed: 'measure' };

/** Writes the text of a small report and the Report that fits it, offsets and all. */
export function makeReport(spec: ReportSpec): Report {
  let text = '';
  const statistics: Statistic[] = [];
  const write = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  const open = (item: ItemSpec, id: string, kind: PartKind, heading: Part['heading'], role: Role): Part => {
    const { start } = write(`${item.marker ?? ''}${item.title}。${item.body ?? ''}`);
    for (const [printed, subject] of item.figures ?? []) {
      addFigure(text, start, printed, subject, id, statistics);
    }
    const leadStart = start + (item.marker ?? '').length;
    const part: Part = {
      start,
      end: text.length,
      id,
      kind,
      heading,
      marker: item.marker ?? '',
      number: null,
      title: item.title,
      lead: { start: leadStart, end: leadStart + item.title.length },
      role,
      children: [],
    };
    return part;
  };
  const head = spec.head ? [write(spec.head)] : [];
  write('\n\n');
  const preamble = spec.preamble ? write(spec.preamble) : null;
  write('\n\n');
  const sections = spec.sections.map((section, at) => {
    const role = section.role ?? 'work';
    const part = open(section, String(at + 1), section.kind ?? 'section', 1, role);
    part.number = section.number ?? at + 1;
    write('\n');
    section.items?.forEach((item, each) => {
      const child = open(item, `${at + 1}.${each + 1}`, KINDS[role], null, role);
      child.number = each + 1;
      part.children.push(child);
      write('\n');
    });
    part.end = text.trimEnd().length;
    write('\n');
    return part;
  });
  const parts = sections.flatMap((section) => [section, ...section.children]);
  const of = (kind: PartKind) => parts.filter((part) => part.kind === kind);
  statistics.sort((a, b) => a.start - b.start);
  statistics.forEach((statistic, at) => {
    statistic.id = `s${at + 1}`;
  });
  const report: Report = {
    schema: 'report-tui/2',
    id: 'made',
    ...noIdentity(spec.head ?? ''),
    text,
    preamble,
    sections,
    measures: of('measure'),
    problems: of('problem'),
    plans: of('plan'),
    head,
    furniture: [],
    annexes: [],
  };
  keepStatistics(report, statistics);
  return report;
}

function addFigure(
  text: string,
  from: number,
  printed: string,
  subject: string,
  parent: string,
  into: Statistic[],
): void {
  const start = text.indexOf(printed, from);
  if (start < 0) {
    throw new Error(`no figure ${printed} in the item`);
  }
  const parts = /^(\D*)([\d.]+)(万|亿)?([余多])?(.*)$/.exec(printed);
  const factor = parts?.[3] === '万' ? 10_000 : parts?.[3] === '亿' ? 100_000_000 : 1;
  into.push({
    id: '',
    start,
    end: start + printed.length,
    value: Number(parts?.[2]) * factor,
    valueMax: null,
    unit: parts?.[5] ?? '',
    qualifier: [parts?.[1] ?? '', parts?.[4] ?? ''].filter((word) => word !== ''),
    subject,
    trend: null,
    period: null,
    year: null,
    aspect: 'level',
    indicator: null,
    target: false,
    parent,
  });
}

/** A report in the manner of the genre that holds something hard of every kind. */
export const sample: Report = makeReport({
  head: '青石区2021年度法治政府建设工作报告',
  preamble: '2021年，我区坚持法治政府、法治社会一体建设，较好完成各项任务。现将有关情况报告如下。',
  sections: [
    {
      marker: '一、',
      title: '加强组织领导，压实法治建设责任',
      items: [
        {
          marker: '一是',
          title: '健全领导机制',
          body: '区委常委会专题研究法治政府建设工作，调整领导小组成员，明确责任分工。',
        },
        {
          marker: '二是',
          title: '强化督察考核',
          body: '把法治政府建设纳入高质量发展考核，促进决策科学化、民主化、法制化。',
        },
      ],
    },
    {
      marker: '二、',
      title: '提升政务服务，优化法治化营商环境',
      items: [
        {
          marker: '一是',
          title: '推行“无证办理”',
          body: '依托“区块链+电子证照”技术，首批10个高频事项实现无证办理，归集电子证照89964件。开展优化营商环境专项行动，44项任务已完成31项。',
          figures: [
            ['10个', '高频事项'],
            ['89964件', '电子证照'],
            ['44项', '任务'],
            ['31项', '任务'],
          ],
        },
        {
          marker: '二是',
          title: '支持民营企业',
          body: '联合重庆、长沙等地银行，为企业提供贷款2.3亿元，行政审批时限压缩50%。',
          figures: [
            ['2.3亿元', '贷款'],
            ['50%', '行政审批时限'],
          ],
        },
      ],
    },
    {
      marker: '三、',
      title: '建设平安青石，加强社会治理',
      items: [
        {
          marker: '一是',
          title: '推进“雪亮工程”',
          body: '建成VR智慧平安小区55个，接通公共安全视频监控8600余个，社会视频资源20000余个，汇聚数据超过5000万条。破案率达50.44%。智慧平安小区经验在全市推广。',
          figures: [
            ['55个', '智慧平安小区'],
            ['8600余个', '公共安全视频监控'],
            ['20000余个', '社会视频资源'],
            ['超过5000万条', '数据'],
            ['50.44%', '破案率'],
          ],
        },
        {
          marker: '二是',
          title: '做实民法典宣传',
          body: '举办民法典专题学习会，邀请专家解读民法典，发放法治宣传手册。',
        },
      ],
    },
    {
      marker: '四、',
      title: '存在的问题',
      role: 'problems',
      items: [
        { marker: '一是', title: '法治意识有待提高', body: '有的部门学法用法不主动。' },
        { marker: '二是', title: '执法力量不足', body: '持证上岗人员流动性大。' },
      ],
    },
    {
      marker: '五、',
      title: '下一步工作计划',
      role: 'plans',
      items: [
        { marker: '（一）', title: '提高依法行政能力', body: '完善行政执法人员持证上岗制度。' },
        { marker: '（二）', title: '加大监督力度', body: '开展行政执法案卷评查。' },
      ],
    },
  ],
});
