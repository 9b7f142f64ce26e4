/** Figures and what is none: forms, units, modifiers, intervals; and that no numeral gets lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureMention } from '../src/types.js';
import { growthExponent } from './support/growth.js';
import { refined } from './support/stages.js';
import './properties/notice-text.js';

function figuresOf(text: string): FigureMention[] {
  return refined(text).mentions.filter((mention) => mention.type === 'figure');
}

/** `raw = value unit [low, high] modifier`, in the order of the text. */
function lines(text: string): string[] {
  const notice = refined(text);
  return notice.mentions
    .filter((mention) => mention.type === 'figure')
    .map(({ span, value, unit, modifier, loose }) => {
      const raw = notice.view.text.slice(span.start, span.end);
      return `${raw} = ${value} ${unit}`.trim() + (modifier ? ` ${modifier}` : '') + (loose ? ' loose' : '');
    });
}

function intervalOf(text: string): string {
  const [figure] = figuresOf(text);
  if (!figure) return 'none';
  const { low, high, lowOpen, highOpen } = figure.interval;
  return `${lowOpen ? '(' : '['}${low ?? ''}, ${high ?? ''}${highOpen ? ')' : ']'}${figure.exact ? ' exact' : ''}`;
}

describe('figures', () => {
  it.each([
    // units
    ['涉及11个区、3名干部', ['11个 = 11 个', '3名 = 3 名']],
    ['收费3500元/平方米,浓度35微克/立方米', ['3500元/平方米 = 3500 元/平方米', '35微克/立方米 = 35 微克/立方米']],
    ['用电1.2亿千瓦时,节约3.6万吨标准煤', ['1.2亿千瓦时 = 120000000 千瓦时', '3.6万吨标准煤 = 36000 吨标准煤']],
    ['运量81亿4千7百余万延人公里', ['81亿4千7百余万延人公里 = 8147000000 延人公里 about']],
    ['检查3191矿次、640余人次', ['3191矿次 = 3191 矿次', '640余人次 = 640 人次 about']],
    ['责令停用29602台(套)', ['29602台(套) = 29602 台(套)']],
    ['提高11.5个百分点', ['11.5个百分点 = 11.5 百分点']],
    ['装机5千瓦、3兆瓦', ['5千瓦 = 5 千瓦', '3兆瓦 = 3 兆瓦']],
    ['新增1000万人以上,惠及3200万孩子', ['1000万人 = 10000000 人 over', '3200万 = 32000000']],
    ['全长5 km,含量12mg/L', ['5 km = 5 km', '12mg/L = 12 mg/L']],
    // currencies before
    ['罚款¥5,000,贷款HK$3.5亿', ['¥5,000 = 5000 元', 'HK$3.5亿 = 350000000 港元']],
    ['出资120亿元人民币', ['120亿元 = 12000000000 元']],
    // fractions and parts
    ['占百分之八十八,降幅千分之五', ['百分之八十八 = 88 %', '千分之五 = 5 ‰']],
    ['三分之二的村,冻结1/10', ['三分之二 = 66.67 %', '1/10 = 10 %']],
    ['仅四成,三成五,打八折', ['四成 = 40 %', '三成五 = 35 %', '八折 = 8 折']],
    ['翻两番,增长两倍半', ['两番 = 2 番', '两倍半 = 2.5 倍']],
    ['同比-3.5%', ['-3.5% = -3.5 %']],
    // lengths of time
    ['历时75天,每半小时', ['75天 = 75 天 loose', '半小时 = 0.5 小时 loose']],
    ['历时一个半月,前后三年多', ['一个半月 = 1.5 个月 loose', '三年 = 3 年 about loose']],
    ['试用3个多月', ['3个多月 = 3 个月 about loose']],
    // loose ones
    ['实行一名领导联系一个村', ['一名 = 1 名 loose', '一个 = 1 个 loose']],
    ['处分一人,约谈两人', ['一人 = 1 人', '两人 = 2 人']],
    // years glued to figures
    ['比99年9,501人', ['9,501人 = 9501 人']],
    ['2020年3500元', ['3500元 = 3500 元']],
    // ranges and shared units
    ['每组10至15人', ['10至15人 = 15 人']],
    ['为期3-5年,投入2~3万元', ['3-5年 = 5 年 loose', '2~3万元 = 30000 元']],
    ['占60%-70%', ['60% = 60 %', '70% = 70 %']],
    ['各9.0及6.0个百分点', ['9.0 = 9 百分点', '6.0个百分点 = 6 百分点']],
    ['分别为15、16、18户', ['15 = 15 户', '16 = 16 户', '18户 = 18 户']],
    ['投资3.2和4.5亿元', ['3.2 = 320000000 元', '4.5亿元 = 450000000 元']],
    ['完成12,涉及18户', ['18户 = 18 户']],
    // Traditional script
    ['罰款新臺幣3兆2,999億0,190萬元', ['3兆2,999亿0,190万元 = 3299901900000 元']],
    ['補助條例施行後計114萬2,000元', ['114万2,000元 = 1142000 元']],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual(expected);
  });
});

