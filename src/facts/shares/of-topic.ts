/** 已立案25件;立案案件中已办结18件,占72% · 办结的信访件中,属实19件,占38%: the whole is called by what became of it, and its figure stands before. */
import type { Neighbours } from '../neighbours.js';
import { isShare, sameUnit } from '../parts/group.js';
import { calledBy, topicBefore } from '../parts/topic.js';
import type { Quantity, Sentence } from '../sentence.js';
import type { ShareReading } from './claim.js';

export function ofTopic(percent: Quantity, { before }: Neighbours, previous: readonly Sentence[]): ShareReading[] {
  const lead = percent.lead.trim();
  const bare = /^占(?:比)?(?:约|为|达)*$/.test(lead);
  if (!bare && !lead.endsWith('率')) return [];
  const part = before.findLast((one) => !isShare(one));
  if (!part || part.bracket || percent.clause - part.clause > 1) return [];
  const topic = topicBefore(wordsBefore(part));
  // 全部诉求中,由话务员直接解答58766件,直接解答率68.0%: of what stands further up, too.
  const all = ALL.exec(topic ?? '')?.[1];
  const name = all ?? topic;
  if (!name || (!bare && !all)) return [];
  const usable = [
    ...previous.slice(all ? 0 : -2).flatMap(({ quantities }) => quantities),
    ...part.sentence.quantities,
  ].filter((one) => one.index < part.index && !one.bracket && sameUnit(one, part) && !one.isChange && one.n >= part.n);
  const wholes = calledBy(usable, name);
  const [whole, another] = wholes;
  return whole
    ? [{ parts: [part], whole: [wholes.at(-1) ?? whole], explicit: true, ...(!another && { sure: true }) }]
    : [];
}

const ALL = /^(?:全部|所有|全体)(?:的)?([\u4e00-\u9fff]{2,})$/;

/** From the last mark but a comma: 办结的信访件中,属实. */
function wordsBefore({ sentence, figure }: Quantity): string {
  const ahead = sentence.text.slice(0, figure.span.start - sentence.start);
  return ahead.slice(Math.max(0, ahead.search(/[^;。:\d]*$/)));
}
