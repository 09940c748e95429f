import type { Published, Site } from './sites.ts';

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cells = (line: string): string => line.split('\t').map(plain).join('</td><td>');
const paragraph = (line: string): string =>
  line.includes('\t') ? `<table><tr><td>${cells(line)}</td></tr></table>` : `<p>${plain(line)}</p>`;

/** 政府信息公开 platform: the data of the document in a list, the report's title once more over two lines in the text. */
const platform: Site = [
  'the platform for public information: data of the document as a list, related documents',
  ({
    title,
    lines,
    source,
    date,
  }: Published) => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${date}"><meta name="ContentSource" content="${source}"></head><body>
<div class="gk-head"><a href="/">海临市人民政府</a><span>政府信息公开</span><div class="ss"><form action="/s"><input name="q"><a href="javascript:;">搜索</a></form></div></div>
<div class="gk-nav"><ul><li><a href="/zc">政策</a></li><li><a href="/zn">指南</a></li><li><a href="/nb">年报</a></li></ul></div>
<div class="gk-box"><ul class="gk-info"><li><label>索引号：</label><span>3600/2023-00012</span></li><li><label>分类：</label><span>法治政府建设</span></li><li><label>发布机构：</label><span>${source}</span></li><li><label>成文日期：</label><span>${date.slice(0, 10)}</span></li><li><label>标题：</label><span>${title}</span></li><li><label>发文字号：</label><span>无</span></li><li><label>有效性：</label><span>有效</span></li><li><label>发布日期：</label><span>${date}</span></li></ul>
<div class="gk-title">${title}</div><div class="gk-tool"><a href="javascript:;">【字体：大</a> <a href="javascript:;">中</a> <a href="javascript:;">小】</a> <a href="javascript:;">打印</a> <a href="javascript:;">下载</a> <a href="javascript:;">收藏</a></div>
<div class="gk-con" id="UCAP-CONTENT">${lines.map(paragraph).join('\n')}</div>
<div class="gk-fj"><p>相关附件：</p><ul><li><a href="a.doc">1.${title}.doc</a></li></ul></div>
<div class="gk-xg"><p>相关文件：</p><ul><li><a href="b">关于印发法治政府建设重点任务的通知</a></li><li><a href="c">一图读懂年度报告</a></li></ul><p>政策解读：</p><ul><li><a href="d">专家解读之一：以法治保障高质量发展</a></li></ul></div></div>
<div class="gk-foot"><p>Copyright © 2023 海临市人民政府 All Rights Reserved.</p><p>网站标识码：3600000009</p></div></body></html>`,
];

/** An account on WeChat: the text is hidden until a script shows it, sections in sections, styles in every element. */
const account: Site = [
  'an account on WeChat: hidden until a script runs, a section for every paragraph',
  ({
    title,
    lines,
    source,
    date,
  }: Published) => `<!DOCTYPE html><html class=""><head><meta charset="utf-8"><meta property="og:title" content="${title}"><meta property="og:site_name" content="微信公众平台"><title>${title}</title></head>
<body id="activity-detail" class="zh_CN"><div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="page-content"><div id="img-content">
<h1 class="rich_media_title" id="activity-name">${title}</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">来源：${source}</span><em id="publish_time" class="rich_media_meta rich_media_meta_text">${date}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; ">
${lines
  .map(
    (line, i) =>
      `<section style="margin: 0 8px;line-height: 1.75em;" data-id="${i}"><section style="box-sizing: border-box;"><p style="text-indent: 2em;"><span style="font-size: 16px;letter-spacing: 1px;" leaf="">${plain(line).replaceAll('\t', '　')}</span></p></section></section>`,
  )
  .join('')}
<p style="display: none;"><mp-style-type data-value="3"></mp-style-type></p></div>
<div id="js_tags" style="display:none">预览时标签不可点</div></div></div>
<div id="js_pc_qr_code" class="qr_code_pc_outer" style="display:none;"><p>微信扫一扫<br>关注该公众号</p></div></div></div><script>var title = "脚本里的题目";</script></body></html>`,
];

/** Bold leads: the words of a chapter's and part's heading in <strong>, the text behind it in the same paragraph. */
const strong: Site = [
  'headings in <strong> in the paragraphs, QR code with its caption inside the article',
  ({
    title,
    lines,
    source,
    date,
  }: Published) => `<html><head><meta charset="utf-8"><title>${title} | 海临政府网</title></head><body>
<div class="site-top"><p>欢迎来到海临市人民政府门户网站</p><p>繁體版 | English | 手机版 | RSS订阅</p></div>
<div class="content-page"><p class="position"><strong>当前所在位置：</strong><a href="/">首页</a> - <a href="/f">法治政府建设</a> - 正文</p>
<h1>${title}</h1><p class="sub">发布单位：${source}　发布时间：${date}　【 <a href="#">大</a> <a href="#">中</a> <a href="#">小</a> 】</p><hr>
<div class="text">${lines
    .map((line) => {
      const lead =
        /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]）|[一二三四五]是)[^。；\t]{2,40}(?:。|；|$)/.exec(
          line,
        )?.[0];
      if (line.includes('\t')) return paragraph(line);
      return lead === undefined
        ? `<p>${plain(line)}</p>`
        : `<p><strong>${plain(lead)}</strong>${plain(line.slice(lead.length))}</p>`;
    })
    .join('\n')}
