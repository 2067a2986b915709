import { describe, expect, test } from 'vitest';
import { computeHandbook } from '../../../scripts/lib/model/compute.ts';
import { computeInternal } from '../../../scripts/lib/model/computeInternal.ts';
import { loadContent } from '../../../src/load/loadContent.ts';
import type { Content } from '../../../src/domain/content.ts';
import { programSchema } from '../../../src/schema/program.ts';

const asOf = '2026-11-23';
const { content } = (await loadContent('content', asOf)) as { content: Content };
const chapter = 'handbook/the-first-120-days';
const changes = new Map([
  [`${chapter}.mdx`, '2026-05-01'],
  [`translations/de/${chapter}.mdx`, '2026-04-01'],
  ['handbook/margin-and-tiers.mdx', '2026-05-01'],
  ['partners/caldermoor-systems.mdx', '2026-06-01'],
  ['plans/caldermoor-systems/2027.mdx', '2026-06-02'],
]);
const address = 'https://git.example.com/norrvale/playbook/edit/main/content/';

describe('the source of a page', () => {
  const english = computeHandbook(content, asOf, 'en-GB', changes).sources;
  const german = computeHandbook(content, asOf, 'de', changes).sources;

  test('has the day of its file, and where that can be edited', () => {
    expect(english[`${chapter}/`]).toEqual({ changed: '2026-05-01', edit: `${address}${chapter}.mdx` });
    expect(english['stages/management/']).toEqual({ changed: null, edit: `${address}stages/management.mdx` });
    expect(english['glossary/']).toEqual({ changed: null, edit: `${address}glossary.yaml` });
  });

  test('is the translation where there is one, and the page changes with both files', () => {
    expect(german[`${chapter}/`]).toEqual({
      changed: '2026-05-01',
      edit: `${address}translations/de/${chapter}.mdx`,
    });
    expect(german['handbook/margin-and-tiers/']?.changed).toBeNull();
  });

  test('is told of no page that the public cannot see', () => {
    const told = JSON.stringify([english, german]);
    expect(told).not.toContain('caldermoor');
    expect(told).not.toMatch(/2026-06/);
    expect(computeInternal(content, asOf, changes).handbook.sources).toMatchObject({
      'partners/caldermoor-systems/': { changed: '2026-06-01' },
      'partners/caldermoor-systems/2027/': { changed: '2026-06-02' },
    });
  });

  test('is not there where nothing is known', () => {
    const { editAddress: _, ...program } = content.program;
    expect(computeHandbook({ ...content, program }, asOf).sources).toEqual({});
  });
});

describe('the address for editing', () => {
  const { editAddress } = programSchema.shape;

  test.each([
    'https://git.example.com/a/edit/main/{path}',
    'https://git.example.com/a/edit?file=content/{path}&mode=web',
  ])('may be %s', (given) => expect(editAddress.safeParse(given).success).toBe(true));

  test.each([
    'http://git.example.com/{path}',
    'https://git.example.com/edit/',
    'https://{path}/edit',
    'https://git.example.com{path}',
    'https://git.example.com/{path}/{path}',
    'https://me:secret@git.example.com/{path}',
    'javascript:alert(1)//{path}',
    'https://git.example.com/ {path}',
  ])('may not be %s', (given) => expect(editAddress.safeParse(given).success).toBe(false));
});
