/** The buttons outside the islands: theme, print, help, files to save and to read. */
import { effect } from '@preact/signals';
import { appliesTo, baselineOf, readEntries } from '../model/baseline.js';
import { csv, tableOf, type Table } from '../model/csv.js';
import type { Review } from '../model/review.js';
import { remember, remembered } from './storage.js';
import { switchTheme } from './theme.js';

const REVIEWER = 'tongbao:reviewer';

export function handleActions(review: Review): void {
  const { record, words } = review;
  const base = (record.source.path.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'tongbao').slice(0, 80);
  const help = document.getElementById('help') as HTMLDialogElement | null;

  document.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-action]');
    switch (button?.dataset['action']) {
      case 'theme':
        switchTheme();
        break;
      case 'print':
        print();
        break;
      case 'help':
        // Browsers before 2022 may lack dialogs; an open attribute shows it all the same.
        if (help?.showModal) help.showModal();
        else help?.setAttribute('open', '');
        break;
      case 'close-help':
        if (help?.close) help.close();
        else help?.removeAttribute('open');
        break;
      case 'uncovered':
        review.uncovered.value = !review.uncovered.value;
        break;
      case 'save-baseline':
        saveBaseline();
        break;
      case 'download-json':
        save(`${base}.json`, `${JSON.stringify(record, null, 2)}\n`);
        break;
      case 'download-csv': {
        const table = button.dataset['table'] as Table;
        save(`${base}-${table}.csv`, csv(tableOf(table, record, words)));
        break;
      }
    }
  });

  document.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    if (input.dataset?.['action'] !== 'load-baseline') return;
    const file = input.files?.[0];
    if (file) load(file);
    input.value = '';
  });

  // The button of the list and that of the bar show one state.
  effect(() => {
    const pressed = String(review.uncovered.value);
    document.querySelector('button[data-action="uncovered"]')?.setAttribute('aria-pressed', pressed);
  });

  const reviewer = document.querySelector<HTMLInputElement>('#reviewer');
  if (reviewer) reviewer.value = remembered(REVIEWER);
  reviewer?.addEventListener('change', () => remember(REVIEWER, reviewer.value.trim()));

  function saveBaseline(): void {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    const signature = {
      name: reviewer?.value.trim() || words.about.unsigned,
      date: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`,
    };
    const content = baselineOf(record, review.known.value, review.marks.value, signature);
    save(`${base}.baseline.json`, `${JSON.stringify(content, null, 2)}\n`);
  }

  function load(file: File): void {
    const reader = new FileReader();
    reader.onload = () => {
      const entries = parse(String(reader.result));
      if (!entries) {
        say(words.about.loadFailed);
        return;
      }
      const applied = record.checks.filter((check) =>
        entries.some((entry) => appliesTo(entry, check, record.text))
      ).length;
      const read = new Set(entries.map(({ fingerprint }) => fingerprint));
      review.known.value = [...review.known.value.filter(({ fingerprint }) => !read.has(fingerprint)), ...entries];
      // What was read is what the reviewer asked for now: it stands above marks made before.
      review.marks.value = new Map([...review.marks.value].filter(([fingerprint]) => !read.has(fingerprint)));
      say(words.about.loaded(applied, entries.length));
    };
    reader.readAsText(file);
  }
}

function parse(text: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return undefined;
  }
}

function say(message: string): void {
  const status = document.getElementById('baseline-status');
  if (status) status.textContent = message;
}

function save(name: string, content: string): void {
  const link = document.createElement('a');
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
