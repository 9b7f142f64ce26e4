/**
 * What a notice says of itself: title, number, publisher, dates of inspection and feedback, the day its progress was counted, contacts.
 *
 * Names are given as published, dates in ISO 8601. Dates come from the date mentions and their roles; a field whose value is
 * not certain is left out.
 */
import type { ContactMention, DateMention, DateRole, FindingFact, Metadata, Notice, Span } from '../types.js';
import { publication, readHeader } from './header.js';
import { readInspection } from './inspection.js';

/** Contacts are printed at the foot, a few blocks from the end. */
const FOOT = 12;

export function findMetadata(notice: Notice, findings: readonly FindingFact[]): Metadata {
  const { view, mentions } = notice;
  const textOf = (span: Span): string => {
    const { start, end } = view.toSource(span);
    return view.source.slice(start, end).replace(/\s*\n\s*/g, '');
  };
  const header = readHeader(notice);
  const dates = mentions.filter((one): one is DateMention => one.type === 'date');
  const intro = findings[0]?.span.start ?? Infinity;
  const first = (role: DateRole, fits: (date: DateMention) => boolean = () => true): DateMention | undefined =>
    dates.find((date) => date.role === role && date.span.start < intro && fits(date));
  const published = publication(notice, header);
  const { body, inspected } = readInspection(notice);
  const period = first('inspection', ({ iso }) => iso.includes('/'));
  const [from, to] = period?.iso.split('/') ?? [];
  const feedback = first('feedback', ({ iso }) => iso.length >= 7);
  const asOf = first('as-of') ?? dates.find(({ role }) => role === 'as-of');
  const number = mentions.find(
    ({ type, span }) => type === 'documentNumber' && span.start < (header.blocks.at(-1)?.end ?? 0)
  );
  const named = header.publisher && textOf(header.publisher);
  const speaker = speakerOf(header.title && textOf(header.title)) ?? named;
  const publisher = named ?? notice.meta?.publisher ?? speaker;
  const target = inspected && textOf(inspected);
  const whom = target && /^[我本]/.test(target) ? speaker : target;
  const { meta } = notice;
  const title = header.title ? textOf(header.title) : meta?.title;
  const publishedAt = published?.iso ?? meta?.publishedAt;
  return {
    ...(title && { title }),
    ...(header.title && { titleSpan: header.title }),
    ...(number && { documentNumber: textOf(number.span) }),
    ...(publisher && { publisher }),
    ...(publishedAt && { publishedAt }),
    ...(body && { inspectionBody: textOf(body) }),
    ...(whom && { inspected: whom }),
    ...(from && to && { inspectionPeriod: { start: from, end: to } }),
    ...(feedback && { feedbackDate: feedback.iso }),
    ...(asOf && { asOf: asOf.iso }),
    contacts: contactsOf(notice, textOf),
  };
}

/** 中共某局党组 in 中共某局党组关于…的通报. */
function speakerOf(title: string | undefined): string | undefined {
  const at = title?.indexOf('关于') ?? -1;
  return title && at >= 4 ? title.slice(0, at) : undefined;
}

function contactsOf({ blocks, mentions }: Notice, textOf: (span: Span) => string): Metadata['contacts'] {
  const from = blocks[Math.max(0, blocks.length - FOOT)]?.start ?? 0;
  const found = mentions.filter((one): one is ContactMention => one.type === 'contact' && one.span.start >= from);
  const of = (kind: ContactMention['kind']): string[] => [
    ...new Set(found.filter((one) => one.kind === kind).map(({ span }) => textOf(span))),
  ];
  return { phones: of('phone'), emails: of('email'), addresses: of('address') };
}
