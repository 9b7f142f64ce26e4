/**
 * What a notice says of itself: title, number, publisher, dates of inspection and feedback, the day its progress was counted, contacts.
 *
 * Names are given as published, dates in ISO 8601. Dates come from the date mentions and their roles; a field whose value is
 * not certain is left out.
 */
import type { ContactMention, DateMention, DateRole, FindingFact, Metadata, Notice, Span } from '../types.js';
import { publication, readHeader } from './header.js';
import { readInspection } from './inspection.js';

/** Contacts are printed at the foot, a few blocks from the end; further up they stand behind a word that says what they are. */
const FOOT = 12;
const CONTACT_LABEL =
  /(?:电话|热线|传真|邮箱|信箱|邮件|地址)(?:为|是|:|\()?\s{0,3}$|(?:联系|监督|举报|咨询|受理|办公|查询)(?:电话|方式)[^。;]{0,20}$/;

/** Nobody answers there. */
const FAX = /传真[:为是]?\s*$/;
const PROGRESS = /整改|完成|办结|销号|落实|推进/;
const SENTENCE = 120;

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
  const asOf = dayOfProgress(notice, dates, intro);
  const number = mentions.find(
    ({ type, span }) => type === 'documentNumber' && span.start < (header.blocks.at(-1)?.end ?? 0)
  );
  const named = header.publisher && textOf(header.publisher);
  const voice = header.title && speakerOf(notice, header.title);
  const speaker = (voice && textOf(voice)) ?? named;
  const publisher = named ?? notice.meta?.publisher ?? speaker;
  const target = inspected && textOf(inspected);
  const whom = target && /^[我本]/.test(target) ? speaker : target;
  const { meta } = notice;
  const title = header.title ? textOf(header.title) : meta?.title;
  const publishedAt = published?.iso ?? meta?.publishedAt;
  const metadata = {} as Metadata;
  if (title) metadata.title = title;
  if (header.title) metadata.titleSpan = header.title;
  if (number) metadata.documentNumber = textOf(number.span);
  if (publisher) metadata.publisher = publisher;
  if (publishedAt) metadata.publishedAt = publishedAt;
  if (body) metadata.inspectionBody = textOf(body);
  if (whom) metadata.inspected = whom;
  if (from && to) metadata.inspectionPeriod = { start: from, end: to };
  if (feedback) metadata.feedbackDate = feedback.iso;
  if (asOf) metadata.asOf = asOf.iso;
  metadata.contacts = contactsOf(notice, textOf);
  return metadata;
}

/** 中共某局党组 in 中共某局党组关于…的通报, 某市审计局 in 某市审计局2024年审计结果公告. */
function speakerOf({ view, mentions }: Notice, title: Span): Span | undefined {
  const about = view.text.slice(title.start, title.end).indexOf('关于');
  if (about >= 4) return { start: title.start, end: title.start + about };
  const body = mentions.find(({ type, span }) => type === 'organization' && span.start === title.start);
  return body && !/^[的及和与、]/.test(view.text.slice(body.span.end)) ? body.span : undefined;
}

/** The first 截至 that speaks of what has been done about the findings, else the first of the opening. */
function dayOfProgress({ view }: Notice, dates: readonly DateMention[], intro: number): DateMention | undefined {
  const counted = dates.filter(({ role }) => role === 'as-of');
  const behind = ({ span }: DateMention): string =>
    /^[^。;]*/.exec(view.text.slice(span.end, span.end + SENTENCE))?.[0] ?? '';
  const named = ({ span }: DateMention): boolean => /截[至止]$/.test(view.text.slice(span.start - 2, span.start));
  const opening = counted.filter(({ span }) => span.start < intro);
  const progress = (date: DateMention): boolean => PROGRESS.test(behind(date));
  return (
    opening.find(progress) ?? counted.find((date) => named(date) && progress(date)) ?? opening[0] ?? counted.find(named)
  );
}

function contactsOf({ view, blocks, mentions }: Notice, textOf: (span: Span) => string): Metadata['contacts'] {
  const from = blocks[Math.max(0, blocks.length - FOOT)]?.start ?? 0;
  const found = mentions.filter(
    (one): one is ContactMention =>
      one.type === 'contact' &&
      !FAX.test(view.text.slice(Math.max(0, one.span.start - 6), one.span.start)) &&
      (one.span.start >= from || CONTACT_LABEL.test(view.text.slice(Math.max(0, one.span.start - 24), one.span.start)))
  );
  const of = (kind: ContactMention['kind']): string[] => [
    ...new Set(found.filter((one) => one.kind === kind).map(({ span }) => textOf(span))),
  ];
  return { phones: of('phone'), emails: of('email'), addresses: of('address') };
}
