/** The part of CBOR that Pagefind's lists are made of: whole numbers, texts and arrays. */
export type Cbor = number | string | readonly Cbor[];

const kinds = { number: 0, text: 3, array: 4 } as const;

/** Reads one value. @throws RangeError for any other part of CBOR */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;
  const read = (): Cbor => {
    const kind = (bytes[at] ?? 0) >> 5;
    const size = sizeHere();
    if (kind === kinds.number) return size;
    if (kind === kinds.text) return bytes.toString('utf8', at, (at += size));
    if (kind === kinds.array) return Array.from({ length: size }, read);
    throw new RangeError(`CBOR of kind ${kind} at ${at}`);
  };
  const sizeHere = (): number => {
    const first = (bytes[at++] ?? 0) & 31;
    if (first < 24) return first;
    const width = { 24: 1, 25: 2, 26: 4 }[first];
    if (!width) throw new RangeError(`CBOR with a head of ${first} at ${at}`);
    at += width;
    return bytes.readUIntBE(at - width, width);
  };
  return read();
}

/** Writes one value, in the shortest form. */
export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(kinds.number, value);
  if (typeof value !== 'string') return Buffer.concat([head(kinds.array, value.length), ...value.map(encodeCbor)]);
  const text = Buffer.from(value);
  return Buffer.concat([head(kinds.text, text.length), text]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(kind << 5) | size]);
  const [mark, width] = size < 0x100 ? [24, 1] : size < 0x1_0000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + width);
  bytes[0] = (kind << 5) | mark;
  bytes.writeUIntBE(size, 1, width);
  return bytes;
}
