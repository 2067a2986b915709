// Prints plain documents with Typst's compiler for Node, in one process.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentsIn, type Piece, type PlainDocument } from './pieces.ts';

interface Typst {
  readonly NodeCompiler: {
    readonly create: (options: { readonly workspace: string }) => {
      readonly pdf: (document: { readonly mainFileContent: string }) => Uint8Array;
      readonly evictCache: (age: number) => void;
    };
  };
}

const [from = '', to = ''] = process.argv.slice(2);
const name: string = '@myriaddreamin/typst-ts-node-compiler';
const { NodeCompiler } = (await import(name)) as Typst;
const compiler = NodeCompiler.create({ workspace: from });
mkdirSync(to, { recursive: true });

for (const document of documentsIn(from)) {
  writeFileSync(join(to, `${document.id}.pdf`), compiler.pdf({ mainFileContent: sourceOf(document) }));
  compiler.evictCache(10);
}

function sourceOf({ title, pieces }: PlainDocument): string {
  return `#set document(title: ${quoted(title)})
#set page(paper: "a4", margin: 20mm, numbering: "1 / 1")
#set text(size: 10pt, lang: "en")
#outline()
${pieces.map(codeOf).join('\n\n')}`;
}

function codeOf(piece: Piece): string {
  if (piece.kind === 'table') return tableOf(piece.rows);
  if (piece.kind === 'heading') return `#heading(level: ${piece.level}, ${quoted(piece.words)})`;
  return piece.kind === 'item' ? `- #${quoted(piece.words)}` : `#${quoted(piece.words)}`;
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const cells = rows.flatMap((row) => Array.from({ length: columns }, (_, index) => quoted(row[index] ?? '')));
  return `#table(columns: (1fr,) * ${columns}, ${cells.join(', ')})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, (sign) => `\\${sign}`)}"`;
}
