import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { sha256 } from '../../publish/files.ts';
import { printToPdf } from '../printToPdf.ts';

const fonts = ['@fontsource/ibm-plex-sans/files/ibm-plex-sans', '@fontsource/source-serif-4/files/source-serif-4'];
const words = 'AVATAR To We fi ffi 0123456789 — “Every partner that sells has been ready, first.” ';

/**
 * A hash over what a browser makes of a page. Two of one version can differ: in how they were started, and in what
 * their system does with letters. Where this is the same, so are the widths of letters and with them the lines.
 * @param page an empty one; it is used up
 */
export async function specimenOf(page: Page, milliseconds: number): Promise<string> {
  await page.setContent(await specimen(), { waitUntil: 'load', timeout: milliseconds });
  const session = await page.createCDPSession();
  const print = await printToPdf(session, 'places', milliseconds);
  return sha256(
    Buffer.from(print)
      .toString('latin1')
      .replaceAll(/\/(Creation|Mod)Date \(.*?\)/g, ''),
  );
}

async function specimen(): Promise<string> {
  const faces = await Promise.all(
    fonts.flatMap((font) =>
      [400, 700].map(async (weight) => {
        const file = fileURLToPath(import.meta.resolve(`${font}-latin-${weight}-normal.woff2`));
        const family = `F${fonts.indexOf(font)}${weight}`;
        const source = `data:font/woff2;base64,${(await readFile(file)).toString('base64')}`;
        return { family, rule: `@font-face{font-family:${family};src:url(${source})}` };
      }),
    ),
  );
  const lines = faces.flatMap(({ family }) =>
    [7.5, 9, 10.5, 13].map((size) => `<p style="font:${size}pt ${family}">${words.repeat(4)}`),
  );
  return `<!doctype html><style>@page{size:A4}${faces.map(({ rule }) => rule).join('')}</style>${lines.join('')}`;
}