describe('modifiers', () => {
  it.each([
    ['约占72%', '72% = 72 % about'],
    ['近千公里', '千公里 = 1000 公里 about'],
    ['不少于2次', '2次 = 2 次 over'],
    ['超过了50万元', '50万元 = 500000 元 over'],
    ['不足3人', '3人 = 3 人 under'],
    ['4成左右', '4成 = 40 % about'],
    ['50万元以上', '50万元 = 500000 元 over'],
    ['35岁以下', '35岁 = 35 岁 under'],
    // closing another word
    ['节约42万元', '42万元 = 420000 元'],
    ['入超581亿元', '581亿元 = 58100000000 元'],
    ['最近三年', '三年 = 3 年 loose'],
    ['签约3个项目', '3个 = 3 个'],
    // never across a comma
    ['完成285.2亿元,超额完成', '285.2亿元 = 28520000000 元'],
    ['不足,3人', '3人 = 3 人'],
    ['水压不足3件', '3件 = 3 件'],
  ])('%s', (text, expected) => {
    expect(lines(text)).toEqual([expected]);
  });
});

describe('intervals', () => {
  it.each([
    ['24个', '[24, 24] exact'],
    ['三百个', '[300, 300] exact'],
    ['8万8,836处', '[88836, 88836] exact'],
    ['1.2万人', '[11500, 12500]'],
    ['285.2亿元', '[28515000000, 28525000000]'],
    ['72%', '[71.5, 72.5]'],
    ['700余人', '[700, 800)'],
    ['1.2万余人', '[12000, 13000)'],
    ['近3000人', '[, 3000)'],
    ['不超过3000人', '[, 3000]'],
    ['超3000人', '(3000, ]'],
    ['至少3000人', '[3000, ]'],
    ['约3000人', '[, ]'],
    ['十几人', '[10, 20)'],
    ['数百人', '[200, 1000)'],
    ['七八人', '[7, 8]'],
    ['10至15人', '[10, 15]'],
    ['四成', '[35, 45]'],
    ['三分之一', '[32.83, 33.83]'],
    ['壹仟元整', '[1000, 1000] exact'],
  ])('%s', (text, expected) => {
    expect(intervalOf(text)).toBe(expected);
  });
});

describe('formal numerals', () => {
  const FORMAL: Record<string, string> = {
    ...{ 一: '壹', 二: '贰', 三: '叁', 四: '肆', 五: '伍', 六: '陆', 七: '柒', 八: '捌', 九: '玖' },
    ...{ 十: '拾', 百: '佰', 千: '仟' },
  };
  const PLACES = ['', '十', '百', '千'];

  /** Up to 9999, every place named: 壹拾贰, 伍佰零叁. */
  const below = (n: number): string =>
    [...String(n)]
      .map((digit, i, all) =>
        digit === '0' ? '零' : '零一二三四五六七八九'.charAt(Number(digit)) + PLACES[all.length - 1 - i]
      )
      .join('')
      .replace(/零+/g, '零')
      .replace(/零$/, '');

  it('amounts of money come back to the cent', () => {
    fc.assert(
      fc.property(
        fc.nat(9999),
        fc.integer({ min: 1, max: 9999 }),
        fc.nat(9),
        fc.nat(9),
        (myriads, rest, tenths, cents) => {
          const gap = myriads > 0 && rest < 1000 ? '零' : '';
          const small =
            (tenths > 0 ? `${'零一二三四五六七八九'.charAt(tenths)}角` : '') +
            (cents > 0 ? `${'零一二三四五六七八九'.charAt(cents)}分` : '');
          const plain = `${myriads > 0 ? `${below(myriads)}万` : ''}${gap}${below(rest)}元${small || '整'}`;
          const written = plain.replace(/[一二三四五六七八九十百千]/g, (character) => FORMAL[character] ?? character);
          const value = myriads * 10_000 + rest + tenths / 10 + cents / 100;
          const [figure] = figuresOf(`人民币${written}。`);
          expect(`${written} ${figure?.value.toNumber().toFixed(2)} ${figure?.unit}`).toBe(
            `${written} ${value.toFixed(2)} 元`
          );
        }
      ),
      { numRuns: 500 }
    );
  });
});

