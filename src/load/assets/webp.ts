import { Refused, type CleanPicture } from './clean.ts';

const tag = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
const about = new Set(['EXIF', 'XMP ']);
/** The bits by which the header announces the parts that are taken out. */
const aboutFlags = 0x0c;

/** A WebP picture without its camera data. @throws Refused */
export function cleanWebp(bytes: Uint8Array): CleanPicture {
  if (tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WEBP') throw new Refused('it is no WebP picture');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  for (let at = 12; at + 8 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at + 4, true);
    const padded = end + (end % 2);
    if (end > bytes.length) throw new Refused('it ends before its last part');
    const name = tag(bytes, at);
    if (!about.has(name))
      parts.push(name === 'VP8X' ? withoutFlags(bytes.subarray(at, padded)) : bytes.subarray(at, padded));
    size ??= sizeIn(name, new DataView(view.buffer, view.byteOffset + at + 8, end - at - 8));
    at = padded;
  }
  if (!size) throw new Refused('it holds no picture');
  const body = Buffer.concat([Buffer.from('WEBP'), ...parts]);
  const head = Buffer.alloc(8);
  head.write('RIFF');
  head.writeUInt32LE(body.length, 4);
  return { bytes: Buffer.concat([head, body]), ...size };
}

function withoutFlags(chunk: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(chunk);
  copy[8] = (copy[8] ?? 0) & ~aboutFlags;
  return copy;
}

function sizeIn(name: string, data: DataView): { width: number; height: number } | null {
  if (name === 'VP8X' && data.byteLength >= 10)
    return { width: (data.getUint32(4, true) & 0xffffff) + 1, height: (data.getUint32(6, true) >>> 8) + 1 };
  if (name === 'VP8 ' && data.byteLength >= 10)
    return { width: data.getUint16(6, true) & 0x3fff, height: data.getUint16(8, true) & 0x3fff };
  if (name !== 'VP8L' || data.byteLength < 5) return null;
  const bits = data.getUint32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