<p style="text-align:center"><img src="data:image/png;base64,iVBORw0KGgo=" alt=""></p><p style="text-align:center">扫描二维码，手机查看更方便</p></div>
<p>责任编辑：王某　　审核：赵某</p><p>（此件主动公开）</p></div><div class="bottom"><p>海临市人民政府 版权所有 未经授权禁止转载</p></div></body></html>`,
];

/** A single-page frame of scripts: bars fixed to the window, a tool box, counters that a script wrote into the page before it was saved. */
const saved: Site = [
  'saved whole by a browser: lines that scripts inserted, bars, a cookie notice',
  ({ title, lines, source, date }: Published) => `<!DOCTYPE html>
<!-- saved from url=(0060)http://www.example.gov.cn/zwgk/fzzf/202303/t20230315_1.html -->
<html lang="zh"><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><title>${title}_法治政府建设_海临市人民政府</title><link rel="stylesheet" href="./${title}_files/style.css"><script src="./${title}_files/share.js.下载"></script></head><body>
<div id="toolbar" class="ep-toolbar" role="toolbar"><span>声音</span><span>语速</span><span>阅读方式</span><span>配色</span><span>放大</span><span>缩小</span><span>大字幕</span><span>重置</span><span>退出服务</span></div>
<div class="head-bar"><img src="./${title}_files/logo.png"><div id="fullPage" class="cookie" role="dialog"><p>本网站使用必要的信息来保障运行，继续浏览即表示您同意我们的声明。</p><button>知道了</button></div></div>
<div class="crumbs">当前位置：<a href="http://www.example.gov.cn/">首页</a> &gt; <a href="http://www.example.gov.cn/zwgk/">政务公开</a></div>
<div class="zx-xxxqy"><h2>${title}</h2><div class="zwxl-bar"><span class="date">信息提供日期：${date}</span><span class="ly">来源：${source}</span><span>视力保护色：<i></i><i></i></span><span class="zwxl-fontsize">字号：<a>小</a><a>大</a></span></div>
<div class="zwxl-content"><div class="trs_editor_view TRS_UEDITOR trs_paper_default">${lines.map(paragraph).join('')}</div></div>
<div class="bdsharebuttonbox" data-bd-bind="1"><a href="http://www.example.gov.cn/#" class="bds_more">分享到：</a><a href="http://www.example.gov.cn/#" title="分享到微信">微信</a><a href="http://www.example.gov.cn/#">新浪微博</a></div>
<div class="jiucuo"><span>我要纠错</span><span>打印</span><span>关闭</span></div></div>
<div id="gotop">返回顶部</div><div class="footer-c"><p>主办：海临市人民政府办公室　联系电话：0799-0000000</p></div></body></html>`,
];

/** No element of its own for the article: its paragraphs stand beside the menu, the tools and the footer. */
const flat: Site = [
  'no element of its own for the article',
  ({ title, lines, source, date }: Published) => `<html><head><meta charset="utf-8"><title>${title}</title></head><body>
