import { expect, test } from 'vitest';
import { referencedAssets } from '../../../../scripts/lib/pdf/cache/references.ts';

const asset = (text = '', type = 'image/png') => ({ type, bytes: Buffer.from(text) });
const assets = new Map([
  ['/_astro/page.css', asset('@font-face{src:url(./sans.woff2)} @import "more.css"', 'text/css; charset=utf-8')],
  ['/_astro/more.css', asset('p{background:url("drawing.svg")}', 'text/css; charset=utf-8')],
  ['/_astro/drawing.svg', asset('<image href="photo.png"/>', 'image/svg+xml')],
  ['/_astro/photo.png', asset()],
  ['/_astro/sans.woff2', asset('', 'font/woff2')],
  ['/_astro/other.css', asset('', 'text/css; charset=utf-8')],
  ['/logo of others.png', asset()],
  ['/_astro/unused.png', asset()],
]);

test('everything that a page leads to is found, through style sheets and drawings', () => {
  expect(referencedAssets('<link href="/_astro/page.css">', assets)).toEqual([
    '/_astro/drawing.svg',
    '/_astro/more.css',
    '/_astro/page.css',
    '/_astro/photo.png',
    '/_astro/sans.woff2',
    '/logo of others.png',
  ]);
});

test('a page without any has none but those whose name could be written in more than one way', () => {
  expect(referencedAssets('<p>words</p>', assets)).toEqual(['/logo of others.png']);
});
