import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Content, Translation } from '../../src/domain/content.ts';
import { forEdition } from '../../src/domain/edition.ts';
import { handbookView } from '../../src/domain/handbookView.ts';
import { inLanguage } from '../../src/domain/inLanguage.ts';
import { planView } from '../../src/domain/planView.ts';
import { sample, type DraftContent, today } from './sample.ts';

const translation = (collection: Translation['collection'], id: string, data: object, body: string[] = []) =>
  ({ language: 'de', collection, id, data, body }) as Translation;
const read = (content: DraftContent) => content as unknown as Content;

function translated(...translations: Translation[]): Content {
  const content = sample();
  content.program.furtherLanguages.push('de');
  return { ...read(content), translations };
}

const german = (content: Content) => inLanguage(content, 'de');
const missing = (content: Content) => german(content).foreign.flatMap(({ texts }) => texts);

describe('content in another language', () => {
  test('has the words of its translation, and everything else of the original', () => {
    const content = translated(translation('tiers', 'base', { name: 'Anfang' }));
    const [base] = german(content).content.tiers;
    const [original] = content.tiers;
    expect(base?.data).toEqual({ ...original?.data, name: 'Anfang' });
  });

  test('finds things with ids by their ids, in whatever order they are translated', () => {
    const content = translated(
      translation('program', 'program', { roles: { lead: { name: 'Leitung' }, boss: { name: 'Chefin' } } }),
    );
    const { roles } = german(content).content.program;
    expect(roles.find(({ id }) => id === 'boss')).toMatchObject({ name: 'Chefin', does: 'Decides.', party: 'vendor' });
    expect(roles.find(({ id }) => id === 'manager')?.name).toBe('Manager');
  });

  test('names what nobody has translated, and only that', () => {
    const content = translated(translation('glossary', 'glossary', { terms: { gap: { term: 'Lücke' } } }));
    expect(missing(content)).toContain('Below the minimum.');
    expect(missing(content)).not.toContain('Gap');
    expect(german(content).content.glossary.terms).toEqual([
      { id: 'gap', term: 'Lücke', meaning: 'Below the minimum.' },
    ]);
  });

  test('shows a text in its own language where nobody has translated it', () => {
    const content = translated(translation('lessons', 'demo-lesson', {}, ['<p>Hallo.</p>']));
    const [call, demo] = content.lessons;
    const withBodies = {
      ...content,
      lessons: [
        { ...call!, body: ['<p>Hello.</p>'] },
        { ...demo!, body: ['<p>Hi.</p>'] },
      ],
    };
    const [first, second] = german(withBodies).content.lessons;
    expect(first?.body).toEqual([
      { component: 'Foreign', attributes: { language: 'en-GB' }, children: ['<p>Hello.</p>'] },
    ]);
    expect(second?.body).toEqual(['<p>Hallo.</p>']);
  });

  test('is the content itself in its own language', () => {
    const { content, foreign } = inLanguage(translated(), 'en-GB');
    expect({ ...content, translations: [] }).toEqual({ ...translated(), translations: [] });
    expect(foreign).toEqual([]);
  });

  test('serves readers of another variety of the language', () => {
    const content = translated(translation('tiers', 'base', { name: 'Anfang' }));
    const { content: austrian } = inLanguage(content, 'de-AT');
    expect(austrian.tiers[0]?.data.name).toBe('Anfang');
    expect(austrian.program).toMatchObject({ language: 'de-AT', site: { base: '/de/' } });
  });

  test('never loses or invents an entry, an id or a number', () => {
    const words = fc.dictionary(fc.constantFrom('base', 'top'), fc.record({ name: fc.string({ minLength: 1 }) }));
    const skeleton = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (key, each: unknown) => (key === 'name' ? '' : each)));
    fc.assert(
      fc.property(words, (tiers) => {
        const content = translated(...Object.entries(tiers).map(([id, data]) => translation('tiers', id, data)));
        expect(skeleton(german(content).content.tiers)).toEqual(skeleton(content.tiers));
      }),
    );
  });
});

describe('plans', () => {
  test('stay in the language that they were written in', () => {
    const content = sample();
    content.plans[0]!.data.language = 'de';
    const [plan] = content.plans;
    expect(missing(read(content))).not.toContain(plan?.data.title);
    const english = inLanguage(read(content), 'en-GB').foreign;
    expect(english).toMatchObject([{ language: 'de', texts: expect.arrayContaining([plan?.data.title]) }]);
  });

  test('take the program’s words from its translation', () => {
    const content = translated(translation('stages', 'management', { milestones: { agreed: { title: 'Einig' } } }));
    const { content: own } = german(forEdition(content, { kind: 'partner', partner: 'acme' }));
    const titles = planView(own, 'acme/first', today).schedule.stages[0]?.milestones.map(({ title }) => title);
    expect(titles).toContain('Einig');
  });
});

describe('an edition', () => {
  test('has no word of a translation whose original is for others', () => {
    const content = translated(translation('lessons', 'call-lesson', { title: 'Geheim' }, ['<p>Geheim</p>']));
    content.lessons[0]!.data.audience = 'internal';
    const visible = forEdition(content, { kind: 'public' });
    expect(JSON.stringify([visible, handbookView(german(visible).content, today)])).not.toContain('Geheim');
  });
});
