import { describe, expect, it } from 'vitest';
import { subjects } from './sentences.ts';

describe('a sum is told by what it is for', () => {
  it.each([
    ['behind a comma', '投资420万元，新建乡镇敬老院6所。', ['乡镇敬老院投资', '乡镇敬老院']],
    ['in the same clause', '投入资金75万元建设村级卫生室5个。', ['村级卫生室投入', '村级卫生室']],
    ['of two verbs', '投资9亿元，新建、改扩建中心幼儿园14所。', ['中心幼儿园投资', '中心幼儿园']],
    ['where it is not counted', '投资530万元完成老街下水道改造工程。', ['老街下水道改造工程投资']],
    ['without how many there are', '投资960万元新建一座自来水厂。', ['自来水厂投资']],
    ['with what was done', '投资233万元，征收河西村集体土地88亩。', ['河西村集体土地征收投资', '河西村集体土地']],
    ['of several things', '投入310万元建成5处口袋公园、2座公厕。', ['口袋公园等投入', '口袋公园', '公厕']],
    ['what is not there yet', '投资70万元，即将建成8座公厕。', ['公厕投资', '公厕']],
    ['behind where it was', '投入26万元在青石村河段开展亲水平台建设。', ['亲水平台建设投入']],
    ['to what it was done', '投资18万元对乡村公路、机耕桥进行维修。', ['机耕桥等维修投资']],
    ['unless another thing was done besides', '投入资金40万元，出动民兵600人次。', ['投入资金', '出动民兵']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});

describe('a measure of what stands behind it', () => {
  it.each([
    ['how much room it takes', '建成占地9亩的滨河广场。', ['滨河广场占地']],
    ['how long it is', '建成全长21公里的环湖旅游公路。', ['环湖旅游公路全长']],
    ['a road behind its length', '完成南坪7.5公里水泥路。', ['水泥路']],
    ['works behind their size', '实施高铁南站15兆瓦光伏发电项目。', ['光伏发电项目']],
    ['what was done along it', '完成通村公路4.2公里路面硬化。', ['通村公路路面硬化']],
  ])('%s: %s', (_name, sentence, want) => {
    expect(subjects(sentence)).toEqual(want);
  });
});
