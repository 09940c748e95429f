import { describe, expect, it } from 'vitest';
import type { Report } from '../../../src/report/model.ts';
import { CONGRESS, LAW, open, outline, PLANS, REVIEW, titles } from './opened.ts';

/** Ways in which reports admit and close what they admit, each as a small report of our own. */

/** The problems of a work report whose review ends with `admission`. */
const admitted = (admission: string): string[] => titles(open(`${CONGRESS}${REVIEW}${admission}\n${PLANS}`).problems);
/** The problems of a report on the rule of law that admits at the end of its work. */
const lacking = (admission: string): string[] =>
  titles(
    open(
      `${LAW}一、主要工作\n（一）学法。会前学法8次，培训干部120人次。\n（二）执法。办理案件57件，评查案卷40卷。\n${admission}\n二、2032年工作打算\n（一）抓队伍。招录5人。\n（二）抓普法。宣传20场。\n`,
    ).problems,
  );

describe('the sentences that close an admission', () => {
  const LISTED = '我们也清醒看到面临的问题。产业层次偏低。民生领域存在短板。';

  it.each([
    '我们既要正视困难，更要坚定信心。我县有独特的区位优势，发展态势向好的趋势没有改变。',
    '要直面问题挑战，尽心竭力改进工作，不负人民重托。',
    '必须增强忧患意识，牢牢把握主动。',
  ])('%s', (closing) => {
    expect(admitted(`${LISTED}${closing}`)).toEqual(['产业层次偏低', '民生领域存在短板']);
  });

  it('are not those whose first word only looks like one', () => {
    expect(admitted(`${LISTED}要素保障不足。`)).toEqual(['产业层次偏低', '民生领域存在短板', '要素保障不足']);
    expect(admitted('要清醒看到我县发展的差距。产业层次偏低。民生领域存在短板。')).toEqual([
      '产业层次偏低',
      '民生领域存在短板',
    ]);
  });
});

describe('what only says that something falls short is no problem', () => {
  it('a sentence between the one that admits and those that name', () => {
    expect(
      admitted(
        '我们也清醒认识到，我县仍处于爬坡过坎阶段。当前发展面临诸多困难挑战。产业层次偏低。民生领域存在不少短板。',
      ),
    ).toEqual(['产业层次偏低', '民生领域存在不少短板']);
  });

  it('unless it says where', () => {
    expect(admitted('我们也清醒认识到前进中的困难。教育领域还存在不少短板。产业层次偏低。财源基础不稳。')).toEqual([
      '教育领域还存在不少短板',
      '产业层次偏低',
      '财源基础不稳',
    ]);
  });

  it('a clause, where others in its sentence name what', () => {
    expect(
      lacking(
        '2031年，我局法治建设取得积极进展，但与上级要求、与群众期待相比还有一定差距，有些立法项目推进较慢，基层执法能力有待提高。',
      ),
    ).toEqual(['有些立法项目推进较慢', '基层执法能力有待提高']);
  });

  it('two such clauses above a list of sentences', () => {
    expect(
      admitted(
        '我们也清醒认识到，前进路上还有不少困难和挑战，政府工作中仍存在一些不足。主要是：外部环境更趋严峻。回升基础仍需稳固。动能转换仍需加快。',
      ),
    ).toEqual(['外部环境更趋严峻', '回升基础仍需稳固', '动能转换仍需加快']);
  });

  it('but one among clauses that name is named itself', () => {
    expect(
      admitted('我们也清醒认识到，产业结构矛盾尚未解决，民生、安全等领域还有不少短板，干部本领不足，等等。'),
    ).toEqual(['产业结构矛盾尚未解决', '民生、安全等领域还有不少短板', '干部本领不足']);
  });
});

describe('lists in a sentence', () => {
  it('one for each field that it is about', () => {
    expect(
      admitted(
        '我们也清醒地看到，我县发展中还存在不少问题。在经济领域，主要是结构矛盾突出，企业经营困难。在自身建设方面，主要是职能转变不到位，少数干部作风不实。',
      ),
    ).toEqual(['结构矛盾突出', '企业经营困难', '职能转变不到位', '少数干部作风不实']);
  });

  it('behind 诸如', () => {
    expect(
      admitted('客观地看，同先进县相比还存在一定的差距，诸如综合实力不强，主导产业不突出，交通闭塞、人才缺乏等。'),
    ).toEqual(['综合实力不强', '主导产业不突出', '交通闭塞、人才缺乏']);
  });

  it('before 的问题 as before 等问题', () => {
    expect(lacking('2031年，我县法治政府建设还存在法治意识不强、执法力量不均衡、信息化水平不高的问题。')).toEqual([
      '法治意识不强',
      '执法力量不均衡',
      '信息化水平不高',
    ]);
  });
});

