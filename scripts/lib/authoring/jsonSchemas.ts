import { z } from 'zod';
import { forAuthors } from '../../../src/load/schemaAt.ts';
import { collections, type CollectionName } from '../../../src/schema/collections.ts';
import type { Edition } from '../../../src/schema/field.ts';
import { type TranslatedCollection, translationSchemas } from '../../../src/schema/translation.ts';

/** The parts of a JSON Schema that our schemas use. */
export interface JsonSchema {
  readonly type?: string;
  readonly description?: string;
  readonly edition?: Edition;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** What authors may write under a schema, as JSON Schema with the edition of each field. */
export const asJsonSchema = (schema: z.ZodType): JsonSchema => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;

export const collectionNames = Object.keys(collections) as CollectionName[];

const readers: Readonly<Record<Edition, string>> = {
  public: 'Everybody may read it.',
  partner: 'The named partner and the vendor may read it.',
  internal: 'Only the vendor may read it.',
};

/** The schema of a collection as editors read it: each field explains itself when its name is pointed at. */
export function editorSchema(name: CollectionName): object {
  const { at, schema } = collections[name];
  const place = 'file' in at ? at.file : `${at.folder}/`;
  const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: explain });
  return { ...json, title: `content/${place}` };
}

/** The schema of translations of a collection, as editors read it. */
export const translationEditorSchema = (name: TranslatedCollection): object =>
  z.toJSONSchema(translationSchemas[name], { io: 'input', target: 'draft-7', override: explain });

function explain({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  const { edition, description } = jsonSchema as { edition?: Edition; description?: string };
  if (edition) jsonSchema['description'] = `${forAuthors(description ?? '')} ${readers[edition]}`;
  delete jsonSchema['edition'];
  delete jsonSchema['translatable'];
  // Of a date the format says enough; the pattern would stand in every message of the editor.
  if (jsonSchema['format'] === 'date') delete jsonSchema['pattern'];
}
