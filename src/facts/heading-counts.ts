/**
 * Stated numbers of findings, fields and sub-items against how many headings the notice has.
 *
 * Whether the headings under a number are all that it speaks of must be seen from the text: 现将四个突出问题公布如下 under a total of 26.
 * So a pairing is `sure` only when
 * - the number stands in a heading and speaks of what stands below it (（4个问题）, 分3个小项), and misses it by one or two,
 *   or other headings on the same level come out: a notice that only shows examples misses all of them, or
 * - it says that they follow (现选取6个重点问题…公布如下), and misses them by one or two, or labels do, right behind its colon, or
 * - it is a number of findings and misses their count by one or two, where one numbering runs through the notice, or by one, where it
 *   begins anew in each part and has no gap, or
 * - it is a number of fields (3个方面) told together with a number of findings that does come out, or
 * - it says that the notice has so many parts (现分四个部分报告如下), and misses them by one or two, or
 * - every heading of one level calls itself such a field (投资管理方面, 采购管理方面), and the first number of them is told before.
 */
import type { FindingFact, Label, Notice, Section, Span } from '../types.js';
import { announcedList } from './announced-list.js';
import { followsInList } from './parts/group.js';
import { sectionAt } from './section-at.js';
import { siblingGroups } from './sibling-groups.js';
import { nextOf, type Quantity, type Sentence } from './sentence.js';

export interface HeadingCount {
  stated: Quantity;
  headings: Span[];
  sure: boolean;
}

interface InHeading {
  stated: Quantity;
  headings: Span[];
  level: number;
}

const FINDING = /问题|事项|意见|任务|整改项/;
const FIELD = /方面|类|大类|领域|部分|板块/;
const SUB = /小项|小问题|子问题|具体问题|问题|方面|点/;
const MEASURE = /措施/;

