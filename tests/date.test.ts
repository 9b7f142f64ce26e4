/** Dates: every way to write one, what only looks like one, what is filled in and from where, which role it plays. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateNumber } from '../src/parsers/date-number.js';
import { date } from '../src/parsers/date.js';
import { completeRange, isImpossible, isoPoint, parseIso } from '../src/parsers/date-shape.js';
import type { DateMention } from '../src/types.js';
import { growthExponent } from './support/growth.js';
import { parseAlone, refined, treeOf } from './support/stages.js';

/** `raw = iso part` of each date that the recogniser finds, each as published. */
function found(text: string): string[] {
  const { notice, mentions } = parseAlone(date, text);
  return mentions.filter((one) => one.type === 'date').map((one) => line(one, notice.view.source, notice));
}

/** The same behind all refiners. */
function filled(text: string): string[] {
  const notice = refined(text);
  return notice.mentions.filter((one) => one.type === 'date').map((one) => line(one, notice.view.source, notice));
}

function line(one: DateMention, source: string, notice: ReturnType<typeof treeOf>): string {
  const { start, end } = notice.view.toSource(one.span);
  return [source.slice(start, end), '=', one.iso, one.part, one.impossible && 'impossible'].filter(Boolean).join(' ');
}

const roles = (text: string): string[] =>
  refined(text)
    .mentions.filter((one) => one.type === 'date')
    .map((one) => one.role ?? '-');

