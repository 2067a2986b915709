/** Loads Pagefind's interface when a reader first reaches for it, so that no page pays for a search that nobody makes. */
import type { SearchDialog } from './searchDialog.ts';

const button = document.querySelector<HTMLButtonElement>('.search-button');

let dialog: Promise<SearchDialog> | undefined;

const made = async (trigger: HTMLButtonElement) => (await import('./searchDialog.ts')).makeDialog(trigger);

/** The dialog, made once; where that fails it is tried again when it is next asked for. */
function prepared(trigger: HTMLButtonElement): Promise<SearchDialog> {
  dialog ??= made(trigger).catch((error: unknown) => {
    dialog = undefined;
    throw error;
  });
  return dialog;
}

async function search(trigger: HTMLButtonElement): Promise<void> {
  try {
    (await prepared(trigger)).open();
  } catch {
    trigger.title = trigger.dataset['unavailable'] ?? '';
    trigger.disabled = true;
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

if (button) {
  for (const reach of ['pointerenter', 'focus'])
    button.addEventListener(reach, () => void prepared(button).catch(() => undefined));
  button.addEventListener('click', () => void search(button));
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !isTyping(event.target);
    const shortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !shortcut) return;
    event.preventDefault();
    void search(button);
  });
}