export function findHeadingCounts(
  notice: Notice,
  sentences: readonly Sentence[],
  findings: readonly FindingFact[]
): HeadingCount[] {
  const { view } = notice;
  const counts: HeadingCount[] = [];
  const inHeadings: InHeading[] = [];
  const intro = findings[0]?.span.start ?? Infinity;
  const fields = fieldsOf(notice, findings);
  const measures = findings.flatMap((one) => one.measures.map((measure) => measure.span));
  const numbers = findings.map((one) => labelOf(one.section?.label, one.headingSpan));
  const gaps = gapsIn(findings, notice.labels);
  // 10.至12.会议记录不全、公章管理不严、…: one heading of several.
  const merged = findings.some(({ heading }) => /^[至到—~-]\d/.test(heading));
  const called = calledFields(notice, sentences);
  if (called) counts.push(called);
  for (const { quantities } of sentences) {
    for (const stated of quantities) {
      const { figure, n } = stated;
      if (!figure.exact || n < 2 || n > 500 || figure.loose || stated === called?.stated) continue;
      const name = nameOf(stated);
      const own = sectionAt(notice.outline, figure.span.start);
      const below = own && (inLines(notice, own, n) ?? belowHeading(own, stated));
      // 综合管理类(4个): what a heading counts in its bracket is what stands below it.
      const bare =
        stated.bracket?.text === view.text.slice(figure.span.start, figure.span.end) && /^[个项条]$/.test(figure.unit);
      if (below && (bare || SUB.test(name + stated.tail))) {
        // （7个问题,已完成6个）: a state counts some of what stands below.
        if (!stated.state && !stated.isRest && !goesOnWithout(own, view.text))
          inHeadings.push({ stated, headings: below, level: own.level });
        continue;
      }
      const parts = announcedParts(notice, stated);
      if (parts) {
        counts.push({ stated, headings: parts, sure: true });
        continue;
      }
      const listed = announcedList(notice, stated);
      if (listed && !isOneOf(stated, listed.items.length)) {
        counts.push({ stated, headings: listed.items, sure: listed.sure });
        continue;
      }
      if (figure.span.start > intro || findings.length < 2) continue;
      if (isListed(stated)) continue;
      // 连同自查发现的5个问题: not those of the notice.
      if (stated.isRest || stated.state === 'pending' || /自查|自行|立行立改|连同|平均|每/.test(stated.lead)) continue;
      // 指出问题9项,提出整改意见4条: what was advised beside what was found.
      if (/(?:意见|建议)$/.test(stated.lead.trim()) && nextOf(stated, -1)?.cue.includes('问题')) continue;
      // 移交的6件立行立改事项不在上述17个问题之内
      if (/立行立改|不在|之外|以外/.test(stated.tail)) continue;
      // 召开会议2次,审议事项9项; 6家两项问题均存在: no findings of the notice.
      if (
        /审议|审定|议定|领办|包办|认领|包抓|包案|领衔|牵头|督办|推动|研究/.test(stated.lead) ||
        /^[\u4e00-\u9fff]{1,4}(?:均|都|同时)/.test(stated.tail)
      )
        continue;
      // 5名成员查摆问题31条 counts persons.
      // 4个方面问题细化为24个: so many fields, but for as many findings.
      const ofFields = stated.tail.startsWith('方面') && n !== findings.length;
      if (FINDING.test(name) && !ofFields && !/[类种名人位户家]/.test(figure.unit)) {
        // 2个问题完成整改,2个问题正在推进: together they are the four.
        if (n < findings.length && isOneOf(stated, findings.length)) continue;
        const near =
          (Math.abs(n - findings.length) <= 2 && runsThrough(findings)) ||
          (Math.abs(n - findings.length) === 1 && runsInParts(findings));
        // The last is number nine of nine: one of them was not read as a finding.
        const numbered = findings.at(-1)?.number === n && !gaps;
        if (n === findings.length || (near && !numbered))
          counts.push({
            stated,
            headings: numbers,
            sure:
              near &&
              !merged &&
              !isOneOfClasses(stated) &&
              (announces(stated) ||
                (isFirst(stated, sentences) && !isOfOther(stated, findings.length, sentences, intro))),
          });
      } else if (MEASURE.test(name) && n === measures.length) {
        counts.push({ stated, headings: measures, sure: false });
      } else if (FIELD.test(name + figure.unit) && !/方面$/.test(stated.lead.trim()) && fields.length >= 2) {
        const told = quantities.some((one) => one !== stated && FINDING.test(one.head) && one.n === findings.length);
        if (n === fields.length || told)
          counts.push({ stated, headings: fields, sure: told && Math.abs(n - fields.length) <= 2 });
        else if (n === findings.length) counts.push({ stated, headings: numbers, sure: false });
      }
    }
  }
  const byLevel = new Map<number, { all: number; right: number }>();
  for (const one of inHeadings) {
    const { all, right } = byLevel.get(one.level) ?? { all: 0, right: 0 };
    byLevel.set(one.level, { all: all + 1, right: right + Number(comesOut(one)) });
  }
  for (const one of inHeadings) {
    const { stated, headings } = one;
    const { all = 1, right = 0 } = byLevel.get(one.level) ?? {};
    // (二)新发现的13个问题中的主要问题: some of them.
    const some = /^问题中的|^(?:问题)?[中里]的?(?:主要|部分|重点|典型)/.test(stated.tail);
    const near = Math.abs(stated.n - headings.length) <= 2;
    const others = right - Number(comesOut(one));
    const sure = !some && (all === 1 ? near : others > (near ? 0 : 1));
    counts.push({ stated, headings, sure });
  }
  return counts;
}

/** 4名成员分别认领5个、4个、3个: an item of a list of amounts. */
function isListed(stated: Quantity): boolean {
  const isBare = ({ tail }: Quantity): boolean => tail.trim() === '';
  return isBare(stated) && listedBeside(stated).some((one) => isBare(one) && one.lead.trim() === '');
}

/** 老问题9个、新问题7个、整改不彻底6个: one class of them. Of 3个方面、10个问题 neither is. */
const isOneOfClasses = (stated: Quantity): boolean =>
  listedBeside(stated).some((one) => one.figure.unit === stated.figure.unit && !FIELD.test(nameOf(one)));

/** The items before and behind it in one list. */
const listedBeside = (stated: Quantity): Quantity[] =>
  [nextOf(stated, -1), nextOf(stated)].filter(
    (one): one is Quantity => one !== undefined && (followsInList(stated, one) || followsInList(one, stated))
  );

/** One of two numbers of its sentence under one name, which make up so many together. */
function isOneOf(stated: Quantity, all: number): boolean {
  const alike = stated.sentence.quantities.filter(
    (one) => one.figure.unit === stated.figure.unit && nameOf(one) === nameOf(stated)
  );
  return alike.some((one) => one !== stated && one.n + stated.n === all);
}