describe('writings', () => {
  it.each([
    ['2020年10月27日召开', '2020年10月27日 = 2020-10-27'],
    ['２０２０年１０月２７日召开', '２０２０年１０月２７日 = 2020-10-27'],
    ['2024年10 月20日完成', '2024年10 月20日 = 2024-10-20'],
    ['二〇二一年二月二十三日', '二〇二一年二月二十三日 = 2021-02-23'],
    ['二零二一年十二月三十一日', '二零二一年十二月三十一日 = 2021-12-31'],
    ['一九五○年七月', '一九五○年七月 = 1950-07'],
    ['1 9 9 7 年 国内生产总值', '1 9 9 7 年 = 1997'],
    ['2021-02-23 12:42:06来源', '2021-02-23 12:42:06 = 2021-02-23T12:42:06'],
    ['时间:2023-06-30 09:18', '2023-06-30 09:18 = 2023-06-30T09:18'],
    ['2025/01/20 16:05', '2025/01/20 16:05 = 2025-01-20T16:05'],
    ['2021/2/23公布', '2021/2/23 = 2021-02-23'],
    ['2024.05.30公布', '2024.05.30 = 2024-05-30'],
    ['日期:20210223', '20210223 = 2021-02-23'],
    ['2021年2月23日上午9时30分召开', '2021年2月23日上午9时30分 = 2021-02-23T09:30'],
    ['2021年2月23日(星期二)下午3:05', '2021年2月23日(星期二)下午3:05 = 2021-02-23T15:05'],
    ['2021年2月23日9时召开', '2021年2月23日9时 = 2021-02-23T09:00'],
    ['2020年度任务', '2020年度 = 2020'],
    ['2020全年', '2020全年 = 2020'],
    ['2020年第三季度', '2020年第三季度 = 2020-Q3'],
    ['2020年3季度末', '2020年3季度末 = 2020-Q3 late'],
    ['2020年上半年', '2020年上半年 = 2020-H1'],
    ['2020年12月上旬', '2020年12月上旬 = 2020-12 early'],
    ['2021年末', '2021年末 = 2021 late'],
    ['2024年年底前', '2024年年底 = 2024 late'],
    ['2021年初步形成', '2021年 = 2021'],
    ['2021年中央财政', '2021年 = 2021'],
    ['公元1949年', '公元1949年 = 1949'],
    ['08年底', '08年底 = 2008 late'],
    ['98年5月7日', '98年5月7日 = 1998-05-07'],
    ['1995年元月15日', '1995年元月15日 = 1995-01-15'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('ranges', () => {
  it.each([
    ['2020年5月17日至8月7日', '2020-05-17/2020-08-07'],
    ['2023年12月5日至2024年1月31日', '2023-12-05/2024-01-31'],
    ['2023年12月5日至1月31日', '2023-12-05/2024-01-31'],
    ['2022年9月1日—9月7日', '2022-09-01/2022-09-07'],
    ['2022年9月1日起至9月7日', '2022-09-01/2022-09-07'],
    ['2022年9月1日（星期四）至9月7日', '2022-09-01/2022-09-07'],
    ['2022年9月1-7日', '2022-09-01/2022-09-07'],
    ['2022年9月1日至7日', '2022-09-01/2022-09-07'],
    ['2022年9月1日8时至4日18时', '2022-09-01T08:00/2022-09-04T18:00'],
    ['2022年1-8月', '2022-01/2022-08'],
    ['2022年1月至6月', '2022-01/2022-06'],
    ['2022年前三季度', '2022-01/2022-09'],
    ['2022年前5个月', '2022-01/2022-05'],
    ['2022年一至三季度', '2022-01/2022-09'],
    ['2019年9月至年底', '2019-09/2019-12'],
    ['2020年12月至次年3月', '2020-12/2021-03'],
    ['2019-2020年', '2019/2020'],
    ['2019年至2021年', '2019/2021'],
    ['1950年到1997年', '1950/1997'],
    ['2018/19年度', '2018/2019'],
    ['2020—2021学年', '2020/2021'],
    ['(2016-2020)'.slice(1, -1) + '年', '2016/2020'],
    ['二〇二四年三月四日至五月十日', '2024-03-04/2024-05-10'],
    ['2021.02.03-2021.05.06', '2021-02-03/2021-05-06'],
    ['2021年1月中下旬', '2021-01-11/2021-01-31'],
  ])('%s', (text, iso) => expect(found(text)).toEqual([`${text} = ${iso}`]));

  it('gives each of a list', () => {
    expect(found('2018、2019和2020年')).toEqual(['2018 = 2018', '2019 = 2019', '2020年 = 2020']);
    expect(filled('2020年5月3日、4日和6日,另有2020年7、8月')).toEqual([
      '2020年5月3日 = 2020-05-03',
      '4日 = 2020-05-04',
      '6日 = 2020-05-06',
      '2020年7 = 2020-07',
      '8月 = 2020-08',
    ]);
  });
});

describe('years from 1912', () => {
  it.each([
    ['民國110年3月至111年5月', ['民國110年3月至111年5月 = 2021-03/2022-05']],
    ['中華民國99年5月13日', ['中華民國99年5月13日 = 2010-05-13']],
    ['中華民國一百一十年三月', ['中華民國一百一十年三月 = 2021-03']],
    ['一○九年度決算，預算處', ['一○九年度 = 2020']],
    ['民國87至96年度，除民國92年4月', ['民國87至96年度 = 1998/2007', '民國92年4月 = 2003-04']],
    ['98年貿易總額，與91年度相較，另99上半年', ['98年 = 2009', '91年度 = 2002', '99上半年 = 2010-H1']],
    ['比99年9,501人減少，預算處', ['99年 = 2010']],
    ['98.2.20發布，預算處', ['98.2.20 = 2009-02-20']],
    ['較去（98）年同期成長', ['去（98）年 = 2009']],
    ['於95、96年間辦理', ['95 = 2006', '96年 = 2007']],
    ['本(8)月底，民國99年8月', ['本(8)月底 = XXXX-08 late', '民國99年8月 = 2010-08']],
    ['110學年度，預算處', ['110學年度 = 2021']],
    ['租期99年，近30年來，以前年度應付數，第7屆第12次會議', []],
    ['香港特區政府於99年內，連續98年', []],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  it('counts so nowhere else', () => {
    expect(found('98年建成,99年度')).toEqual([]);
    expect(found('民国98年建成')).toEqual(['民国98年 = 2009']);
  });
});

describe('look-alikes', () => {
  it.each([
    '24小时值班,累计超过3年,试用期1年,30日内',
    '每年3月检查,每月5日前上报,每季度抽查一次',
    '第2.1.3条,版本2.1.3,共2021.5万元,降11.2个百分点',
    '电话020-8312-4975,编号2021-05-003,YM-CZ-2023-017',
    '历时3日8时,每月5日9时前报送,公示5日',
    '九十年代,1990年代,上世纪80年代初',
    '十年树木,百年大计,五年规划,2000年历史',
    '农历五月初五,纪念十月革命',
    '占全年事故的35.7%,为全年计划的58.3%',
    '四季度历来事故多发',
    '成本年均下降,不同年龄,基本年限,证明年份,以前年度',
    '府前路1号,5号楼,批号20200503',
    '过去三年中,青壮年中的文盲,提前一年完成',
    '9·3阅兵,上午9:30,12:42:06',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

describe('what is filled in', () => {
  it.each([
    ['2021年1月6日获批,1月14日移交', '1月14日 = 2021-01-14'],
    ['2023年6月15日反馈。截至11月底,完成31个', '11月底 = 2023-11 late'],
    ['2024年1月9日反馈,与2019年相比增加,4月2日办结', '4月2日 = 2024-04-02'],
    ['2023年7月1日开始,清理2018年以来项目,9月2日办结', '9月2日 = 2023-09-02'],
    ['2020年12月28日受理,1月5日办结', '1月5日 = 2021-01-05'],
    ['(2024年1月12日发布)\n12月5日召开会议', '12月5日 = 2023-12-05'],
    ['2023年5月召开,2020年12月至今', undefined],
    ['2023年第一季度巡河5820人次,上年同期5180人次', '上年同期 = 2022-Q1'],
    ['2022年9月30日\n今年1至8月收案,比上年同期增长', '上年同期 = 2021-01/2021-08'],
    ['2020年12月30日封顶,当年立项', '当年 = 2020'],
    ['发布时间:2024-03-29\n去年底减少', '去年底 = 2023 late'],
    ['2022年公报\n2022年末公路9846公里,2021年末9731公里。\n客运量2316万人次,上年为3088万人次', '上年 = 2021'],
    ['2023年3月1日至28日进行检查,6月12日反馈,9月8日报送报告。\n2023年8月28日', '9月8日 = 2023-09-08'],
    ['1956年收入比上年增长', '上年 = 1955'],
    ['2021年1月31日受理,次日办结', '次日 = 2021-02-01'],
    ['2021年12月立案,次月结案', '次月 = 2022-01'],
    ['2024年6月12日8时起强降雨。截至15日20时统计', '15日20时 = 2024-06-15T20:00'],
    ['2024年7月5日发生。截至9日,失踪3人', '9日 = 2024-07-09'],
    ['2025年9月3日发布\n比赛定于9月1日举行', '9月1日 = 2025-09-01'],
    ['2024年11月8日印发\n考生可于3月1日报名', '3月1日 = 2025-03-01'],
    ['2021年2月1日立案,2月30日结案', '2月30日 = 2021-02-30 impossible'],
  ])('%s', (text, expected) => {
    const dates = filled(text);
    if (expected === undefined) expect(dates.some((one) => one.includes('X'))).toBe(false);
    else expect(dates).toContain(expected);
  });

  it('names the pieces and the anchor', () => {
    const { mentions, view } = refined('2021年1月6日获批,1月14日移交');
    const [first, second] = mentions.filter((one) => one.type === 'date');
    expect(second).toMatchObject({ implied: ['year'], anchor: first?.span });
    expect(view.text.slice(second?.anchor?.start, second?.anchor?.end)).toBe('2021年1月6日');
    expect(first?.implied).toEqual([]);
  });

  it('keeps what nothing decides, and drops words that nothing decides', () => {
    expect(filled('1月14日移交,今年完成,当日办结')).toEqual(['1月14日 = XXXX-01-14']);
  });

  it('goes to the next year for a plan', () => {
    expect(filled('截至2023年10月31日完成8个,剩余2个力争3月底前完成')).toContain('3月底 = 2024-03 late');
  });
});

describe('roles', () => {
  it.each([
    ['2020年5月17日至8月7日,市委巡察组对局党组进行巡察', 'inspection'],
    ['2024年1月9日反馈意见', 'feedback'],
    ['截至2021年1月23日,整改已完成24个', 'as-of'],
    ['到2023年5月31日,前两类已全部销号', 'as-of'],
    ['预计2021年4月23日前全部完成', 'deadline'],
    ['完成时限:2024年4月30日', 'deadline'],
    ['本规定自2021年4月15日起施行', 'effective'],
    ['发布时间:2021-12-15', 'publication'],
    ['某市水务局党组 2025年1月17日', 'publication'],
    ['概算已于2020年12月31日前正式批复', 'event'],
    ['受2019年影响', '-'],
  ])('%s', (text, role) => expect(roles(text)).toEqual([role]));
});

describe('numbers and shapes', () => {
  it.each([
    ['23', 23],
    ['二十三', 23],
    ['廿三', 23],
    ['卅一', 31],
    ['十', 10],
    ['二〇二一', 2021],
    ['一百', 100],
    ['一百零五', 105],
    ['一百一十', 110],
    ['十二三', undefined],
    ['一百百', undefined],
    ['', undefined],
  ])('reads %s', (raw, value) => expect(readDateNumber(raw)).toBe(value));

  it('writes and reads ISO points', () => {
    for (const iso of ['2020', 'XXXX-01-14', '2020-Q3', '2021-H1', '2021-02-23T12:42:06', '2020-05']) {
      expect(isoPoint(parseIso(iso))).toBe(iso === 'XXXX-01-14' ? 'XXXX-01-14' : iso);
    }
  });

  it('knows the days of a month', () => {
    expect(isImpossible({ year: 2021, month: 2, day: 29 })).toBe(true);
    expect(isImpossible({ year: 2020, month: 2, day: 29 })).toBe(false);
    expect(isImpossible({ month: 2, day: 29 })).toBe(false);
    expect(isImpossible({ month: 4, day: 31 })).toBe(true);
  });

  it('completes the end of a range', () => {
    const to = { month: 1, day: 20 };
    expect(completeRange({ year: 2020, month: 11, day: 15 }, to)).toEqual(['year']);
    expect(to).toMatchObject({ year: 2021 });
  });
});

const HAN = '〇一二三四五六七八九';
const byPlace = (n: number): string => [...String(n)].map((d) => HAN[Number(d)]).join('');
const counted = (n: number): string => {
  const tens = Math.floor(n / 10);
  return (tens > 1 ? HAN[tens] : '') + (tens > 0 ? '十' : '') + (n % 10 > 0 ? HAN[n % 10] : '');
};
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
const pad = (n: number): string => String(n).padStart(2, '0');

/** Every way to write one day, each a whole date. */
const WRITINGS: ((y: number, m: number, d: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y}年${pad(m)}月${pad(d)}日`,
  (y, m, d) => `${y} 年 ${m} 月 ${d} 日`,
  (y, m, d) => wide(`${y}年${m}月${d}日`),
  (y, m, d) => `${byPlace(y)}年${counted(m)}月${counted(d)}日`,
  (y, m, d) => `${byPlace(y).replaceAll('〇', '零')}年${counted(m)}月${counted(d)}日`,
  (y, m, d) => `${y}-${pad(m)}-${pad(d)}`,
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${y}.${pad(m)}.${pad(d)}`,
  (y, m, d) => `民國${y - 1911}年${m}月${d}日`,
  (y, m, d) => `公元${y}年${m}月${d}号`,
];
const day = fc
  .date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2049-12-31T00:00:00Z'), noInvalidDate: true })
  .map((one) => [one.getUTCFullYear(), one.getUTCMonth() + 1, one.getUTCDate()] as const);

describe('properties', () => {
  it('reads a day alike in every writing', () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(...WRITINGS),
        fc.constantFrom('', '于', '截至', '(', '，'),
        ([y, m, d], write, before) => {
          const { mentions } = parseAlone(date, `${before}${write(y, m, d)}，完成。`);
          expect(mentions.map((one) => one.type === 'date' && one.iso)).toEqual([`${y}-${pad(m)}-${pad(d)}`]);
        }
      ),
      { numRuns: 400 }
    );
  });

  it('reads a range of two days alike in every writing', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('至', '到', '—', '-', '～', '起至'), (a, b, to) => {
        const [[y, m, d], [y2, m2, d2]] = [a, b];
        const { mentions } = parseAlone(date, `自${y}年${m}月${d}日${to}${y2}年${m2}月${d2}日止`);
        expect(mentions.map((one) => one.type === 'date' && one.iso)).toEqual([
          `${y}-${pad(m)}-${pad(d)}/${y2}-${pad(m2)}-${pad(d2)}`,
        ]);
      })
    );
  });

  it('never throws, keeps its spans in order and inside the text', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom(...'年月日号至到-—、和()初底中末旬时分:.起前后今去本上当同次全半季度第民国零一二十百'),
        fc.nat(2200).map(String),
        fc.string({ maxLength: 3, unit: 'grapheme' })
      ),
      { maxLength: 40 }
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const notice = refined(parts.join(''));
        let last = 0;
        for (const one of notice.mentions) {
          if (one.type !== 'date') continue;
          expect(one.span.start).toBeGreaterThanOrEqual(last);
          expect(one.span.end).toBeGreaterThan(one.span.start);
          expect(one.iso).toMatch(/^[\dX]{4}[-\dXQHT:/]*$/);
          last = one.span.end;
        }
        expect(last).toBeLessThanOrEqual(notice.view.text.length);
      }),
      { numRuns: 500 }
    );
  });

  it('takes linear time', () => {
    for (const piece of ['2020年', '今年', '1月', '1至', '上年同期', '一、', '2020-', '12 ']) {
      const read = (count: number): void => {
        const notice = treeOf(piece.repeat(count));
        const context = { view: notice.view, labels: notice.labels, remark: () => undefined };
        for (const block of notice.blocks) for (const one of date.parse(block, context)) void one;
      };
      expect(growthExponent(read, 500, 8000)).toBeLessThan(1.6);
    }
  });
});
