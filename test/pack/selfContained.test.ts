import { expect, test } from 'vitest';
import { selfContained } from '../../scripts/lib/pack/selfContained.ts';

const page = (inside: string) => `<!DOCTYPE html><html><head><meta charset="utf-8">${inside}</html>`;
const inline = (html: string, css = '') =>
  selfContained('/p', { text: async (path) => (path === '/p' ? html : css), dataUrl: async () => 'data:,' });

test('a page takes its styles in and is forbidden to fetch or run anything', async () => {
  const { html } = await inline(page('<link rel="stylesheet" href="/_astro/a.css"></head><a href="a.pdf">'), 'p{x:$&}');
  expect(html).toContain('<style>p{x:$&}</style>');
  expect(html.indexOf("default-src 'none'")).toBeLessThan(html.indexOf('<style>'));
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['/x.png', '<img src="/x.png">'],
  ['/_astro/x.svg', '<style>p{background:url(/_astro/x.svg)}</style>'],
  ['/elsewhere/', '<a href="/elsewhere/">'],
])('a page that still needs %s is refused', async (needed, inside) => {
  await expect(inline(page(inside))).rejects.toThrow(`needs other files: ${needed}`);
});