/**
 * 4个方面 before headings that all end in 方面; of several numbers the first, unless one of them comes out. Fewer headings than stated may be
 * what the notice chose to publish.
 */
function calledFields({ outline, view }: Notice, sentences: readonly Sentence[]): HeadingCount | undefined {
  const [group, another] = siblingsCalled(outline, '方面');
  if (!group || another) return undefined;
  const start = group[0]?.span.start ?? 0;
  const told = sentences
    .flatMap(({ quantities }) => quantities)
    .filter(
      ({ figure }) => figure.exact && /^(?:具体)?方面/.test(view.text.slice(figure.span.end, figure.span.end + 4))
    );
  const [stated] = told;
  if (!stated || stated.figure.span.end > start || stated.n > group.length || stated.n < group.length - 1)
    return undefined;
  if (stated.n !== group.length && told.some(({ n }) => n === group.length)) return undefined;
  return { stated, headings: labelsOf(group), sure: true };
}

/** 现分四个部分报告如下 · 现从五个方面公告如下 · 现将6起典型案例公布如下: the headings of the first level, of which none is left out and none stands before. */
function announcedParts({ outline, view }: Notice, { n, clauseLead, figure, sentence }: Quantity): Span[] | undefined {
  const behind = view.text.slice(figure.span.end, figure.span.end + NEAR);
  const parts = /(?:分|分为|分成|从)$/.test(clauseLead.trim()) && /^(?:部分|方面)[^,;。\d]{0,12}如下/.test(behind);
  // 现将6起典型案例公布如下: where each heading calls itself a case.
  const cases =
    /^[\u4e00-\u9fff]{0,6}案[例件][^,;。\d]{0,12}如下/.test(behind) && outline.every(({ title }) => /案$/.test(title));
  if (!parts && !cases) return undefined;
  const [first] = outline;
  if (!first?.label || first.span.start < sentence.end || outline.length < 2) return undefined;
  const runs = outline.every(({ label }, k) => label?.ordinal === k + 1 && label.style === first.label?.style);
  return runs && Math.abs(outline.length - n) <= 2 ? labelsOf(outline) : undefined;
}
/** Characters behind a number that say that something follows. */
const NEAR = 24;

/** Headings beside each other, three or more, all of which end in the word. */
const siblingsCalled = (outline: readonly Section[], word: string): (readonly Section[])[] =>
  [...siblingGroups(outline)].filter((group) => group.length > 2 && group.every(({ title }) => title.endsWith(word)));

const nameOf = ({ head, subject }: Quantity): string => head || subject.slice(-2);

const comesOut = ({ stated, headings }: InHeading): boolean => stated.n === headings.length;

/** A number that no heading bears is left out by the notice; one that a label bears was not read as a finding. */
function gapsIn(findings: readonly FindingFact[], labels: readonly Label[]): boolean {
  const style = findings[0]?.section?.label.style;
  const told = new Set(findings.map(({ number }) => number));
  for (const one of labels) if (one.style === style && one.opens) told.add(one.ordinal);
  const last = findings.at(-1)?.number ?? 0;
  return Array.from({ length: last }, (_, k) => k + 1).some((ordinal) => !told.has(ordinal));
}

/** 现选取6个重点问题,将整改情况公布如下: it says itself that what follows is all of them. */
function announces({ clauseLead, figure, sentence }: Quantity): boolean {
  const behind = sentence.text.slice(figure.span.end - sentence.start);
  return /现|选取|选择|以下|下列/.test(clauseLead) && /^[^;\d]{0,30}如下[:,]?$/.test(behind.trim());
}

/** Only the first number of findings in the notice announces them; later ones count some of them. */
function isFirst(stated: Quantity, sentences: readonly Sentence[]): boolean {
  for (const { quantities } of sentences) {
    for (const one of quantities) {
      if (one === stated) return true;
      if (FINDING.test(nameOf(one)) && one.figure.unit === stated.figure.unit && one.figure.exact && one.n > 1)
        return false;
    }
  }
  return false;
}

/** 6个问题 … 交办的8条意见: what another name counts comes out. */
const isOfOther = (stated: Quantity, all: number, sentences: readonly Sentence[], intro: number): boolean =>
  stated.n !== all &&
  sentences.some(
    ({ quantities, start }) =>
      start < intro &&
      quantities.some(
        (one) =>
          one.n === all &&
          one.figure.exact &&
          ((FINDING.test(nameOf(one)) && nameOf(one) !== nameOf(stated)) || MERGED.test(one.clauseLead))
      )
  );

