/** Named documents and document numbers: marks whole and damaged, kinds, editions, short forms, what has become of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumber } from '../src/parsers/document-number.js';
import { kindOf, readTitle } from '../src/parsers/document-title.js';
import { regulation } from '../src/parsers/regulation.js';
import { parseNotice } from '../src/pipeline.js';
import type { RegulationMention } from '../src/types.js';
import { parseAlone, refined } from './support/stages.js';

const regulations = (text: string): RegulationMention[] =>
  parseAlone(regulation, text).mentions.filter((one) => one.type === 'regulation');
const titles = (text: string): string[] => regulations(text).map((one) => one.title);
const resolved = (text: string): RegulationMention[] =>
  refined(text).mentions.filter((one) => one.type === 'regulation');

describe('marks', () => {
  it.each<[string, string[]]>([
    ['印发《甲市办法》《乙市通知》', ['甲市办法', '乙市通知']],
    ['《关于印发《甲市办法》的通知》', ['关于印发《甲市办法》的通知']],
    ['《关于废止《甲办法》和《乙办法》的决定》已印发', ['关于废止《甲办法》和《乙办法》的决定']],
    ['《关于印发<甲市方案>的通知》', ['关于印发<甲市方案>的通知']],
    ['《关于印发〈甲市方案〉的通知》', ['关于印发〈甲市方案〉的通知']],
    ['《关于“回头看”的通知(试行)》', ['关于“回头看”的通知(试行)']],
    ['《》空的', []],
    ['没有书名号的条例》', []],
  ])('%s', (text, expected) => expect(titles(text)).toEqual(expected));

  it.each<[string, string[]]>([
    ['制定《甲区采购办法、《乙区公示制度》', ['甲区采购办法', '乙区公示制度']],
    ['制定《甲区采购办法,落实责任', ['甲区采购办法']],
    ['制定《甲区采购办法(试行)。', ['甲区采购办法(试行)']],
    ['制定《甲区采购办法>和其他', ['甲区采购办法']],
    ['《甲区采购办法《乙区公示制度》', ['甲区采购办法', '乙区公示制度']],
    ['《没有任何文种的一句话', []],
  ])('repairs %s', (text, expected) => {
    const found = regulations(text);
    expect(found.map((one) => one.title.replace(/>$/, ''))).toEqual(expected);
    if (found[0]) expect(found[0].damaged).toBe(true);
  });

  it('says what it repaired, and takes the title as published', () => {
    const record = parseNotice(
      '印发《关于印发<甲市方案gt;的通知》、《乙市制度&lt;试行&gt;》和《丙市办法、《丁市规定》'
    );
    expect(record.regulations.map(({ title, damaged }) => [title, damaged ?? false])).toEqual([
      ['关于印发<甲市方案gt;的通知', true],
      ['乙市制度&lt;试行&gt;', true],
      ['丙市办法', true],
      ['丁市规定', false],
    ]);
    expect(record.messages.some(({ ruleId }) => ruleId === 'unclosed-title')).toBe(true);
    for (const { raw, span } of record.regulations) expect(record.text.slice(span.start, span.end)).toBe(raw);
  });

  it('takes statutes in 「」 of Traditional texts, not quotations', () => {
    expect(
      titles('擬具「大學法第二十五條條文修正草案」，依「政府採購法」及「綜合計畫」，並「從嚴處理」辦理。')
    ).toEqual(['大学法第二十五条条文修正草案', '政府采购法']);
    expect(titles('依「政府采购法」办理')).toEqual([]);
  });
});

describe('titles', () => {
  it.each([
    ['甲市物业管理条例', '条例', undefined],
    ['关于做好甲工作的通知', '通知', undefined],
    ['甲市巡(督)查办法(试行)', '办法', '试行'],
    ['甲市细则(征求意见稿)', '细则', '征求意见稿'],
    ['甲市目录(2020年版)', '目录', '2020年版'],
    ['甲市管理暂行规定', '规定', '暂行'],
    ['甲市信息表(不含乙)', '信息表', undefined],
    ['甲市整改通知书', '通知书', undefined],
    ['物业服务第2部分:住宅小区', undefined, undefined],
    ['提高效率的好方法', undefined, undefined],
  ])('%s', (title, kind, edition) => {
    expect(readTitle(title)).toEqual({ ...(kind && { kind }), ...(edition && { edition }) });
  });

  it('takes the longest kind', () => {
    expect(kindOf('行政处罚决定书')).toBe('决定书');
    expect(kindOf('')).toBeUndefined();
  });
});

describe('short forms', () => {
  const refers = (text: string): (string | undefined)[] => {
    const { text: view } = refined(text).view;
    return resolved(text).map(({ refersTo }) => refersTo && view.slice(refersTo.start, refersTo.end));
  };

  it.each<[string, (string | undefined)[]]>([
    ['出台《甲市物业管理条例》。制定《条例》配套文件', [undefined, '《甲市物业管理条例》']],
    ['《甲市采购管理办法(试行)》印发后,按《管理办法》执行', [undefined, '《甲市采购管理办法(试行)》']],
    ['《甲条例》和《乙条例》,按《条例》执行', [undefined, undefined, undefined]],
    ['《甲市通知》《乙市通知》\n《丙市通知》印发,按《通知》执行', [undefined, undefined, undefined, '《丙市通知》']],
    [
      '《甲市房屋安全办法》(以下简称《安全办法》)。按《安全办法》执行',
      [undefined, '《甲市房屋安全办法》', '《甲市房屋安全办法》'],
    ],
    ['《甲市房屋安全办法》(以下简称“新规”)。《新规》明确', [undefined, '《甲市房屋安全办法》']],
    ['《中华人民共和国反垄断法》。根据《反垄断法》', [undefined, '《中华人民共和国反垄断法》']],
    ['《甲市物业管理条例》与《物业管理条例》', [undefined, undefined]],
    ['按《条例》执行', [undefined]],
  ])('%s', (text, expected) => expect(refers(text)).toEqual(expected));
});

describe('status', () => {
  it.each<[string, (string | undefined)[]]>([
    ['已印发《甲市办法》《乙市通知》', ['issued', 'issued']],
    ['研究制订了《甲市办法》', ['drafting']],
    ['研究修订《甲市办法》,会同起草《乙市规范》', ['drafting', 'drafting']],
    ['制定《甲市通知》,现正征求各单位意见', ['consulting']],
    ['已起草《甲市办法》并征求意见', ['consulting']],
    ['《甲市指引》《乙市指引》已按程序送审,待审查通过后印发', ['under-review', 'under-review']],
    ['已修订出台《甲市办法》', ['revised']],
    ['修订《甲市办法》,新出台《乙市办法》', ['revised', 'issued']],
    ['贯彻实施《甲市办法》', ['effective']],
    ['标准《甲市规范》已于2020年11月1日开始实施', ['effective']],
    ['废止《甲市办法》', ['repealed']],
    ['《甲市办法》予以废止', ['repealed']],
    ['未按规定出台《甲市办法》', [undefined]],
    ['根据《甲市办法》处理', [undefined]],
    ['督导城市更新办出台了《甲市规定》', ['issued']],
  ])('%s', (text, expected) => expect(resolved(text).map((one) => one.status)).toEqual(expected));
});

describe('document numbers', () => {
  const numbers = (text: string): string[] => {
    const { notice, mentions } = parseAlone(documentNumber, text);
    return mentions.map(({ span }) => notice.view.text.slice(span.start, span.end));
  };

  it.each<[string, string[]]>([
    ['根据穗建规〔2021〕12号文', ['穗建规〔2021〕12号']],
    ['按照劳社部发[2000]8号和京政办(2010)第5号', ['劳社部发[2000]8号', '京政办(2010)第5号']],
    ['银监发﹝2010﹞25号', ['银监发﹝2010﹞25号']],
    ['公布中华人民共和国国务院令第529号', ['中华人民共和国国务院令第529号']],
    ['法释〔2015〕11号', ['法释〔2015〕11号']],
    ['发文字号:台立教字第0992300194号', ['台立教字第0992300194号']],
    ['某总局公告2020年第15号', ['某总局公告2020年第15号']],
    ['(2020)粤0106民初1234号判决', ['(2020)粤0106民初1234号']],
    ['文号:丰应急党发〔2023〕22号', ['丰应急党发〔2023〕22号']],
    ['府前路12号,(2020)12号楼,第3号公告栏,〔2020〕1号', []],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));

  it('joins a number to its title, as published', () => {
    const [one] = resolved('《關於審理某案之解釋》（法釋〔2015〕11號）');
    expect(one?.documentNumber).toBe('法釋〔2015〕11號');
    expect(resolved('国务院令第513号《甲条例》')[0]?.documentNumber).toBe('国务院令第513号');
    expect(resolved('《甲条例》已于某日以国务院令第513号公布')[0]?.documentNumber).toBeUndefined();
  });

  it('swallows the year in it', () => {
    expect(refined('依据某府办〔2021〕12号、某公告2020年第15号').mentions.map((one) => one.type)).toEqual([
      'documentNumber',
      'documentNumber',
    ]);
  });
});

describe('properties', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(...'《》〈〉<>「」()〔〕、,。;和办法条例通知关于的修订印发号字第令'),
      fc.constantFrom('以下简称', '&lt;', 'gt;', '(试行)', '〔2021〕12号', '甲市', '\n'),
      fc.string({ maxLength: 4, unit: 'grapheme' })
    ),
    { maxLength: 60 }
  );

  it('never throws; spans are in order, inside the text and begin with an opening mark', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const { mentions, view } = refined(parts.join(''));
        let last = 0;
        for (const one of mentions) {
          if (one.type !== 'regulation') continue;
          expect(one.span.start).toBeGreaterThanOrEqual(last);
          expect('《「').toContain(view.text.charAt(one.span.start));
          expect(view.text.slice(one.span.start + 1, one.span.end)).toContain(one.title);
          if (one.refersTo) expect(one.refersTo.start).toBeLessThan(one.span.start);
          last = one.span.end;
        }
      }),
      { numRuns: 500 }
    );
  });

  it('finds every well-marked title in any company', () => {
    const title = fc.array(fc.constantFrom(...'甲市区关于加强管理工作的实施意见办法通知条例'), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '、', '和', ',', '。'),
        (all, between) => {
          const words = all.map((one) => one.join(''));
          expect(titles(words.map((one) => `《${one}》`).join(between))).toEqual(words);
        }
      )
    );
  });
});
