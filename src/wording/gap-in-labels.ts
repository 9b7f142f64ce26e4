/**
 * Where the numbering of headings jumps: the two labels around the first gap or repetition.
 *
 * @param labels as printed: `16.`, `(十六)`, `问题16:`
 * @returns the two, and the index of the second; nothing where they go up one by one, begin anew at 1, or hold no number
 */
export function gapInLabels(labels: readonly string[]): { before: string; after: string; index: number } | undefined {
  let last: number | undefined;
  for (const [index, label] of labels.entries()) {
    const number = numberOf(label);
    if (number === undefined) return undefined;
    if (last !== undefined && number !== last + 1 && number !== 1) {
      return { before: labels[index - 1] ?? '', after: label, index };
    }
    last = number;
  }
  return undefined;
}

const han = '〇一二三四五六七八九';

/** 1 to 99 in digits or Chinese numerals. */
function numberOf(label: string): number | undefined {
  const digits = /[0-9０-９]{1,4}/.exec(label)?.[0];
  if (digits) return Number(digits.normalize('NFKC'));
  const [, tens, ten = '', ones = ''] =
    /([一二三四五六七八九])?(十)?([一二三四五六七八九])?/u.exec(label.replace(/^[^一二三四五六七八九十]{1,9}/u, '')) ??
    [];
  if (!ten) return tens && !ones ? han.indexOf(tens) : undefined;
  return (tens ? han.indexOf(tens) : 1) * 10 + (ones ? han.indexOf(ones) : 0);
}
