/** The keyboard: one hand on j and k, the other on the coffee. Single keys can be switched off in the help. */
import type { View } from '../components/tab-list.js';
import { decisions } from '../model/baseline.js';
import type { Review } from '../model/review.js';

export function handleKeys(review: Review, view: View): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    const typing = target.matches('input, textarea, select');
    // An open dialog has its own Escape.
    if (document.querySelector('dialog[open]')) return;
    if (event.key === 'Escape') {
      if (typing) target.blur();
      else if (review.selected.value !== undefined) review.select(undefined);
      else review.focus.value = undefined;
      return;
    }
    if (typing) return;
    const single = document.querySelector<HTMLInputElement>('#single-keys')?.checked !== false;
    const { shown, selected, operand } = review;
    const check = shown.value.find(({ id }) => id === selected.value);
    const count = check?.operands.length ?? 0;
    const arrow = (event.key === 'ArrowDown' || event.key === 'ArrowUp') && target.closest('.cards') !== null;
    if (!single && !arrow && event.key !== 'Enter') return;
    switch (event.key) {
      case 'j':
      case 'ArrowDown':
      case 'k':
      case 'ArrowUp': {
        // Arrows scroll the text, and move through the checks only among these.
        if (event.key.startsWith('Arrow') && !arrow) return;
        move(event.key === 'j' || event.key === 'ArrowDown' ? 1 : -1);
        break;
      }
      case '[':
      case ']':
        if (count > 0) operand.value = (operand.value + (event.key === ']' ? 1 : -1) + count) % count;
        break;
      case '1':
      case '2':
      case '3': {
        const decision = decisions[Number(event.key) - 1];
        if (check && decision) {
          const before = review.decisionOf(check);
          review.mark(check, before?.decision === decision ? undefined : decision, before?.reason);
        }
        break;
      }
      case 'n':
        if (check) document.getElementById(check.id)?.querySelector('textarea')?.focus();
        break;
      case '/':
        view.value = 'text';
        document.getElementById('text-search')?.focus();
        break;
      case '?':
        document.querySelector<HTMLElement>('[data-action="help"]')?.click();
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  function move(by: number): void {
    const { shown, selected, tab } = review;
    tab.value = 'checks';
    const list = shown.value;
    if (list.length === 0) return;
    const at = list.findIndex(({ id }) => id === selected.value);
    const next = list[at < 0 ? (by > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + by))];
    if (!next) return;
    review.select(next.id);
    requestAnimationFrame(() => {
      const card = document.getElementById(next.id);
      card?.querySelector<HTMLElement>('.card-link')?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  }
}
