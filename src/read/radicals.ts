/**
 * Characters that look like others: fonts share a glyph between a radical and the character it is written like, and a PDF then
 * says the radical (`⾏` for 行, `⻓` for 长), which no recogniser and no search would ever find.
 */

import frequent from '../lexicon/frequent-characters.json' with { type: 'json' };

/** Radicals that Unicode does not itself trace back to a character, and what they are written like. */
const likes =
  '⺁厂⺄乙⺆冂⺇几⺈刀⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺶羊⺷羊⺸芈⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱亀⻲龟⻳龟';

const table = new Map<string, string>();
{
  const pairs = [...likes];
  for (let i = 0; i + 1 < pairs.length; i += 2) table.set(pairs[i] as string, pairs[i + 1] as string);
}

let traditional: ReadonlySet<string> | undefined;

/** Kangxi radicals have their character by Unicode; the length of a text stays the same. */
export function foldRadicals(text: string): string {
  if (!/[\u2e80-\u2fdf]/.test(text)) return text;
  return text.replace(/[\u2e80-\u2fdf]/g, (char) => {
    const like = table.get(char) ?? char.normalize('NFKC');
    // The one that two characters of today are written like.
    if (like === '戶' && !isTraditional(text)) return '户';
    return like.length === 1 ? like : char;
  });
}

function isTraditional(text: string): boolean {
  traditional ??= new Set(frequent.traditional);
  for (const char of text) if (traditional.has(char)) return true;
  return false;
}
