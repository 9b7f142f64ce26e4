/** What binds a whole and its parts beside the words of their list. */
import type { Quantity } from '../sentence.js';
import { sameUnit } from './group.js';

/** 列支84.7万元。上述款项已退还71.3万元,其余13.4万元…: the only amount of the sentence before, taken up at once. */
export function isTakenUp(total: Quantity, parts: readonly Quantity[]): boolean {
  const [first] = parts;
  if (!first || first.sentence.index !== total.sentence.index + 1 || first.sentence.block !== total.sentence.block)
    return false;
  const alone = total.sentence.quantities.every((one) => one === total || !sameUnit(one, total));
  return alone && /^(?:上述|该[笔项批]|这[笔些项批])(?:款|资金|费用|金额|问题|项目)/.test(first.sentence.text.trim());
}

/** 新建、改扩建学校6所,其中新建4所、改扩建2所: the whole is called by the names of its parts. */
export function isNamedAfter(total: Quantity, parts: readonly Quantity[]): boolean {
  const [first, second] = parts.map(({ lead }) => lead.trim().replace(/^其中/, ''));
  if (parts.length !== 2 || !first || !second || first.length < 2 || second.length < 2) return false;
  const { text, start } = total.sentence;
  const ahead = text.slice(0, total.figure.span.start - start);
  return ['', '、', '和', '及', '与', '或'].some((join) => ahead.includes(`${first}${join}${second}`));
}
