import type { Page } from 'puppeteer';

/** Milliseconds of the first search of a reader. */
export interface FirstSearch {
  /** From the key that opens the search until its field takes letters. */
  readonly open: number;
  /** From the first letter until the first result stands in the page. */
  readonly first: number;
  /** The same for each letter after it. */
  readonly further: readonly number[];
}

const words = 'installation';

interface Watch {
  pressed: number;
  answered: number;
}

/** Searches as a reader does who comes to a page for the first time and types at an ordinary pace. */
export async function searchOnce(page: Page, url: string): Promise<FirstSearch> {
  await page.goto(url, { waitUntil: 'networkidle0' });
  await page.evaluate(watchResults);
  await page.keyboard.press('/');
  await page.waitForFunction(() => document.activeElement?.matches('pagefind-modal input'), { polling: 'raf' });
  const open = await page.evaluate(() => performance.now() - (window as unknown as { watch: Watch }).watch.pressed);
  const times: number[] = [];
  for (const letter of words) times.push(await timeOf(letter, page));
  return { open, first: times[0] ?? Number.NaN, further: times.slice(1) };
}

async function timeOf(letter: string, page: Page): Promise<number> {
  await page.evaluate(() => ((window as unknown as { watch: Watch }).watch.answered = 0));
  await page.keyboard.press(letter as 'a');
  await page.waitForFunction(() => (window as unknown as { watch: Watch }).watch.answered > 0);
  // The pace of somebody who types fast: until then all that follows an answer is done, too.
  await new Promise((resolve) => setTimeout(resolve, 120));
  return page.evaluate(() => {
    const { pressed, answered } = (window as unknown as { watch: Watch }).watch;
    return answered - pressed;
  });
}

/** Runs in the page: notes when a key went down, and when the first result after it came in. */
function watchResults(): void {
  const watch: Watch = { pressed: 0, answered: 0 };
  Object.assign(window, { watch });
  document.addEventListener('keydown', (event) => (watch.pressed = event.timeStamp), { capture: true });
  new MutationObserver((changes) => {
    const isResult = changes.some(({ addedNodes }) =>
      [...addedNodes].some(
        (node) => node instanceof Element && (node.matches('.search-result') || node.querySelector('.search-result')),
      ),
    );
    if (isResult && watch.answered === 0) watch.answered = performance.now();
  }).observe(document.body, { childList: true, subtree: true });
}
