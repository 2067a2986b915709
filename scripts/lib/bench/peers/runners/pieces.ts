// The pieces of a plain Markdown page, for tools that are given no Markdown.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly words: string }
  | { readonly kind: 'text' | 'item'; readonly words: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

export interface PlainDocument {
  readonly id: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** The documents of a folder, in the order of their names. */
export function documentsIn(folder: string): PlainDocument[] {
  return readdirSync(folder)
    .toSorted()
    .map((file) => documentOf(file.replace(/\.md$/, ''), readFileSync(join(folder, file), 'utf8')));
}

function documentOf(id: string, text: string): PlainDocument {
  const [, title = '', body = ''] = /^---\ntitle: "(.*)"\n---\n([^]*)$/.exec(text) ?? [];
  const pieces: Piece[] = [];
  for (const block of body.split(/\n\s*\n/)) pieces.push(...piecesOf(block.trim()));
  return { id, title, pieces };
}

function piecesOf(block: string): Piece[] {
  if (block === '') return [];
  const lines = block.split('\n');
  if (lines.some((line) => /^\|[\s:|-]+\|$/.test(line))) return [{ kind: 'table', rows: lines.flatMap(rowOf) }];
  return lines.map((line): Piece => {
    const [, marks, heading] = /^(#+)\s+(.*)$/.exec(line) ?? [];
    if (marks && heading) return { kind: 'heading', level: marks.length, words: wordsOf(heading) };
    const [, item] = /^\s*(?:[*+-]|\d+\.)\s+(.*)$/.exec(line) ?? [];
    return item === undefined ? { kind: 'text', words: wordsOf(line) } : { kind: 'item', words: wordsOf(item) };
  });
}

function rowOf(line: string): string[][] {
  if (!line.startsWith('|') || /^\|[\s:|-]+\|$/.test(line)) return [];
  return [
    line
      .slice(1, line.trimEnd().length - 1)
      .split('|')
      .map(wordsOf),
  ];
}

const wordsOf = (text: string) =>
  text
    .replaceAll(/\[([^\]]*)\]\(#\)/g, '$1')
    .replaceAll(/\\|[*_`]{1,2}/g, '')
    .trim();
