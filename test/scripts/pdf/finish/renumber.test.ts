import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { packed } from '../../../../scripts/lib/pdf/finish/objects.ts';
import { renumber } from '../../../../scripts/lib/pdf/finish/renumber.ts';

/** A document whose objects were numbered after so many others. */
async function numberedFrom(start: number): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  context.largestObjectNumber = start;
  document.addPage([100, 100]);
  const [lost, stream] = [context.register(context.obj({})), context.register(packed(context, 'q Q'))];
  context.delete(lost);
  const loop = context.register(context.obj({ Back: document.catalog.get(PDFName.of('Pages')), Lost: lost }));
  document.catalog.set(PDFName.of('Things'), context.obj([stream, { Deep: [loop] }]));
  context.trailerInfo.Info = context.register(context.obj({ Author: 'A' }));
  context.register(context.obj({ Nobody: 'wants me' }));
  renumber(document);
  return document;
}

test('objects have the same numbers whatever they had before, without a gap', async () => {
  const [one, other] = [await numberedFrom(10), await numberedFrom(500)];
  const list = ({ context }: PDFDocument) =>
    context.enumerateIndirectObjects().map(([ref, object]) => `${ref} ${object}`);
  expect(list(one)).toEqual(list(other));
  const numbers = one.context.enumerateIndirectObjects().map(([ref]) => ref.objectNumber);
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('everything leads where it led, and what leads to nothing is nothing', async () => {
  const document = await numberedFrom(70);
  const things = document.catalog.lookup(PDFName.of('Things'), PDFArray);
  const loop = things.lookup(1, PDFDict).lookup(PDFName.of('Deep'), PDFArray).lookup(0, PDFDict);
  expect(loop.lookup(PDFName.of('Back'))).toBe(document.catalog.lookup(PDFName.of('Pages')));
  expect(loop.get(PDFName.of('Lost'))).toBeUndefined();
  expect((await PDFDocument.load(await document.save())).getPageCount()).toBe(1);
});

test('what nothing leads to is dropped', async () => {
  const { context } = await numberedFrom(10);
  expect(context.enumerateIndirectObjects().some(([, object]) => String(object).includes('Nobody'))).toBe(false);
  expect(context.trailerInfo.Info).toBeInstanceOf(PDFRef);
});
