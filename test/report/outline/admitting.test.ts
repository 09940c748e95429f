import { describe, expect, it } from 'vitest';
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
