/** A reader of iCalendar that was written from RFC 5545 and shares nothing with the writer. */
export interface Component {
  readonly name: string;
  /** Values by property name without parameters, as they stand in the file. */
  readonly properties: Map<string, string>;
  readonly inner: Component[];
}

/** The outermost components of a file. @throws where lines end, fold or nest in a way that the RFC does not allow */
export function readCalendar(bytes: Buffer): Component[] {
  const root: Component = { name: '', properties: new Map(), inner: [] };
  const open = [root];
  for (const line of unfolded(bytes)) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`No property: ${line}`);
    const name = (line.slice(0, colon).split(';')[0] ?? '').toUpperCase();
    const value = line.slice(colon + 1);
    const current = open.at(-1) ?? root;
    if (name === 'BEGIN') {
      const component: Component = { name: value, properties: new Map(), inner: [] };
      current.inner.push(component);
      open.push(component);
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`${value} ends what did not begin`);
    } else {
      if (current.properties.has(name)) throw new Error(`${name} stands twice`);
      current.properties.set(name, value);
    }
  }
  if (open.length !== 1) throw new Error('Something does not end');
  return root.inner;
}

function unfolded(bytes: Buffer): string[] {
  // Strict, so that a character that was cut in two by a fold is an error.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end');
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('A line ends with half a CRLF');
  for (const line of text.split('\r\n')) {
    if (Buffer.byteLength(line) > 75) throw new Error(`Longer than 75 bytes: ${line}`);
  }
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

/** A TEXT value as it was meant. */
export const meant = (value = ''): string =>
  value.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
