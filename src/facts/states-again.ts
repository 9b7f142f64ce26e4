/**
 * How much of a whole is done, told twice: 72条措施完成65条 … 巩固72条措施已完成56条的成果.
 *
 * The whole stands right before, with its value and its name, both times. What was done by a day is no more later, so two values need
 * not contradict each other; but none is lower afterwards, and two tellings without a day speak of one time.
 */
import type { Retelling } from './retellings.js';
import type { Quantity, Sentence } from './sentence.js';

/** What may stand before the whole where no other time or place is meant. */
const OPENING =
  /^(?:对|将|把|就|以|继续|持续|进一步|巩固|运用|反馈的?|全部|这|上述|目前|至今|截至目前|截至.{0,14}|[了的])*$/;
const NOW = /^(?:目前|至今|截至目前)/;

interface Telling {
  done: Quantity;
  /** By a day, or by now. */
  dated: boolean;
}

export function findStatesAgain(sentences: readonly Sentence[]): Retelling[] {
  const told = new Map<string, Telling>();
  const out: Retelling[] = [];
  for (const sentence of sentences) {
    const { quantities } = sentence;
    quantities.forEach((whole, i) => {
      const done = quantities[i + 1];
      if (!done || !isDoneOf(done, whole)) return;
      const key = `${whole.figure.value} ${whole.figure.unit} ${whole.head}`;
      const first = told.get(key);
      const ahead = whole.clauseLead.trim();
      const now = NOW.test(ahead);
      const day = sentence.dates.some((one) => one.span.end <= whole.figure.span.start);
      if (!first) {
        told.set(key, { done, dated: day || now });
        return;
      }
      if (day || !OPENING.test(ahead)) return;
      const lower = done.n < first.done.n;
      if (lower || !(first.dated || now)) out.push({ quantities: [first.done, done], sure: done.n !== first.done.n });
    });
  }
  return out;
}

/** 72条措施已完成56条: the whole opens its clause, and what is done of it follows at once. */
function isDoneOf(done: Quantity, whole: Quantity): boolean {
  if (!whole.figure.exact || !done.figure.exact || whole.head === '' || whole.n < 2) return false;
  if (done.figure.unit !== whole.figure.unit || done.clause !== whole.clause || done.bracket || whole.bracket)
    return false;
  return (
    whole.runsOn &&
    done.state === 'completed' &&
    done.n <= whole.n &&
    /^(?:已|均|累计|共)*$|完成|整改|办结|销号/.test(done.lead)
  );
}
