import { type Chain, chainAt } from './chain.ts';

/** Who a phrase is about: a title, a signature, the value of a label. */
export interface Subject {
  /** The places it names; null for none. */
  chain: Chain | null;
  /** The department of the place, as printed: 司法局; null where the phrase names the place's government, or nobody. */
  office: string | null;
  /** A bare 县 or 市 before the department or government: whose, other words must say. */
  ending: string | null;
}

/** What may stand before the places of a phrase. */
const BEFORE =
  /^(?:关于|报送|中共|中国共产党|国家税务总局|现将|现就|将|对|在|我代表|代表|[《〈“"（(]|(?:(?:19|20)\d\d\s?[-—–－~～至]\s?)?(?:19|20)\d\d年?(?:度|上半年|下半年)?|[、，,：:\s—-])/;
const GOVERNMENT =
  /^(?:人民政府|政府|行政公署|行署|管理委员会|管委会|党工委|工委|党委|委员会(?=关于|$|[、和,，\s]|[省市县区])|[省市县区旗州]?委(?![\u4e00-\u9fff]{0,12}(?:办|会|局)(?:关于|$|\d))|办事处|街道办)/;
const BARE =
  /^(?:[省市县区旗州镇乡]|自治[区州县旗])(?=人民政府|政府|[\u4e00-\u9fff]{1,20}(?:局|厅|委|委员会|办公室|中心|支队|大队))/;
/** A department at the beginning of words: the shortest run that ends like one, before what such a name is followed by. */
const OFFICE =
  /^((?:人民)?(?:政府|[省市县区旗州]委)?[\u4e00-\u9fff（）()、]{1,32}?(?:局|厅|委员会|委|办公室|办公厅|研究室|办|部|署|总队|支队|大队|中心|分局|站|所|院|处|公司|集团|大学|学院|学校|联合会|联社|总会|协会|法院|检察院|银行))(?=关于|转发|印发|批转|对|的|(?:19|20)\d\d|[二〇一九]{2}|\s|年|法治|依法|行政执法|推进|落实|贯彻|开展|工作|政府信息|[，,：:（(《]|$)/;
/** Ends of words that only look like a department. */
const NO_OFFICE =
  /^(?:关于|推进|建设|法治|依法|政府工作|工作|年度|全面|行政|落实|开展|加强|机关)|[的和及]$|行政(?:部|处)$/;

/**
 * Who stands at the head of a phrase: places, then a department. Years, 关于, 中共 and marks before them are passed over.
 * Of 某县委 某县人民政府 it is the county.
 */
export function subjectOf(phrase: string): Subject {
  let at = 0;
  for (let passed = 0; passed < 8; passed++) {
    const chain = chainAt(phrase, at);
    if (chain !== null) return behind(phrase.slice(chain.end), chain);
    const skipped = BEFORE.exec(phrase.slice(at, at + 24))?.[0].length ?? 0;
    if (skipped === 0) break;
    at += skipped;
  }
  return behind(phrase.slice(at), null);
}

function behind(words: string, chain: Chain | null): Subject {
  const bare = chain === null ? (BARE.exec(words)?.[0] ?? null) : null;
  const rest = bare === null ? words : words.slice(bare.length);
  const government = GOVERNMENT.exec(rest)?.[0];
  if (government !== undefined && !/^(?:办公[室厅]|研究室)/.test(rest.slice(government.length))) {
    return { chain, office: null, ending: bare };
  }
  const office = rest.slice(0, 48).match(OFFICE)?.[1] ?? null;
  const isOne =
    office !== null &&
    !NO_OFFICE.test(office) &&
    (chain !== null || bare !== null || /(?:局|厅|委员会|支队|大队|中心|办公室)$/.test(office));
  return { chain, office: isOne ? office : null, ending: bare };
}
