/** One operator of a content stream with what it is given, and where both stand. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly string[];
  /** Where the first operand begins. */
  readonly start: number;
  /** The place after the operator. */
  readonly end: number;
}

// Space, then one of: a value that is one word, a string in hexadecimal, an operator, the beginning of something nested.
const token =
  /[\s\0]*(?:%[^\r\n]*[\s\0]*)*(?:(\/[^\s\0()<>[\]{}/%]*|[+-]?[\d.]+|true\b|false\b|null\b|<[\da-fA-F\s]*>)|([A-Za-z'"][\w*]*)|(<<|\[|\())/y;

/**
 * Reads a content stream operator by operator. A block of text that holds no marks is one operator, BT, since
 * Chromium writes every glyph by itself and nobody but `glyphsOf` cares for them.
 * @throws RangeError where it is not one
 */
export function* operations(stream: string): Generator<Operation> {
  let operands: string[] = [];
  let start = -1;
  for (let at = 0; ;) {
    token.lastIndex = at;
    const [whole, value, operator, opening] = token.exec(stream) ?? [];
    if (whole === undefined) return checkEnd(stream, at);
    const begin = at + whole.length - (value ?? operator ?? opening ?? '').length;
    if (start < 0) start = begin;
    at = opening
      ? endOfNested(stream, begin)
      : operator
        ? endOfOperator(stream, operator, at + whole.length)
        : at + whole.length;
    if (operator === undefined) {
      operands.push(stream.slice(begin, at));
    } else {
      yield { operator, operands, start, end: at };
      operands = [];
      start = -1;
    }
  }
}

function checkEnd(stream: string, at: number): void {
  if (/[^\s\0]/.test(stream.slice(at).replace(/%[^\r\n]*/g, ''))) {
    throw new RangeError(`Not a content stream at ${at}: ${stream.slice(at, at + 20)}`);
  }
}

// Escaped characters and strings in hexadecimal are passed over whole.
const brackets = /\\[^]|<[\da-fA-F\s]*>|[()]|<<|>>|[[\]]/g;

const opens = new Set(['<<', '[']);
const closes = new Set(['>>', ']']);

/** The place after the string, array or dictionary that begins here. */
function endOfNested(stream: string, begin: number): number {
  let depth = 0;
  let strings = 0;
  brackets.lastIndex = begin;
  for (let found = brackets.exec(stream); found; found = brackets.exec(stream)) {
    const [bracket] = found;
    if (bracket === '(') strings += 1;
    else if (bracket === ')') strings -= 1;
    else if (strings === 0 && opens.has(bracket)) depth += 1;
    else if (strings === 0 && closes.has(bracket)) depth -= 1;
    if (depth === 0 && strings === 0) return brackets.lastIndex;
  }
  throw new RangeError(`Nothing closes what begins at ${begin}`);
}

function endOfOperator(stream: string, operator: string, after: number): number {
  if (operator === 'BT') return endOfBlock(stream, after);
  return operator === 'BI' ? endOfPicture(stream, after) : after;
}

// Without a round bracket there is no string in it that could hold an ET of its own, or a mark.
function endOfBlock(stream: string, after: number): number {
  const end = stream.indexOf('\nET', after);
  const block = end < 0 ? '(' : stream.slice(after, end);
  return /[(%]|BDC|BMC|EMC/.test(block) ? after : end + 3;
}

/** The place after a picture that is written into the stream itself. */
function endOfPicture(stream: string, begin: number): number {
  const end = /[\s\0]EI(?=[\s\0]|$)/g;
  end.lastIndex = begin;
  return end.exec(stream) ? end.lastIndex : stream.length;
}

/** Reads a block of text of a stream operator by operator; it is what an operation BT stands for. */
export const glyphsOf = (stream: string, { start, end }: Operation): Generator<Operation> =>
  operations(stream.slice(start + 2, end));

/** The number that ties marked content to the structure; null for content that is marked without one. */
export function contentId(properties: string | undefined): number | null {
  const id = /\/MCID\s+(\d+)/.exec(properties ?? '')?.[1];
  return id === undefined ? null : Number(id);
}

export const pathOperators: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 're', 'h']);
export const paintOperators: ReadonlySet<string> = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
export const textOperators: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"']);
/** Operators that paint by themselves, without a path before them. */
export const pictureOperators: ReadonlySet<string> = new Set(['Do', 'sh', 'BI']);
