import { describe, expect, test } from 'vitest';
import type { Asset } from '../../src/domain/assets.ts';
import type { BodyComponent, Content } from '../../src/domain/content.ts';
import { forEdition, type Edition } from '../../src/domain/edition.ts';
import { handbookView } from '../../src/domain/handbookView.ts';
import { planView } from '../../src/domain/planView.ts';
import { item, sample, today } from './sample.ts';

const asset = (name: string, type = 'image/png'): Asset => {
  return { name, type, size: 4, dimensions: { width: 2, height: 1 }, data: `DATA-OF-${name}` };
};
const figure = (file: string): BodyComponent => {
  return { component: 'Figure', attributes: { file, alt: 'A' }, children: [] };
};
/** A picture in every kind of place that readers of some edition may not see. */
function withPictures(): Content {
  const content = sample();
  const add = (audience: string) => ({
    id: `chapter-${audience}`,
    data: { title: 'T', summary: 'S', order: 1, audience },
    body: [figure(`${audience}.png`)],
  });
  const internal = { component: 'Internal', attributes: {}, children: [figure('remark.png')] };
  const chapters = [add('public'), add('partner'), add('internal')];
  const plan = item(content.plans);
  const plans = [
    { ...plan, body: [figure('plan.png'), figure('drawing.svg'), internal] },
    { ...plan, id: 'other/first', body: [figure('other.png')] },
  ];
  const partners = [
    { ...item(content.partners), body: [figure('notes.png')] },
    { ...item(content.partners), id: 'other' },
  ];
  const names = ['public', 'partner', 'internal', 'remark', 'plan', 'other', 'notes', 'unused'];
  const assets = [...names.map((name) => asset(`${name}.png`)), asset('drawing.svg', 'image/svg+xml')];
  return { ...content, chapters, plans, partners, assets } as unknown as Content;
}

const seenBy = (edition: Edition) =>
  forEdition(withPictures(), edition)
    .assets.map(({ name }) => name)
    .toSorted();

describe('the files of texts', () => {
  test('go to the readers of the texts that use them, and to nobody else', () => {
    expect(seenBy({ kind: 'public' })).toEqual(['public.png']);
    expect(seenBy({ kind: 'partner', partner: 'acme' })).toEqual([
      'drawing.svg',
      'partner.png',
      'plan.png',
      'public.png',
    ]);
    expect(seenBy({ kind: 'partner', partner: 'other' })).toEqual(['other.png', 'partner.png', 'public.png']);
  });

  test('are in the public handbook by name, and nothing of the others is in its model', () => {
    const handbook = handbookView(forEdition(withPictures(), { kind: 'public' }), today);
    expect(handbook.assets.map(({ name }) => name)).toEqual(['public.png']);
    expect(item(handbook.chapters).body).toEqual([
      { component: 'Figure', attributes: expect.objectContaining({ picture: 'public.png', width: '2' }), children: [] },
    ]);
    const others = JSON.stringify(handbook).match(/DATA-OF-\w+/g);
    expect(others).toEqual(['DATA-OF-public']);
  });

  test('stand in a plan themselves, also after another partner’s plan was made', () => {
    const content = withPictures();
    const planOf = (partner: string) =>
      planView(forEdition(content, { kind: 'partner', partner }), `${partner}/first`, today);
    const [others, own] = [JSON.stringify(planOf('other')), JSON.stringify(planOf('acme'))];
    expect(others.match(/DATA-OF-\w+/g)).toEqual(['DATA-OF-other']);
    expect(own.match(/DATA-OF-\w+/g)).toEqual(['DATA-OF-plan', 'DATA-OF-drawing']);
    expect(own).toContain('data:image/png;base64,DATA-OF-plan.png');
  });

  test('that nobody uses are not in the internal edition either', () => {
    const { assets } = handbookView(withPictures(), today);
    // A drawing stands in its page.
    expect(assets.map(({ name }) => name).filter((name) => /unused|drawing/.test(name))).toEqual([]);
    expect(assets).toHaveLength(7);
  });
});
