import { together } from '../command/together.ts';
import { onPaper, paperNamed } from '../pdf/paper.ts';
import { openPrinter } from '../pdf/printer.ts';

/**
 * Loads pages, numbers their contents and prints them in as many tabs as a build has, and does nothing else with them.
 * @returns milliseconds for each on the wall
 */
export async function ownPrinting(pages: string, ids: readonly string[], signal: AbortSignal): Promise<number> {
  await using printer = await openPrinter({ pages, cache: null, password: null });
  const print = async (id: string) =>
    printer.print({ name: id, html: onPaper(await printer.build.page(id), paperNamed('A4')) });
  const queue = ids.values();
  // The first starts the browser.
  for (const id of queue.take(1)) await print(id);
  const started = performance.now();
  const work = async () => {
    for (const id of queue) await print(id);
  };
  await together(signal, ...Array<typeof work>(printer.lanes).fill(work));
  return (performance.now() - started) / (ids.length - 1);
}
