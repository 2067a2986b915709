import { describe, expect, test } from 'vitest';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { dictionaries, interfaceLanguage, messagesIn } from '../../src/i18n/messages.ts';

type Text = string | ((...parts: unknown[]) => string);

/** Every text of a dictionary by its path, such as `plan.verdicts.develop`. */
function textsOf(messages: object, above: readonly string[] = []): Map<string, Text> {
  return new Map(
    Object.entries(messages).flatMap(([key, value]) => {
      const path = [...above, key];
      return typeof value === 'object' ? [...textsOf(value, path)] : [[path.join('.'), value as Text] as const];
    }),
  );
}

const english = textsOf(en);
const others = Object.entries(dictionaries).filter(([language]) => language !== 'en');
/** Told apart in any sentence, and fit for a count as well as for a name. */
const probes = [701, 702, 703];
const said = (text: Text) => (typeof text === 'string' ? text : String(text(...probes)));
const probesIn = (text: Text) => probes.filter((probe) => said(text).includes(String(probe)));

/** What German writes as English does. */
const alike =
  /^(page|version|level|minutes|percent|tiersPage\.(people|reach)|plan\.(version|versionName|name|element|noSlack)|kinds\.(plan|partner)|parties\.partner|profilePage\.(ideal|minimum)|fitPage\.answered\.0|pack\.(pdf|paper)|share\.downloads|program\.(none|rows\.(partner|figures\.(standing|assessed)))|team\.(title|partner|status|none))$/;

describe.each(others)('the interface in %s', (_, messages) => {
  const texts = textsOf(messages);

  test('has every text and no other', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  test('says whatever the English text is told', () => {
    const told = (all: Map<string, Text>) => Object.fromEntries([...all].map(([path, text]) => [path, probesIn(text)]));
    expect(told(texts)).toEqual(told(english));
  });

  test('has words for nothing, one and many', () => {
    const empty = [...texts].filter(
      ([, text]) =>
        typeof text === 'function' && [0, 1, 2, 5].some((count) => String(text(count, count, count)).trim() === ''),
    );
    expect(empty).toEqual([]);
  });

  test('is translated', () => {
    const same = [...texts].filter(([path, text]) => said(text) === said(english.get(path) ?? '') && !alike.test(path));
    expect(same).toEqual([]);
  });
});

describe('the German of the interface', () => {
  const sentences = [...textsOf(de).values()].map(said);

  test('is set in German typography', () => {
    const wrong = sentences.filter((text) => /["”]|\.\.\.|\d %| …| - /.test(text));
    expect(wrong).toEqual([]);
  });

  test('closes the quotes that it opens', () => {
    const count = (text: string, mark: string) => text.split(mark).length;
    expect(sentences.filter((text) => count(text, '„') !== count(text, '“'))).toEqual([]);
  });

  test('addresses its readers as Sie', () => {
    expect(sentences.filter((text) => /\b(du|dich|dir|dein\w*|euch|euer)\b/.test(text))).toEqual([]);
  });
});

describe('which dictionary speaks', () => {
  test.each([
    ['de', de],
    ['de-AT', de],
    ['en-GB', en],
    ['nl', en],
  ])('%s', (language, expected) => {
    expect(messagesIn(language)).toBe(expected);
  });

  test('tells what language the interface is in where nobody has translated it', () => {
    expect(interfaceLanguage('nl-BE')).toBe('en');
  });
});
