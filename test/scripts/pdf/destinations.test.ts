import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { destinationPages } from '../../../scripts/lib/pdf/destinations.ts';
import { page } from '../../pdf/pages.ts';
import { printer } from '../../pdf/printed.ts';

const ids = ['first', 'sec-ond', 'dritte_Straße', 'four (4)', 'a/b#c', '五'];
const print = printer();
let bytes: Uint8Array;

beforeAll(async () => {
  const links = ids.map((id) => `<li><a href="#${encodeURIComponent(id)}">x</a></li>`).join('');
  const sections = ids.map((id) => `<p class="page"></p><h2 id="${id}">Part</h2>`).join('');
  ({ bytes } = await print(page(`<ul>${links}</ul>${sections}${'<p class="page">x</p>'.repeat(20)}`)));
});

describe('named places', () => {
  test('are found on their pages, whatever they are called', () => {
    const found = destinationPages(bytes);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(ids.map((id, index) => [id, index + 2])));
  });

  test('are those that a library finds', async () => {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const numbers = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
    const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
    const expected = places
      .keys()
      .map((name) => [name.decodeText(), numbers.get(places.lookup(name, PDFArray).get(0) as never)]);
    expect([...destinationPages(bytes)].map(([, number]) => number).toSorted()).toEqual(
      expected.map(([, number]) => number).toSorted(),
    );
  });

  test('are none where nothing leads to one', async () => {
    expect(destinationPages((await print(page('<p>x</p>'))).bytes).size).toBe(0);
  });

  test('are not looked for in what is no whole PDF', () => {
    expect(() => destinationPages(bytes.subarray(0, bytes.length - 40))).toThrow(RangeError);
    expect(() => destinationPages(readFileSync(import.meta.filename))).toThrow(RangeError);
  });
});
