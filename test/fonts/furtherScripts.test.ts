import { describe, expect, test } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { furtherFaces } from '../../src/fonts/furtherScripts.ts';
import { page } from '../pdf/pages.ts';
import { finished, printer } from '../pdf/printed.ts';

const weightsOf = (css: string) => [...css.matchAll(/font-weight: (\d+)/g)].map(([, weight]) => weight);

describe('the fonts for further scripts', () => {
  const print = printer();

  test('are left out where nothing is written in them', () => {
    expect(furtherFaces('Plan für Łódź: Σχέδιο, план')).toBe('');
  });

  test('come in the two weights of the program, for the characters that there are', () => {
    expect(weightsOf(furtherFaces('東'))).toEqual(['400', '600']);
    expect(furtherFaces('東').length).toBeLessThan(furtherFaces('東京の記録を検索').length);
    expect(weightsOf(furtherFaces('سجلات'))).toEqual(['400', '600']);
  });

  test('can be read back from a PDF, and nothing is missing in them', async () => {
    const words = '東京の保管庫。 سجل';
    const families = "'IBM Plex Sans','IBM Plex Sans Arabic','IBM Plex Sans JP'";
    const style = `<style>${furtherFaces(words)} html,body,h1,p{font-family:${families}}</style>`;
    const pdf = await finished(await print(page(`${style}<p>${words}</p>`)));
    const { items } = await (await (await getDocumentProxy(pdf)).getPage(1)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(text).toContain('東京の保管庫。');
    expect([...text].toSorted().join('')).toContain([...'سجل'].toSorted().join(''));
  });
});
