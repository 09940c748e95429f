import { HEAVY } from './sites-more.ts';

/** What a site is given: the report's title, its own lines below that, and what the site prints of it. */
export interface Published {
  title: string;
  lines: readonly string[];
  source: string;
  /** 2022-03-15 09:30 */
  date: string;
}

/** A way in which sites of governments serve a page, made by us after the habits of the content systems in use. */
export type Site = readonly [name: string, make: (published: Published) => string];

/** Words of the templates that are no part of any report: none may stand in a section or in the head. */
export const OUTSIDE =
  /扫一扫|二维码|分享|打印|关闭|字体|字号|上一篇|下一篇|相关|附件下载|您现在|当前位置|首页|主办|承办|备案|标识码|网安备|版权|浏览|点击|无障碍|长者|公众号|微信|微博|登录|注册|索引号|有效性|组配|热门|推荐|邮箱|收藏|责任编辑|脚本|看不见|今天是|天气/;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const isTable = (line: string): boolean => line.includes('\t');
const isChapter = (line: string): boolean =>
  /^(?:[一二三四五六七八九十]{1,3}、|第.部分)/.test(line) && line.length < 40;
const isPart = (line: string): boolean => /^（[一二三四五六七八九十]）/.test(line) && line.length < 60;
export const row = (line: string): string =>
  `<tr>${line
    .split('\t')
    .map((cell) => `<td><p>${escaped(cell)}</p></td>`)
    .join('')}</tr>`;

/** Lines as elements, rows of a table in a table. */
export function flow(lines: readonly string[], make: (line: string, i: number) => string): string {
  const pieces: string[] = [];
  lines.forEach((line, i) => {
    if (!isTable(line)) pieces.push(make(line, i));
    else {
      if (!isTable(lines[i - 1] ?? '')) pieces.push('<table border="1" cellspacing="0"><tbody>');
      pieces.push(row(line));
      if (!isTable(lines[i + 1] ?? '')) pieces.push('</tbody></table>');
    }
  });
  return pieces.join('\n');
}

const menu = (words: readonly string[]): string =>
  `<ul class="menu">${words.map((word, i) => `<li><a href="/col/${i}/index.html" target="_blank">${word}</a></li>`).join('')}</ul>`;
const SITE_MENU = ['首页', '走进海临', '新闻中心', '政府信息公开', '网上办事', '政民互动', '专题专栏'];
const SIDE_MENU = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];
const news = [
  '我市召开全面依法治市工作会议，部署2023年度重点任务',
  '市司法局开展行政执法案卷评查，促进严格规范公正文明执法',
  '一图读懂：行政复议法修订要点',
  '关于公布2022年度证明事项清单的通知',
];
const newsList = `<ul>${news.map((title, i) => `<li><span>2023-0${i + 1}-12</span><a href="./t202301_${i}.html" title="${title}">${title}</a></li>`).join('\n')}</ul>`;
const metas = ({ title, source, date }: Published): string => `
<meta name="SiteName" content="海临市人民政府门户网站">
<meta name="SiteDomain" content="www.example.gov.cn">
<meta name="SiteIDCode" content="3600000009">
<meta name="ColumnName" content="法治政府建设年度报告">
<meta name="ColumnType" content="法治政府建设">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${date}">
<meta name="ContentSource" content="${source}">
<meta name="Keywords" content="法治,依法行政,报告">
<meta name="Description" content="${title}">`;

const FOOTER = `<div class="foot"><div class="links"><select onchange="window.open(this.value)"><option>国务院部门网站</option><option>各省（区、市）网站</option></select></div>
<p><a href="/gywm">关于我们</a> | <a href="/map">网站地图</a> | <a href="/lx">联系我们</a> | <a href="/sm">网站声明</a></p>
<p>主办单位：海临市人民政府办公室　　承办单位：海临市大数据管理局</p>
<p>网站标识码：3600000009　备案号：<a href="https://beian.example.cn">赣ICP备05000000号-1</a>　<img src="gh.png">赣公网安备 36010002000000号</p>
<p>地址：海临市滨江路1号　联系电话：0799-0000000（仅受理网站建设维护相关事宜）　建议使用1366×768分辨率及IE9.0以上浏览器</p></div>`;