<a href="/">首页</a> <a href="/zw">政务公开</a> <a href="/fw">办事服务</a> <a href="/hd">互动交流</a><hr>
<p>当前位置：<a href="/">首页</a> &gt; <a href="/fz">法治政府建设</a> &gt; 正文</p>
<h1>${title}</h1><p>来源：${source}　　发布日期：${date}　　阅读量：2048</p>
${lines.map(paragraph).join('\n')}
<p>扫一扫在手机打开当前页</p><p><a href="javascript:print()">打印</a> <a href="javascript:close()">关闭</a></p>
<p>上一篇：<a href="1">我市召开全面依法治市工作会议</a></p><p>下一篇：没有了</p><hr>
<p>主办单位：海临市人民政府　备案号：赣ICP备05000000号</p><p>本网站内容仅供参考，未经授权不得转载，违者必究。</p></body></html>`,
];

/** A row of the layout's table for every paragraph, the title over two lines and the number of the document in the article. */
const rows: Site = [
  'a row of a table for every paragraph',
  ({
    title,
    lines,
    source,
    date,
  }: Published) => `<html><head><meta charset="utf-8"><title>${title}</title></head><body><center>
<table width="1000"><tr><td colspan="2"><img src="top.jpg" alt="海临市司法局"></td></tr><tr><td width="200" valign="top"><table><tr><td><a href="/1">机构设置</a></td></tr><tr><td><a href="/2">法治动态</a></td></tr><tr><td>友情链接：<select><option>请选择</option></select></td></tr></table></td>
<td valign="top"><table width="100%"><tr><td align="center"><b>${title}</b></td></tr><tr><td align="center">信息来源：${source} 发布时间：${date} 点击：[<span>33</span>] 次</td></tr>
${lines.map((line) => `<tr><td>${plain(line).replaceAll('\t', '　')}</td></tr>`).join('\n')}
<tr><td align="right">【打印】【关闭】</td></tr></table></td></tr></table>
<table><tr><td>版权所有：海临市司法局　地址：滨江路2号　邮编：000000</td></tr></table></center></body></html>`,
];

/** The article with share buttons and a player in its middle, notes of a script, anchors for its parts, comments below. */
const busy: Site = [
  'share buttons, a player and anchors inside the article, comments below it',
  ({
    title,
    lines,
    source,
    date,
  }: Published) => `<!doctype html><html><head><meta charset="utf-8"><title>${title}-海临市人民政府</title><meta name="PubDate" content="${date}"><meta name="ContentSource" content="${source}"><meta name="ArticleTitle" content="${title}"></head><body>
<div class="header"><div class="logo-box">海临市人民政府</div><ul><li><a href="/">首页</a></li><li><a href="/zw">政务</a></li></ul></div>
<div class="page"><div class="page-left"><div class="art-title">${title}</div>
<div class="art-tools"><a href="#">收藏</a><a href="#">打印</a><i>字号</i><b>大</b><b>中</b><b>小</b></div>
<div class="player"><audio controls></audio><span>00:00</span><span>/</span><span>12:30</span></div>
<div class="art-body" data-text="article">${lines.map((line, i) => `${i === 3 ? '<div class="share-inline"><a href="javascript:;">分享到微信</a><a href="javascript:;">分享到微博</a></div>' : ''}<a name="p${i}" id="p${i}"></a>${paragraph(line)}`).join('\n')}
<p style="text-align: right;"><a href="javascript:void(0);" onclick="jc()">我要纠错</a></p></div>
<div class="comment-list"><h4>网友评论</h4><p>游客：写得很好，希望多公布一些这样的数据，让我们老百姓心里有数。</p><p>游客：请问今年的报告什么时候公布？我们一直很关心这件事情。</p></div></div>
<div class="page-right"><div class="box"><h4>热门文章</h4><ol><li><a href="/1">一图读懂年度报告</a></li><li><a href="/2">行政复议典型案例发布</a></li></ol></div></div></div>
<div class="footer">主办：海临市人民政府办公室</div></body></html>`,
];

export const HEAVY: readonly Site[] = [platform, account, strong, saved, flat, rows, busy];
