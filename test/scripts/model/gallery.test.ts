import { expect, test } from 'vitest';
import { galleryOf } from '../../../scripts/lib/model/gallery.ts';
import { componentsOf } from '../../../src/domain/body.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import { componentSchemas } from '../../../src/schema/components.ts';
import { asOf, minimal } from '../../load/mutate.ts';

const demo = new URL('../../../content', import.meta.url).pathname;

async function galleryIn(folder: string) {
  const { content } = await loadContent(folder, asOf);
  if (!content) throw new Error(`${folder} has mistakes`);
  return galleryOf(content);
}

test('every component has an example that is right and holds it, and says what each attribute is for', async () => {
  const gallery = await galleryIn(demo);
  expect(gallery.map(({ name }) => name)).toEqual(Object.keys(componentSchemas));
  for (const { name, body, attributes } of gallery) {
    expect([...componentsOf(body)].map(({ component }) => component)).toContain(name);
    expect(attributes.filter(({ says }) => says === '')).toEqual([]);
  }
});

test('examples name what the content has, and those with nothing to name are left out', async () => {
  const demoGallery = await galleryIn(demo);
  const milestone = demoGallery.find(({ name }) => name === 'Milestone');
  expect(JSON.stringify(milestone?.body)).toContain('Both sponsors agree the investment');
  const names = (await galleryIn(minimal)).map(({ name }) => name);
  expect(names).not.toContain('Figure');
  expect(names).toContain('Callout');
});
