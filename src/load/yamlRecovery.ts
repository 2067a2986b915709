import type { Document } from 'yaml';
import type { Mistake } from './mistake.ts';
import { deepMistake } from './yamlDepth.ts';
import { type SyntaxFaults, syntaxFaults } from './yamlSyntax.ts';

const maxRounds = 10;
/** Longer files are read once: no author writes them, and reading them again takes time. */
const maxLength = 100_000;

export interface Readable {
  /** The document without what could not be read; null where reading on makes no sense. */
  readonly document: Document.Parsed | null;
  readonly mistakes: readonly Mistake[];
}

/**
 * Reads YAML in spite of syntax errors: the lines that an error spoils are blanked out and the text is read again,
 * until nothing is wrong with the rest. All offsets stay true.
 * @param parse gives null for nesting that is too deep to be read
 */
export function readAround(yaml: string, start: number, parse: (text: string) => Document.Parsed | null): Readable {
  const mistakes: Mistake[] = [];
  for (let [round, text] = [0, yaml]; round < maxRounds; round += 1) {
    const document = parse(text);
    if (document === null) return { document: null, mistakes: [...mistakes, deepMistake(yaml, start, 0)] };
    const faults = syntaxFaults(document, text, start);
    if (faults.mistakes.length === 0) return { document, mistakes };
    mistakes.push(...news(faults, text, yaml, start));
    if (yaml.length > maxLength || !faults.mistakes.every(canBePassed)) break;
    text = faults.mistakes.reduce((left, { offset }) => withoutBlock(left, offset - start), text);
  }
  return { document: null, mistakes };
}

const canBePassed = ({ code }: Mistake): boolean => code === 'yaml-syntax' || code === 'yaml-tab';

/** An error right beside lines that were blanked out most likely follows from that. */
function news({ mistakes, local }: SyntaxFaults, text: string, yaml: string, start: number): readonly Mistake[] {
  if (local || text === yaml) return mistakes;
  return mistakes.filter(({ offset }) => {
    const { from, to } = lineAround(text, offset - start);
    const before = lineAround(text, from - 1);
    const after = lineAround(text, to + 1);
    return [before, after].every((line) => text.slice(line.from, line.to) === yaml.slice(line.from, line.to));
  });
}

/** Blanks out the line of an offset and the lines below it that are indented further. */
function withoutBlock(text: string, offset: number): string {
  const { from, to: first } = lineAround(text, offset);
  const indent = indentOf(text.slice(from, first));
  let end = first;
  for (
    let next = lineAround(text, end + 1);
    next.from > end && next.from < text.length;
    next = lineAround(text, end + 1)
  ) {
    const line = text.slice(next.from, next.to);
    if (line.trim() !== '' && indentOf(line) <= indent) break;
    end = next.to;
  }
  return text.slice(0, from) + text.slice(from, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

const indentOf = (line: string): number => line.search(/[^ ]|$/);

function lineAround(text: string, offset: number): { from: number; to: number } {
  const at = Math.max(0, Math.min(offset, text.length));
  const end = text.indexOf('\n', at);
  return { from: text.lastIndexOf('\n', at - 1) + 1, to: end === -1 ? text.length : end };
}
