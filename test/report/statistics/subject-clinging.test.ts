import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('a verb is no part of the name behind it', () => {
  it.each([
    ['of one character', '全乡建沼气池180个，聘护林员35名。', ['沼气池', '护林员']],
    ['but not half of a word', '整治建筑工地65个。', ['建筑工地']],
    ['that is a noun elsewhere', '治理路边摆卖330处，处理邻里纠纷42起。', ['路边摆卖', '邻里纠纷']],
    ['but not in a name', '新增污水处理能力8000吨，治理水土流失12平方公里。', ['污水处理能力', '治理水土流失']],
    ['with how it was done', '择优选聘护河员24名，重新补签承包合同56份。', ['护河员', '承包合同']],
    ['behind who has it', '镇物资仓库已储备应急编织袋3万条。', ['应急编织袋']],
    ['behind which a 不 stands', '处罚“门前五包”不落实商铺9家。', ['“门前五包”不落实商铺']],
    ['behind who spent it', '全年财政用于民生支出21亿元。', ['民生支出']],
    ['behind who thinks so', '社会各界对政务大厅的满意率达到96%。', ['政务大厅满意率']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
