/** Marks in the outline where the reader is. */
import { lastAtOrBefore } from '../model/blocks.js';

export function markSection(text: HTMLElement): void {
  const scroller = document.getElementById('text-scroll');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.outline a[data-from]')]
    .map((link) => ({ link, from: Number(link.dataset['from']) }))
    .sort((a, b) => a.from - b.from);
  if (!scroller || links.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (): void => {
    const box = scroller.getBoundingClientRect();
    const left = box.left + box.width / 2;
    let block: Element | null | undefined;
    for (let y = 60; y < 240 && !block; y += 30) {
      block = document.elementFromPoint(left, Math.max(0, box.top) + y)?.closest('[data-s]');
    }
    if (!block || !text.contains(block)) return;
    const at = lastAtOrBefore(links, Number((block as HTMLElement).dataset['s']) + 3, ({ from }) => from);
    const next = links[at]?.link;
    if (next === current) return;
    current?.removeAttribute('aria-current');
    current = next;
    current?.setAttribute('aria-current', 'location');
    current?.scrollIntoView({ block: 'nearest' });
  };
  scroller.addEventListener(
    'scroll',
    () => {
      // Once the reader comes to rest: to follow every frame would cost more than to scroll.
      clearTimeout(timer);
      timer = setTimeout(update, 120);
    },
    { passive: true }
  );
  update();
}