/** TRS WCM: styles inside the body, justified paragraphs with wide and hard blanks. */
const trs: Site = [
  'TRS: a style sheet in the article, paragraphs indented by blanks',
  (
    p,
  ) => `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${p.title}_海临市人民政府门户网站</title>${metas(p)}
<script type="text/javascript" src="../../../images/jquery.js"></script></head>
<body><div class="top"><span>今天是2023年4月1日 星期六</span><span id="weather">天气加载中</span><a href="#">无障碍浏览</a> <a href="#">长者模式</a> <a href="/login">登录</a> | <a href="/reg">注册</a></div>
<div class="nav">${menu(SITE_MENU)}</div>
<div class="BreadcrumbNav">您现在的位置：<a href="../../../" class="CurrChnlCls">首页</a>&nbsp;&gt;&nbsp;<a href="../../" class="CurrChnlCls">政务公开</a>&nbsp;&gt;&nbsp;<a href="../" class="CurrChnlCls">法治政府建设</a></div>
<div class="xl_main"><div class="xl_tit"><h2>${p.title}</h2><div class="xl_tit3">发布时间：${p.date}&nbsp;&nbsp;&nbsp;&nbsp;来源：${p.source}&nbsp;&nbsp;&nbsp;&nbsp;浏览次数：<span id="hits"></span>&nbsp;&nbsp;&nbsp;&nbsp;<b>字体：</b>[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a> ]</div></div>
<div class="xl_con1"><div class="view TRS_UEDITOR trs_paper_default trs_web"><div class="TRS_Editor"><style type="text/css">
.TRS_Editor P{margin-top:0;margin-bottom:0;line-height:2;font-family:宋体;font-size:12pt;}.TRS_Editor DIV{line-height:2}</style>
<p align="center"><strong>${p.title}</strong></p><p>&nbsp;</p>
${flow(p.lines, (line) => `<p align="justify" style="text-indent: 2em; text-align: justify;">　　&nbsp;${isChapter(line) ? `<strong>${escaped(line)}</strong>` : escaped(line)}&nbsp;</p>`)}
<p align="justify">&nbsp;</p></div></div>
<div class="fujian"><p>附件下载：</p><a href="./P020230315.docx">${p.title}.docx</a></div>
<div class="ewm"><img src="qr.png" alt="二维码" /><p>扫一扫在手机打开当前页</p></div>
<div class="share">分享到：<a href="javascript:void(0)" title="微信"></a><a href="javascript:void(0)" title="微博"></a></div>
<div class="btns"><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div></div></div>
<div class="xgwz"><h3>相关文档</h3>${newsList}</div>${FOOTER}</body></html>`,
];

/** 大汉 JCMS: marks of the template in comments, a table of the document's data above, `#zoom`. */
const hanweb: Site = [
  'JCMS: comments of the template, a table of the document above the article',
  (
    p,
  ) => `<!DOCTYPE html><html><head><meta charset='utf-8'><title>海临市司法局 法治政府建设 ${p.title}</title>${metas(p)}<meta name="lanmu" content="x"></head><body>
<div id="header"><div class="logo"><a href="/"><img src="logo.png"></a></div>${menu(SITE_MENU)}</div>
<table width="1000" align="center"><tr><td><table><tr><td>当前位置：</td><td><a href='/index.html'>首页</a>&gt;&gt;<a href='/col/col1/index.html'>法治政府建设</a></td></tr></table></td></tr></table>
<div class="xxgk_table"><table border="0" class="headInfo"><tr><td><b>索 引 号：</b></td><td>014100000/2023-00021</td><td><b>组配分类：</b></td><td>法治政府建设年度报告</td></tr>
<tr><td><b>发布机构：</b></td><td>${p.source}</td><td><b>发布日期：</b></td><td>${p.date}</td></tr>
<tr><td><b>名　　称：</b></td><td colspan="3">${p.title}</td></tr><tr><td><b>文　　号：</b></td><td></td><td><b>有效性：</b></td><td>有效</td></tr></table></div>
<div class="main-fl bt-left"><table id="article" width="100%"><tr><td class="title" align="center"><!--<$[标题名称(html)]>begin-->${p.title}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td align="center">发布日期：<!--<$[信息发布日期]>begin-->${p.date}<!--<$[信息发布日期]>end-->　　信息来源：<!--<$[信息来源]>begin-->${p.source}<!--<$[信息来源]>end-->　　浏览次数：<script language="javascript" src="/module/visitcount/articlehits.jsp?colid=1"></script>　　字号：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(12)">小</a> ]</td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart">
${flow(p.lines, (line) => `<p style="text-indent: 32pt; line-height: 28pt; margin: 0cm 0cm 0pt"><span style="font-family: 仿宋_GB2312; font-size: 16pt">${escaped(line)}</span></p>`)}
<meta name="ContentEnd"><!--ZJEG_RSS.content.end--></div></td></tr>
<tr><td><div class="wzfj">附件：<a href="/module/download/downfile.jsp?x">${p.title}.pdf</a></div></td></tr></table>
<div class="printer"><a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></div></div>
<div class="main-fr"><div class="tit">热门信息</div>${newsList}</div>${FOOTER}</body></html>`,
];

