import { formatOf } from '../../../src/load/formats.ts';
import { forAuthors } from '../../../src/load/schemaAt.ts';
import { collections } from '../../../src/schema/collections.ts';
import { componentSchemas } from '../../../src/schema/components.ts';
import { asJsonSchema, collectionNames, type JsonSchema } from './jsonSchemas.ts';
import { code, table } from './markdown.ts';

/** Every field of every kind of content, as Markdown: made from the schemas, so that it cannot lag behind them. */
export function fieldReference(): string {
  return collectionNames
    .flatMap((name) => {
      const { at, schema } = collections[name];
      const place = 'file' in at ? at.file : `${at.folder}/${at.depth === 2 ? '<partner>/<plan>' : '<id>'}.mdx`;
      return [`### ${code(place)}`, fieldTable(rowsOf(asJsonSchema(schema), ''))];
    })
    .join('\n\n');
}

/** Every component with its attributes, as Markdown. */
export function componentReference(): string {
  const rows = Object.entries(componentSchemas).flatMap(([name, schema]) => {
    const attributes = rowsOf(asJsonSchema(schema), '');
    return attributes.length === 0
      ? [[code(`<${name}>`), '', '', 'It takes no attributes.']]
      : attributes.map(([field = '', type = '', , , says = '']) => [code(`<${name}>`), field, type, says]);
  });
  return table(['component', 'attribute', 'value', 'what to write'], rows);
}

const fieldTable = (rows: readonly string[][]): string =>
  table(['field', 'value', 'needed', 'who may read it', 'what to write'], rows);

/** A row for each field, the fields of a group below it. */
function rowsOf(schema: JsonSchema, path: string): string[][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = path + name;
    const isRequired = schema.required?.includes(name) ?? false;
    const row = [
      code(own),
      valueOf(field),
      isRequired ? 'yes' : otherwise(field),
      field.edition ?? '',
      forAuthors(field.description ?? ''),
    ];
    return [row, ...within(field, own)];
  });
}

function within(field: JsonSchema, path: string): string[][] {
  if (field.properties) return rowsOf(field, `${path}.`);
  if (field.items?.properties) return rowsOf(field.items, `${path}[].`);
  const each = typeof field.additionalProperties === 'object' ? field.additionalProperties : null;
  return each ? rowsOf(each, `${path}.<id>.`) : [];
}

/** What holds where the field is left out. */
function otherwise({ default: value }: JsonSchema): string {
  if (value === undefined) return 'no';
  return Array.isArray(value) ? 'no; none' : `no; ${String(value)}`;
}

function valueOf(field: JsonSchema): string {
  if (field.enum) return field.enum.map((word) => code(word)).join(', ');
  if (field.type === 'array') return `list of ${manyOf(field.items ?? {})}${countOf(field)}`;
  if (field.type === 'object') return typeof field.additionalProperties === 'object' ? 'a group for each id' : 'group';
  if (field.type === 'integer') return `whole number${rangeOf(field)}`;
  if (field.type === 'boolean') return `${code('true')} or ${code('false')}`;
  return textOf(field);
}

function manyOf(items: JsonSchema): string {
  if (items.enum) return valueOf(items);
  if (items.type === 'object') return 'groups';
  const one = valueOf(items);
  return one === 'id' ? 'ids' : one === 'text' ? 'texts' : one;
}

function textOf({ format, pattern }: JsonSchema): string {
  if (format === 'date') return 'date';
  if (format === 'email') return 'mail address';
  if (format === 'uri') return 'https address';
  if (!pattern) return 'text';
  const known = formatOf(pattern);
  return known.kind === 'id' ? 'id' : known.words.replace(/^an? /, '');
}

function rangeOf({ minimum, maximum }: JsonSchema): string {
  const from = minimum === undefined || minimum < 0 ? null : minimum;
  const to = maximum === undefined || maximum > 1e12 ? null : maximum;
  if (from !== null && to !== null) return ` ${from}–${to}`;
  return from === null ? '' : ` from ${from}`;
}

function countOf({ minItems = 0, maxItems }: JsonSchema): string {
  if (minItems === maxItems) return `, exactly ${minItems}`;
  if (maxItems !== undefined) return `, ${minItems} to ${maxItems}`;
  return minItems > 0 ? `, at least ${minItems}` : '';
}
