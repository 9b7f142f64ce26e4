/** What is in an archive, in numbers: by year, by office, how much is completed, what is cited, which checks fail. */
import { sql } from 'kysely';
import { applyFilter, type Filter } from './notices.js';
import type { Archive } from './open.js';

export interface Group {
  notices: number;
  findings: number;
  measures: number;
  measures_completed: number;
  /** Completed measures of all measures, 0 to 1; null where there are none. */
  completion: number | null;
  checks_failing: number;
}

export interface Stats {
  total: Group;
  years: (Group & { year: number | null })[];
  offices: (Group & { office: string | null })[];
  regulations: { cited: string; notices: number; mentions: number }[];
  rules: { rule: string; checks: number; holds: number; fails: number; undecidable: number; rate: number | null }[];
  keywords: { word: string; notices: number }[];
  /** What could not be read, by reason. */
  errors: { code: string; files: number }[];
}

/** @param top how many offices, regulations and keywords */
export async function stats({ db }: Archive, filter: Filter = {}, top = 20): Promise<Stats> {
  const notices = applyFilter(db.selectFrom('notices'), filter);
  const ids = notices.select('id');
  const filtered = Object.values(filter).some((value) => value !== undefined);
  const groups = notices.select([
    sql<number>`count(*)`.as('notices'),
    sql<number>`coalesce(sum(findings), 0)`.as('findings'),
    sql<number>`coalesce(sum(measures), 0)`.as('measures'),
    sql<number>`coalesce(sum(measures_completed), 0)`.as('measures_completed'),
    sql<number>`coalesce(sum(checks_failing), 0)`.as('checks_failing'),
  ]);
  const total = await groups.executeTakeFirstOrThrow();
  const years = await groups.select('year').groupBy('year').orderBy('year').execute();
  const offices = await groups
    .select('office')
    .groupBy('office')
    .orderBy('notices', 'desc')
    .orderBy('office')
    .limit(top)
    .execute();
  const regulations = await db
    .selectFrom('regulations')
    .select(['cited', sql<number>`count(distinct notice_id)`.as('notices'), sql<number>`count(*)`.as('mentions')])
    .$if(filtered, (query) => query.where('notice_id', 'in', ids))
    .groupBy('cited')
    .orderBy('notices', 'desc')
    .orderBy('cited')
    .limit(top)
    .execute();
  const verdicts = await db
    .selectFrom('notice_rules')
    .select(['rule', 'verdict', sql<number>`sum(checks)`.as('checks')])
    .$if(filtered, (query) => query.where('notice_id', 'in', ids))
    .groupBy(['rule', 'verdict'])
    .execute();
  const keywords = await db
    .selectFrom('keywords')
    .select(['word', sql<number>`count(*)`.as('notices')])
    .$if(filtered, (query) => query.where('notice_id', 'in', ids))
    .groupBy('word')
    .orderBy('notices', 'desc')
    .orderBy('word')
    .limit(top)
    .execute();
  const errors = await db
    .selectFrom('errors')
    .select(['code', sql<number>`count(*)`.as('files')])
    .groupBy('code')
    .orderBy('files', 'desc')
    .orderBy('code')
    .execute();
  return {
    total: withRate(total),
    years: years.map(withRate),
    offices: offices.map(withRate),
    regulations,
    rules: byRule(verdicts),
    keywords,
    errors,
  };
}

function withRate<T extends Omit<Group, 'completion'>>(group: T): T & Group {
  const { measures, measures_completed } = group;
  return { ...group, completion: measures > 0 ? measures_completed / measures : null };
}

/** Those that fail most come first; the rate is of what could be decided. */
function byRule(verdicts: readonly { rule: string; verdict: string; checks: number }[]): Stats['rules'] {
  const rules = new Map<string, Stats['rules'][number]>();
  for (const { rule, verdict, checks } of verdicts) {
    const row = rules.get(rule) ?? { rule, checks: 0, holds: 0, fails: 0, undecidable: 0, rate: null };
    row.checks += checks;
    row[verdict as 'holds' | 'fails' | 'undecidable'] += checks;
    rules.set(rule, row);
  }
  for (const row of rules.values()) {
    const decided = row.holds + row.fails;
    if (decided > 0) row.rate = row.fails / decided;
  }
  return [...rules.values()].sort((a, b) => b.fails - a.fails || (a.rule < b.rule ? -1 : 1));
}
