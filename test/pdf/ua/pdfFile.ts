import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { type Shown, shownOn } from './shown.ts';

/** An element of the structure as it stands in the file. */
export interface Tag {
  readonly dict: PDFDict;
  readonly ref: PDFRef | null;
  readonly role: string;
  readonly parent: Tag | null;
  readonly tags: readonly Tag[];
  /** Marked content of its own: page and number. */
  readonly content: readonly (readonly [page: PDFRef | null, id: number])[];
  readonly annotations: readonly PDFRef[];
}

export interface PageRead {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly shown: readonly Shown[];
  readonly annotations: readonly PDFRef[];
}

/** A PDF read back for checking, by other means than the code that made it. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly document: PDFDocument;
  readonly catalog: PDFDict;
  readonly root: PDFDict | null;
  readonly top: readonly Tag[];
  /** All elements in reading order. */
  readonly tags: readonly Tag[];
  readonly pages: readonly PageRead[];
  readonly fonts: readonly PDFDict[];
  readonly xmp: string;
  readonly all: readonly (readonly [PDFRef, PDFObject])[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfFile> {
  return fileOf(await PDFDocument.load(bytes, { updateMetadata: false }), bytes);
}

/** The same for a document that is open, such as one that was broken on purpose. */
export function fileOf(document: PDFDocument, bytes: Uint8Array = new Uint8Array()): PdfFile {
  const { catalog, context } = document;
  const root = get(catalog, 'StructTreeRoot', PDFDict);
  const top = root ? childrenOf(root, null).filter((kid) => 'role' in kid) : [];
  const all = context.enumerateIndirectObjects();
  const metadata = catalog.lookup(key('Metadata'));
  return {
    bytes,
    document,
    catalog,
    root,
    top,
    tags: top.flatMap(selfAndBelow),
    pages: document.getPages().map((page) => ({
      ref: page.ref,
      dict: page.node,
      shown: shownOn(contentOf(page.node)),
      annotations: items(page.node, 'Annots').filter((item) => item instanceof PDFRef),
    })),
    fonts: all
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .filter((dict) => word(dict, 'Type') === 'Font'),
    xmp: metadata instanceof PDFStream ? streamText(metadata, 'utf8') : '',
    all,
  };
}

export const key = (text: string): PDFName => PDFName.of(text);

// pdf-lib makes its objects with private constructors.
type Kind<Value> = { readonly prototype: Value } & Function;

/** An entry of a dictionary if it is of a kind; null otherwise. */
export function get<Value>(dict: PDFDict, entry: string, kind: Kind<Value>): Value | null {
  const value: unknown = dict.lookup(key(entry));
  return value instanceof kind ? (value as Value) : null;
}

/** The text of a name or string entry; null where there is none. */
export function word(dict: PDFDict, entry: string): string | null {
  const value = dict.lookup(key(entry));
  return value instanceof PDFName || value instanceof PDFString || value instanceof PDFHexString
    ? value.decodeText()
    : null;
}

export const number = (dict: PDFDict, entry: string): number | null => get(dict, entry, PDFNumber)?.asNumber() ?? null;

/** The values of an entry, be it an array or one value; references are kept. */
export function items(dict: PDFDict, entry: string): PDFObject[] {
  const direct = dict.get(key(entry));
  const value = dict.context.lookup(direct);
  if (value instanceof PDFArray) return value.asArray();
  return direct === undefined ? [] : [direct];
}

export function streamText(stream: PDFStream, encoding: BufferEncoding = 'latin1'): string {
  const bytes = Buffer.from(stream.getContents());
  return (stream.dict.has(key('Filter')) ? inflateSync(bytes) : bytes).toString(encoding);
}

type Child = Tag | { readonly content: Tag['content'][number] } | { readonly annotation: PDFRef };

function childrenOf(dict: PDFDict, parent: Tag | null): Child[] {
  return items(dict, 'K').flatMap((item): Child[] => {
    const kid = dict.context.lookup(item);
    const page = refOf(dict, 'Pg');
    if (kid instanceof PDFNumber) return [{ content: [page, kid.asNumber()] }];
    if (!(kid instanceof PDFDict)) return [];
    const kind = word(kid, 'Type');
    if (kind === 'MCR') return [{ content: [refOf(kid, 'Pg') ?? page, number(kid, 'MCID') ?? -1] }];
    if (kind === 'OBJR') return refOf(kid, 'Obj') ? [{ annotation: refOf(kid, 'Obj')! }] : [];
    return [tagOf(kid, item instanceof PDFRef ? item : null, parent)];
  });
}

function tagOf(dict: PDFDict, ref: PDFRef | null, parent: Tag | null): Tag {
  const tag = {
    dict,
    ref,
    role: word(dict, 'S') ?? '',
    parent,
    tags: [] as Tag[],
    content: [] as Tag['content'][number][],
    annotations: [] as PDFRef[],
  };
  for (const kid of childrenOf(dict, tag)) {
    if ('role' in kid) tag.tags.push(kid);
    else if ('annotation' in kid) tag.annotations.push(kid.annotation);
    else tag.content.push(kid.content);
  }
  return tag;
}

const selfAndBelow = (tag: Tag): Tag[] => [tag, ...tag.tags.flatMap(selfAndBelow)];

export function refOf(dict: PDFDict, entry: string): PDFRef | null {
  const value = dict.get(key(entry));
  return value instanceof PDFRef ? value : null;
}

function contentOf(page: PDFDict): string {
  const streams = items(page, 'Contents').map((item) => page.context.lookup(item));
  return streams.map((stream) => (stream instanceof PDFStream ? streamText(stream) : '')).join('\n');
}
