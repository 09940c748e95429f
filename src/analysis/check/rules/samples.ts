// A short report of the kind, in the four parts that the provisions ask for: the rules' examples are made of it.
export const LAW_PROBLEMS =
  '二、存在的不足和原因\n一是执法队伍力量不足，原因在于编制偏紧。\n二是普法形式较为单一，由于投入不够。\n';
export const LAW_LEADERS =
  '三、主要负责人履行推进法治建设第一责任人职责情况\n县长主持召开常务会议4次研究法治工作，听取汇报2次。\n';
export const LAW_PLANS = '四、下一年度主要安排\n一是健全执法监督机制。\n二是开展普法宣传。\n';
export const LAW_WORK =
  '一、主要举措和成效\n（一）健全制度体系。全年制定规范性文件6件，全部完成合法性审查和备案。\n（二）规范行政执法。评查案卷120宗，开展专项监督3次。\n';
export const LAW_HEAD =
  '云溪县2033年度法治政府建设情况报告\n2033年，云溪县扎实推进法治政府建设。现将有关情况报告如下：\n';
export const WHOLE = `${LAW_HEAD}${LAW_WORK}${LAW_PROBLEMS}${LAW_LEADERS}${LAW_PLANS}`;
