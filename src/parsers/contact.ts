/**
 * Ways to reach an office: telephone numbers, e-mail and postal addresses, post codes, web addresses.
 *
 * A number with an area code stands for itself (`0718-5550132`, also with an extension); shorter ones (`12388`, `5550119`) count
 * only behind a word such as 电话 or 拨打, or in a list that began with one. A postal address is what follows 地址:, 邮政信箱:,
 * 来信请寄 and the like, up to the next mark; it must name a place or an office.
 *
 * Finding them matters for figures too: no digit of a telephone number is a quantity.
 *
 * @example 联系电话:020-83124975;邮政信箱:广州市越秀区某路1号某局纪检组;电子信箱:jjz_a@gz.example。
 *   contact phone 020-83124975
 *   contact address 广州市越秀区某路1号某局纪检组
 *   contact email jjz_a@gz.example
 *
 * @example 监督电话:0727-5550118、5550119;邮编:000112
 *   contact phone 0727-5550118
 *   contact phone 5550119
 *   contact postcode 000112
 *
 * @example 来信请寄某县临湖路116号机关纪委(请注明字样),来电请拨0735-5550190转8012。
 *   contact address 某县临湖路116号机关纪委
 *   contact phone 0735-5550190转8012
 *
 * @example 本年完成投资29821828元,受理投诉12345件,法释〔2015〕11号。
 */
import type { Block, ContactMention, Parser } from '../types.js';

const EMAIL = String.raw`(?<email>[A-Za-z0-9_][\w.+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})`;
const URL = String.raw`(?<url>(?:https?:\/\/|www\.)[\w./?=&%#:~+-]{3,200})`;
const PHONE = String.raw`(?<phone>(?<![\d.,〔-])(?:\+?\(?(?:86|852|853|886)\)?[- ]?)?(?:\(0\d{1,3}\) ?|0\d{1,3}[-—–])\d{3,4}[- ]?\d{3,4}(?:(?:转|分机|#|-)\d{1,5})?(?!\d))`;
const MOBILE = String.raw`(?<mobile>(?<![\d.,])1[3-9]\d{9}(?![\d.,]))`;
const SHORT = String.raw`(?<cue>电话|热线|传真|手机|拨打|致电|请拨|专线|小灵通|总机)`;
const POSTCODE = String.raw`(?:邮编|邮政编码|邮递区号)[:为]?\s{0,2}(?<postcode>\d{5,6})(?!\d)`;
const ADDRESS = String.raw`(?<place>(?:邮政信箱|(?:通讯|通信|邮寄|来信|联系|办公|投递|受理|收信|单位)?地址|(?<!电子|举报)信箱)[:为]|(?:请寄|寄至|寄往|邮寄到|邮寄至|寄送至|寄到)(?:[::])?)`;
const ANY = new RegExp([EMAIL, URL, PHONE, MOBILE, POSTCODE, SHORT, ADDRESS].join('|'), 'g');
/** An address of mail could begin at every digit: it is looked for only where there is an @. */
const WITHOUT_EMAIL = new RegExp([URL, PHONE, MOBILE, POSTCODE, SHORT, ADDRESS].join('|'), 'g');
/** Behind 电话 and the like: what may stand between the word and the number, then the numbers themselves. */
const NUMBERS =
  /[:是为]?\s{0,2}(?:\((?:[^)\d]{1,12})\))?[:]?\s{0,2}((?:\(?0\d{1,3}\)?[-—– ]?)?\d{3,4}[- ]?\d{1,4}(?:(?:转|分机|#|-)\d{1,5})?|\d{5})(?!\d|[.,]\d|[万亿元个人件次户家年月日%余多])/y;
const NEXT = /(?:[、,/;或和]|\s)\s?(\d{5,8}|(?:0\d{2,3}[-—–])\d{7,8})(?!\d|[.,]\d|[万亿元个人件次户家年月日%余多])/y;
const PLACE = /[路街巷弄道号楼室层镇乡村区县市省院厅局所校厦苑座组箱]/;
const PLACE_END = /[;。,(\n]|\s{2}|\s(?=邮|电|联|\d)|(?:邮编|邮政编码|电话|联系|邮箱)/;

export const contact: Parser = {
  id: 'contact',
  parse(block: Block): ContactMention[] {
    const { text } = block;
    const found: ContactMention[] = [];
    const add = (kind: ContactMention['kind'], start: number, value: string): void => {
      const span = { start: block.start + start, end: block.start + start + value.length };
      found.push({ type: 'contact', kind, value, span });
    };
    const any = text.includes('@') ? ANY : WITHOUT_EMAIL;
    any.lastIndex = 0;
    let from = 0;
    for (let match = any.exec(text); match; match = any.exec(text)) {
      const { email, url, phone, mobile, postcode, cue, place } = match.groups ?? {};
      const end = match.index + match[0].length;
      if (match.index < from) continue;
      from = end;
      if (email) add('email', match.index, email);
      else if (url) add('url', match.index, url.replace(/[.,:]+$/, ''));
      else if (postcode) add('postcode', end - postcode.length, postcode);
      else if (place) {
        const value = addressAt(text, end);
        if (value) {
          add('address', value.start, value.text);
          from = value.start + value.text.length;
        }
      } else {
        let behind = end;
        if (cue) {
          const number = numberAt(NUMBERS, text, end);
          if (!number) continue;
          add('phone', number.start, number.text);
          behind = number.end;
        } else add('phone', match.index, phone ?? mobile ?? '');
        for (let more = numberAt(NEXT, text, behind); more; more = numberAt(NEXT, text, behind)) {
          add('phone', more.start, more.text);
          behind = more.end;
        }
        from = behind;
      }
      if (from > any.lastIndex) any.lastIndex = from;
    }
    return found;
  },
};

function numberAt(pattern: RegExp, text: string, at: number): { start: number; end: number; text: string } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match?.[1]) return undefined;
  const end = at + match[0].length;
  return { start: end - match[1].length, end, text: match[1] };
}

function addressAt(text: string, at: number): { start: number; text: string } | undefined {
  let start = at;
  while (/[\s:]/.test(text[start] ?? '')) start++;
  const rest = text.slice(start, start + 80);
  const stop = PLACE_END.exec(rest)?.index ?? rest.length;
  const value = rest.slice(0, stop).trimEnd();
  return value.length >= 4 && value.length < 70 && PLACE.test(value) && !value.includes('@')
    ? { start, text: value }
    : undefined;
}
