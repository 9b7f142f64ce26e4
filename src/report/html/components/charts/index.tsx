/** The charts, in order; each is nothing where the record has nothing for it. */
import type { NoticeRecord } from '../../../../record/schema.js';
import type { Words } from '../../words/index.js';
import { Amounts } from './amounts.js';
import { Claims } from './claims.js';
import { FindingStates } from './finding-states.js';
import { Timeline } from './timeline.js';
import { Units } from './units.js';

export function Charts({ record, words }: { record: NoticeRecord; words: Words }) {
  const nothing = record.findings.length + record.figures.length + record.dates.length === 0;
  if (nothing) return <p class="empty">{words.charts.nothing}</p>;
  return (
    <>
      <FindingStates record={record} words={words} />
      <Claims record={record} words={words} />
      <Timeline record={record} words={words} />
      <Amounts record={record} words={words} />
      <Units record={record} words={words} />
    </>
  );
}
