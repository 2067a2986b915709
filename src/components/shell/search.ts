/** Loads Pagefind's interface when a reader first asks for it, so that no page pays for a search that nobody makes. */

interface SearchDialog extends HTMLElement {
  open(): void;
}

const button = document.querySelector<HTMLButtonElement>('.search-button');

function addStyles(href: string): Promise<void> {
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  return new Promise((resolve, reject) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => reject(new Error(href)));
    document.head.append(link);
  });
}

async function makeDialog(trigger: HTMLButtonElement): Promise<SearchDialog> {
  const { bundle = '', base = '' } = trigger.dataset;
  const config = document.createElement('pagefind-config');
  config.setAttribute('bundle-path', bundle);
  config.setAttribute('base-url', base);
  document.body.append(config);
  await addStyles(`${bundle}pagefind-component-ui.css`);
  await import(/* @vite-ignore */ `${bundle}pagefind-component-ui.js`);
  const template = document.querySelector<HTMLTemplateElement>('#search-dialog');
  if (template) document.body.append(template.content.cloneNode(true));
  const dialog = document.querySelector<SearchDialog>('pagefind-modal');
  if (!dialog) throw new Error('The page has no search dialog');
  return dialog;
}

let dialog: Promise<SearchDialog> | undefined;

async function search(trigger: HTMLButtonElement): Promise<void> {
  dialog ??= makeDialog(trigger);
  try {
    (await dialog).open();
  } catch {
    dialog = undefined;
    trigger.title = trigger.dataset['unavailable'] ?? '';
    trigger.disabled = true;
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

if (button) {
  button.addEventListener('click', () => void search(button));
  document.addEventListener('keydown', (event) => {
    const slash = event.key === '/' && !isTyping(event.target);
    const shortcut = event.key === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !shortcut) return;
    event.preventDefault();
    void search(button);
  });
}