it('a headed problem that says 还存在薄弱环节 is one, with the sentence that explains it', () => {
  const report = open(
    `${LAW}一、主要工作\n（一）学法。会前学法8次。\n二、主要存在问题\n（一）法治意识还不强。个别人员重实体轻程序。\n（二）执法监督还存在薄弱环节。对案件流转的监督不够及时。\n三、2032年工作打算\n（一）抓队伍。招录5人。\n`,
  );
  expect(titles(report.problems)).toEqual(['法治意识还不强', '执法监督还存在薄弱环节']);
});

describe('a text that begins inside of its review', () => {
  const ADMITS = '我们也必须清醒看到仍然存在不少矛盾和问题。产业层次偏低。民生领域存在短板。我们将认真加以解决。\n';

  it('has its plans in the first chapter behind what it admits, whatever its title', () => {
    const report = open(
      `青禾县政府工作报告（三）\n${ADMITS}二、勇毅前行谱新篇\n（一）兴工业。新建厂房。\n（二）兴农业。建好粮田。\n`,
    );
    expect(titles(report.plans)).toEqual(['兴工业', '兴农业']);
  });

  it('and those of the year in the chapter behind the goals of five years', () => {
    const report = open(
      `青禾县政府工作报告（三）\n${ADMITS}二、“十六五”时期的奋斗目标\n到2035年，生产总值翻一番。\n三、2032年的主要工作\n（一）兴工业。新建厂房。\n（二）兴农业。建好粮田。\n`,
    );
    expect(outline(report).filter((line) => line.includes('2032'))).toEqual(['1 plans 三、2032年的主要工作']);
    expect(titles(report.plans)).toEqual(['兴工业', '兴农业']);
  });
});

/** A report on the rule of law with one chapter of work and `rest`. */
const law = (rest: string): Report =>
  open(
    `${LAW}一、主要工作\n（一）学法。会前学法8次，培训干部120人次。\n（二）执法。办理案件57件，评查案卷40卷。\n${rest}\n`,
  );
const lists = (report: Report): string[][] => [titles(report.problems), titles(report.plans)];

describe('what is named in the admitting sentence itself', () => {
  it.each([
    [
      '如A，B等等，均有待解决',
      '还存在一些问题如宣传不足，人员业务不熟，专业人才缺乏等等，均有待今后加以解决。',
      ['宣传不足', '人员业务不熟', '专业人才缺乏'],
    ],
    [
      '如A、B、C。',
      '我局法治建设还存在一些短板，如法治力量相对不足、普法针对性不强、处置机制不健全。',
      ['法治力量相对不足', '普法针对性不强', '处置机制不健全'],
    ],
    [
      '主要是A、B等。',
      '这些年成绩明显，但也存在一些突出问题，主要是职责不分、与其他部门衔接不畅等。',
      ['职责不分', '与其他部门衔接不畅'],
    ],
    [
      '等“三缺”问题',
      '我镇法治建设还存在人员不足、装备短缺、资源匮乏等“三缺”问题。',
      ['人员不足', '装备短缺', '资源匮乏'],
    ],
    [
      'behind a second 看到',
      '在看到成绩的同时，我们也清醒地认识到，我县质量不优的矛盾仍较突出，活力不强的问题仍较明显，稳定的压力仍然较大。',
      ['我县质量不优的矛盾仍较突出', '活力不强的问题仍较明显', '稳定的压力仍然较大'],
    ],
  ])('%s', (_, admission, wanted) => {
    expect(lacking(admission)).toEqual(wanted);
  });

  it('a sentence that compares, behind one that only knows', () => {
    expect(
      admitted(
        '我们也深知，差距就是前进的动力。对照发展要求，产业层次偏低的局面没有扭转，城乡失衡的问题亟待破解，服务梗阻的情况时有发生。我们一定盯住不放。',
      ),
    ).toEqual(['产业层次偏低的局面没有扭转', '城乡失衡的问题亟待破解', '服务梗阻的情况时有发生']);
  });

  it('on the one hand and on the other', () => {
    expect(
      admitted(
        '成绩鼓舞人心，但差距不容回避。一方面，经济下行压力较大，信心不足；另一方面，民生欠账较多，服务供给不足。还有，个别部门推诿扯皮。我们一定认真解决。',
      ),
    ).toEqual(['一方面，经济下行压力较大，信心不足', '另一方面，民生欠账较多，服务供给不足', '个别部门推诿扯皮']);
  });
});