/** 开普云, NFCMS: an article with an information bar, earlier and later articles as links. */
const nfcms: Site = [
  'NFCMS: information bar, earlier and later articles',
  (p) => `<!DOCTYPE html>
<html lang="zh-cn"><head><meta charset="utf-8"><title>${p.title} - 海临市人民政府门户网站</title>${metas(p)}</head>
<body class="article-page"><header class="g-header"><div class="w1200">${menu(SITE_MENU)}<div class="search"><input type="text" placeholder="请输入关键字"><button>搜索</button></div></div></header>
<div class="w1200"><div class="crumb"><i>当前位置：</i><a href="/">首页</a> > <a href="/zwgk/">政务公开</a> > <a href="/zwgk/fz/">法治建设</a></div>
<div class="article"><h1 class="article-title">${p.title}</h1>
<div class="article-bar"><span class="date">时间 : ${p.date}</span> <span class="ly">来源 : ${p.source}</span> <span class="view">浏览量 : <em id="view">-</em></span><span class="font">【字体：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a>】</span><span class="share-box">分享到：<i class="weixin">微信</i><i class="weibo">微博</i></span></div>
<div class="article-content" id="articleContent">${flow(p.lines, (line) => (isChapter(line) ? `<p style="text-indent: 2em; text-align: justify;"><span style="font-family: 黑体;">${escaped(line)}</span></p>` : isPart(line) ? `<p style="text-indent: 2em;"><span style="font-family: 楷体;"><strong>${escaped(line)}</strong></span></p>` : `<p style="text-indent: 2em; text-align: justify;">${escaped(line)}</p>`))}</div>
<div class="article-attach" style="display:none"><p>看不见的附件说明，也有一句很长的话，读者并不能看到它。</p></div>
<div class="article-tools"><p>扫一扫在手机打开当前页</p><div id="qrcode"></div><a href="javascript:print();" class="print">打印</a><a href="javascript:window.close();">关闭</a></div>
<div class="article-pager"><p>上一篇：<a href="content_1.html">${news[0]}</a></p><p>下一篇：<a href="content_2.html">${news[1]}</a></p></div>
<div class="related"><h3>相关阅读</h3>${newsList}</div></div></div><footer>${FOOTER}</footer><script>document.write("脚本写出来的一句话，不应当出现在正文里面。");</script></body></html>`,
];

