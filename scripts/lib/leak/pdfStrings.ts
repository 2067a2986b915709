const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in brackets without its escapes, one character per byte. */
export const literal = (inside: string): string =>
  inside.replace(/\\(?:([0-7]{1,3})|(\r?\n)|([^]))/g, (_, octal?: string, line?: string, other = '') => {
    if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return line ? '' : (escapes[other] ?? other);
  });

/** All strings that the objects of a PDF hold: title, outline, alternative texts, addresses, form fields. */
export function pdfStrings(objects: string): string {
  const found = objects.matchAll(/\(((?:[^()\\]|\\[^])*)\)|<((?:[\da-fA-F]{2}\s*){2,})>/g);
  return [...found]
    .map(([, inside, hex]) =>
      read(
        inside === undefined
          ? Buffer.from(hex?.replace(/\s/g, '') ?? '', 'hex')
          : Buffer.from(literal(inside), 'latin1'),
      ),
    )
    .join('\n');
}

/** UTF-16 where it says so, otherwise both UTF-8 and Latin-1, which differ in what is not ASCII. */
function read(bytes: Buffer): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return bytes
      .subarray(2, bytes.length & ~1)
      .swap16()
      .toString('utf16le');
  const text = bytes.toString('latin1');
  // eslint-disable-next-line no-control-regex
  return /^[\x00-\x7f]*$/.test(text) ? text : `${text}\n${bytes.toString('utf8')}`;
}
