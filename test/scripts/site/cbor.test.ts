import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor } from '../../../scripts/lib/site/cbor.ts';

const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: 0, max: 0xffff_ffff }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('value'), { maxLength: 30 }),
  ),
}));

test('what is written is read again', () => {
  fc.assert(fc.property(value, (any) => void expect(decodeCbor(encodeCbor(any))).toEqual(any)));
});

test('is written as the standard has it', () => {
  expect(encodeCbor(['a', 23, 24, 500, 70_000]).toString('hex')).toBe('8561611718181901f41a00011170');
});

test('other parts of the standard are refused, not misread', () => {
  expect(() => decodeCbor(Buffer.from('a0', 'hex'))).toThrow('CBOR of kind 5 at 1');
  expect(() => decodeCbor(Buffer.from('9fff', 'hex'))).toThrow('CBOR with a head of 31 at 1');
});
