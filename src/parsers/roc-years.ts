/**
 * Whether a text counts its years from 1912, as the Republic of China does: 99年5月7日 is then 2010-05-07.
 *
 * Only texts that show it: 民国 before a year, or Traditional characters with a sign of Taiwan or without any year of four digits, and
 * none of Hong Kong, Macau or the mainland, which count like everyone else. Decided once for a text and remembered with its view.
 */
import type { View } from '../types.js';

/** The year before the first of the Republic. */
export const ROC_EPOCH = 1911;

const ERA = /民国 ?(?:\d{2,3}|[〇○零一二三四五六七八九十百]{1,6}) ?(?:年|[至、-])/;
/** Bodies that only Taiwan has, and numbers that are a year there and nothing elsewhere. */
const TAIWAN =
  /行政院|立法院|监察院|司法院|考试院|审计部|新台币|台湾|高雄|县市|本院委员|经建会|劳委会|(?:^|[^\d.,])(?:[89]\d|1[0-3]\d)年(?:度|(?:1[0-2]|[1-9])月)/;
const ELSEWHERE = /香港特|特区政府|港元|本港|澳门元|立法会|党组|中共/;
const COMMON_YEAR = /(?:19|20)\d\d ?年/;

const known = new WeakMap<View, boolean>();

export function usesRocYears(view: View): boolean {
  let answer = known.get(view);
  if (answer === undefined) {
    answer = decide(view);
    known.set(view, answer);
  }
  return answer;
}

function decide({ text, script }: View): boolean {
  if (ERA.test(text)) return script === 'Hant' || /行政院|立法院|新台币|台湾/.test(text);
  if (script !== 'Hant' || ELSEWHERE.test(text)) return false;
  return TAIWAN.test(text) || !COMMON_YEAR.test(text);
}