describe('problems and what is said of each, or done about them, in one chapter', () => {
  it('causes behind each of several numbered ones', () => {
    const report = law(
      '二、存在的问题和原因\n虽有成效，但也存在以下不足：一是执法不规范。个别案件程序有瑕疵。主要原因：培训不系统，考核不到位。二是应诉能力不强。有的出庭不出声。主要原因：重视不够。三是普法实效性不够。主要原因：方式单一。\n三、2032年工作打算\n（一）抓执法。培训6期。\n（二）抓普法。宣传20场。',
    );
    expect(lists(report)).toEqual([
      ['执法不规范', '应诉能力不强', '普法实效性不够'],
      ['抓执法', '抓普法'],
    ]);
  });

  it('but a list of causes behind the last is none of them', () => {
    const report = law(
      '二、存在的问题和原因\n一是执法不规范，个别案件程序有瑕疵。二是应诉能力不强。三是普法实效性不够。原因主要有：一是培训不系统。二是考核不到位。四是重视不够。\n三、2032年工作打算\n（一）抓执法。培训6期。\n（二）抓普法。宣传20场。',
    );
    expect(titles(report.problems)).toEqual(['执法不规范，个别案件程序有瑕疵', '应诉能力不强', '普法实效性不够']);
  });

  it.each([
    [
      '二、存在问题及整改',
      '（一）存在问题：一是信息量偏少；二是形式不够新颖。\n（二）进一步整改：一是提升能力；二是深入调研。',
    ],
    ['二、存在的困难和建议', '（一）困难\n1.信息量偏少。\n2.形式不够新颖。\n（二）建议\n1.提升能力。\n2.深入调研。'],
    ['二、工作短板与下年计划', '短板方面，信息量偏少，形式不够新颖。\n计划方面，一是提升能力；二是深入调研。'],
  ])('%s', (title, body) => {
    expect(lists(law(`${title}\n${body}`))).toEqual([
      ['信息量偏少', '形式不够新颖'],
      ['提升能力', '深入调研'],
    ]);
  });

  it('one sentence on each', () => {
    const report = law(
      '二、存在的主要问题及改进情况\n工作中主要存在公开不及时、专职人员缺乏等问题。我们在今年的工作中，将进一步改进，做到公开及时。',
    );
    expect(lists(report)).toEqual([['公开不及时', '专职人员缺乏'], ['我们在今年的工作中，将进一步改进，做到公开及时']]);
  });
});

describe('an admission of several sentences', () => {
  it('each of which says what it is about and lists between ；', () => {
    expect(
      admitted(
        '必须清醒看到面临的困难和问题。从外部看，外部环境更趋严峻；区域竞争加剧，追赶压力加大。从自身看，产业结构偏重，体量偏小；居民收入低于全国平均水平；部分乡镇财政困难。对此，我们一定直面问题。',
      ),
    ).toEqual([
      '外部环境更趋严峻',
      '区域竞争加剧，追赶压力加大',
      '产业结构偏重，体量偏小',
      '居民收入低于全国平均水平',
      '部分乡镇财政困难',
    ]);
  });

  it('the first of which only says that nothing is hidden', () => {
    expect(
      admitted(
        '成绩面前不自满，问题面前不回避。我们也看到，产业结构单一、增长过度依赖资源、公共服务不均衡等问题依然存在，形式主义还不同程度存在。对此，我们将认真解决。',
      ),
    ).toEqual(['产业结构单一', '增长过度依赖资源', '公共服务不均衡', '形式主义还不同程度存在']);
  });

  it('words for one thing each before 等问题 are one', () => {
    expect(
      admitted('我们也看到，看病难、上学贵等问题依然存在，形式主义还不同程度存在。对此，我们将认真解决。'),
    ).toEqual(['看病难、上学贵等问题依然存在', '形式主义还不同程度存在']);
  });

  it('closed by what it means', () => {
    expect(
      admitted(
        '我们深感前路上有困难。主要是：工业大而不强；商贸散而不聚，缺少商圈；民生有而不优。这既是短板，更是努力的方向。',
      ),
    ).toEqual(['工业大而不强', '商贸散而不聚，缺少商圈', '民生有而不优']);
  });
});

it('the main goals of a five-year plan hold none of the plans of the year', () => {
  const report = open(
    `${CONGRESS}${REVIEW}二、“十六五”主要目标任务\n（一）构建产业体系。\n（二）建设统一市场。\n${PLANS.replace('二、', '三、')}`,
  );
  expect(titles(report.plans)).toEqual(['壮大工业', '振兴乡村']);
});

it.each(['云溪县司法局2034年工作总结及2035年工作思路', '云溪县民政局2034年度工作总结', '云溪县2034年工作情况报告'])(
  'the year in %s is the one looked back on',
  (title) => {
    const report = open(
      `${title}\n2034年，我局认真履行职责，现将有关情况报告如下。\n一、2034年主要工作\n（一）健全制度。审查文件36件。\n（二）规范执法。评查案卷120宗。\n二、2035年工作思路\n（一）加强审查。\n（二）抓好培训。\n`,
    );
    expect(titles(report.measures)).toEqual(['健全制度', '规范执法']);
    expect(titles(report.plans)).toEqual(['加强审查', '抓好培训']);
  },
);
