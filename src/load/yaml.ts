import { type Document, type Node, parseDocument } from 'yaml';
import { type Mistake, mistake } from './mistake.ts';
import { startOf } from './positions.ts';
import { deepMistake } from './yamlDepth.ts';
import { plainValue } from './yamlRules.ts';
import { syntaxMistakes } from './yamlSyntax.ts';

/** The fields of one file: their plain value, and the nodes that know where each stands. */
export interface Fields {
  readonly root: Node | null;
  /** Where the YAML begins in the file; positions of nodes count from there. */
  readonly start: number;
  /** Undefined where the YAML cannot be read. */
  readonly value: unknown;
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
export function readFields(yaml: string, start: number): Fields {
  const none = { root: null, start, value: undefined, refused: new Set<string>() };
  const document = parse(yaml);
  if (document === null) return { ...none, mistakes: [deepMistake(yaml, start, 0)] };
  const syntax = syntaxMistakes(document, yaml, start);
  if (syntax.length > 0) return { ...none, mistakes: syntax };
  const root = document.contents;
  const empty = emptyOrNotFields(root, start);
  if (empty) return { ...none, mistakes: [empty] };
  const { value, refused, mistakes } = plainValue(root, start, yaml);
  return { root, start, value, refused, mistakes };
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
