/**
 * Lights in the text: the operands of the selected check, the number that was clicked, the kinds of marks that are shown.
 *
 * The text is far too long to be drawn again for a colour, so this works on the elements as they are.
 */
import type { NoticeRecord } from '../../../record/schema.js';
import { kinds as allKinds, type Kind } from '../model/mentions.js';

export class TextLights {
  private lit: Element[] = [];

  constructor(
    private readonly root: HTMLElement,
    private readonly record: NoticeRecord
  ) {}

  kinds(shown: ReadonlySet<Kind>, uncovered: boolean): void {
    for (const kind of allKinds) this.root.classList.toggle(`no-${kind}`, !shown.has(kind));
    this.root.classList.toggle('show-uncovered', uncovered);
  }

  /** Lights every operand of the check, and scrolls to the one that the reader is at. */
  light(checkId: string | undefined, operand: number, mentionId: string | undefined): void {
    for (const element of this.lit) {
      element.classList.remove('lit', 'now', 'focus');
    }
    this.lit = [];
    const index = checkId === undefined ? -1 : this.record.checks.findIndex(({ id }) => id === checkId);
    const check = this.record.checks[index];
    if (check) {
      const current = check.operands[operand]?.span;
      let target: Element | undefined;
      for (const element of this.root.querySelectorAll(`[data-c~="${index}"]`)) {
        const at = Number((element as HTMLElement).dataset['o']);
        element.classList.add('lit');
        if (current && at >= current.start && at < current.end) {
          element.classList.add('now');
          target ??= element;
        }
        this.lit.push(element);
      }
      if (target) this.show(target);
    } else if (mentionId !== undefined) {
      for (const element of this.root.querySelectorAll(`[data-m="${CSS.escape(mentionId)}"]`)) {
        element.classList.add('focus');
        this.lit.push(element);
      }
    }
  }

  /** Brings an element into the middle of the view; near ones glide, far ones jump. */
  show(element: Element): void {
    const { top, bottom } = element.getBoundingClientRect();
    const screen = window.innerHeight;
    const near = top > -2 * screen && bottom < 3 * screen;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const inView = top > screen * 0.2 && bottom < screen * 0.75;
    if (inView) return;
    element.scrollIntoView({ block: 'center', behavior: near && !calm ? 'smooth' : 'auto' });
    // Chunks that were never laid out have an assumed height; once those on the way have their own, go there again.
    if (!near) requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block: 'center' })));
  }
}
