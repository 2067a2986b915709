/**
 * Keeps the handbook readable without a connection. Whoever is connected reads every page as it was published last; whoever
 * is not gets the pages of the last version that was kept, which is only ever kept as a whole.
 */
import { clientsClaim } from 'workbox-core';
import { addRoute, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

/** What of a service worker is used here; its own types cannot stand beside those of pages. */
interface Worker {
  /** What is kept, with a mark that changes with the file; the build writes it in front of this script. */
  readonly channelbookFiles: readonly PrecacheEntry[];
  readonly registration: { readonly scope: string; readonly waiting: { postMessage(message: string): void } | null };
  readonly clients: { matchAll(of: { type: 'window' }): Promise<readonly unknown[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

const worker = globalThis as unknown as Worker;
/** What an old version says to the one that waits for its place. */
const takeOver = 'take over';
/** Milliseconds after which a page that is kept is shown rather than waited for. */
const patience = 5000;

precache([...worker.channelbookFiles]);
registerRoute(new NavigationRoute(({ request }) => page(request)));
// Pagefind puts the time behind the name of its index.
addRoute({ ignoreURLParametersMatching: [/^ts$/] });
clientsClaim();
worker.addEventListener('message', ({ data }) => {
  if (data === takeOver) void worker.skipWaiting();
});

async function page(request: Request): Promise<Response> {
  const kept = await matchPrecache(new URL(request.url).pathname);
  try {
    const response = await fetch(request, kept ? { signal: AbortSignal.timeout(patience) } : {});
    if (response.ok) await giveWay();
    return kept && response.status >= 500 ? kept : response;
  } catch {
    return kept ?? (await matchPrecache(`${worker.registration.scope}offline/`)) ?? Response.error();
  }
}

/** A new version takes its place when no page of the old one is left open, for its files go with it. */
async function giveWay(): Promise<void> {
  const windows = await worker.clients.matchAll({ type: 'window' });
  if (windows.length <= 1) worker.registration.waiting?.postMessage(takeOver);
}
