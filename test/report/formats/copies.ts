import type { Published } from './sites.ts';

/** What a person gets who marks a whole page in a browser and pastes it as text: the report between lines of the page. */
export type Copy = readonly [name: string, make: (published: Published) => string];

const together = (above: readonly string[], lines: readonly string[], below: readonly string[]): string =>
  [...above, ...lines, ...below].join('\n');

export const COPIES: readonly Copy[] = [
  [
    'menus line by line, font sizes, share buttons, footer',
    ({ title, lines, source, date }) =>
      together(
        [
          '今天是2023年4月1日 星期六',
          '无障碍浏览',
          '长者模式',
          '登录 | 注册',
          '',
          '首页',
          '走进海临',
          '新闻中心',
          '政府信息公开',
          '网上办事',
          '政民互动',
          '专题专栏',
          '您现在的位置：首页 > 政务公开 > 法治政府建设',
          '',
          title,
          `发布时间：${date}    来源：${source}    浏览次数：356    字体：[ 大 中 小 ]`,
          '',
        ],
        lines.map((line) => `　　${line}`),
        [
          '',
          '附件下载：',
          `${title}.docx`,
          '',
          '扫一扫在手机打开当前页',
          '',
          '分享到：',
          '【打印本页】 【关闭窗口】',
          '',
          '相关文档',
          '我市召开全面依法治市工作会议，部署2023年度重点任务',
          '一图读懂：行政复议法修订要点',
          '',
          '关于我们 | 网站地图 | 联系我们 | 网站声明',
          '主办单位：海临市人民政府办公室　　承办单位：海临市大数据管理局',
          '网站标识码：3600000009　备案号：赣ICP备05000000号-1　赣公网安备 36010002000000号',
          '地址：海临市滨江路1号　联系电话：0799-0000000',
        ],
      ),
  ],
  [
    'labels and values on lines of their own',
    ({ title, lines, source, date }) =>
      together(
        [
          '当前位置：',
          '首页',
          '>',
          '政务公开',
          '>',
          '法治建设',
          '>',
          '正文',
          title,
          '来源：',
          source,
          '发布时间：',
          date,
          '字号：',
          '大',
          '中',
          '小',
          '打印',
          '收藏',
          '分享',
          '',
        ],
        lines.flatMap((line) => [line, '']),
        [
          '责任编辑：李某',
          '上一篇：我市召开全面依法治市工作会议',
          '下一篇：关于公布证明事项清单的通知',
          '返回顶部',
          '版权所有：海临市人民政府',
          '技术支持：某某公司',
        ],
      ),
  ],
  [
    'the data of the document as a table above it',
    ({ title, lines, source, date }) =>
      together(
        [
          '海临市人民政府',
          '政府信息公开',
          '索引号:\t3600/2023-00012\t分类:\t法治政府建设',
          `发布机构:\t${source}\t成文日期:\t${date.slice(0, 10)}`,
          `标题:\t${title}`,
          '发文字号:\t\t有效性:\t有效',
          `发布日期:\t${date}`,
          '【字体：大 中 小】 打印 下载 收藏',
          title,
        ],
        lines.map((line) => `    ${line}`),
        [
          '相关附件：',
          `1.${title}.doc`,
          '相关文件：',
          '关于印发法治政府建设重点任务的通知',
          '政策解读：',
          '专家解读之一：以法治保障高质量发展',
          'Copyright © 2023 海临市人民政府 All Rights Reserved.',
        ],
      ),
  ],
  [
    'an account on WeChat',
    ({ title, lines, source, date }) =>
      together(
        [title, `原创 来源：${source} ${date}`, '', '点击上方蓝字关注我们', ''],
        lines.flatMap((line) => ['', line]),
        [
          '',
          'END',
          '',
          '编辑：李某',
          '审核：赵某',
          '来源：市司法局',
          '',
          '预览时标签不可点',
          '微信扫一扫',
          '关注该公众号',
          '喜欢此内容的人还喜欢',
          '分享 收藏 点赞 在看',
        ],
      ),
  ],
  [
    'the old kind: counters, an author, links in brackets',
    ({ title, lines, source, date }) =>
      together(
        [
          '设为首页 | 加入收藏',
          '首页 | 机构概况 | 新闻动态 | 政务公开 | 法律法规',
          '您现在的位置： 海临司法网 >> 政务公开 >> 正文',
          title,
          `作者：admin    文章来源：${source}    点击数：102    更新时间：${date}`,
        ],
        lines.map((line) => `     ${line}`),
        [
          '文章录入：admin    责任编辑：admin ',
          '上一篇文章： 没有了',
          '下一篇文章： 关于公布证明事项清单的通知',
          '【字体：小 大】【发表评论】【加入收藏】【告诉好友】【打印此文】【关闭窗口】',
          '最新热点\t最新推荐\t相关文章',
          '网友评论：（只显示最新10条。评论内容只代表网友观点，与本站立场无关！）',
          '版权所有 海临市司法局 站长：admin',
          '您是第 12345 位访客',
        ],
      ),
  ],
];
