/**
 * 城市管理4862件、住房物业4517件。⏎(一)城市管理方面,…其中夜间噪声1318件,占该类诉求的27.1%: of the class that its section is about.
 *
 * The heading tells the name, or the words that open the labelled paragraph; an amount further up has it.
 */
import type { Section } from '../../types.js';
import { nextOf, type Quantity, type Sentence } from '../sentence.js';
import { isShare } from '../parts/group.js';
import { titlesAbove } from '../section-at.js';
import type { ShareReading } from './claim.js';

const OF_CLASS =
  /^占(?:到|了)?(?:该|本|此)(?:类|项|领域|方面|行业|区|县|市|镇|乡|街道)[\u4e00-\u9fff]{0,6}(?:的|之)(?:约|近)?$/;
/** What a title adds to the name of the class. */
const ABOUT = /(?:[类型]|方面|领域|环节|行业|情况|问题|诉求|工单|投诉|隐患|案件)+$/;

/** (一)城市管理方面, */
const OPENING =
  /^\s*(?:\([一二三四五六七八九十\d]+\)|\d+[.、]|[一二三四五六七八九十]+[、是])\s*([\u4e00-\u9fff]{2,14})[,。:]/;

/** @param previous the sentences before, other paragraphs included, nearest last */
export function ofClass(
  percent: Quantity,
  previous: readonly Sentence[],
  sections: readonly Section[]
): ShareReading[] {
  if (!OF_CLASS.test(percent.lead.trim())) return [];
  const part = nextOf(percent, -1);
  if (!part || isShare(part) || part.isChange || percent.clause - part.clause > 1) return [];
  const opening = OPENING.exec(part.sentence.block.text)?.[1];
  const [title] = titlesAbove(sections, part.figure.span.start);
  const name = (opening ?? title ?? '').replace(/[,。:].*$/, '').replace(ABOUT, '');
  if (name.length < 2) return [];
  const wholes = previous
    .flatMap(({ quantities }) => quantities)
    .filter((one) => one.figure.unit === part.figure.unit && !one.isChange && isOf(one, name) && one.n >= part.n);
  const [whole, another] = wholes;
  return whole ? [{ parts: [part], whole: [whole], explicit: true, ...(!another && { sure: true }) }] : [];
}

const isOf = ({ lead, tail, runsOn }: Quantity, name: string): boolean =>
  lead
    .trim()
    .replace(/[类型为有]+$/, '')
    .endsWith(name) ||
  (!runsOn && tail.trim().startsWith(name));
