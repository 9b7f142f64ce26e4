/**
 * Every `#id` on the page leads somewhere: a check is selected, a number shows its checks, a place in the text is scrolled to.
 *
 * One listener for the whole document, so that drawings and lists need no script of their own.
 */
import type { View } from '../components/tab-list.js';
import type { Review, Tab } from '../model/review.js';
import type { TextLights } from './text-lights.js';
import { paint, type TextPlaces } from './text-places.js';

export function handleLinks(review: Review, view: View, lights: TextLights, places: TextPlaces): void {
  const { record } = review;
  const mentions = new Set<string>();
  for (const list of [
    record.figures,
    record.dates,
    record.regulations,
    record.documentNumbers,
    record.organizations,
    record.persons,
  ]) {
    for (const { id } of list) mentions.add(id);
  }

  const toCard = (id: string): void => {
    // The list is drawn after the signal has changed.
    requestAnimationFrame(() => {
      const card = document.getElementById(id);
      const link = card?.querySelector<HTMLElement>('.card-link');
      link?.focus({ preventScroll: true });
      card?.scrollIntoView({ block: 'nearest' });
    });
  };

  const selectCheck = (id: string, operand: number, scroll: boolean): void => {
    review.tab.value = 'checks';
    if (!review.shown.value.some((check) => check.id === id)) {
      review.clearFilters();
    }
    review.select(id, operand);
    if (scroll) toCard(id);
  };

  const follow = (id: string, link?: HTMLElement): boolean => {
    if (record.checks.some((check) => check.id === id)) {
      selectCheck(id, 0, !link?.closest('.operand-dock') || link.dataset['action'] === 'to-card');
      return true;
    }
    if (mentions.has(id)) {
      review.select(undefined);
      review.tab.value = 'checks';
      review.focus.value = id;
      if (!link?.closest('#notice')) {
        view.value = 'text';
        const element = document.getElementById(id);
        if (element) lights.show(element);
      }
      document.getElementById('panel')?.scrollTo(0, 0);
      return true;
    }
    const tab = /^panel-(\w+)$/.exec(id)?.[1];
    if (tab !== undefined && tab in review.words.tabs) {
      review.tab.value = tab as Tab;
      view.value = 'panel';
      document.getElementById('panel')?.scrollTo(0, 0);
      return true;
    }
    const element = document.getElementById(id);
    if (!element) return false;
    if (element.closest('.reading')) view.value = 'text';
    else if (element.closest('.panel')) {
      const panel = element.closest<HTMLElement>('.tab-panel');
      if (panel) review.tab.value = panel.id.replace('panel-', '') as Tab;
      view.value = 'panel';
    }
    requestAnimationFrame(() => {
      element.scrollIntoView({ block: id.startsWith('block-') ? 'center' : 'start' });
      if (element.tabIndex >= 0 || element.hasAttribute('tabindex')) element.focus({ preventScroll: true });
      flash(element);
    });
    return true;
  };

  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('a[href^="#"]');
    if (!link) {
      const card = target.closest<HTMLElement>('.card');
      const idle =
        card && !target.closest('button, textarea, summary, select, input, label') && !getSelection()?.toString();
      if (idle && card.dataset['check'] !== review.selected.value) {
        review.select(card.dataset['check']);
        remember(card.dataset['check'] ?? '');
      }
      return;
    }
    const { check, operand, m, at, to } = link.dataset;
    paint('place', []);
    if (check !== undefined && operand !== undefined) {
      event.preventDefault();
      review.select(check, Number(operand));
      view.value = 'text';
      remember(check);
      return;
    }
    // A stretch that is no mention of its own: paint it, and go there.
    if (at !== undefined && to !== undefined && !mentions.has(decode(link.hash.slice(1)))) {
      event.preventDefault();
      view.value = 'text';
      const range = places.range(Number(at), Number(to));
      const target = range?.startContainer.parentElement ?? places.at(Number(at))?.element;
      if (target) lights.show(target);
      if (target && !(range && paint('place', [range]))) flash(target);
      return;
    }
    // A number in the text shows all its checks, not only the first that its address names.
    const id = m ?? decode(link.hash.slice(1));
    if (link.closest('#notice') && m !== undefined) {
      const numbers = (link.dataset['c'] ?? '').split(' ').filter(Boolean);
      const [only] = numbers;
      const one = numbers.length === 1 && only !== undefined ? record.checks[Number(only)] : undefined;
      follow(id, link);
      if (one)
        review.select(
          one.id,
          Math.max(
            0,
            one.operands.findIndex(({ ref }) => ref === m)
          )
        );
      view.value = numbers.length > 0 ? 'panel' : view.value;
      event.preventDefault();
      remember(one?.id ?? id);
      return;
    }
    if (follow(id, link)) {
      event.preventDefault();
      remember(id);
    }
  });

  addEventListener('hashchange', () => follow(decode(location.hash.slice(1))));
  if (location.hash.length > 1) follow(decode(location.hash.slice(1)));
}

/** Puts the link into the address bar without a jump. */
function remember(id: string): void {
  try {
    history.replaceState(null, '', `#${encodeURIComponent(id)}`);
  } catch {
    // Some browsers refuse this for files; the page works without.
  }
}

function flash(element: Element): void {
  element.classList.add('flash');
  setTimeout(() => element.classList.remove('flash'), 1200);
}

function decode(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
