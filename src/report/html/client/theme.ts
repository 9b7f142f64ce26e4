/** Light or dark: what the system says, until the reader says otherwise. */
const KEY = 'tongbao:theme';

export function applyTheme(): void {
  try {
    const theme = localStorage.getItem(KEY);
    if (theme === 'dark' || theme === 'light') document.documentElement.setAttribute('data-theme', theme);
  } catch {
    // No storage: the system decides.
  }
}

export function switchTheme(): void {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const now = root.getAttribute('data-theme') ?? system;
  const next = now === 'dark' ? 'light' : 'dark';
  root.setAttribute('data-theme', next);
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Forgotten with the page.
  }
}
