import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect } from 'vitest';
import { parse, stringify } from 'yaml';
import { splitFrontMatter } from '../../src/load/frontMatter.ts';
import { type ParsedFile, parseFile } from '../../src/load/parseFile.ts';
import { type ContentFile, placeOf } from '../../src/load/places.ts';
import { plainYaml } from '../../src/load/plainYaml.ts';
import { readThoroughly } from '../../src/load/yaml.ts';
import { collections } from '../../src/schema/collections.ts';

/** How often a property is tried, and with which random numbers. */
export interface Runs {
  readonly numRuns: number;
  readonly seed: number;
}

interface Original {
  readonly file: ContentFile;
  readonly text: string;
}

/** All files of a content folder. */
export function originals(folder: string): Original[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  return paths.toSorted().flatMap((path) => {
    const file = placeOf(path);
    return file ? [{ file, text: readFileSync(join(folder, path), 'utf8') }] : [];
  });
}

const marks = ['', '{', '}', '<', '>', '---\n', '\n', ': ', '"', "'", '[', ']', '- ', '\t', '\0', '&a ', '*a ', '!x '];
const oddities = [
  '<<: ',
  '\u202E',
  '😀',
  '## ',
  '](',
  '<Callout ',
  '/>',
  '0',
  '#',
  '|',
  '\r',
  '\uD800',
  '\u00A0',
  '“',
  '  ',
];
const pieces = [...marks, ...oddities, '<<<<<<< a\n'];

/** What fingers do to a text: cut, put in, double, cut off, move a line. */
const accident = fc.oneof(
  fc.record({
    kind: fc.constant('splice' as const),
    at: fc.nat(1000),
    length: fc.nat(40),
    piece: fc.constantFrom(...pieces),
  }),
  fc.record({ kind: fc.constant('double' as const), at: fc.nat(1000), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('truncate' as const), at: fc.nat(1000) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(1000), to: fc.nat(1000) }),
);
type Accident = typeof accident extends fc.Arbitrary<infer Value> ? Value : never;

function happen(text: string, what: Accident): string {
  const at = Math.floor((what.at / 1000) * text.length);
  switch (what.kind) {
    case 'splice':
      return text.slice(0, at) + what.piece + text.slice(at + what.length);
    case 'double':
      return text.slice(0, at + what.length) + text.slice(at);
    case 'truncate':
      return text.slice(0, at);
    case 'move': {
      const lines = text.split('\n');
      const [line = ''] = lines.splice(Math.floor((what.at / 1000) * lines.length), 1);
      return lines.toSpliced(Math.floor((what.to / 1000) * lines.length), 0, line).join('\n');
    }
  }
}

/** Every problem lies in the file and says something; where nothing could be read there is one. */
function isReported(text: string, { problems, data }: ParsedFile): void {
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const { line, column, message, hint } of problems) {
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(Math.min(message.length, hint.length)).toBeGreaterThan(0);
    expect(message + hint).not.toMatch(/undefined|\[object/);
  }
  if (data === undefined) expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
}

/** Files after one to three accidents. */
const spoiltFile = (files: readonly Original[]) =>
  fc
    .tuple(fc.constantFrom(...files), fc.array(accident, { minLength: 1, maxLength: 3 }))
    .map(([{ file, text }, accidents]) => ({ file, spoilt: accidents.reduce(happen, text) }));

/** Files after accidents are read without a crash. */
export function readsAnything(files: readonly Original[], runs: Runs): void {
  fc.assert(
    fc.property(spoiltFile(files), ({ file, spoilt }) => isReported(spoilt, parseFile(file, Buffer.from(spoilt)))),
    runs,
  );
}

/** What the fast parser reads at all it reads like the thorough one, which finds nothing wrong with it. */
export function readsAlike(yaml: string): boolean {
  const plain = plainYaml(yaml);
  if (plain === null) return false;
  const { value, mistakes } = readThoroughly(yaml, 0);
  expect({ value, mistakes }, yaml).toEqual({ value: plain, mistakes: [] });
  return true;
}

/** The fields of files after accidents are read alike by both parsers. */
export function readsSpoiltAlike(files: readonly Original[], runs: Runs): void {
  fc.assert(
    fc.property(spoiltFile(files), ({ spoilt }) => {
      const split = splitFrontMatter(spoilt);
      readsAlike('code' in split ? spoilt : split.yaml);
    }),
    runs,
  );
}

/** Bytes that are no text at all are read without a crash. */
export function readsBytes(files: readonly Original[], runs: Runs): void {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...files), (content, { file }) => {
      expect(parseFile(file, content).problems.length).toBeGreaterThan(0);
    }),
    runs,
  );
}

const others: readonly unknown[] = [
  null,
  true,
  0,
  1.5,
  -1,
  101,
  'x',
  '',
  '2027-02-30',
  'No Id',
  [],
  {},
  ['x'],
  { x: 'x' },
];
const change = fc.oneof(
  fc.constant({ kind: 'remove' as const }),
  fc.constant({ kind: 'repeat' as const }),
  fc.constantFrom(...others).map((value) => ({ kind: 'retype' as const, value })),
);
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

/**
 * A field that is taken out, doubled or given another value is refused if and only if the schema alone refuses it:
 * reading text loses nothing, and no removal of something required passes.
 */
export function agreesWithSchema(files: readonly Original[], runs: Runs): void {
  fc.assert(
    fc.property(fc.constantFrom(...files), fc.nat(10_000), change, ({ file, text }, which, what) => {
      const { fields, write } = fieldsOf(file, text);
      const changed = changedAt(fields, which, what);
      const isRight = collections[file.collection].schema.safeParse(changed).success;
      const spoilt = write(changed);
      const parsed = parseFile(file, Buffer.from(spoilt));
      isReported(spoilt, parsed);
      expect(parsed.data !== undefined, `${file.path}\n${spoilt}`).toBe(isRight);
    }),
    runs,
  );
}

function fieldsOf(file: ContentFile, text: string): { fields: unknown; write: (fields: unknown) => string } {
  const split = splitFrontMatter(text);
  if (!file.path.endsWith('.mdx') || 'code' in split)
    return { fields: parse(text), write: (fields) => stringify(fields, { aliasDuplicateObjects: false }) };
  return {
    fields: parse(split.yaml),
    write: (fields) => `---\n${stringify(fields, { aliasDuplicateObjects: false })}---\n\nWords.\n`,
  };
}

/** A copy in which one value, counted through all that there are, has been changed. */
function changedAt(fields: unknown, which: number, what: Change): unknown {
  const copy = structuredClone(fields);
  const places = placesIn(copy);
  const { owner, key } = places[which % places.length] ?? { owner: {}, key: '' };
  if (what.kind === 'retype') owner[key] = structuredClone(what.value);
  else if (Array.isArray(owner))
    owner.splice(Number(key), 1, ...(what.kind === 'repeat' ? [owner[key], owner[key]] : []));
  else if (what.kind === 'remove') delete owner[key];
  else owner[`${key}Again`] = owner[key];
  return copy;
}

type Owner = Record<string | number, unknown>;

function placesIn(value: unknown): { owner: Owner; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const owner = value as Owner;
  return Object.entries(value).flatMap(([key, inner]) => [{ owner, key }, ...placesIn(inner)]);
}
