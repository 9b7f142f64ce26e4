/**
 * Words of a text, by dictionary: nodejieba where it is installed, else the segmenter of the JavaScript engine.
 *
 * Neither is needed to index or to find words that stand together in a text (`full-text.ts`). The dictionary serves a query
 * that stands nowhere as it is, and the keywords of a notice. It is loaded when first asked for: that takes a second and a
 * quarter of a gigabyte.
 */
import type * as jiebaModule from 'nodejieba';

type Jieba = typeof jiebaModule;

export interface Keyword {
  word: string;
  weight: number;
}

export interface Segmenter {
  name: 'nodejieba' | 'Intl.Segmenter';
  words(text: string): string[];
  /** Words that tell a text from others, the weightiest first; none without nodejieba, which has the frequencies. */
  keywords(text: string, most: number): Keyword[];
}

let loaded: Promise<Segmenter> | undefined;

export function loadSegmenter(): Promise<Segmenter> {
  loaded ??= import('nodejieba').then(fromJieba, builtIn);
  return loaded;
}

function fromJieba(module: Jieba & { default?: Jieba }): Segmenter {
  const jieba = module.default ?? module;
  return {
    name: 'nodejieba',
    words: (text) => jieba.cut(text, true),
    keywords: (text, most) =>
      jieba
        .extract(text, most)
        .filter(({ word }) => /^[\u4e00-\u9fff]{2,}$/.test(word))
        .map(({ word, weight }) => ({ word, weight })),
  };
}

function builtIn(): Segmenter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return {
    name: 'Intl.Segmenter',
    words: (text) => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment),
    keywords: () => [],
  };
}
