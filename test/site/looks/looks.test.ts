import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { describe, expect, inject, test } from 'vitest';
import { openHandbook } from '../openHandbook.ts';
import { coloursOf, placesOf } from './inPage.ts';
import { type Looked, looked } from './pages.ts';
import { looksOfPdf } from './pdf.ts';

const widths = [390, 768, 1440] as const;
const themes = ['light', 'dark'] as const;
const handbook = openHandbook();

/** What a page looks like, in lines that a reviewer can read: places at each width, colours in each theme. */
async function looksOf({ path, parts, press }: Looked): Promise<string> {
  const page = await handbook.browser.newPage();
  const [names, selectors] = [Object.keys(parts), Object.values(parts)];
  const open = async (width: number, theme: string) => {
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(handbook.url + path, { waitUntil: 'load' });
    if (press) await opened(page, press);
  };
  const columns: [string, string[]][] = [];
  for (const width of widths) {
    await open(width, 'light');
    columns.push([`${width}`, await page.evaluate(placesOf, selectors)]);
  }
  for (const theme of themes) {
    await open(1440, theme);
    columns.push([theme, await page.evaluate(coloursOf, selectors)]);
  }
  await page.close();
  return names.map((name, index) => `${name}\n${sayAll(columns, index)}`).join('\n');
}

/** A line for each column; one for those that follow each other and say the same. */
function sayAll(columns: readonly [string, string[]][], index: number): string {
  const lines: [string[], string][] = [];
  for (const [column, says] of columns) {
    const [last] = lines.slice(-1);
    if (last && last[1] === says[index]) last[0].push(column);
    else lines.push([[column], says[index] ?? '']);
  }
  return lines.map(([names, says]) => `  ${names.join(', ')}: ${says}\n`).join('');
}

async function opened(page: Page, key: '/'): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForSelector('.search-filters', { visible: true });
}

describe('the looks of the handbook are as they were recorded', () => {
  // After a change that is meant: npx vitest run --project site test/site/looks -u
  test.each(looked)('$name', async (page) => {
    await expect(await looksOf(page)).toMatchFileSnapshot(`recorded/${page.name}.txt`);
  });

  test.each(['A4', 'Letter'])('a plan on %s', async (paper) => {
    const file = `plans/harbour-and-vale/harbour-and-vale-sample-${paper.toLowerCase()}.pdf`;
    await expect(await looksOfPdf(join(inject('demo'), file))).toMatchFileSnapshot(`recorded/plan-${paper}.txt`);
  });
});
