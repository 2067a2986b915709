import { Refused, type CleanPicture } from './clean.ts';

const startOfScan = 0xda;
const endOfImage = 0xd9;
/** Frames but not tables, which lie between them. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Comments and what applications add, but for the colour profile and what decoding needs. */
const isAbout = (marker: number) =>
  marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker));

/** A JPEG picture without its camera data and comments. @throws Refused */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Refused('it is no JPEG picture');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [bytes.subarray(0, 2)];
  let size = { width: 0, height: 0 };
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) break;
    if (marker === 0xe1 && isTurned(bytes.subarray(at + 4, end)))
      throw new Refused('it stands upright only by its camera data, which is not published');
    if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const next = marker === startOfScan ? endOfScan(bytes, end) : end;
    if (!isAbout(marker)) parts.push(bytes.subarray(at, next));
    if (bytes[next + 1] === endOfImage && bytes[next] === 0xff && size.width > 0)
      return { bytes: Buffer.concat([...parts, bytes.subarray(next, next + 2)]), ...size };
    at = next;
  }
  throw new Refused('it ends before its last part');
}

/** Where the next marker stands; within a scan an FF is followed by a zero or by the number of a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

const orientation = 0x0112;

/** Whether camera data ask for the picture to be turned. */
function isTurned(segment: Uint8Array): boolean {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== 'Exif\0\0' || segment.length < 16) return false;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, little);
  if (first + 2 > tiff.byteLength) return false;
  const count = tiff.getUint16(first, little);
  for (let index = 0; index < count; index += 1) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.byteLength) return false;
    if (tiff.getUint16(entry, little) === orientation) return tiff.getUint16(entry + 8, little) !== 1;
  }
  return false;
}
