import type { Page } from 'puppeteer';
import { cardSize } from '../../../src/cards/cards.ts';
import { Failure, messageOf } from '../command/failure.ts';
import { Answers, origin, PageFailure } from '../pdf/answers.ts';
import { missingParts } from '../pdf/inPage.ts';
import type { PrintBuild } from '../pdf/printBuild.ts';
import type { OpenPage, SharedBrowser } from '../pdf/sharedBrowser.ts';
import { within } from '../pdf/worker.ts';
import { countCards, fitTitles, showAlone } from './inPage.ts';

/** Milliseconds that one page of cards may take. */
const timeout = 120_000;
/** Where a card stands that is alone on its page. */
const sheet = { x: 0, y: 0, ...cardSize };

/**
 * Takes a picture of every card on a page; tries once more in a new browser, and then in the others that there are.
 * @returns PNG files, in the order of the cards
 * @throws Failure where no picture can be taken
 */
export async function photograph(
  html: string,
  assets: PrintBuild['assets'],
  browsers: readonly SharedBrowser[],
): Promise<Buffer[]> {
  const errors: unknown[] = [];
  for (const browser of [...browsers.slice(0, 1), ...browsers]) {
    try {
      return await attempt(html, assets, browser);
    } catch (error) {
      if (error instanceof PageFailure) throw error;
      errors.push(error);
    }
  }
  throw new Failure(`The cards of the pages could not be photographed: ${messageOf(errors.at(-1))}`, '', {
    cause: new AggregateError(errors),
  });
}

async function attempt(html: string, assets: PrintBuild['assets'], browser: SharedBrowser): Promise<Buffer[]> {
  const host = await browser.get();
  try {
    return await within(picturesOf(html, assets, await browser.use.openPage(host)), timeout);
  } catch (error) {
    if (!(error instanceof Failure)) await browser.replace(host);
    throw error;
  }
}

async function picturesOf(html: string, assets: PrintBuild['assets'], { page, close }: OpenPage): Promise<Buffer[]> {
  await show(page, html, assets);
  const session = await page.createCDPSession();
  const pictures: Buffer[] = [];
  const count = await page.evaluate(countCards);
  for (let number = 0; number < count; number++) {
    await page.evaluate(showAlone, number);
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip: { ...sheet, scale: 1 } });
    pictures.push(Buffer.from(data, 'base64'));
  }
  await close();
  return pictures;
}

async function show(page: Page, html: string, assets: PrintBuild['assets']): Promise<void> {
  const answers = new Answers(page, assets);
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answers.answer(request).catch(() => undefined));
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.setViewport(cardSize);
  answers.begin(html);
  await page.goto(`${origin}/cards/`, { waitUntil: 'load', timeout });
  answers.check('cards', await page.evaluate(missingParts));
  await page.evaluate(fitTitles);
}
