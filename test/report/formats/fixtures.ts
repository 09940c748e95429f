import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { CHAPTERS, CONGRESS, DEPARTMENT, UNNUMBERED } from '../fixtures.ts';

/** The reports' own lines: what a page, a Word file or a PDF of each would hold. */
export const REPORTS: readonly (readonly [name: string, lines: readonly string[]])[] = Object.entries({
  DEPARTMENT,
  CONGRESS,
  UNNUMBERED,
  CHAPTERS,
}).map(([name, text]) => [name, text.split('\n').filter((line) => line !== '' && !/^首页|^打印/.test(line))]);

export const TEXTS = REPORTS.map(([name, lines]) => [name, lines.join('\n')] as const);

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 with or without its mark. */
export function utf16(text: string, little: boolean, mark = true): Uint8Array {
  const whole = mark ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < whole.length; i++) view.setUint16(i * 2, whole.charCodeAt(i), little);
  return bytes;
}

const tables = new Map<string, Map<string, number>>();

/** Text in a double-byte encoding, by the decoder's own table turned round; what it has no code for becomes a question mark. */
export function inEncoding(text: string, encoding: 'gb18030' | 'big5' | 'shift_jis'): Uint8Array {
  let table = tables.get(encoding);
  if (table === undefined) {
    table = new Map();
    const decoder = new TextDecoder(encoding);
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      for (let trail = 0x40; trail <= 0xfe; trail++) {
        const decoded = decoder.decode(Uint8Array.of(lead, trail));
        if (decoded.length === 1 && decoded !== '\uFFFD' && !table.has(decoded))
          table.set(decoded, (lead << 8) | trail);
      }
    }
    tables.set(encoding, table);
  }
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0) < 0x80 ? char.charCodeAt(0) : (table.get(char) ?? 0x3f);
    if (code > 0xff) bytes.push(code >> 8);
    bytes.push(code & 0xff);
  }
  return Uint8Array.from(bytes);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words that stand on a page around the report and must not get into it. */
export const AROUND = [
  '政务服务一网通办',
  '推荐阅读之一',
  '不许出现的脚本',
  '隐藏的文字',
  '分享到微博',
  '主办单位',
  '另一篇文章的摘要',
];

/**
 * A page as a browser saves it "complete": navigation, sidebar, scripts, hidden parts, share buttons, footer; the report in a
 * `div` of the middle, its title and date above that.
 */
export function page(lines: readonly string[], charset: string | null = 'utf-8'): string {
  const [title = '', ...rest] = lines;
  const paragraphs = rest.map((line) => {
    const heading = /^[一二三]、|^第.部分/.test(line) && line.length < 40;
    return heading ? `<h2>${escaped(line)}</h2>` : `<p style="text-indent: 2em">　　${escaped(line)}</p>`;
  });
  const links = ['政务服务一网通办', '互动交流', '数据开放', '走进青禾'].map(
    (words) => `<li><a href="/a">${words}</a></li>`,
  );
  return `<!DOCTYPE html>
<!-- saved from url=(0042)http://www.example.cn/art/2022/1/20.html -->
<html><head>${charset === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`}
<title>${escaped(title)}_某某政府网</title><style>.a{color:red}</style><script>var words = "不许出现的脚本，它有很长的一句话，还有句号。";</script></head>
<body><div class="header"><ul>${links.join('\n')}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/b">法治建设</a></div>
<table class="layout"><tr><td class="left"><h3>推荐阅读</h3><ul>${['一', '二', '三', '四']
    .map((n) => `<li><a href="/${n}">推荐阅读之${n}：某某市召开全面依法治市工作会议，部署全年各项任务。</a></li>`)
    .join(
      '',
    )}</ul><p><a href="/x">另一篇文章的摘要，讲的是别的地方的事情，与这份报告没有关系，读者不要当成正文。</a></p></td>
