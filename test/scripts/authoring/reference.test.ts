import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { guidePath, renewedGuide, schemaFiles } from '../../../scripts/lib/authoring/generated.ts';
import { editorSchema, translationEditorSchema } from '../../../scripts/lib/authoring/jsonSchemas.ts';
import { listContent } from '../../../src/load/files.ts';
import { parseBody } from '../../../src/load/body.ts';
import { splitFrontMatter } from '../../../src/load/frontMatter.ts';
import { parseFile } from '../../../src/load/parseFile.ts';
import { codes } from '../../../src/problems/codes.ts';
import { collections, type CollectionName } from '../../../src/schema/collections.ts';
import { translatedCollections } from '../../../src/schema/translation.ts';
import { minimal } from '../../load/mutate.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guide = read(guidePath);

describe('what is generated from the schemas', () => {
  test.each(schemaFiles())('$path is up to date (npm run reference)', ({ path, text }) => {
    expect(read(path)).toBe(text);
  });

  test('the guide for authors is up to date (npm run reference)', () => {
    expect(renewedGuide(guide)).toBe(guide);
  });

  test('the guide names every code and every kind of content', () => {
    expect(codes.filter(({ code }) => !guide.includes(`| \`${code}\``))).toEqual([]);
    const places = Object.values(collections).map(({ at }) => ('file' in at ? at.file : at.folder));
    expect(places.filter((place) => !guide.includes(`### \`${place}`))).toEqual([]);
  });

  test('a guide that lost its marks is refused rather than cut', () => {
    expect(() => renewedGuide('# Guide')).toThrow(/has lost the lines/);
  });
});

describe('the examples of the guide', () => {
  const blocks = [...guide.matchAll(/^```mdx\n(.*?)^```$/gms)].map((match) => match[1] ?? '');

  test('of a file passes check', () => {
    const file = { path: 'lessons/x.mdx', collection: 'lessons', id: 'x' } as const;
    expect(parseFile(file, Buffer.from(blocks[0] ?? '')).problems).toEqual([]);
  });

  test('of components pass check', () => {
    expect(blocks).toHaveLength(2);
    expect(parseBody(blocks[1] ?? '', 0, []).mistakes).toEqual([]);
  });
});

describe.each([
  ['demo', join(root, 'content')],
  ['minimal', minimal],
])('the schemas for editors and the %s content', (_name, folder) => {
  const ajv = new Ajv({ allErrors: true, formats: { date: true, email: true, uri: true } });
  const validators = new Map(
    (Object.keys(collections) as CollectionName[]).map((name) => [name, ajv.compile(editorSchema(name))]),
  );

  const translationValidators = new Map<CollectionName, ValidateFunction>(
    translatedCollections.map((name) => [name, ajv.compile(translationEditorSchema(name))]),
  );

  test('agree', async () => {
    const { files } = await listContent(folder);
    const faults = files.flatMap(({ path, collection, language }) => {
      const validate = (language ? translationValidators : validators).get(collection);
      validate?.(fieldsOf(readFileSync(join(folder, path), 'utf8'), path));
      return (validate?.errors ?? []).map(({ instancePath, message }) => `${path}${instancePath} ${message}`);
    });
    expect(files.length).toBeGreaterThan(15);
    expect(faults).toEqual([]);
  });

  test('explain every field and refuse what is not there', () => {
    const lesson = validators.get('lessons');
    expect(lesson?.({ title: 'x', colour: 'red' })).toBe(false);
    const schema = editorSchema('lessons') as { properties: Record<string, { description?: string }> };
    expect(Object.values(schema.properties).filter(({ description }) => !description)).toEqual([]);
  });
});

function fieldsOf(text: string, path: string): unknown {
  if (!path.endsWith('.mdx')) return parse(text);
  const split = splitFrontMatter(text);
  return 'code' in split ? null : parse(split.yaml);
}
