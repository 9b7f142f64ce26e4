/** Reads Chinese numerals. (first version: up to 99) */
const DIGITS: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

export function readHan(text: string): number | undefined {
  const at = text.indexOf('十');
  if (at < 0) return text.length === 1 ? DIGITS[text] : undefined;
  const tens = at === 0 ? 1 : DIGITS[text.slice(0, at)];
  const ones = at === text.length - 1 ? 0 : DIGITS[text.slice(at + 1)];
  return tens === undefined || ones === undefined ? undefined : tens * 10 + ones;
}
