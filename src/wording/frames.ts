/** The words around the checks in a report for the terminal: headings, counts, summaries. */
export interface Frames {
  /** Behind the kind of a check that would change what the reader concludes. */
  major: string;
  standing: { fails: string; byRounding: string; undecidable: string; holds: string; accepted: string };
  decision: Record<'accepted' | 'confirmed' | 'extraction-error', string>;
  /** By whom and why a check was settled. */
  decided(decision: string, name: string, reason: string, date: string | undefined): string;
  /** Where several checks stand: `第25、54行`, or the places by their own names where lines mean nothing. */
  lines(numbers: readonly number[]): string;
  places(names: readonly string[]): string;
  count(name: string, count: number): string;
  /** `合计 12、比例 8`. */
  list(items: readonly string[]): string;
  group(name: string, count: number, items: string): string;
  morePassages(count: number): string;
  noChecks: string;
  /** Before the figures that took part in no check. */
  unused: string;
  coverage(figures: number, decided: number, undecided: number, unused: number): string;
  total(files: number, clean: number, failing: number, fails: number, unread: number): string;
  unmatched(count: number): string;
  separator: string;
}

export const frames: Record<'zh' | 'en', Frames> = {
  zh: {
    major: '重要',
    standing: {
      fails: '不一致',
      byRounding: '仅在四舍五入范围内成立',
      undecidable: '无法核验',
      holds: '一致',
      accepted: '已复核',
    },
    decision: { accepted: '认可', confirmed: '属实', 'extraction-error': '提取有误' },
    decided: (decision, name, reason, date) =>
      `已复核：${decision}（${name}${date ? `，${date}` : ''}）${reason ? `：${reason}` : ''}`,
    lines: (numbers) => `第${some(numbers, '、')}行`,
    places: (names) => some(names, '、'),
    count: (name, count) => `${name} ${count} 处`,
    list: (items) => items.join('、'),
    group: (name, count, items) => `${name} ${count} 处${items ? `：${items}` : ''}`,
    morePassages: (count) => `另有 ${count} 处`,
    noChecks: '没有可核验的关系',
    unused: '未参与核验的数字：',
    coverage: (figures, decided, undecided, unused) =>
      `数字 ${figures} 个：${decided} 个参与了核验` +
      `${undecided > 0 ? `，${undecided} 个只在无法核验的关系中` : ''}，${unused} 个未参与`,
    total: (files, clean, failing, fails, unread) =>
      `共 ${files + unread} 份：${failing} 份有不一致（${fails} 处），${clean} 份未见不一致` +
      `${unread > 0 ? `，${unread} 份无法读取` : ''}`,
    unmatched: (count) => `复核清单中有 ${count} 条没有对应的不一致（文字可能已改）`,
    separator: '；',
  },
  en: {
    major: 'major',
    standing: {
      fails: 'disagree',
      byRounding: 'agree only within rounding',
      undecidable: 'cannot be checked',
      holds: 'agree',
      accepted: 'settled before',
    },
    decision: { accepted: 'accepted', confirmed: 'confirmed', 'extraction-error': 'misread by the tool' },
    decided: (decision, name, reason, date) =>
      `settled before: ${decision} (${name}${date ? `, ${date}` : ''})${reason ? `: ${reason}` : ''}`,
    lines: (numbers) => `line ${some(numbers, ', ')}`,
    places: (names) => some(names, ', '),
    count: (name, count) => `${count} ${name}`,
    list: (items) => items.join(', '),
    group: (name, count, items) => `${name}: ${count}${items ? ` (${items})` : ''}`,
    morePassages: (count) => `and ${count} more places`,
    noChecks: 'no relation to check',
    unused: 'figures in no check:',
    coverage: (figures, decided, undecided, unused) =>
      `${figures} figures: ${decided} took part in a check` +
      `${undecided > 0 ? `, ${undecided} only in what cannot be checked` : ''}, ${unused} in none`,
    total: (files, clean, failing, fails, unread) =>
      `${files + unread} notices: ${failing} with numbers that disagree (${fails} in all), ${clean} without` +
      `${unread > 0 ? `, ${unread} unreadable` : ''}`,
    unmatched: (count) =>
      `${count} entries of the accepted checks match nothing that disagrees (the text may have changed)`,
    separator: '; ',
  },
};

const most = 8;

function some(items: readonly (number | string)[], separator: string): string {
  return items.slice(0, most).join(separator) + (items.length > most ? '…' : '');
}
