/**
 * Numeral and unit that are no amount after all: `2020年`, `98年` in a Taiwanese text, `5日`, `9时30分`, `团结在一起`, `千公里` without 近 before it.
 */
import { Decimal } from '../facts/decimal.js';
import { modifierBefore } from './figure-modifier.js';
import type { Numeral } from './numeral.js';
import { isPointMade, type Unit } from './unit.js';

const DAY = new Decimal(25n, 0);
const LAST_DAY = new Decimal(31n, 0);
/** What happens once: 一起 before it counts. */
const INCIDENT = /^[\u4e00-\u9fff]{0,8}(?:案|事故|事件|纠纷|投诉|举报|火灾|疫情|诉讼|争议|问题)/;
/** Words before 一起 that make it a count: 发生, 查处, 办结. */
const HAPPENS = '生现处办件报结发了';
/** 前三名, 居前5位: places of a ranking; not 会前3名. */
const RANKED = /(?:^|[^日天月年会以之目午从事先当提往期])前$/;
/** Behind 年, what shows a length of time and no year. */
const LASTING = /^(?:以上|以下|以内|之内|左右|多|余|来|内的?|期)/;
/** Before a number of 日, what shows a length of time. */
const TERM = '由为至期时满';
const SHORTER = /(?:缩短|延长|压缩|减少|增加|压减)了?$/;

export function isNoAmount(text: string, numeral: Numeral, unit: Unit, script: 'Hans' | 'Hant'): boolean {
  const before = text.charAt(numeral.start - 1) || '\0';
  const after = text.slice(unit.end, unit.end + 12);
  switch (unit.unit) {
    case '年':
      // 2.2022年数据为快报数: a label, and a year behind it.
      if (/^\d{1,2}\.(?:19|20)\d\d$/.test(text.slice(numeral.start, numeral.end))) return true;
      if (isYear(numeral, after, script)) return true;
      break;
    case '日':
      // No month has a 77日 or a 1.4日.
      if (
        !/^[内以]/.test(after) &&
        !TERM.includes(before) &&
        !SHORTER.test(text.slice(Math.max(0, numeral.start - 3), numeral.start)) &&
        !LAST_DAY.lessThan(numeral.value) &&
        !numeral.place.lessThan(Decimal.one)
      )
        return true;
      break;
    case '分':
    case '秒':
      // 9时30分; but 得分92.6分, 扣分5分.
      if (
        /[时点:]/.test(before) ||
        (before === '分' && /[\d一二三四五六七八九十]/.test(text.charAt(numeral.start - 2)))
      )
        return true;
      break;
    case '套':
      // 二套 is the second home; two of them are 两套.
      if (text.slice(numeral.start, numeral.end) === '二') return true;
      break;
    case '类':
      // 一类、二类、三类: names of classes; two of them are 两类.
      if (/^[一二]$/.test(text.slice(numeral.start, numeral.end)) && !/[这另同某哪前后]/.test(before)) return true;
      if (numeral.script === 'han' && text.slice(numeral.start - 2, numeral.start) === '类、') return true;
      break;
    case '周年':
      return true;
    case '线':
      // 国道202线.
      if (numeral.script === 'arabic' && /[道路铁航]/.test(before)) return true;
      break;
    case '位':
    case '名':
      if (before === '前' && RANKED.test(text.slice(Math.max(0, numeral.start - 2), numeral.start))) return true;
      break;
    case '度':
      // 两度 is twice.
      if (numeral.script === 'han' && numeral.end === numeral.start + 1) return true;
      break;
    case '点':
      // 上涨32.5点, 3,000点; below that it is a time of day, or a point made.
      if (numeral.place.equals(Decimal.one) && numeral.value.lessThan(DAY)) return !isPointMade(text, unit.start);
      break;
    case '番':
      if (!/翻[了过上]?$/.test(text.slice(Math.max(0, numeral.start - 3), numeral.start))) return true;
      break;
    case '起':
      if (text.slice(numeral.start, numeral.end) === '一' && !HAPPENS.includes(before) && !INCIDENT.test(after))
        return true;
      break;
    default:
  }
  return Boolean(numeral.implicit) && numeral.more === undefined && !modifierBefore(text, numeral.start, true);
}

/** 2020年, 二〇二一年, 98年 (of the Republic), 95年: a point in time. */
function isYear(numeral: Numeral, after: string, script: 'Hans' | 'Hant'): boolean {
  if (numeral.serial || /^[月\d]/.test(after)) return true;
  if (numeral.script !== 'arabic') return false;
  const year = numeral.value.toNumber();
  if (year >= 1000 && year <= 2200 && numeral.value.isInteger()) return true;
  return !LASTING.test(after) && year >= (script === 'Hant' ? 35 : 50) && year < 130;
}
