import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readWoff } from '../../../../scripts/lib/pdf/finish/fontFile.ts';

const woff = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff')),
);

test('a font is unpacked whole: every table is in its place and adds up', () => {
  const sfnt = Buffer.from(readWoff(woff).sfnt);
  const count = sfnt.readUInt16BE(4);
  expect(count).toBe(woff.readUInt16BE(12));
  expect(sfnt.length).toBe(woff.readUInt32BE(16));
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const tag = sfnt.toString('latin1', at, at + 4);
    const [sum, offset, length] = [4, 8, 12].map((field) => sfnt.readUInt32BE(at + field)) as [number, number, number];
    if (tag !== 'head')
      expect([tag, checksum(sfnt.subarray(offset, offset + Math.ceil(length / 4) * 4))]).toEqual([tag, sum]);
  }
});

test('its measures are those of the type', () => {
  const { widthOf, ascent, descent, box } = readWoff(woff);
  expect([ascent, descent]).toEqual([1025, -275]);
  expect(widthOf('i'.codePointAt(0)!)).toBeLessThan(widthOf('m'.codePointAt(0)!));
  expect([...'0189'].map((digit) => widthOf(digit.codePointAt(0)!))).toEqual([600, 600, 600, 600]);
  expect(widthOf('漢'.codePointAt(0)!)).toBe(0);
  expect(box).toHaveLength(4);
});

test('anything else is refused', () => {
  expect(() => readWoff(Buffer.from('wOF2 and so on'))).toThrow('Not a WOFF file');
});

function checksum(bytes: Buffer): number {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}
