/** Runs before anything is drawn: the theme must not flash, and what needs the script must not show without it. */
import { applyTheme } from './theme.js';

document.documentElement.classList.remove('no-js');
applyTheme();
