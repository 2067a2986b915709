import type { ParsedBody } from './body.ts';
import { splitFrontMatter } from './frontMatter.ts';
import type { ParsedFile } from './parseFile.ts';
import type { ContentFile } from './places.ts';
import { readThoroughly } from './yaml.ts';

/** What a file without a mistake comes to when it is read on its own: plain data that can be written down. */
export interface Reading {
  readonly value: unknown;
  readonly data: unknown;
  readonly start: number;
  /** Null for a YAML file. */
  readonly body: Pick<ParsedBody, 'draft' | 'headings' | 'start'> | null;
}

/** Readings that were kept, by all that they follow from beside the code: see `readingKey`. */
export interface KeptReadings {
  readonly find: (key: string) => Reading | undefined;
  readonly keep: (key: string, reading: Reading) => void;
}

export const noReadings: KeptReadings = { find: () => undefined, keep: () => undefined };

/** All that a reading follows from beside the code: the bytes, and what kind of file they stand in. */
export function readingKey({ path, collection, language }: ContentFile, sha256: string): string {
  const kind = [collection, language === undefined ? 'original' : 'translation', path.slice(path.lastIndexOf('.'))];
  return `${sha256} ${kind.join(' ')}`;
}

/** The reading of a file; null where something is wrong with it, so that it is read anew until that is mended. */
export function readingOf({ fields, data, body, problems }: ParsedFile): Reading | null {
  if (problems.length > 0 || !fields || data === undefined) return null;
  const { value, start } = fields;
  return {
    value,
    data: sharing(data, value),
    start,
    body: body && { draft: body.draft, headings: body.headings, start: body.start },
  };
}

type Group = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null;

/** The same data, made of the parts of a value where these are alike: what is shared is written down once. */
function sharing(data: unknown, value: unknown): unknown {
  if (!isGroup(data) || !isGroup(value) || Array.isArray(data) !== Array.isArray(value)) return data;
  const [names, others] = [Object.keys(data), Object.keys(value)];
  const parts = names.map((name) => sharing(data[name], Object.hasOwn(value, name) ? value[name] : undefined));
  // The order of fields counts too: pages are made in it.
  const isAlike =
    names.length === others.length && names.every((name, at) => name === others[at] && parts[at] === value[name]);
  if (isAlike) return value;
  return Array.isArray(data) ? parts : Object.fromEntries(names.map((name, at) => [name, parts[at]]));
}

/** The file as `parseFile` gives it, out of what was kept. */
export function parsedAgain(file: ContentFile, bytes: Buffer, { value, data, start, body }: Reading): ParsedFile {
  const text = new TextDecoder().decode(bytes);
  return {
    file,
    source: { path: file.path, text },
    fields: {
      get root() {
        return rootOf(file, text);
      },
      start,
      value,
      rest: undefined,
      refused: new Set(),
      mistakes: [],
    },
    data,
    body: body && { ...body, text: text.slice(body.start), mistakes: [] },
    problems: [],
  };
}

/** Where fields stand is only asked where a rule finds something. */
function rootOf({ path }: ContentFile, text: string): ReturnType<typeof readThoroughly>['root'] {
  const split = path.endsWith('.mdx') ? splitFrontMatter(text) : { yaml: text, yamlStart: 0 };
  return 'yaml' in split ? readThoroughly(split.yaml, split.yamlStart).root : null;
}
