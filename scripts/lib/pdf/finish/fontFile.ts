import { inflateSync } from 'node:zlib';

/** What of a font file is needed to write with it. Lengths are in thousandths of the size of the type. */
export interface FontFile {
  /** The font as readers of PDF take it. */
  readonly sfnt: Uint8Array;
  readonly ascent: number;
  readonly descent: number;
  /** Left, bottom, right, top of a box that holds every glyph. */
  readonly box: readonly number[];
  /** How wide a character is; 0 for one that the font does not have. */
  readonly widthOf: (codePoint: number) => number;
}

interface Table {
  readonly tag: string;
  readonly checksum: number;
  readonly bytes: Buffer;
}

/** Unpacks a WOFF (version 1) file and reads its measures. @throws RangeError where it is none */
export function readWoff(woff: Buffer): FontFile {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new RangeError('Not a WOFF file');
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => readTable(woff, 44 + index * 20));
  const table = (tag: string) => tables.find((one) => one.tag === tag)?.bytes ?? missing(tag);
  const head = table('head');
  const scale = 1000 / head.readUInt16BE(18);
  const scaled = (value: number) => Math.round(value * scale);
  const glyphOf = characterMap(table('cmap'));
  const advances = table('hmtx');
  const lastAdvance = table('hhea').readUInt16BE(34) - 1;
  return {
    sfnt: assemble(woff.readUInt32BE(4), tables),
    ascent: scaled(table('hhea').readInt16BE(4)),
    descent: scaled(table('hhea').readInt16BE(6)),
    box: [36, 38, 40, 42].map((at) => scaled(head.readInt16BE(at))),
    widthOf: (codePoint) => {
      const glyph = glyphOf(codePoint);
      return glyph === 0 ? 0 : scaled(advances.readUInt16BE(Math.min(glyph, lastAdvance) * 4));
    },
  };
}

function readTable(woff: Buffer, at: number): Table {
  const [offset, packedLength, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field)) as [
    number,
    number,
    number,
  ];
  const bytes = woff.subarray(offset, offset + packedLength);
  return {
    tag: woff.toString('latin1', at, at + 4),
    checksum: woff.readUInt32BE(at + 16),
    bytes: packedLength < length ? inflateSync(bytes) : bytes,
  };
}

/** The glyph of a character of the Basic Multilingual Plane, from the table of format 4 that every font has. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4) ?? missing('cmap of format 4');
  const doubled = cmap.readUInt16BE(start + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + doubled * 2, 16 + doubled * 3].map(
    (at) => start + at,
  ) as [number, number, number, number];
  return (codePoint) => {
    for (let segment = 0; segment < doubled; segment += 2) {
      if (cmap.readUInt16BE(ends + segment) < codePoint) continue;
      const first = cmap.readUInt16BE(starts + segment);
      if (first > codePoint) return 0;
      const delta = cmap.readUInt16BE(deltas + segment);
      const range = cmap.readUInt16BE(ranges + segment);
      if (range === 0) return (codePoint + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(ranges + segment + range + (codePoint - first) * 2);
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

function assemble(flavour: number, tables: readonly Table[]): Uint8Array {
  const header = Buffer.alloc(12 + tables.length * 16);
  const power = Math.floor(Math.log2(tables.length));
  header.writeUInt32BE(flavour, 0);
  [tables.length, 16 << power, power, tables.length * 16 - (16 << power)].forEach((value, index) =>
    header.writeUInt16BE(value, 4 + index * 2),
  );
  let offset = header.length;
  const parts = tables.map(({ tag, checksum, bytes }, index) => {
    const at = 12 + index * 16;
    header.write(tag, at, 'latin1');
    [checksum, offset, bytes.length].forEach((value, field) => header.writeUInt32BE(value, at + 4 + field * 4));
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    offset += padded.length;
    return padded;
  });
  return new Uint8Array(Buffer.concat([header, ...parts]));
}

function missing(what: string): never {
  throw new RangeError(`The font has no ${what}`);
}
