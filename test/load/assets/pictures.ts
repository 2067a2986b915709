/** Small pictures with what cameras and editors leave in them, made byte by byte. */

const ascii = (text: string) => Buffer.from(text, 'latin1');
const u16 = (value: number) => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number) => Buffer.concat([u16(value >>> 16), u16(value & 0xffff)]);
const u32le = (value: number) => Buffer.from([...u32(value)].toReversed());

/** The words that must not be published. */
export const secret = 'Secret place 52.1 N';

const pngChunk = (name: string, data: Buffer) => Buffer.concat([u32(data.length), ascii(name), data, u32(0)]);

export const png = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk('IHDR', Buffer.concat([u32(640), u32(480), Buffer.from([8, 6, 0, 0, 0])])),
  pngChunk('tEXt', ascii(`Author\0${secret}`)),
  pngChunk('eXIf', ascii(secret)),
  pngChunk('IDAT', Buffer.from([1, 2, 3])),
  pngChunk('IEND', Buffer.alloc(0)),
  ascii(secret),
]);

const segment = (marker: number, data: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);

const exif = (orientation: number) =>
  Buffer.concat([
    ascii('Exif\0\0MM\0*'),
    u32(8),
    u16(1),
    u16(0x0112),
    u16(3),
    u32(1),
    u16(orientation),
    u16(0),
    ascii(secret),
  ]);

export const jpeg = (orientation = 1): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    segment(0xe1, exif(orientation)),
    segment(0xfe, ascii(secret)),
    segment(0xc0, Buffer.concat([Buffer.from([8]), u16(480), u16(640), Buffer.from([1, 1, 0x11, 0])])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
    ascii(secret),
  ]);

const riffChunk = (name: string, data: Buffer) =>
  Buffer.concat([ascii(name), u32le(data.length), data, Buffer.alloc(data.length % 2)]);

export const webp = (() => {
  const size = Buffer.concat([u32le(639).subarray(0, 3), u32le(479).subarray(0, 3)]);
  const parts = Buffer.concat([
    ascii('WEBP'),
    riffChunk('VP8X', Buffer.concat([Buffer.from([0x0c, 0, 0, 0]), size])),
    riffChunk('VP8L', Buffer.from([0x2f, 1, 2, 3, 4])),
    riffChunk('EXIF', ascii(secret)),
    riffChunk('XMP ', ascii(secret)),
  ]);
  return Buffer.concat([ascii('RIFF'), u32le(parts.length), parts]);
})();
