// Prints plain documents with react-pdf, in one process.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn, type Piece, type PlainDocument } from './pieces.ts';

type Make = (kind: unknown, props: object, ...children: unknown[]) => unknown;

const [from = '', to = ''] = process.argv.slice(2);
const [react, renderer]: string[] = ['react', '@react-pdf/renderer'];
const { createElement: make } = (await import(react!)) as { createElement: Make };
const { Document, Page, Text, View, renderToBuffer } = (await import(renderer!)) as Record<string, unknown> & {
  readonly renderToBuffer: (document: unknown) => Promise<Buffer>;
};
mkdirSync(to, { recursive: true });

for (const document of documentsIn(from))
  writeFileSync(join(to, `${document.id}.pdf`), await renderToBuffer(drawn(document)));

function drawn({ title, pieces }: PlainDocument): unknown {
  const style = { padding: 57, fontSize: 10, lineHeight: 1.4 };
  return make(Document, { title }, make(Page, { size: 'A4', style }, ...pieces.map(drawnPiece)));
}

function drawnPiece(piece: Piece, key: number): unknown {
  if (piece.kind === 'table') return make(View, { key }, ...piece.rows.map(drawnRow));
  const style = piece.kind === 'heading' ? { fontSize: 20 - 2 * piece.level, marginTop: 8 } : { marginBottom: 4 };
  return make(Text, { key, style }, piece.kind === 'item' ? `• ${piece.words}` : piece.words);
}

function drawnRow(row: readonly string[], key: number): unknown {
  const style = { flexDirection: 'row', borderBottom: '0.5pt solid #ccc' };
  const cells = row.map((words, index) => make(Text, { key: index, style: { flex: 1, padding: 2 } }, words));
  return make(View, { key, wrap: false, style }, ...cells);
}