/** 反馈问题9个,归并为以下7项 */
const MERGED = /(?:归并|合并|归为|归纳|归结|整合|梳理)(?:成|为)?[^,;。\d]{0,6}$/;

/** The headings that findings stand under, or the numbered parts that are findings themselves. */
function fieldsOf(notice: Notice, findings: readonly FindingFact[]): Span[] {
  const parents = new Set<Section>();
  const own = new Set(findings.map((one) => one.section));
  for (const { section } of findings) {
    // A finding under a finding: the outline was not understood.
    if (section?.parent && own.has(section.parent)) return [];
    if (section?.parent) parents.add(section.parent);
  }
  if (parents.size === 0) {
    const siblings = notice.outline.filter((one) => /问题|方面|不/.test(one.title));
    // Some of the findings are no fields.
    if (siblings.some((one) => own.has(one)) && siblings.length !== own.size) return [];
    return labelsOf(siblings);
  }
  return labelsOf([...parents]);
}

/** One numbering from 1 to the last, gaps allowed. */
function runsThrough(findings: readonly FindingFact[]): boolean {
  return (
    findings[0]?.number === 1 && findings.every((one, i) => i === 0 || one.number > (findings[i - 1]?.number ?? 0))
  );
}

/** A numbering that begins anew in each part, and has no gap in any: nothing was left out. */
function runsInParts(findings: readonly FindingFact[]): boolean {
  return (
    findings.length >= FEWEST &&
    findings.every(({ number }, i) => number === 1 || number === (findings[i - 1]?.number ?? 0) + 1)
  );
}
const FEWEST = 6;

/** 其余3个问题已整改。 Behind the last heading the section tells of more; or one heading is of several: 5.抽检不严等其余3个问题. */
function goesOnWithout({ children, span }: Section, text: string): boolean {
  const from = children.at(-1)?.span.start ?? span.end;
  if (children.some((one) => OF_SEVERAL.test(text.slice(one.span.start, one.span.start + LONGEST_TITLE)))) return true;
  return /\n\s*(?:其余|其他|余下|另外?|此外)[^,;。\d]{0,4}[\d一二两三四五六七八九十]+[个项条]/.test(
    text.slice(from, span.end)
  );
}

const OF_SEVERAL =
  /^[^\n。,]*(?:等|、|和|及|其余|其他)[^\n。,]{0,14}?[\d两二三四五六七八九]+[个项条](?:问题|意见|事项)?(?=[,。:]|已|均)/;
const LONGEST_TITLE = 60;

/** 7.公务用车超预算;8.接待费超标准;9.账实不符: as many labels below the heading as it says, some of them within a line. */
function inLines({ labels }: Notice, { children, span }: Section, n: number): Span[] | undefined {
  const style = children[0]?.label.style;
  if (children.length < 2 || children.length >= n || !children.every(({ label }) => label.style === style))
    return undefined;
  const inside = labels.filter((one) => one.style === style && one.start >= span.start && one.end <= span.end);
  const runs = inside.every((one, k) => k === 0 || one.ordinal === (inside[k - 1] as Label).ordinal + 1);
  return runs && inside.length === n ? inside.map(({ start, end }) => ({ start, end })) : undefined;
}

/** Headings right below, where the number stands in the heading or introduces them: （4个问题） · 本问题分3个小项整改: */
function belowHeading(section: Section, stated: Quantity): Span[] | undefined {
  const { children, titleSpan } = section;
  if (children.length < 2) return undefined;
  const at = stated.figure.span;
  const { block } = stated.sentence;
  const inHeading = at.start >= titleSpan.start && at.end <= titleSpan.end + 12 && block.start <= titleSpan.start;
  const introduces =
    at.start < (children[0]?.span.start ?? 0) &&
    /分|以下|如下|包括|涉及/.test(stated.clauseLead) &&
    /:|整改|如下/.test(stated.tail);
  if (!inHeading && !introduces) return undefined;
  return labelsOf(children);
}

const labelsOf = (sections: readonly Section[]): Span[] =>
  sections.map(({ label, titleSpan }) => labelOf(label, titleSpan));

function labelOf(label: Label | undefined, fallback: Span): Span {
  return label ? { start: label.start, end: label.end } : { start: fallback.start, end: fallback.end };
}
