import type { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { collections } from '../schema/collections.ts';
import { isTranslated, translationSchemas } from '../schema/translation.ts';
import { type ParsedBody, parseBody } from './body.ts';
import { secondFrontMatter, type Split, splitFrontMatter } from './frontMatter.ts';
import { type Mistake, mistake, toProblem } from './mistake.ts';
import type { ContentFile } from './places.ts';
import { pointAt, type Source } from './source.ts';
import { conflictMistake, decodeText } from './text.ts';
import { validate } from './validate.ts';
import { type Fields, readFields } from './yaml.ts';

/** One content file, read and checked on its own. */
export interface ParsedFile {
  readonly file: ContentFile;
  readonly source: Source;
  /** Null where the text has no fields that can be told from the body. */
  readonly fields: Fields | null;
  /** The fields as their schema reads them; undefined where they differ from it. */
  readonly data: unknown;
  /** Null for YAML files and where the body cannot be told from the fields. */
  readonly body: ParsedBody | null;
  readonly problems: readonly Problem[];
}

/** Reads a file from its bytes: text, fields, schema, body. Never throws for what authors write. */
export function parseFile(file: ContentFile, bytes: Uint8Array): ParsedFile {
  const { text, mistakes, readable } = decodeText(bytes);
  const source = { path: file.path, text };
  const parsed = readable ? parseText(file, text) : { fields: null, data: undefined, body: null, mistakes: [] };
  const later = withoutLinesOf(source, mistakes, parsed.mistakes);
  const problems = [...mistakes, ...later].map((each) => toProblem(source, each));
  const { fields, data, body } = parsed;
  return { file, source, fields, data: mistakes.length > 0 ? undefined : data, body, problems };
}

/** What was found on a line with refused characters most likely follows from these. */
function withoutLinesOf({ text }: Source, refused: readonly Mistake[], later: readonly Mistake[]): readonly Mistake[] {
  if (refused.length === 0) return later;
  const lines = new Set(refused.map(({ offset }) => pointAt(text, offset).line));
  return later.filter(({ offset }) => !lines.has(pointAt(text, offset).line));
}

type Parts = Pick<ParsedFile, 'fields' | 'data' | 'body'> & { readonly mistakes: readonly Mistake[] };

const nothing = (found: Mistake): Parts => ({ fields: null, data: undefined, body: null, mistakes: [found] });

function parseText(file: ContentFile, text: string): Parts {
  if (text.trim() === '') return nothing(mistake('file-empty', 0, {}));
  const conflict = conflictMistake(text);
  if (conflict) return nothing(conflict);
  if (!file.path.endsWith('.mdx')) return parseFields(file, text, 0);
  const split = splitFrontMatter(text);
  return 'code' in split ? nothing(split) : parseSplit(file, split);
}

/** Parts of the page of a stage that links can name; no heading takes their place. */
const stageSections = ['milestones', 'assisted-sales'];

function parseSplit(file: ContentFile, split: Split): Parts {
  const front = parseFields(file, split.yaml, split.yamlStart);
  const second = secondFrontMatter(split.body);
  if (second !== null)
    return { ...front, mistakes: [...front.mistakes, mistake('yaml-documents', split.bodyStart + second, {})] };
  const body = parseBody(
    split.body,
    split.bodyStart,
    file.collection === 'stages' ? [...idsIn(front.fields?.value, 'milestones'), ...stageSections] : [],
  );
  return { ...front, body, mistakes: [...front.mistakes, ...body.mistakes] };
}

function parseFields(file: ContentFile, yaml: string, start: number): Parts {
  const fields = readFields(yaml, start);
  const { data, mistakes } = validate(schemaOf(file), fields);
  return { fields, data, body: null, mistakes: [...fields.mistakes, ...mistakes] };
}

/** What the fields of a file are checked against. */
export function schemaOf({ collection, language }: ContentFile): z.ZodType {
  return language !== undefined && isTranslated(collection)
    ? translationSchemas[collection]
    : collections[collection].schema;
}

/** The ids of a list of things, as far as they are there: the fields may not fit their schema. */
export function idsIn(value: unknown, list: string): string[] {
  const items = (value as Readonly<Record<string, unknown>> | undefined)?.[list];
  if (!Array.isArray(items)) return [];
  return items.map((item: unknown) => (item as { id?: unknown } | null)?.id).filter((id) => typeof id === 'string');
}
