import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Asset } from '../../../src/domain/assets.ts';
import { assetTypes } from '../../../src/load/assets/assetTypes.ts';
import { readAsset } from '../../../src/load/assets/readAsset.ts';
import { toProblem } from '../../../src/load/mistake.ts';
import { jpeg, png, secret, webp } from './pictures.ts';

const read = (name: string, bytes: Uint8Array | string) => readAsset(name, Buffer.from(bytes));
const asset = (name: string, bytes: Uint8Array | string) => {
  const result = read(name, bytes);
  if ('code' in result) throw new Error(JSON.stringify(result));
  return result;
};
const bytesOf = ({ data }: Asset) => Buffer.from(data, 'base64');
const reasonOf = (name: string, bytes: Uint8Array | string) => {
  const result = read(name, bytes);
  return 'code' in result ? toProblem({ path: '', text: '' }, result).message : null;
};

describe('a picture', () => {
  test.each([
    ['kit.png', png],
    ['kit.jpg', jpeg()],
    ['kit.webp', webp],
  ])('%s keeps its size and loses what its maker left in it', (name, bytes) => {
    const clean = asset(name, bytes);
    expect(clean.dimensions).toEqual({ width: 640, height: 480 });
    expect(bytes.includes(secret)).toBe(true);
    expect(bytesOf(clean).includes(secret)).toBe(false);
    // Cleaning what is clean changes nothing, so nothing of the picture itself was taken.
    expect(bytesOf(asset(name, bytesOf(clean)))).toEqual(bytesOf(clean));
  });

  test('that only its camera data turn upright is refused', () => {
    expect(reasonOf('kit.jpg', jpeg(6))).toContain('stands upright only by its camera data');
  });

  test('that is not what its name says, or ends early, is refused', () => {
    expect(reasonOf('kit.png', jpeg())).toContain('no PNG picture');
    expect(reasonOf('kit.jpg', png)).toContain('no JPEG picture');
    expect(reasonOf('kit.webp', png)).toContain('no WebP picture');
    for (const [name, bytes] of [
      ['kit.png', png.subarray(0, 60)],
      ['kit.jpg', jpeg().subarray(0, 90)],
    ] as const)
      expect(reasonOf(name, bytes)).toContain('ends before its last part');
  });

  test('or a document of any bytes is read or refused, and never breaks the reader', () => {
    const sources = [png, jpeg(), webp, Buffer.from('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>')];
    const mutated = fc
      .tuple(fc.constantFrom(...sources), fc.nat(), fc.nat(255), fc.nat(40))
      .map(([bytes, at, value, cut]) => {
        const copy = Buffer.from(bytes);
        copy[at % copy.length] = value;
        return copy.subarray(0, copy.length - (cut % copy.length));
      });
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(assetTypes)), fc.oneof(mutated, fc.uint8Array()), (ending, bytes) => {
        const result = readAsset(`kit${ending}`, bytes);
        expect('code' in result ? result.code : 'asset').toMatch(/^asset(-refused)?$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a drawing', () => {
  test('is written anew from its shapes and words', () => {
    const source = `<?xml version="1.0"?>\n<!-- by me --><svg xmlns="http://www.w3.org/2000/svg" width="10" viewBox="0 0 640 120"><path d='M0 0H9'/><text x="1">a &amp; b</text></svg>`;
    expect(asset('zones.svg', source)).toMatchObject({
      dimensions: { width: 640, height: 120 },
      data: '<svg viewBox="0 0 640 120"><path d="M0 0H9"></path><text x="1">a &amp; b</text></svg>',
    });
  });

  const inside = (markup: string) => `<svg viewBox="0 0 9 9">${markup}</svg>`;
  test.each([
    ['a script', inside('<script>alert(1)</script>')],
    ['a handler', inside('<path d="M0 0" onclick="alert(1)"/>')],
    ['a handler on the drawing', '<svg viewBox="0 0 9 9" onload="alert(1)"></svg>'],
    ['a style', inside('<style>@import url(//example.com)</style>')],
    ['a style of its own', inside('<path style="fill:url(//example.com)"/>')],
    ['HTML', inside('<foreignObject><img src="x"/></foreignObject>')],
    ['a link', inside('<a href="https://example.com"><path d="M0 0"/></a>')],
    ['another file', inside('<image href="https://example.com/x.png"/>')],
    ['a fill from elsewhere', inside('<path fill="url(https://example.com/#x)"/>')],
    ['a name that may clash', inside('<path id="content"/>')],
    ['an animation', inside('<animate attributeName="d"/>')],
    ['an entity', `<!DOCTYPE svg [<!ENTITY x "y">]>${inside('&x;')}`],
    ['an entity in an attribute', inside('<text font-family="&#x22; onload=">x</text>')],
    ['a tag that is not closed', inside('<g>')],
    ['a tag closed twice', inside('</g>')],
    ['two drawings', inside('') + inside('')],
    ['no drawing', '<p>words</p>'],
    ['no size', '<svg><path d="M0 0"/></svg>'],
    ['data after it', `${inside('')}<script>`],
  ])('with %s is refused', (_, source) => {
    expect(reasonOf('zones.svg', source)).toMatch(/cannot be published/);
  });
});

test('a document is taken as it is, if it is what its name says', () => {
  expect(asset('list.csv', 'a,b\n')).toMatchObject({ type: 'text/csv', size: 4, dimensions: null });
  expect(reasonOf('list.csv', Uint8Array.from([0xff, 0xfe]))).toContain('UTF-8');
  expect(asset('list.pdf', '%PDF-1.7\n').type).toBe('application/pdf');
  expect(reasonOf('list.pdf', 'words')).toContain('no PDF document');
});

test('a file that is too big says so', () => {
  expect(reasonOf('kit.png', Buffer.alloc(400_001))).toContain('has 401 kB');
});
