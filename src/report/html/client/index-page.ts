/** The index of many notices: filter, and how far the review has come in this browser. */
import { switchTheme } from './theme.js';
import { readMarks, STORE } from './storage.js';

export function startIndex(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('tr[data-sha]')];
  const filter = document.querySelector<HTMLInputElement>('#index-filter');
  const only = document.querySelector<HTMLInputElement>('#only-failing');
  const status = document.querySelector<HTMLElement>('#index-status');
  for (const row of rows) {
    const cell = row.querySelector('.reviewed');
    const wanted = (row.dataset['fails'] ?? '').split(' ').filter(Boolean);
    if (!cell || wanted.length === 0) continue;
    const marks = readMarks(STORE + (row.dataset['sha'] ?? ''));
    const done = wanted.filter((fingerprint) => marks.get(fingerprint)).length;
    cell.textContent = `${done}/${wanted.length}`;
    cell.classList.toggle('done', done === wanted.length);
  }
  const update = (): void => {
    const wanted = filter?.value.trim().toLowerCase() ?? '';
    let shown = 0;
    for (const row of rows) {
      const fits =
        row.textContent?.toLowerCase().includes(wanted) === true && (!only?.checked || row.dataset['fails'] !== '');
      row.hidden = !fits;
      if (fits) shown++;
    }
    if (status) status.textContent = `${shown} / ${rows.length}`;
  };
  filter?.addEventListener('input', update);
  only?.addEventListener('change', update);
  document.addEventListener('click', (event) => {
    if ((event.target as Element).closest('[data-action="theme"]')) switchTheme();
  });
}
