import { PDFDict, PDFDocument, PDFName, type PDFStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { packed, streamText } from '../../../../scripts/lib/pdf/finish/objects.ts';
import { ResourceNames } from '../../../../scripts/lib/pdf/finish/resourceNames.ts';

/** A page that draws with two states, a font and a drawing apart, all named by some number. */
async function page(number: number) {
  const document = await PDFDocument.create();
  const { context } = document;
  const state = (opacity: number) => context.register(context.obj({ ca: opacity }));
  const [faint, strong] = [state(0.1), state(1)];
  const font = context.register(context.obj({ Type: 'Font' }));
  const own = { Resources: { ExtGState: { [`G${number}`]: faint } } };
  const drawing = context.register(packed(context, `/G${number} gs f`, { Subtype: 'Form', ...own }));
  const resources = {
    ExtGState: { [`G${number}`]: faint, [`G${number + 1}`]: strong },
    Font: { [`F${number + 2}`]: font },
    XObject: { [`X${number + 3}`]: drawing },
    ProcSet: ['PDF'],
  };
  const holder = context.obj({ Resources: resources }) as unknown as PDFDict;
  const stream = `/G${number} gs f /G${number + 1} gs BT /F${number + 2} 9.5 Tf <0001> Tj\nET /X${number + 3} Do /Other gs`;
  const renamed = new ResourceNames(document).rename(holder, stream);
  return { renamed, holder: String(holder), drawing: streamText(context.lookup(drawing) as PDFStream) };
}

test('names are the same whatever they were, in the page and in what it draws apart', async () => {
  const one = await page(3);
  expect(one).toEqual(await page(77));
  expect(one.renamed).toBe('/G1 gs f /G2 gs BT /F3 9.5 Tf <0001> Tj\nET /X4 Do /Other gs');
  expect(one.drawing).toBe('/G1 gs f');
});

test('names that trade places do not meet', async () => {
  const document = await PDFDocument.create();
  const { context } = document;
  const [a, b] = [context.register(context.obj({ ca: 1 })), context.register(context.obj({ ca: 2 }))];
  const holder = context.obj({ Resources: { ExtGState: { G2: a, G1: b } } }) as unknown as PDFDict;
  expect(new ResourceNames(document).rename(holder, '/G2 gs /G1 gs')).toBe('/G1 gs /G2 gs');
  const states = holder.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('ExtGState'), PDFDict);
  expect([states.get(PDFName.of('G1')), states.get(PDFName.of('G2'))]).toEqual([a, b]);
});
