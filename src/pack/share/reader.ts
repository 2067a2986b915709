/**
 * Opens a shared plan: takes the secret from the link, where no server ever sees it, fetches what lies beside the page
 * and decrypts it here. The address stays as it is, so that the page can be reloaded and kept as a bookmark.
 */
import { contentKey, firstPart, openPart, type Shared, type SharedFile } from './envelope.ts';

type Problem = 'missing' | 'wrong' | 'unreachable' | 'insecure';

class Trouble extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem);
    this.problem = problem;
  }
}

const find = <Found extends HTMLElement>(selector: string) => document.querySelector(selector) as Found;
const problemOf = (error: unknown): Problem => (error instanceof Trouble ? error.problem : 'wrong');

// 32 bytes are 43 characters. What a mail program may have added after them, such as a full stop, does no harm.
function secretInLink(): Uint8Array<ArrayBuffer> {
  const [, text] = /^#([\w-]{43})(?![\w-])/.exec(location.hash) ?? [];
  if (text === undefined) throw new Trouble('missing');
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

async function fetched(part: string): Promise<Uint8Array<ArrayBuffer>> {
  // A plan may have been issued anew since the browser kept its copy.
  const response = await fetch(`${part}.bin`, { cache: 'no-cache' }).catch(() => null);
  if (!response?.ok) throw new Trouble('unreachable');
  return new Uint8Array(await response.arrayBuffer());
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

function download(file: SharedFile, bytes: Uint8Array<ArrayBuffer>): void {
  const href = URL.createObjectURL(new Blob([bytes], { type: file.type }));
  Object.assign(document.createElement('a'), { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

function downloadButton(file: SharedFile, key: CryptoKey): HTMLElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: file.label });
  const status = find('[role=status]');
  button.addEventListener('click', async () => {
    button.disabled = true;
    status.textContent = status.dataset['fetching'] ?? '';
    try {
      download(file, await openPart(key, file.part, await fetched(file.part)));
      status.textContent = '';
    } catch (error) {
      status.textContent = find(`[data-problem=${problemOf(error)}] h1`).textContent;
    }
    button.disabled = false;
  });
  return button;
}

function show({ title, html, files }: Shared[number], key: CryptoKey): void {
  document.title = title;
  find<HTMLIFrameElement>('iframe').srcdoc = html;
  find('.files').replaceChildren(...files.map((file) => downloadButton(file, key)));
}

function showAll(plans: Shared, key: CryptoKey): void {
  const choice = find<HTMLSelectElement>('select');
  choice.append(...plans.map(({ title }, index) => new Option(title, String(index))));
  choice.hidden = plans.length < 2;
  const chosen = () => plans[Number(choice.value)];
  const showChosen = () => {
    const plan = chosen();
    if (plan) show(plan, key);
  };
  choice.addEventListener('change', showChosen);
  find('.print').addEventListener('click', () => find<HTMLIFrameElement>('iframe').contentWindow?.print());
  showChosen();
  find('.reader').hidden = false;
}

async function open(): Promise<void> {
  // Browsers offer no cryptography to pages that came over an open line.
  if (!globalThis.crypto?.subtle || !globalThis.DecompressionStream) throw new Trouble('insecure');
  const key = await contentKey(secretInLink(), 'decrypt');
  const first = await openPart(key, firstPart, await fetched(firstPart));
  showAll(JSON.parse(await inflated(first)) as Shared, key);
}

// Another link pasted over this one changes nothing but the fragment.
addEventListener('hashchange', () => location.reload());
const opening = find('.opening');
opening.hidden = false;
try {
  await open();
} catch (error) {
  find(`[data-problem=${problemOf(error)}]`).hidden = false;
}
opening.hidden = true;
