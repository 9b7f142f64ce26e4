/**
 * A number with a labelled list right behind its colon: 对下列四部法规予以修改:一、…二、… · 存在四个方面的问题:一是…;二是…;三是….
 *
 * Labels of one style from the first on, in the same paragraph or each at the head of its own.
 */
import type { Label, Notice, Span } from '../types.js';
import { CLOSING } from '../tree/finding-style.js';
import { lowerBound } from './before.js';
import type { Quantity } from './sentence.js';

export interface AnnouncedList {
  items: Span[];
  /** The list is what the number speaks of, and all of it. */
  sure: boolean;
}

/** Longest list that is counted. */
const MOST = 60;
const ASPECTS =
  /^[\u4e00-\u9fff“”]{0,10}(?:方面|问题|原因|特点|建议|要求|不足|表现|环节|任务|情形|做法|矛盾|短板|困难|点)[\u4e00-\u9fff“”]{0,10}:/;
/** 以下五个方面须引起重视。 before the headings of the five. */
const ASPECTS_NEXT = /^(?:方面|问题|突出问题|主要问题|具体问题|不足|情形|短板|薄弱环节)(?!的?(?:情况|原因|特点))/;
/** Characters of a heading. */
const SHORT = 12;
/** Characters between a number and its colon. */
const NEAR = 20;
/** More, that no label counts. */
const MORE = /此外|另外|除此之外|再就是|再有|还有/;

export function announcedList({ labels, view }: Notice, stated: Quantity): AnnouncedList | undefined {
  const { sentence, clauseLead, figure, n } = stated;
  const { end } = figure.span;
  const closes = ASPECTS_NEXT.test(view.text.slice(end, end + NEAR)) && isLast(sentence, view.text);
  const below = /(?:下列|以下)$/.test(clauseLead.trim());
  const led = ASPECTS.exec(view.text.slice(end, end + NEAR));
  const following = below && (sentence.text.trim().endsWith(':') || (closes && !led));
  const aspects = following ? null : led;
  if (!following && !aspects) return undefined;
  const colon = aspects ? end + aspects[0].length - 1 : sentence.end - 1;
  const from = lowerBound(labels, colon, ({ start }) => start);
  const first = labels[from];
  if (!first || first.ordinal !== 1 || first.start > colon + 4) return undefined;
  const goesOn = sentence.quantities.some((one) => one.figure.span.start > figure.span.end && !one.figure.loose);
  if (following && first.opens && goesOn) return undefined;
  // 五、下一步打算: what comes next is none of them.
  const all = seriesFrom(labels, from, first);
  const next = all.findIndex(
    (label, k) => k > 1 && first.opens && CLOSING.test(view.text.slice(label.end, label.end + SHORT))
  );
  const items = next < 0 ? all : all.slice(0, next);
  const last = items.at(-1);
  if (items.length < 2 || !last) return undefined;
  const gap = Math.abs(n - items.length);
  if (following && first.opens) return { items: spansOf(items), sure: gap <= 2 };
  // 等四个方面, 主要是: not all of them; 此外: one more without a label.
  const more = MORE.test(view.text.slice(last.end, last.end + REACH));
  const open = items.length < n && (more || (items.length < 3 && !below));
  return gap <= 1 ? { items: spansOf(items), sure: !open } : undefined;
}

/** The sentence ends its paragraph. */
const isLast = ({ end, block }: Quantity['sentence'], text: string): boolean =>
  /^。?\s*$/.test(text.slice(end, Math.max(end, block.end)));

/** How far behind the last label a further item may be told. */
const REACH = 160;

function seriesFrom(labels: readonly Label[], from: number, first: Label): Label[] {
  const items: Label[] = [];
  for (let at = from; at < labels.length && items.length < MOST; at++) {
    const label = labels[at] as Label;
    if (!first.opens && label.block !== first.block) break;
    if (label.style !== first.style || label.opens !== first.opens) continue;
    if (label.ordinal !== items.length + 1) break;
    items.push(label);
  }
  return items;
}

const spansOf = (labels: readonly Label[]): Span[] => labels.map(({ start, end }) => ({ start, end }));
