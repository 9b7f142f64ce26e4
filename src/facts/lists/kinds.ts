/** What tells a list of names that ends where its items end: the words that names end with, and lengths that agree. */

/** What the names of bodies and places end with. */
export const KIND =
  /(?:公司|街道|社区|中心|集团|小学|中学|学校|学院|大学|医院|银行|支行|支队|大队|分局|支部|景区|园区|合作社|供销社|联社|委员会|管委会|木业|制品|粮油|家具|食品|化工|纺织|机械|建材|商贸|电器|药业|塑业|科技|实业|印务|咨询|传媒|物流|饲料|水泥|石材|矿业|服饰|酒业|乳业|五金|电子|能源|环保|办公室|办事处|发改委|卫健委|国资委|纪委|团委|工会|[镇乡村县区市州省厅局署处科所站厂矿场院店馆港库湖])$/;

/** What is counted where names are listed: 5个村(上坪、下坪、石桥), 三家企业. */
export const PLACES =
  /(?:[乡镇村县区市州省厅局处科部所站场院厂店馆]|街道|社区|中心|学校|河流|水库|湖泊|城市|省份|国家|医院|网点|口岸|园区|景区|办事处|分行|支部|片区|点位|断面|车站|港口|基地|考区|辖区|地区|合作社)$/;
const BODIES = /(?:部门|单位|企业|公司|机构|银行|院校|商家|商户|团队|板块|小组|牵头)$/;

/** 3个考区, 5家砂石企业: the first words behind the unit name places. */
export const arePlaces = (counted: string): boolean => startsWith(counted, PLACES);
/** … or bodies. */
export const areBodies = (counted: string): boolean => startsWith(counted, BODIES);

const startsWith = (words: string, ends: RegExp): boolean =>
  [...words].some((_, k) => words[k + 1] !== '门' && ends.test(words.slice(0, k + 1)));

/** 省水利厅、省林业局、省供销社: each ends as names of bodies or places do. */
export const areOfKind = (items: readonly string[]): boolean =>
  items.length > 2 && items.every((one) => KIND.test(one));

/** Two to four characters each, but for the first, before which a verb may stand (关停宏达、永兴、鑫源). */
export function areShort([first = '', ...others]: readonly string[], least: number): boolean {
  const [second = ''] = others;
  const { length } = second;
  return (
    others.length + 1 >= least &&
    length >= 2 &&
    length <= 4 &&
    first.length >= length &&
    others.every((one) => one.length === length)
  );
}
