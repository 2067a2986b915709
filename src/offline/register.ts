/** Has the browser keep the handbook, once the page is there; not for those who count their bytes. */
const { worker } = document.body.dataset;
const { connection } = navigator as { connection?: { saveData?: boolean } };

if (worker && !connection?.saveData)
  addEventListener('load', () => {
    // Private windows and some settings allow no worker; the handbook can be read without.
    navigator.serviceWorker?.register(worker, { updateViaCache: 'none' }).catch(() => undefined);
  });
