import { type Document, isCollection, isNode, isScalar, visit, type YAMLParseError, type YAMLWarning } from 'yaml';
import { type Mistake, mistake } from './mistake.ts';
import { pointAt } from './source.ts';
import { diagnose, hasSecondColon } from './yamlDiagnosis.ts';
import { deepMistake } from './yamlDepth.ts';

/** What each error of the YAML parser means to an author: what is wrong, and what to do. */
const words: Readonly<Record<string, readonly [what: string, advice: string]>> = {
  BLOCK_AS_IMPLICIT_KEY: [
    'a second colon makes this value look like a field of its own',
    'Put the value in quotes: name: "First: second".',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'a name of a field runs over more than one line',
    'Check the indentation and the quotes of this line and the one before.',
  ],
  BAD_INDENT: [
    'the indentation does not fit the lines before',
    'Indent fields of the same group by the same number of spaces.',
  ],
  BAD_SCALAR_START: ['a value cannot begin with this character', 'Put the value in quotes.'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes begins an escape, and there is none with this letter',
    'Write the backslash twice, or use single quotes.',
  ],
  UNEXPECTED_TOKEN: [
    'something stands here that does not belong to the value before',
    'Put the whole value in quotes; an apostrophe within single quotes is written twice.',
  ],
  BAD_COLLECTION_TYPE: [
    'fields and list items are mixed',
    'Begin every line of a list with a hyphen, and no line of a group of fields.',
  ],
  MISSING_CHAR: ['there is a name without a colon and a value', 'Write "name: value", with a space after the colon.'],
};
/** Errors that say where the parser gave up rather than what the author did. */
const areWordsVague: ReadonlySet<string> = new Set([
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
  'BAD_INDENT',
  'MISSING_CHAR',
]);
const otherwise = [
  'it does not follow the rules of YAML',
  'Check quotes, brackets, colons and indentation of this line and the one before.',
] as const;
const unclosedQuote = ['a quotation mark opens here and is not closed', 'Close it at the end of the value.'] as const;
const unclosedBracket = [
  'a bracket opens here and is not closed',
  'Close it, or put the value in quotes if it is meant to begin with a bracket.',
] as const;

export interface SyntaxFaults {
  readonly mistakes: readonly Mistake[];
  /** Whether each spoils nothing but its own line and those indented below it. */
  readonly local: boolean;
}

/** The syntax errors of a document, without those that merely follow from an earlier one. */
export function syntaxFaults(document: Document.Parsed, yaml: string, start: number): SyntaxFaults {
  // Tags are reported by yamlRules.ts, which knows the value that they stand before.
  const errors = [...document.errors, ...document.warnings].filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
  const sorted = errors.toSorted((a, b) => a.pos[0] - b.pos[0]);
  const leading = sorted.find(({ code }) => code === 'TAB_AS_INDENT') ?? sorted[0];
  const local = leading !== undefined && isLocal(leading, yaml);
  const found = (local ? ofItsKind(leading, sorted, yaml) : sorted.slice(0, 1)).map((error) =>
    toMistake(document, error, yaml, start),
  );
  const directive = document.directives?.yaml.explicit ? [mistake('yaml-directive', start, {})] : [];
  return { mistakes: [...directive, ...found], local };
}

/** After anything but a tab or a second colon in a value the parser has lost its place. */
const isLocal = ({ code, pos }: Pick<YamlFault, 'code' | 'pos'>, yaml: string): boolean =>
  code === 'TAB_AS_INDENT' || (code === 'BLOCK_AS_IMPLICIT_KEY' && hasSecondColon(yaml, pos[0]));

function ofItsKind(local: YamlFault, errors: readonly YamlFault[], yaml: string): YamlFault[] {
  const lines = new Set<number>();
  return errors.filter(({ code, pos }) => {
    const { line } = pointAt(yaml, pos[0]);
    return code === local.code && isLocal({ code, pos }, yaml) && !lines.has(line) && lines.add(line);
  });
}

type YamlFault = YAMLParseError | YAMLWarning;

function toMistake(document: Document.Parsed, { code, message, pos }: YamlFault, yaml: string, start: number): Mistake {
  if (code === 'TAB_AS_INDENT') return mistake('yaml-tab', start + pos[0], {});
  if (code === 'MULTIPLE_DOCS') return mistake('yaml-documents', start + pos[0], {});
  if (code === 'RESOURCE_EXHAUSTION') return deepMistake(yaml, start, pos[0]);
  if (code === 'MULTIPLE_ANCHORS') return mistake('yaml-alias', start + pos[0], { what: 'this' });
  if (/quote/.test(message) && code === 'MISSING_CHAR')
    return worded(unclosedQuote, start + openingOf(document, pos[0], isScalar));
  if (/end with a [\]}]/.test(message))
    return worded(unclosedBracket, start + openingOf(document, pos[0], isCollection));
  const isOwn = code === 'BLOCK_AS_IMPLICIT_KEY' && hasSecondColon(yaml, pos[0]);
  const better = isOwn || !areWordsVague.has(code) ? null : diagnose(yaml, pos[0]);
  if (better) return worded([better.what, better.advice], start + better.offset);
  const isItem = code !== 'BAD_INDENT' && /^ *- /.test(yaml.slice(yaml.lastIndexOf('\n', pos[0] - 1) + 1, pos[0] + 2));
  return worded((isItem ? words['BAD_COLLECTION_TYPE'] : words[code]) ?? otherwise, start + pos[0]);
}

const worded = ([what, advice]: readonly [string, string], offset: number): Mistake =>
  mistake('yaml-syntax', offset, { what, advice });

/** Where the innermost node of a kind begins that reaches up to an offset: the quote or bracket that was left open. */
function openingOf(document: Document.Parsed, offset: number, isKind: (node: unknown) => boolean): number {
  let opening = offset;
  visit(document, (_key, node) => {
    const range = isNode(node) ? node.range : null;
    const isOpen = !isCollection(node) || (node as { flow?: boolean }).flow === true;
    if (range && isKind(node) && isOpen && range[0] <= offset && range[1] >= offset) opening = range[0];
  });
  return opening;
}
