import { type Around, ORGAN, type PageFacts } from './around.ts';
import { foldYears, isoDate } from './dates.ts';
import type { LabelKind, Told } from './labels.ts';

const SPEAKS = /代表([\u4e00-\u9fff]{2,20}?(?:人民政府|管理委员会|管委会|国务院))/;
/** How much of the text is searched for who speaks. */
const OPENING = 3000;
const ISSUED = /^((?:中共)?[\u4e00-\u9fff（）()、\s]{2,40}?)(?:关于(?!的)|转发|印发)/;
/** The body at the head of a title before its year: 云溪县水利局2033年…. It is whose report it is, and mostly who published it. */
const NAMED =
  /^((?:中共)?[\u4e00-\u9fff（）()、]{2,40}?(?:政府|委员会|管委会|[局厅委办部署]|办公[室厅]|中心|支队|大队))(?=(?:19|20)\d\d)/;
const SIGNED = /^[\u4e00-\u9fff（）()]{2,30}$/;

/**
 * Who published a report, as printed: a label 发布机构 or 发文机关, the body that issues it by its title, a label 来源, what
 * the page's own data say, the body that the title begins with, the signature, who speaks. Null where nothing tells.
 */
export function publisherOf({
  title,
  told,
  lines,
  text,
  page,
}: {
  title: string;
  told: readonly Told[];
  lines: Around;
  text: string;
  page: PageFacts | null;
}): string | null {
  const first = (kind: LabelKind): string | null => told.find((each) => each.kind === kind)?.value ?? null;
  const speaker = SPEAKS.exec(text.slice(0, OPENING))?.[1] ?? null;
  const isBare = speaker !== null && /^[省市县区州旗]?(?:人民政府|管理委员会|管委会)$/.test(speaker);
  return (
    first('issuer') ??
    issuerOf(title) ??
    first('source') ??
    page?.publisher ??
    NAMED.exec(foldYears(title))?.[1] ??
    signatureOf(lines) ??
    (isBare ? null : speaker) ??
    null
  );
}

/** The body that a title names before 关于: 云溪县人民政府关于…的报告; null where it names none. */
function issuerOf(title: string): string | null {
  const issuer = ISSUED.exec(title)?.[1] ?? null;
  return issuer !== null && ORGAN.test(issuer) ? issuer : null;
}

/** The last line behind the report that is the name of a body, else the last above it. */
export function signatureOf({ tail, head }: Around): string | null {
  const isSignature = (line: string): boolean =>
    SIGNED.test(line.replace(/\s/g, '')) && ORGAN.test(line.replace(/\s/g, ''));
  const line = tail.findLast(isSignature) ?? head.findLast((each) => isSignature(each) && !/报告$/.test(each));
  return line === undefined ? null : line.replace(/\s/g, '');
}

/** When a report was published, in ISO 8601: behind a label of the page, in its data, else the date printed with the title or the signature. */
export function dateOf(lines: Around, told: readonly Told[], page: PageFacts | null): string | null {
  const labelled = (kind: LabelKind): string | null =>
    told.flatMap((each) => (each.kind === kind ? [isoDate(each.value)] : [])).find((date) => date !== null) ?? null;
  const bare = lines.all.filter((line) => /发布|来\s?源|时间|日期/.test(line)).map(isoDate);
  const printed = [...lines.head.filter((line) => !/届.{0,6}(?:会议|大会)/.test(line)), ...lines.head].map(isoDate);
  return (
    labelled('published') ??
    (page?.publishedAt == null ? null : isoDate(page.publishedAt)) ??
    labelled('dated') ??
    bare.find((date) => date !== null) ??
    printed.find((date) => date !== null) ??
    null
  );
}
