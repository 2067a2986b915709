/** What is wrong, where, and what to do, in words that the parser does not have. */
export interface Diagnosis {
  readonly offset: number;
  readonly what: string;
  readonly advice: string;
}

/**
 * Looks at the lines around a syntax error for what authors usually did there: the parser knows what it stumbled over,
 * not what was meant.
 * @returns null where nothing of that kind stands there
 */
export function diagnose(yaml: string, offset: number): Diagnosis | null {
  const line = lineAt(yaml, offset);
  return unspacedColon(line) ?? deeperThanValue(yaml, line, offset) ?? misfit(yaml, line) ?? withoutColon(line);
}

/** Whether a value begins at an offset and has a colon of its own on its line. */
export function hasSecondColon(yaml: string, offset: number): boolean {
  const { text, start } = lineAt(yaml, offset);
  return /:\s*$/.test(text.slice(0, offset - start)) && /:(\s|$)/.test(text.slice(offset - start));
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly indent: number;
}

function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const end = yaml.indexOf('\n', start);
  const text = yaml.slice(start, end === -1 ? yaml.length : end).trimEnd();
  return { text, start, indent: text.search(/[^ ]|$/) };
}

function nextLine(yaml: string, { start, text }: Line): Line | null {
  for (let at = yaml.indexOf('\n', start + text.length); at !== -1; at = yaml.indexOf('\n', at + 1)) {
    const line = lineAt(yaml, at + 1);
    if (line.text.trim() !== '') return line;
  }
  return null;
}

/** minutes:15 */
function unspacedColon({ text, start, indent }: Line): Diagnosis | null {
  const match = /^(?:- +)*([\w-]+):(?=[^\s:/])/.exec(text.slice(indent));
  if (!match || /:(\s|$)/.test(text)) return null;
  const value = text.slice(indent + match[0].length);
  return {
    offset: start + indent,
    what: `there is no space after the colon of "${match[1]}"`,
    advice: `Write "${match[1]}: ${value.slice(0, 40)}${value.length > 40 ? '…' : ''}".`,
  };
}

/** A field has its value on its own line, and a field below it is indented further. */
function deeperThanValue(yaml: string, line: Line, offset: number): Diagnosis | null {
  const next = nextLine(yaml, line);
  const hasValue = offset > line.start + line.indent && yaml.slice(offset, line.start + line.text.length).trim() !== '';
  if (!next || !hasValue || next.indent <= line.indent || !isFieldOrItem(next)) return null;
  const above = line.text.trim().replace(/:.*/, '');
  return {
    offset: next.start + next.indent,
    what: `this line is indented further than "${above}" above it, which has its value already`,
    advice: 'Give lines of the same group the same number of spaces at their beginning.',
  };
}

const isFieldOrItem = ({ text, indent }: Line): boolean => /^(- |[\w'"-]+ *:(\s|$))/.test(text.slice(indent));

/** A field or an item that stands between two levels of indentation. */
function misfit(yaml: string, line: Line): Diagnosis | null {
  if (!isFieldOrItem(line)) return null;
  const open = openIndents(yaml.slice(0, line.start));
  const distance = (indent: number): number => Math.abs(indent - line.indent);
  const nearest = open.toSorted((a, b) => distance(a) - distance(b) || b - a)[0];
  if (nearest === undefined || open.includes(line.indent) || line.indent > Math.max(...open)) return null;
  return {
    offset: line.start + line.indent,
    what: `this line begins after ${spaces(line.indent)}, and no group of fields above it does`,
    advice: `Begin it after ${spaces(nearest)}, like the lines of the group that it belongs to.`,
  };
}

const spaces = (count: number): string => (count === 0 ? 'no space' : count === 1 ? '1 space' : `${count} spaces`);

/** The indentations of the groups that are open at the end of a text. */
function openIndents(before: string): number[] {
  const open: number[] = [];
  for (const text of before.split('\n')) {
    const line = { text, start: 0, indent: text.search(/[^ ]|$/) };
    if (!isFieldOrItem(line)) continue;
    while ((open.at(-1) ?? -1) > line.indent) open.pop();
    if (open.at(-1) !== line.indent) open.push(line.indent);
    const inner = /^(?:- +)+/.exec(text.slice(line.indent))?.[0].length;
    if (inner !== undefined) open.push(line.indent + inner);
  }
  return open;
}

/** A line that is neither a field nor an item nor the rest of a text above it. */
function withoutColon({ text, start, indent }: Line): Diagnosis | null {
  const words = text.slice(indent);
  if (/[:"'[\]{}|>&*!%@`]/.test(words) || words.startsWith('- ') || words === '' || words.startsWith('#')) return null;
  return {
    offset: start + indent,
    what: 'this line is neither a field with a colon nor an item with a hyphen',
    advice: 'If it goes on with the text above, indent it further than the field; otherwise write "name: value".',
  };
}
