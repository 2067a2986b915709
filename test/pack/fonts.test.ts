import { expect, test } from 'vitest';
import { withFonts } from '../../scripts/lib/pack/fonts.ts';

const face = (name: string, range?: string) =>
  `@font-face{font-family:F;src:url(/_astro/${name}.woff2)format("woff2"),url(/_astro/${name}.woff)format("woff")${range ? `;unicode-range:${range}` : ''}}`;
const sheet = `p{}${face('latin', 'U+0-FF,U+2000-206F')}${face('greek', 'U+0370-03FF')}${face('old', 'U+1F??')}${face('all')}q{}`;
const pages = { text: () => Promise.reject(new Error('unused')), dataUrl: async (path: string) => `data:,${path}` };
const fontsFor = async (text: string) => {
  const css = await withFonts(sheet, new Set([...text].map((character) => character.codePointAt(0) ?? 0)), pages);
  expect(css).toMatch(/^p\{\}.*q\{\}$/);
  return [...css.matchAll(/url\(data:,\/_astro\/(\w+)\.woff2\) format\("woff2"\)/g)].map(([, name]) => name);
};

test('a page gets the font files that it has characters for, in one format', async () => {
  expect(await fontsFor('Plan')).toEqual(['latin', 'all']);
  expect(await fontsFor('Σχέδιο')).toEqual(['greek', 'all']);
  expect(await fontsFor('ἀ')).toEqual(['old', 'all']);
  expect(await fontsFor('Plan Σ')).toEqual(['latin', 'greek', 'all']);
});
