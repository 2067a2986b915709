import { describe, expect, test } from 'vitest';
import { catalogue } from '../src/problems/catalogue.ts';
import { codes } from '../src/problems/codes.ts';
import { loadCatalogue } from '../src/problems/loadCatalogue.ts';
import { brokenContent } from './domain/brokenContent.ts';
import { bodyCases } from './load/corpus/bodies.ts';
import { domainCases } from './load/corpus/domain.ts';
import { nameCases } from './load/corpus/names.ts';
import { schemaCases } from './load/corpus/schema.ts';
import { textCases } from './load/corpus/text.ts';
import { translationCases } from './load/corpus/translations.ts';
import { yamlCases } from './load/corpus/yaml.ts';

const corpus = [
  ...nameCases,
  ...textCases,
  ...yamlCases,
  ...schemaCases,
  ...bodyCases,
  ...domainCases,
  ...translationCases,
];
/** Codes that no file of a content folder can provoke, with the test that does. */
const elsewhere: Readonly<Record<string, string>> = {
  'content-missing': 'check.test.ts',
  'text-length': 'load/validate.test.ts',
  'value-wrong': 'load/validate.test.ts',
};

describe('the codes of problems', () => {
  const all = [...Object.keys(loadCatalogue), ...Object.keys(catalogue)];

  test('are different in both catalogues, and each is explained', () => {
    expect(new Set(all).size).toBe(all.length);
    expect(codes.map(({ code }) => code)).toEqual(all);
  });

  test('are provoked by a test, every one of them', () => {
    const provoked = new Set([
      ...corpus.flatMap((each) => each.codes),
      ...Object.keys(brokenContent),
      ...Object.keys(elsewhere),
    ]);
    expect(all.filter((code) => !provoked.has(code))).toEqual([]);
  });

  test('of the domain are nearly all provoked by a file, where their place can be seen', () => {
    const provoked = new Set(domainCases.flatMap((each) => each.codes));
    // A missing stage is a missing file before any rule sees it.
    expect(Object.keys(catalogue).filter((code) => !provoked.has(code))).toEqual(['stage-missing']);
  });

  test('have an example, and whole sentences for what is wrong and what to do', () => {
    for (const { code, example, message, cure } of codes) {
      expect(example, code).not.toBe('');
      for (const words of [message, cure]) {
        expect(words, code).toMatch(/^["“<A-Z0-9\p{L}][^]*[.?"…]$/u);
        expect(words, code).not.toMatch(/undefined|NaN|\[object|null\b/);
      }
    }
  });
});
