/** The notice as a government web page, and that page saved with its parts. */
import iconv from 'iconv-lite';
import { escapeXml } from './notice.js';

/** @param {readonly import('./notice.js').Block[]} blocks @param {string} charset */
export function htmlOf(blocks, charset) {
  const title = blocks[0]?.kind === 'title' ? blocks[0].text : '';
  return `<!DOCTYPE html>
<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}">
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2023-11-08 09:30"><meta name="ContentSource" content="临江市水务局">
<title>${title}-临江市人民政府</title><style>p{text-indent:2em}</style><script>document.write('<p>今日访问36人</p>')</script></head>
<body><div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a><span>今天是2024年5月6日</span></div>
<div class="wrap"><div class="sidebar"><ul><li><a href="1.html">关于3个水厂的公告</a></li><li><a href="2.html">2023年第15批公示</a></li></ul></div>
<div class="main"><h1>${title}</h1>
<div class="info"><span>浏览次数:1024</span><span>【字体:大 中 小】</span><a href="#">打印</a></div>
<div class="detail-content">
${blocks.slice(1).map(blockHtml).join('\n')}
</div><div class="share">分享到:<a>微信</a></div></div></div>
<div class="footer">主办单位:临江市人民政府 备案号:粤ICP备00000000号 网站标识码:4400000000</div></body></html>
`;
}

/** @param {import('./notice.js').Block} block */
function blockHtml(block) {
  if (block.kind === 'table') {
    return `<table border="1"><tbody>${block.rows.map((row) => `<tr>${row.map((cell) => `<td><p>${escapeXml(cell)}</p></td>`).join('')}</tr>`).join('')}</tbody></table>`;
  }
  const gap = block.kind === 'numbered' && /^\d/.test(block.text) ? ' ' : '';
  const text = block.kind === 'numbered' ? block.label + gap + block.text : block.text;
  // A source line ends in the middle of a sentence, and a hidden remark stands in it.
  const middle = Math.floor(text.length / 2);
  const cut = /[一-鿿]/.test(text.charAt(middle - 1)) && /[一-鿿]/.test(text.charAt(middle)) ? '\n' : '';
  return `<p><span style="font-family:仿宋_GB2312">&emsp;&emsp;${escapeXml(text.slice(0, middle))}${cut}${escapeXml(text.slice(middle))}</span><span style="display:none">99个</span></p>`;
}

/** @param {readonly import('./notice.js').Block[]} blocks */
export function mhtOf(blocks) {
  const page = iconv.encode(htmlOf(blocks, 'gb2312'), 'gb18030');
  const quoted = [...page]
    .map((byte) =>
      byte > 126 || byte === 61 || (byte < 32 && byte !== 10)
        ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
        : String.fromCharCode(byte)
    )
    .join('');
  const lines = quoted
    .split('\n')
    .map((line) => line.replace(/(.{1,70})(?![0-9A-F]?$)(?<!=)(?<!=[0-9A-F])/g, '$1=\r\n'))
    .join('\r\n');
  return [
    'From: <Saved by a browser>',
    'Subject: =?gb2312?B?zai9qA==?=',
    'Date: Wed, 8 Nov 2023 10:00:00 +0800',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----=_NextPart_000_0000"',
    '',
    'This is a multi-part message in MIME format.',
    '',
    '------=_NextPart_000_0000',
    'Content-Type: text/html;',
    '\tcharset="gb2312"',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: http://www.example.gov.cn/a.html',
    '',
    lines,
    '',
    '------=_NextPart_000_0000',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.example.gov.cn/a.png',
    '',
    'iVBORw0KGgo=',
    '',
    '------=_NextPart_000_0000--',
    '',
  ].join('\r\n');
}
