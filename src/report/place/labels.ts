/** What a document or page says of itself behind a label. */
export type LabelKind = 'issuer' | 'source' | 'title' | 'published' | 'dated';

/** The labels by what they tell, the surest first. */
const LABELS: readonly (readonly [LabelKind, readonly string[]])[] = [
  [
    'issuer',
    [
      '发布机构',
      '发布单位',
      '发布部门',
      '发文机关',
      '发文单位',
      '制发机关',
      '制发单位',
      '公开机构',
      '公开单位',
      '成文单位',
      '信息提供单位',
    ],
  ],
  ['source', ['信息来源', '文章来源', '稿件来源', '来源单位', '来源', '供稿单位', '供稿', '发布人', '发布者', '作者']],
  ['title', ['标题', '文件名称', '信息名称', '名称']],
  ['published', ['发布时间', '发布日期', '公开日期', '公开时间', '信息提供日期', '发布于']],
  [
    'dated',
    ['成文日期', '成文时间', '发文日期', '发文时间', '生成日期', '印发日期', '更新时间', '更新日期', '时间', '日期'],
  ],
];

const spaced = (label: string): string => Array.from(label).join('[ \\u3000]{0,4}');
const ALL = LABELS.flatMap(([kind, labels]) => labels.map((label) => ({ kind, label })));
/** A label with its letters apart or not, and a colon or the edge of a cell behind it. */
const LABEL = new RegExp(
  `(?:^|[\\s　【〖\\[（(|｜〗])(${ALL.map(({ label }) => spaced(label)).join('|')})\\s{0,4}(?:[:：]|\\t|[|｜]|[】〗]|\\])`,
  'g',
);
const KINDS = new Map(ALL.map(({ kind, label }) => [label, kind]));
/** A value ends at a blank, a cell's edge, a bracket; two organs may have a blank between them. */
const VALUE =
  /^[\s　]*([^\s　|｜，,；;【】〖〗[\]]+(?: [^\s　|｜，,；;【】〖〗[\]:：]{2,24}(?:政府|[局委办厅会院室]|中心)(?=[\s　|｜，,；;【】〖〗[\]]|$))*)/;
const LONGEST = 120;
/** What stands for nothing. */
const NO_VALUE = /^(?:无|暂无|本站|本网|本网站|网站|原创|转载|互联网|网络|管理员|admin|未知|[-—－/]+|\d+)$|[:：]$/i;

/** One thing told. */
export interface Told {
  kind: LabelKind;
  value: string;
}

/**
 * What lines say behind labels, in order: 来源：某局　发布时间：2034-01-12, 发布机构 and 某局 in two cells, a label alone with its value
 * on the next line. An empty label tells nothing. Linear.
 */
export function toldIn(lines: readonly string[]): Told[] {
  return lines.flatMap((line, i) => {
    const found = [...line.matchAll(LABEL)];
    return found.flatMap((match, k): Told[] => {
      const kind = KINDS.get((match[1] ?? '').replace(/\s/g, ''));
      const from = match.index + match[0].length;
      const rest = line.slice(from, found[k + 1]?.index ?? line.length).trim();
      const alone = rest === '' && match.index === 0 && found.length === 1;
      const words = alone ? nextValue(lines[i + 1]) : rest;
      // A date may have its time behind a blank.
      const value = kind === 'issuer' || kind === 'source' ? (VALUE.exec(words)?.[1] ?? '') : words.slice(0, LONGEST);
      return kind === undefined || value === '' || NO_VALUE.test(value) ? [] : [{ kind, value }];
    });
  });
}

function nextValue(line: string | undefined): string {
  return line === undefined || line.length > 40 || /[:：]/.test(line.slice(0, 12)) ? '' : line;
}
