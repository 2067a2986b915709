import { watch } from 'node:fs';

/**
 * Calls back when something below a folder has changed, once for changes that come together,
 * and not again before the last call has ended.
 * @param pause milliseconds without a change after which the changes count as complete
 */
export function watchFolder(folder: string, changed: () => Promise<void>, pause = 20): Disposable {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => (last = last.then(changed)), pause);
  });
  return {
    [Symbol.dispose]() {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
