/** The bytes before the pictures: a head, and an entry for each. */
const [headBytes, entryBytes] = [6, 16];

/** Square pictures of one sign as one icon file, for whatever asks for nothing else. @param pictures PNG files with their sides in pixels, at most 256 */
export function ico(pictures: readonly { readonly side: number; readonly png: Buffer }[]): Buffer {
  const head = Buffer.alloc(headBytes);
  // The kind: icons, not pointers.
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = headBytes + entryBytes * pictures.length;
  const entries = pictures.map(({ side, png }) => {
    const entry = Buffer.alloc(entryBytes);
    // 256 is written as 0.
    entry.set([side % 256, side % 256], 0);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(24, 6);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures.map(({ png }) => png)]);
}