<td class="main"><div class="title"><h1>${escaped(title)}</h1></div>
<div id="zoom"><!--startprint-->${paragraphs.join('\n')}<!--endprint-->
<p style="display:none">隐藏的文字，也很长，也有句号，可是读者看不见它。</p></div>
<div class="share"><span>分享到：</span><a href="#">分享到微博</a><button>微信</button></div></td></tr></table>
<div class="footer"><p>主办单位：某某市人民政府办公室　版权所有。未经许可不得转载本站的任何内容，违者必究。</p></div>
<script>document.write("不许出现的脚本");</script></body></html>
`;
}

/** A page saved as one file, quoted-printable, as browsers write it: the charset stands in the page alone, or with the older ones in the header. */
export function archive(html: Uint8Array, charset?: string): Uint8Array {
  let line = '';
  const lines: string[] = [];
  for (const byte of html) {
    if (byte === 0x0a) {
      lines.push(line);
      line = '';
      continue;
    }
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    line += plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length > 70) {
      lines.push(`${line}=`);
      line = '';
    }
  }
  lines.push(line);
  return utf8(
    [
      charset === undefined ? 'From: <Saved by Blink>' : 'From: "Saved by Windows Internet Explorer 8"',
      'Snapshot-Content-Location: http://www.example.cn/art/2022/1/20.html',
      'Subject: =?utf-8?Q?=E6=8A=A5=E5=91=8A?=',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html";',
      '\tboundary="----Boundary--x----"',
      '',
      '',
      '------Boundary--x----',
      ...(charset === undefined
        ? ['Content-Type: text/html', 'Content-ID: <frame-1@mhtml.blink>']
        : ['Content-Type: text/html;', `\tcharset="${charset}"`]),
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: http://www.example.cn/art/2022/1/20.html',
      '',
      ...lines,
      '',
      '------Boundary--x----',
      'Content-Type: image/gif',
      'Content-Transfer-Encoding: base64',
      'Content-Location: http://www.example.cn/logo.gif',
      '',
      'R0lGODlhAQABAAAAACw=',
      '',
      '------Boundary--x------',
      '',
    ].join('\r\n'),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A .docx: the first line in the style of titles, 一、 lines as headings of level 1, the rest as paragraphs. */
export function word(lines: readonly string[], more: Record<string, string> = {}): Uint8Array {
  const paragraphs = lines.map((line, i) => {
    const style = i === 0 ? 'Title' : /^[一二三]、|^第.部分/.test(line) ? 'Heading1' : '';
    const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
    return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': strToU8(
      `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      more.styles ??
        `${XML}<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    ),
    'word/document.xml': strToU8(
      `${XML}<w:document ${W}><w:body>${paragraphs.join('')}${more.body ?? ''}</w:body></w:document>`,
    ),
    ...(more.numbering === undefined ? {} : { 'word/numbering.xml': strToU8(`${XML}${more.numbering}`) }),
  });
}

/** A .doc (MS-DOC): a file information block, the text as one piece behind it, and the piece table in the other stream. */
export function oldWord(lines: readonly string[], flags = 0x0200): Uint8Array {
  const text = `${lines.join('\r')}\r`;
  const document = Buffer.alloc(0x800 + text.length * 2);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(flags, 0x0a);
  document.writeUInt32LE(text.length, 0x4c);
  document.writeUInt32LE(0, 0x01a2);
  document.writeUInt32LE(21, 0x01a6);
  document.write(text, 0x800, 'utf16le');
  const table = Buffer.alloc(4096);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(16, 1);
  table.writeUInt32LE(0, 5);
  table.writeUInt32LE(text.length, 9);
  table.writeUInt32LE(0x800, 15);
  return compound({ WordDocument: document, '1Table': table });
}

/** A compound file (MS-CFB) with these streams. */
export function compound(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  return Uint8Array.from(CFB.write(file, { type: 'buffer' }) as Buffer);
}