/** Around 2005: tables in tables, fonts, upper case tags, no closing tags, blanks as indents. */
const tables: Site = [
  'old: tables in tables, <FONT>, hard blanks, a menu beside the article',
  (p) => `<HTML><HEAD><TITLE>${p.title}</TITLE><META http-equiv=Content-Type content="text/html; charset=gb2312"></HEAD>
<BODY bgColor=#ffffff leftMargin=0 topMargin=0><TABLE cellSpacing=0 cellPadding=0 width=778 align=center border=0><TBODY><TR><TD><IMG src="banner.jpg"></TD></TR><TR><TD height=24 bgColor=#006699>${SITE_MENU.map((word, i) => `<A href="list${i}.asp"><FONT color=#ffffff>${word}</FONT></A>`).join(' | ')}</TD></TR></TBODY></TABLE>
<TABLE cellSpacing=0 width=778 align=center border=0><TBODY><TR vAlign=top><TD width=180 bgColor=#f0f0f0><TABLE width="100%"><TBODY>${SIDE_MENU.map((word) => `<TR><TD>·<A href="x.asp">${word}</A></TD></TR>`).join('')}<TR><TD><B>本站公告</B><BR>欢迎访问本站，如有意见建议，请致电办公室，我们将竭诚为您服务。</TD></TR></TBODY></TABLE></TD>
<TD width=598><TABLE width="96%" align=center border=0><TBODY><TR><TD>您现在的位置：<A href="/">首页</A> &gt;&gt; <A href="/fz">法治建设</A> &gt;&gt; 正文</TD></TR>
<TR><TD align=middle><FONT face=黑体 color=#ff0000 size=5><B>${p.title}</B></FONT></TD></TR>
<TR><TD align=middle>作者：admin　　文章来源：${p.source}　　点击数：<SCRIPT src="hits.asp?id=12"></SCRIPT>　　更新时间：${p.date}</TD></TR>
<TR><TD class=content id=fontzoom vAlign=top>${flow(p.lines, (line) => `<P><FONT face=仿宋_GB2312 size=4>&nbsp;&nbsp;&nbsp; ${escaped(line)}</FONT>`)}</TD></TR>
<TR><TD align=right>【<A href="javascript:doZoom(16)">大</A> <A href="javascript:doZoom(14)">中</A> <A href="javascript:doZoom(12)">小</A>】【<A href="comment.asp">发表评论</A>】【<A href="mail.asp">告诉好友</A>】【<A href="javascript:window.print()">打印此文</A>】【<A href="javascript:window.close()">关闭窗口</A>】</TD></TR>
<TR><TD>上一篇文章：<A href="a.asp">${news[2]}</A><BR>下一篇文章：没有了</TD></TR></TBODY></TABLE></TD></TR></TBODY></TABLE>
<TABLE width=778 align=center><TBODY><TR><TD align=middle>版权所有：海临市人民政府　技术支持：某某网络公司<BR>地址：滨江路1号　邮编：000000　您是第 <SCRIPT src="count.asp"></SCRIPT> 位访客</TD></TR></TBODY></TABLE></BODY></HTML>`,
];

/** A page whose text was pasted from Word. */
const word: Site = [
  'pasted from Word: MsoNormal, conditional comments, a span for every run',
  (
    p,
  ) => `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${p.title}-法治建设-海临市司法局</title></head><body>
<div class="nav">${menu(SITE_MENU)}</div><div class="path">当前位置: <a href="/">首页</a> / <a href="/b">通知公告</a> / 详情</div>
<div class="detail"><div class="detail-title">${p.title}</div><div class="detail-info"><span>${p.date}</span><span>来源：${p.source}</span><span>阅读：<i>1024</i>次</span></div>
<div class="detail-body"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom></w:WordDocument></xml><![endif]--><!--[if gte mso 10]><style>table.MsoNormalTable{mso-style-name:普通表格;}</style><![endif]--><style><!-- p.MsoNormal{mso-pagination:none;} --></style><div class="Section0" style="layout-grid:15.6pt;">
${flow(p.lines, (line) => `<p class="MsoNormal" style="text-indent:32.0pt;mso-char-indent-count:2.0;line-height:28.0pt;mso-line-height-rule:exactly">${runs(line)}<span lang="EN-US" style="font-size:16.0pt;font-family:仿宋_GB2312"><o:p></o:p></span></p>`)}
<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p></div></div>
<div class="detail-foot"><a href="javascript:;">收藏</a><a href="javascript:;">打印</a><a href="javascript:;">返回顶部</a></div></div>${FOOTER}</body></html>`,
];

/** Every stretch of Chinese, of digits and of marks a run of its own, broken over lines as Word does. */
function runs(line: string): string {
  const pieces = line.match(/[0-9.%]+|[（）《》“”、，。；：—]+|[^0-9.%（）《》“”、，。；：—]{1,9}/g) ?? [];
  return pieces
    .map((piece, i) =>
      /[0-9]/.test(piece)
        ? `<span lang="EN-US"\nstyle="font-size:16.0pt;font-family:&quot;Times New Roman&quot;,serif">${piece}</span>`
        : `<span style="font-size:16.0pt;mso-ascii-font-family:${i % 2 === 0 ? '仿宋' : '楷体'}">${i % 5 === 4 ? '\n' : ''}${escaped(piece)}</span>`,
    )
    .join('');
}

/** 博达 VSB with UEditor: spans in spans, empty paragraphs, a bold span for each heading. */
const ueditor: Site = [
  'UEditor: spans in spans, blank paragraphs',
  (
    p,
  ) => `<!DOCTYPE html><HTML><HEAD><META Name="keywords" Content="海临" /><TITLE>${p.title}-海临市人民政府</TITLE><meta charset="utf-8">${metas(p)}</HEAD><BODY>
<div class="header"><div class="wrap">${menu(SITE_MENU)}</div></div><div class="wrap clearfix"><div class="left-menu"><h3>法治政府建设</h3>${menu(SIDE_MENU)}</div>
<div class="right-con"><div class="dqwz">您的位置： <a href="../index.htm">首页</a>&gt;<a href="list.htm">正文</a></div>
<form name="_newscontent_fromname"><div class="ar_article"><h3>${p.title}</h3><h4><span>发布时间：${p.date}</span><span>信息来源：${p.source}</span><span>点击：[<script>_showDynClicks("wbnews", 1, 2)</script>]</span></h4>
<div id="vsb_content_2"><div class="v_news_content">
${flow(p.lines, (line) => `<p style="text-indent:43px;line-height:37px;text-align:justify"><span style="font-size: 21px;"><span style="font-family:仿宋_GB2312;font-size:21px">${isChapter(line) || isPart(line) ? `<strong><span style="font-family:黑体">${escaped(line)}</span></strong>` : escaped(line)}</span></span></p><p style="line-height:37px"><span style="font-size:21px"><br/></span></p>`)}
<p><br/></p></div></div><p align="center" class="bdfx"><span>【</span><a href="javascript:void(0)">关闭</a><span>】</span></p></div>
<div class="article-list-btn"><span>上一条：<a href="1.htm">${news[1]}</a></span><span>下一条：<a href="2.htm">${news[3]}</a></span></div></form></div></div>${FOOTER}</BODY></HTML>`,
];

/** The whole article in one element, lines set off by <br>. */
const breaks: Site = [
  'one element, lines set off by <br>',
  (p) => `<!doctype html><html><head><meta charset="utf-8"><title>${p.title}</title></head><body>
<div id="top"><a href="#" onclick="setHome()">设为首页</a> | <a href="#" onclick="addFav()">加入收藏</a></div>${menu(SITE_MENU)}
<div id="mid"><div id="where">当前位置：首页 → 政务公开 → 法治建设</div><div id="tit">${p.title}</div>
<div id="info">来源：${p.source} 日期：${p.date} 访问量：<span>356</span> 【字体：大 中 小】 打印 关闭 分享到微信</div>
<div id="con">${p.lines.map((line) => `　　${escaped(line).replaceAll('\t', '　')}`).join('<br/><br/>\r\n')}<br/></div>
<div>扫一扫分享本页</div></div>${FOOTER}</body></html>`,
];

/** Headings that HTML marks, the article in <article>; side lists of the newest and the most read. */
const headings: Site = [
  'headings as h2 and h3, side lists of the newest articles',
  (
    p,
  ) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${p.title}</title>${metas(p)}</head><body><nav>${menu(SITE_MENU)}</nav>
<main class="layout"><article><h1>${p.title}</h1><p class="meta"><time datetime="${p.date}">发布时间：${p.date}</time> | <span>来源：${p.source}</span> | <span>责任编辑：李某</span></p>
<div class="content">${flow(p.lines, (line) => (isChapter(line) ? `<h2>${escaped(line)}</h2>` : isPart(line) ? `<h3>${escaped(line)}</h3>` : `<p>${escaped(line)}</p>`))}</div></article>
<aside><section><h2>热门推荐</h2>${newsList}</section><section><h2>最新信息</h2>${news.map((title) => `<p><a href="/n">${title}。</a></p><p>摘要：会议强调，要坚持问题导向，压实各级责任，推动工作落到实处，见到实效。</p>`).join('')}</section></aside></main>
<footer><p>主办：海临市人民政府办公室。本网站内容未经许可不得转载，违者将依法追究责任。</p>${FOOTER}</footer></body></html>`,
];

export const SITES: readonly Site[] = [trs, hanweb, nfcms, tables, word, ueditor, breaks, headings, ...HEAVY];
