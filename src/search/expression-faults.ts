/** In Chinese what re2js says is wrong with an expression, by its own words. */
const FAULTS: Readonly<Record<string, string>> = {
  'missing closing )': '缺右括号 )',
  'unexpected )': '多一个右括号 )',
  'missing closing ]': '缺右方括号 ]',
  'missing argument to repetition operator': '重复号前面没有内容',
  'invalid nested repetition operator': '重复号不能连用',
  'invalid repeat count': '重复次数不对',
  'invalid character class range': '字符范围不对',
  'invalid escape sequence': '没有这种转义',
  'trailing backslash at end of expression': '末尾多一个 \\',
  'invalid named capture': '分组的名称不对',
  'duplicate capture group name': '分组的名称重复',
  'invalid or unsupported Perl syntax': '不支持的写法',
  'invalid capture in lookbehind': '环视里不能有分组',
  'expression too large': '太长',
  'expression nests too deeply': '嵌套太深',
};

/** A fault of re2js in Chinese, with the place that it names; as it is where it is not known. */
export function faultInChinese(fault: string): string {
  const known = Object.keys(FAULTS).find((words) => fault.startsWith(words));
  return known === undefined ? fault : `${FAULTS[known]}${fault.slice(known.length)}`;
}
