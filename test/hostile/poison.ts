import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Document, isScalar, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { schemaAt } from '../../src/load/schemaAt.ts';
import { collections } from '../../src/schema/collections.ts';
import { hostile, hostileBody } from './payloads.ts';

/** A field that takes any words, and the words that it was given. */
export interface Poisoned {
  readonly file: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Copies a content folder and gives every field that takes any words hostile ones. Which fields these are, the schemas
 * say: a field that is added later is poisoned from its first day.
 */
export async function poison(from: string, to: string): Promise<Poisoned[]> {
  await cp(from, to, { recursive: true });
  const entries = await readdir(to, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const poisoned = await Promise.all(files.map((path) => poisonFile(path, relative(to, path))));
  return poisoned.flat();
}

async function poisonFile(path: string, file: string): Promise<Poisoned[]> {
  const schema = schemaOf(file);
  const text = await readFile(path, 'utf8');
  const [, front, body] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front ?? text);
  if (file === 'program.yaml') document.addIn(['contact'], document.createPair('phone', '+1 555 0100'));
  // The handbook then has a page of the plan too.
  if (document.has('public')) document.set('public', true);
  const poisoned = poisonFields(document, schema).map((each) => ({ file, ...each }));
  const yaml = document.toString({ lineWidth: 0 });
  await writeFile(path, front === undefined ? yaml : `---\n${yaml}---\n${body}${hostileBody}`);
  return poisoned;
}

function poisonFields(document: Document, schema: z.ZodType): Omit<Poisoned, 'file'>[] {
  const poisoned: Omit<Poisoned, 'file'>[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      const path = [...ancestors, node];
      const names = namesOf(path);
      if (key === 'key' || typeof node.value !== 'string' || !takesAnyWords(schema, names)) return;
      node.value = hostile(node.value);
      delete node.type;
      poisoned.push({ path: names.join('.'), text: node.value as string });
    },
  });
  return poisoned;
}

/** The path of the last of some nested nodes as keys and indexes. */
function namesOf(nodes: readonly unknown[]): (string | number)[] {
  return nodes.flatMap((node, index): (string | number)[] => {
    const parent = nodes[index - 1] as { items?: unknown[]; key?: unknown; value?: unknown } | undefined;
    if (parent?.items && !(node as { key?: unknown }).key) return [parent.items.indexOf(node)];
    const { key } = (node ?? {}) as { key?: unknown };
    return isScalar(key) ? [String(key.value)] : [];
  });
}

/** Whether a field is prose: it takes what no id, date, address or colour would. */
const takesAnyWords = (schema: z.ZodType, path: readonly (string | number)[]): boolean =>
  schemaAt(schema, path)?.safeParse('<any> "words"').success === true;

function schemaOf(file: string): z.ZodType {
  const found = Object.values(collections).find(({ at }) =>
    'file' in at ? at.file === file : file.startsWith(`${at.folder}/`),
  );
  if (!found) throw new RangeError(`${file} is no content`);
  return found.schema;
}
