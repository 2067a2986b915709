import { Refused, type CleanPicture } from './clean.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** What it takes to draw the picture; all else tells about its maker. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'pHYs']);

/** A PNG picture without its texts, dates and camera data. @throws Refused */
export function cleanPng(bytes: Uint8Array): CleanPicture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!signature.every((byte, index) => bytes[index] === byte)) throw new Refused('it is no PNG picture');
  const parts = [bytes.subarray(0, signature.length)];
  for (let at = signature.length; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (end > bytes.length) break;
    if (kept.has(name)) parts.push(bytes.subarray(at, end));
    if (name === 'IEND') return { bytes: Buffer.concat(parts), width: view.getUint32(16), height: view.getUint32(20) };
    at = end;
  }
  throw new Refused('it ends before its last part');
}
