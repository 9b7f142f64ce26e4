/**
 * Short forms of document names: 《条例》 is the one full title before it that ends with 条例; 以下简称《办法》 says so itself.
 *
 * A short form is the kind of a title with no more than general words before it (《条例》, 《管理办法》), or a title without 中华人民共和国. Where two different
 * titles before could be meant, the one in the same paragraph is, if it is the only one there; else nothing is said. 《物业管理条例》
 * is no short form of 《某市物业管理条例》: the one is the State's, the other a city's.
 *
 * A document number right behind a title in brackets, or right before it, is joined to it.
 *
 * @example 出台《某市物业管理条例》,抓紧制定《条例》配套文件。
 *   regulation 《某市物业管理条例》 kind=条例
 *   regulation 《条例》 kind=条例 refersTo=《某市物业管理条例》
 *
 * @example 《关于某案的解释》(某释〔2015〕11号,以下简称《解释》)和《甲市通知》《乙市通知》发布后,按《解释》和《通知》执行
 *   regulation 《关于某案的解释》 documentNumber=某释〔2015〕11号
 *   documentNumber 某释〔2015〕11号 issuer=某释
 *   regulation 《解释》 refersTo=《关于某案的解释》
 *   regulation 《甲市通知》
 *   regulation 《乙市通知》
 *   regulation 《解释》 refersTo=《关于某案的解释》
 *   regulation 《通知》
 */
import { endsInBracket, readTitle } from '../parsers/document-title.js';
import type { Mention, Notice, Refiner, RegulationMention, Span } from '../types.js';

const STATE = '中华人民共和国';
/** A short form is no longer than this, unless the text declares it. */
const SHORT = 8;
/** What may stand before the kind in a short form: words that are in a thousand titles. */
const GENERAL =
  /^(?:管理|实施|暂行|试行|工作|指导|行动|施行|考核|评估|操作|技术|应急|若干|专项|整改|总体|处罚|告知|审计|调查|补充|配套){0,3}$/;
const DECLARED = /^[^《。;\n]{0,40}?(?:以下(?:统)?简称|下称|简称)[:为]?[《“「"]([^》”」"《\n]{2,40})[》”」"]/;
const NUMBER_BEHIND = /^\(?$/;
const NUMBER_BEFORE = /^文?(?:印发|发布|公布|转发)?的?$/;

export const resolveRegulation: Refiner = {
  id: 'resolve-regulation',
  refine(mentions: Mention[], notice: Notice): Mention[] {
    const { text } = notice.view;
    joinNumbers(mentions, notice);
    const titles = mentions.filter((mention) => mention.type === 'regulation');
    const known = new Known(titles.map(({ title }) => bareTitle(title)));
    let block = 0;
    for (const mention of titles) {
      while (block < notice.blocks.length - 1 && (notice.blocks[block]?.end ?? 0) <= mention.span.start) block++;
      const full = known.resolve(mention, block);
      if (full) mention.refersTo = full;
      else known.add(mention, block);
      const declared = DECLARED.exec(text.slice(mention.span.end, mention.span.end + 100))?.[1];
      if (declared !== undefined) known.declare(declared, mention.refersTo ?? mention.span);
    }
    return mentions;
  },
};

/** One title, or the knowledge that there are several. */
class Candidate {
  private several = false;

  constructor(
    readonly title: string,
    private readonly span: Span
  ) {}

  also(title: string): void {
    if (title !== this.title) this.several = true;
  }

  /** Where the title first stands, if it is the only one. */
  get only(): Span | undefined {
    return this.several ? undefined : this.span;
  }
}

/** What an ending may stand for: in the whole text so far, and in the last paragraph that had it. */
interface Ending {
  all: Candidate;
  here: Candidate;
  block: number;
  /** Every title is this one behind the name of the State. */
  ofState: boolean;
}

/** The titles so far, by what they may be called in short; each step costs the same, however many there are. */
class Known {
  private readonly declared = new Map<string, Span>();
  private readonly byEnding = new Map<string, Ending>();
  /** Endings are kept only where they are a title themselves, for nothing else is asked for. */
  private readonly asked = new Set<string>();
  private readonly lengths = new Set<number>();

  constructor(titles: Iterable<string>) {
    for (const title of titles) {
      this.asked.add(title);
      if (title.length <= SHORT) this.lengths.add(title.length);
    }
  }

  declare(short: string, span: Span): void {
    this.declared.set(short, span);
  }

  add({ title, span }: RegulationMention, block: number): void {
    const bare = bareTitle(title);
    for (const length of this.lengths) if (length <= bare.length - 2) this.put(bare, length, span, block);
    if (bare.startsWith(STATE) && bare.length - STATE.length > SHORT)
      this.put(bare, bare.length - STATE.length, span, block);
  }

  private put(title: string, length: number, span: Span, block: number): void {
    const short = title.slice(-length);
    if (!this.asked.has(short)) return;
    const known = this.byEnding.get(short);
    const candidate = new Candidate(title, span);
    const ofState = title === STATE + short;
    if (!known) {
      this.byEnding.set(short, { all: candidate, here: candidate, block, ofState });
      return;
    }
    if (known.block === block) known.here.also(title);
    else Object.assign(known, { here: candidate, block });
    if (known.here !== known.all) known.all.also(title);
    known.ofState &&= ofState;
  }

  resolve({ title, span }: RegulationMention, block: number): Span | undefined {
    const declared = this.declared.get(title);
    if (declared) return declared.start === span.start ? undefined : declared;
    const bare = bareTitle(title);
    const known = this.byEnding.get(bare);
    if (!known || !(known.ofState || isGeneral(bare))) return undefined;
    return known.block === block ? known.here.only : known.all.only;
  }
}

function isGeneral(title: string): boolean {
  const { kind } = readTitle(title);
  return kind !== undefined && GENERAL.test(title.slice(0, -kind.length));
}

function bareTitle(title: string): string {
  if (!endsInBracket(title)) return title;
  const { edition } = readTitle(title);
  return edition === undefined ? title : title.replace(/[(<〈[〔][^()<>〈〉[\]〔〕]*[)>〉\]〕]$/, '');
}

function joinNumbers(mentions: readonly Mention[], { view }: Notice): void {
  const named = mentions.filter((mention) => mention.type === 'regulation' || mention.type === 'documentNumber');
  named.forEach((mention, index) => {
    const next = named[index + 1];
    if (!next || mention.type === next.type || next.span.start < mention.span.end) return;
    const gap = view.text.slice(mention.span.end, Math.min(next.span.start, mention.span.end + 8));
    if (next.span.start - mention.span.end > 6) return;
    const [title, number] = mention.type === 'regulation' ? [mention, next] : [next, mention];
    if (title.type !== 'regulation' || title.documentNumber !== undefined) return;
    if (!(mention === title ? NUMBER_BEHIND : NUMBER_BEFORE).test(gap)) return;
    const { start, end } = view.toSource(number.span);
    title.documentNumber = view.source.slice(start, end);
  });
}
