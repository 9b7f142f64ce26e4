/**
 * What a document's title says of itself: its kind (条例, 办法, 通知 …) and its edition ((试行), 暂行, (2020年修订)).
 */
import lexicon from '../lexicon/document-kinds.json' with { type: 'json' };

const kinds = new Set(lexicon.kinds);
const kindEnds = new Set(lexicon.kinds.map((kind) => kind.slice(-1)));
const LONGEST = Math.max(...[...kinds].map((kind) => kind.length));
const editions = new Set(lexicon.editions);
const quoted = new Set(lexicon.quoted);

/** A bracket at the end of a title or right behind its closing mark. */
const BRACKET = /[(<〈[〔]([^()<>〈〉[\]〔〕]{1,16})[)>〉\]〕]$/;
const YEAR_EDITION =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})(?:年)?(?:版|修订|修正|修订版|修正版|修改|本|年度|版本|修正本|修订本)?$/;
/** 暂行办法, 试行规定: the edition stands before the kind. */
const BEFORE_KIND = /(暂行|试行)[\u4e00-\u9fff]{2}$/;

/** 食品安全国家标准 豆制品: the name of the thing stands behind the kind. */
const STANDARD = /(?:国家|行业|地方|团体|企业)(标准)[\s:]/;

export interface TitleParts {
  kind?: string;
  edition?: string;
}

/** Kind and edition of a title, each where it has one. */
export function readTitle(title: string): TitleParts {
  const bracket = endsInBracket(title) ? BRACKET.exec(title) : null;
  const inBracket = bracket?.[1] !== undefined && isEdition(bracket[1]) ? bracket[1] : undefined;
  const bare = bracket && inBracket !== undefined ? title.slice(0, bracket.index) : title;
  const kind =
    kindOf(bare) ??
    STANDARD.exec(bare)?.[1] ??
    (bracket && inBracket === undefined ? kindOf(title.slice(0, bracket.index)) : undefined);
  const edition = inBracket ?? BEFORE_KIND.exec(bare)?.[1];
  const parts: TitleParts = {};
  if (kind !== undefined) parts.kind = kind;
  if (edition !== undefined) parts.edition = edition;
  return parts;
}

/** Whether a bracket is closed by the last character. */
export function endsInBracket(title: string): boolean {
  return title !== '' && ')>〉]〕'.includes(title.slice(-1));
}

/** Whether the words of a bracket name an edition. */
export function isEdition(words: string): boolean {
  return editions.has(words) || YEAR_EDITION.test(words) || /(?:稿|版|修订|修正|试行|暂行)$/.test(words);
}

/** The longest kind that the words end with: 管理办法 is a 办法, 整改通知书 a 通知书. 方法 and 做法 are no 法. */
export function kindOf(words: string): string | undefined {
  if (!kindEnds.has(words.slice(-1))) return undefined;
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const end = words.slice(-length);
    if (kinds.has(end)) return end === '法' && /[方做用说看想书]法$/.test(words) ? undefined : end;
  }
  return undefined;
}

/** Whether a title in 「」 names a document for certain; most of what stands in such marks is a quotation or a name. */
export function isQuotedTitle(title: string): boolean {
  if (title.length < 4 || title.length > 60 || /[,。;:…!?]/.test(title)) return false;
  const bare = title.replace(BRACKET, '');
  for (let length = 4; length > 1; length--) if (quoted.has(bare.slice(-length))) return true;
  return /[\u4e00-\u9fff]{2,}[^方做看想用无非合违守依司立书手语句算疗技]法$/.test(bare) && bare.length >= 4;
}
