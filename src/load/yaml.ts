import { type Document, type Node, parseDocument } from 'yaml';
import { type Mistake, mistake } from './mistake.ts';
import { plainYaml } from './plainYaml.ts';
import { startOf } from './positions.ts';
import { straightenSpaces } from './yamlSpaces.ts';
import { readAround } from './yamlRecovery.ts';
import { plainValue } from './yamlRules.ts';

/** The fields of one file: their plain value, and the nodes that know where each stands. */
export interface Fields {
  readonly root: Node | null;
  /** Where the YAML begins in the file; positions of nodes count from there. */
  readonly start: number;
  /** Undefined where the YAML cannot be read as a whole. */
  readonly value: unknown;
  /** Then what can be read beside its syntax errors; undefined where that is nothing. */
  readonly rest: unknown;
  /** Paths, as JSON, of values that were refused; what a schema says about them is no news. */
  readonly refused: ReadonlySet<string>;
  readonly mistakes: readonly Mistake[];
}

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Compared pair by pair, which takes minutes for a file with many keys; yamlRules.ts uses a set.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Reads YAML 1.2 without anchors, aliases, merge keys, tags and directives; all offsets are counted from `start`. Never throws. */
export function readFields(written: string, start: number): Fields {
  const value = plainYaml(written);
  return value === null ? readThoroughly(written, start) : plainFields(written, start, value);
}

/** Fields without a mistake; where they stand is only found out when something else is wrong with them. */
function plainFields(yaml: string, start: number, value: unknown): Fields {
  let root: Node | null | undefined;
  return {
    get root() {
      return (root ??= parse(yaml)?.contents ?? null);
    },
    start,
    value,
    rest: undefined,
    refused: new Set(),
    mistakes: [],
  };
}

/** Reads any text, with the position of every node and whatever is wrong. */
export function readThoroughly(written: string, start: number): Fields {
  const { text: yaml, mistakes: spaces } = straightenSpaces(written, start);
  const { document, mistakes: syntax } = readAround(yaml, start, parse);
  const mistakes = [...spaces, ...syntax];
  const none = { root: null, start, value: undefined, rest: undefined, refused: new Set<string>() };
  if (document === null) return { ...none, mistakes };
  const root = document.contents;
  const empty = emptyOrNotFields(root, start);
  if (empty) return { ...none, mistakes: mistakes.length > 0 ? mistakes : [empty] };
  const { value, refused, mistakes: found } = plainValue(root, start, yaml);
  if (mistakes.length === 0) return { root, start, value, rest: undefined, refused, mistakes: found };
  return { root, start, value: undefined, rest: value, refused, mistakes: [...mistakes, ...found] };
}

function parse(yaml: string): Document.Parsed | null {
  try {
    return parseDocument(yaml, options);
  } catch {
    // The only known cause is nesting that is too deep for the stack.
    return null;
  }
}

function emptyOrNotFields(root: Node | null, start: number): Mistake | null {
  if (root === null) return mistake('front-matter-empty', start, {});
  if ('items' in root && Array.isArray(root.items) && root.constructor.name === 'YAMLMap') return null;
  const found = 'items' in root ? 'a list' : 'a text';
  return mistake('yaml-not-fields', start + (startOf(root) ?? 0), { found });
}
