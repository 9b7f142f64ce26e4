/** Small drawings, so that no sign depends on the fonts of the machine. Each verdict has a shape of its own, not only a colour. */
import type { Outcome } from '../model/outcome.js';

const paths = {
  fails: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  rounding: 'M4.4 6.6c1.2-1.3 2.4-1.3 3.6-.2s2.4 1.1 3.6-.2M4.4 10.2c1.2-1.3 2.4-1.3 3.6-.2s2.4 1.1 3.6-.2',
  holds: 'M4.6 8.3l2.3 2.3 4.5-4.9',
  undecidable: 'M6.2 6.5a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.9.7-.9 1.3M8 11.5v.1',
} satisfies Record<Outcome, string>;

export function OutcomeIcon({ outcome }: { outcome: Outcome }) {
  return (
    <svg class={`icon icon-${outcome}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {outcome === 'fails' ? <rect x="1" y="1" width="14" height="14" rx="3" /> : <circle cx="8" cy="8" r="7" />}
      <path d={paths[outcome]} />
    </svg>
  );
}

const tools = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4l3.6 3.6',
  theme: 'M8 1.8a6.2 6.2 0 1 0 0 12.4zM8 1.8a6.2 6.2 0 0 1 0 12.4',
  print: 'M4.5 6V2h7v4M4.5 12H2.5V6h11v6h-2M4.5 9.5h7V14h-7z',
  help: 'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM6.3 6.5a1.7 1.7 0 1 1 2.5 1.6c-.5.3-.8.6-.8 1.2M8 11.3v.1',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  close: 'M4 4l8 8M12 4l-8 8',
  outline: 'M2.5 4h11M5 8h8.5M5 12h8.5',
  link: 'M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.3 4.3l-1.1 1M9 11.5l-1 1a3 3 0 0 1-4.3-4.3l1.1-1',
} as const;

export function ToolIcon({ name }: { name: keyof typeof tools }) {
  return (
    <svg class="icon icon-tool" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={tools[name]} />
    </svg>
  );
}