describe('no figures', () => {
  it.each([
    ['落实三重一大、三会一课、双随机一公开', 'phrase'],
    ['举一反三,进一步统一标准', 'phrase'],
    ['坚持“四个一线”“一矿一组”', 'phrase'],
    ['推行一户一档、一事一策', 'phrase'],
    ['市委第八巡察组,第一责任人', 'ordinal'],
    ['机场三期扩建,二期工程', 'ordinal'],
    ['十九届五中全会', 'ordinal'],
    ['PM2.5、PM10、5G', 'name'],
    ['长江三峡、四川', 'name'],
    ['滨河路12号、305室', 'code'],
    ['12345热线', 'code'],
    ['四万万同胞,一万三人', 'unreadable'],
    ['经过3成立', 'bare'],
  ])('%s: %s', (text, reason) => {
    const { mentions } = refined(text);
    expect(mentions.filter(({ type }) => type === 'figure')).toEqual([]);
    expect(mentions.some((mention) => mention.type === 'numeral' && mention.reason === reason)).toBe(true);
  });

  it('says what cannot be read', () => {
    const { remarks } = refined('共有四万万同胞,一万三人,1,2345元');
    expect(remarks.map(({ ruleId }) => ruleId)).toEqual(['figure', 'figure', 'figure']);
  });

  it('takes a number alone in a table cell, and none elsewhere', () => {
    expect(lines('系数定为1.3,浏览1023')).toEqual([]);
    expect(lines('| 单位 | 数量 |\n| --- | --- |\n| 甲 | 12 |\n| 乙 | 无 |')).toEqual(['12 = 12']);
  });
});

describe('always', () => {
  const NUMERAL = /[0-9〇零一二两三四五六七八九十百千万亿兆廿卅]/;
  const piece = fc.constantFrom(
    ...'0123456789,.%年月日个人元万亿千百十一二两三四五六七八九零〇半几数多余来第至、和-—(约近超)以上左右《》〔〕“”号级期成分之倍点\n'
  );
  const word = fc.constantFrom(
    '百分之',
    '三重一大',
    '第三',
    '2021年',
    '12个',
    '个百分点',
    '3.5万',
    '其中',
    '人民币',
    '壹佰',
    '圆整',
    '分别'
  );
  const text = fc.array(fc.oneof(piece, piece, word), { maxLength: 40 }).map((parts) => parts.join(''));

  it('every numeral is in a mention, and no two mentions share a character', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { mentions, view } = refined(input);
        const owner = new Array<number>(view.text.length).fill(-1);
        for (const [index, { type, span }] of mentions.entries()) {
          if (type === 'organization' || type === 'person') continue;
          for (let i = span.start; i < span.end; i++) {
            if ((owner[i] ?? -1) >= 0) throw new Error(`two mentions at ${i} of ${JSON.stringify(view.text)}`);
            owner[i] = index;
          }
        }
        for (let i = 0; i < view.text.length; i++) {
          if (NUMERAL.test(view.text.charAt(i)) && owner[i] === -1) {
            throw new Error(`${view.text.charAt(i)} at ${i} of ${JSON.stringify(view.text)} is in no mention`);
          }
        }
      }),
      { numRuns: 1500 }
    );
  });

  it('a value lies in its interval, unless the text says otherwise', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { value, interval, modifier } of figuresOf(input)) {
          if (modifier) continue;
          if (interval.low) expect(interval.low.compare(value)).toBeLessThanOrEqual(0);
          if (interval.high) expect(interval.high.compare(value)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 600 }
    );
  });

  it.each(['1', '一', '十', '9,', '1、', '1.', '百分之', '第一', '三至', '万', '“一', '壹'])(
    '%s repeated stays linear',
    (unit) => {
      const run = (count: number): void => void refined(unit.repeat(count));
      expect(growthExponent(run, 2000, 16_000)).toBeLessThan(1.5);
    }
  );
});
