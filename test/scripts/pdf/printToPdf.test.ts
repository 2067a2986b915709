import { expect, test } from 'vitest';
import { destinationPages } from '../../../scripts/lib/pdf/destinations.ts';
import { findBrowser } from '../../../scripts/lib/pdf/findBrowser.ts';
import { launch } from '../../../scripts/lib/pdf/launch.ts';
import { printToPdf } from '../../../scripts/lib/pdf/printToPdf.ts';

const chapters = [1, 2, 3, 4].map(
  (number) => `<h2 id="c${number}" style="break-before:page">Chapter ${number}</h2><p>${'words '.repeat(900 * number)}`,
);
const contents = [1, 2, 3, 4].map((number) => `<li><a href="#c${number}">Chapter ${number}</a>`);
const html = `<!doctype html><html lang="en"><title>Plan</title><ul>${contents.join('')}</ul>${chapters.join('')}`;

test('a print for the places has everything on the page where the whole print has it, and no tags', async () => {
  await using browser = await launch(await findBrowser());
  const page = await browser.newPage();
  await page.setContent(html);
  const session = await page.createCDPSession();
  const places = await printToPdf(session, 'places', 20_000);
  const whole = await printToPdf(session, 'whole', 20_000);
  expect([...destinationPages(whole).keys()].toSorted()).toEqual(['c1', 'c2', 'c3', 'c4']);
  expect(destinationPages(whole).get('c4')).toBeGreaterThan(4);
  expect(destinationPages(places)).toEqual(destinationPages(whole));
  expect([whole, places].map((bytes) => Buffer.from(bytes).includes('/StructTreeRoot'))).toEqual([true, false]);
});
