/**
 * A computed number as one would print it beside the figures it is held against: with 万 or 亿 (萬, 億) where they have it,
 * with thousands marks where they have those. Exact: nothing is rounded, so a number that would need many digits behind the point
 * stays as it is.
 *
 * @param written digits with an optional point, perhaps a unit behind
 * @param like the text of such a figure
 */
export function readable(written: string, like: string): string {
  const match = /^([-−]?)(\d{1,60})(?:\.(\d{1,60}))?(?![\d万亿兆])/.exec(written);
  if (!match) return written;
  const [whole, sign = '', digits = '', fraction = ''] = match;
  const rest = written.slice(whole.length);
  if (/[万萬亿億兆]/.test(like) && digits.length > 5) {
    const traditional = /[萬億]/.test(like);
    for (const [places, mark] of [
      [8, traditional ? '億' : '亿'],
      [4, traditional ? '萬' : '万'],
    ] as const) {
      if (digits.length <= places) continue;
      const behind = (digits.slice(-places) + fraction).replace(/0+$/, '');
      if (behind.length <= 4) return `${sign}${digits.slice(0, -places)}${behind && `.${behind}`}${mark}${rest}`;
    }
  }
  if (!/\d[,，]\d{3}|[\d０-９]，[\d０-９]{3}/.test(like) || digits.length < 4) return written;
  return `${sign}${digits.replace(/\B(?=(?:\d{3})+$)/g, ',')}${fraction && `.${fraction}`}${rest}`;
}
