/**
 * Documents named in 《…》: laws, rules, plans, notices, forms, certificates; in Traditional texts also in 「…」 where the words are a statute's.
 *
 * A title reaches from the outer mark to the outer mark: 《关于印发《某办法》的通知》 is one. Where marks are lost, what is left is used:
 * an inner 《 that follows 、 or a closed title shows that the one before was never closed; then the title ends with the kind of
 * document (办法, 通知 …) before the next mark, is called damaged, and a remark says so. Newspapers, books and articles
 * in 《》 are read too, without a kind.
 *
 * Limits: a document named without marks is not found. 「」 is mostly a quotation, so it needs a strong ending (条例, 办法, 草案 …).
 *
 * @example 印发《某市养老服务条例》《关于加强消防管理的通知》
 *   regulation 《某市养老服务条例》 kind=条例
 *   regulation 《关于加强消防管理的通知》 kind=通知
 *
 * @example 出台《关于印发《采购细则(试行)》的通知》和《差旅费管理暂行办法》(修订)。
 *   regulation 《关于印发《采购细则(试行)》的通知》 kind=通知
 *   regulation 《差旅费管理暂行办法》 kind=办法 edition=修订
 *
 * @example 制定《某区食材采购办法、《某区陪餐制度》,落实到位
 *   regulation 《某区食材采购办法 damaged kind=办法
 *   regulation 《某区陪餐制度》 kind=制度
 *
 * @example 对“回头看”和「聯合稽查」发现的问题,依条例办理》
 */
import type { Block, ParseContext, Parser, RegulationMention, Span, View } from '../types.js';
import { isEdition, isQuotedTitle, kindOf, readTitle } from './document-title.js';

const LONGEST_TITLE = 200;
const OPENING = '《'.charCodeAt(0);
const CLOSING = '》'.charCodeAt(0);
const QUOTED = /「([^「」\n]{4,60})」/g;
const ENTITY = /(?:lt|gt|quot|amp|nbsp|ldquo|rdquo|middot);/;
const EDITION_BEHIND = /^\(([^()]{2,12})\)/;

export const regulation: Parser = {
  id: 'regulation',
  needs: '《》「',
  parse(block: Block, context: ParseContext): RegulationMention[] {
    const mentions: RegulationMention[] = [];
    const found = readMarks(block.text, (at) => {
      const span = { start: block.start + at, end: block.start + at + 1 };
      context.remark({ reason: 'closing 》 without 《', ruleId: 'unopened-title', source: 'parsers', span });
    });
    if (context.view.script === 'Hant') for (const one of readQuoted(block.text, found)) found.push(one);
    found.sort((a, b) => a.start - b.start);
    for (const { start, end, damaged } of found) {
      const title = block.text.slice(start + 1, damaged === 'unclosed' ? end : end - 1);
      const behind = EDITION_BEHIND.exec(block.text.slice(end, end + 14))?.[1];
      const edition = behind !== undefined && isEdition(behind) ? behind : undefined;
      const span = { start: block.start + start, end: block.start + end };
      if (damaged) {
        context.remark({ reason: `unclosed 《: ${title}`, ruleId: 'unclosed-title', source: 'parsers', span });
      }
      const parts = readTitle(title);
      mentions.push({
        type: 'regulation',
        span,
        title,
        kind: parts.kind,
        edition: edition ?? parts.edition,
        documentNumber: undefined,
        status: undefined,
        refersTo: undefined,
        damaged: damaged || hasDebris(context.view, span) ? true : undefined,
      });
    }
    return mentions;
  },
};

/** Whether transmission left something of an entity inside the title as published. */
function hasDebris(view: View, span: Span): boolean {
  const { start, end } = view.toSource(span);
  return end - start > span.end - span.start && ENTITY.test(view.source.slice(start, end));
}

interface Found extends Span {
  /** `unclosed`: nothing stands for the closing mark; `marked`: another mark does. */
  damaged?: 'unclosed' | 'marked';
}

/** The next 《 or 》; the length of the text where there is none. */
function nextMark(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPENING || code === CLOSING) break;
  }
  return at;
}

/** Outer pairs of 《》 in order, and the titles whose closing mark was lost. */
function readMarks(text: string, unopened: (at: number) => void): Found[] {
  const found: Found[] = [];
  const open: number[] = [];
  /** Pairs that would be inner ones if the mark they stand in gets closed. */
  let inner: Found[] = [];
  const giveUp = (): void => {
    for (const start of open) {
      const repaired = repair(text, start, inner);
      if (repaired) found.push(repaired);
    }
    open.length = 0;
    for (const one of inner) found.push(one);
    inner = [];
  };
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, at + 1)) {
    if (open.length > 0 && at - (open[0] ?? 0) > LONGEST_TITLE) giveUp();
    if (text.charAt(at) === '《') {
      if (open.length > 0 && startsAnother(text, at)) giveUp();
      open.push(at);
      continue;
    }
    const start = open.pop();
    if (start === undefined) {
      unopened(at);
      continue;
    }
    const pair = { start, end: at + 1 };
    if (open.length > 0) {
      inner.push(pair);
    } else {
      found.push(pair);
      inner = [];
    }
  }
  giveUp();
  return found.filter(({ start, end }) => end - start > 2);
}

/** An opening mark right behind a list mark or a closed title begins a new title, not a nested one. */
function startsAnother(text: string, at: number): boolean {
  return '、,;。:》'.includes(text.charAt(at - 1)) && at > 0;
}

/** The title that an unclosed mark opens, as far as it can be told. */
function repair(text: string, start: number, inner: readonly Found[]): Found | undefined {
  const next = inner.find((pair) => pair.start > start)?.start ?? text.length;
  const stretch = text.slice(start + 1, Math.min(next, start + 1 + LONGEST_TITLE));
  const limit = /[、,。;:!?》]|《/.exec(stretch)?.index ?? stretch.length;
  const words = stretch.slice(0, limit);
  const other = /[>〉]/.exec(words);
  if (other && !/[<〈]/.test(words.slice(0, other.index)) && kindOf(words.slice(0, other.index)) !== undefined) {
    return { start, end: start + 1 + other.index + 1, damaged: 'marked' };
  }
  for (let length = words.length; length > 2; length--) {
    if (
      kindOf(words.slice(0, length)) !== undefined ||
      (/\)$/.test(words.slice(0, length)) && readTitle(words.slice(0, length)).edition)
    ) {
      return { start, end: start + 1 + length, damaged: 'unclosed' };
    }
  }
  return undefined;
}

function readQuoted(text: string, titles: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(QUOTED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (!isQuotedTitle(match[1] ?? '') || titles.some((one) => one.start < span.end && span.start < one.end)) continue;
    found.push(span);
  }
  return found;
}
