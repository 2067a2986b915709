import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { filesOf } from './files.ts';

/** What no letter may stand in: the edges of a card, and the room between its title and its drawing. */
const clear = [
  { x: 0, y: 0, width: 64, height: 630 },
  { x: 1140, y: 0, width: 60, height: 630 },
  { x: 0, y: 0, width: 1200, height: 48 },
  { x: 0, y: 376, width: 1200, height: 24 },
] as const;

let browser: Browser;
let cards: [file: string, bytes: Buffer][];

beforeAll(async () => {
  cards = [...(await filesOf(join(inject('demo'), 'handbook')))].filter(([file]) => file.endsWith('card.png'));
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe('the cards of pages', () => {
  test('differ from each other, and are small', () => {
    const pictures = new Set(cards.map(([, bytes]) => bytes.toString('latin1')));
    expect(cards.length).toBeGreaterThan(90);
    // Pages that nobody has translated carry the same words in both languages.
    expect(pictures.size).toBeGreaterThan(cards.length * 0.9);
    expect(cards.filter(([, bytes]) => bytes.length > 100_000).map(([file]) => file)).toEqual([]);
  });

  test('have no word that leaves its room, in any language', async () => {
    const page = await browser.newPage();
    const crowded: string[] = [];
    for (const [file, bytes] of cards) {
      const colours = await page.evaluate(coloursWithin, bytes.toString('base64'), clear);
      if (colours.some((count) => count !== 1)) crowded.push(`${file} ${colours.join(' ')}`);
    }
    expect(crowded).toEqual([]);
  });
});

/** How many colours there are in each part of a picture. Runs in the browser. */
async function coloursWithin(
  picture: string,
  parts: readonly { x: number; y: number; width: number; height: number }[],
): Promise<number[]> {
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return parts.map(({ x, y, width, height }) => {
    const { data } = canvas.getImageData(x, y, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
  });
}
