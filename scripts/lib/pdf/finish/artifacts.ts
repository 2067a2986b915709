import {
  contentId,
  type Operation,
  paintOperators,
  pathOperators,
  pictureOperators,
  textOperators,
} from './operators.ts';

/** A change to a stream: what stands from one place to another gives way to something else. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Text that no element owns is a running head or foot; anything else that none owns is decoration. */
const openings = { text: '/Artifact <</Type /Pagination>> BDC\n', other: '/Artifact BMC\n' };
const closing = '\nEMC';

/**
 * Marks as decoration whatever a page paints outside its structure, so that a screen reader passes over it.
 * It is shown the operators of the page one after another.
 */
export class ArtifactMarker {
  readonly #edits: Edit[] = [];
  /** Where pieces of marked content begin, by their numbers. */
  readonly #beginnings = new Map<number, Edit[]>();
  /** For each mark that is open: whether it says what its content is. */
  readonly #marks: boolean[] = [];
  #path: number | null = null;

  /** Takes in the next operator of the page. */
  take(operation: Operation): void {
    const { operator, start, end } = operation;
    if (operator === 'BDC' || operator === 'BMC') this.#open(operation);
    else if (operator === 'EMC') this.#marks.pop();
    else if (pathOperators.has(operator)) this.#path ??= start;
    else if (paintOperators.has(operator)) this.#wrap(this.#path ?? start, end, openings.other);
    else if (pictureOperators.has(operator)) this.#wrap(start, end, openings.other);
    // A block of text comes as one operator, or begins with a BT alone.
    else if (textOperators.has(operator) || (operator === 'BT' && end - start > 2))
      this.#wrap(start, end, openings.text);
    if (paintOperators.has(operator) || operator === 'n') this.#path = null;
  }

  /**
   * The stream with its decoration marked.
   * @param dropped numbers of marked content that turned out to be decoration
   */
  mark(stream: string, dropped: ReadonlySet<number>): string {
    const edits = [...joined(stream, this.#edits), ...[...dropped].flatMap((id) => this.#beginnings.get(id) ?? [])];
    return apply(
      stream,
      edits.toSorted((a, b) => a.from - b.from),
    );
  }

  #open({ operands, start, end }: Operation): void {
    const id = contentId(operands[1]);
    if (id !== null) {
      const beginnings = this.#beginnings.get(id) ?? [];
      this.#beginnings.set(id, [...beginnings, { from: start, to: end, text: openings.other.trim() }]);
    }
    this.#marks.push(id !== null || operands[0] === '/Artifact');
  }

  #wrap(from: number, to: number, opening: string): void {
    if (this.#marks.includes(true)) return;
    this.#edits.push({ from, to: from, text: opening }, { from: to, to, text: closing });
  }
}

/** Neighbours of one kind with nothing between them become one. */
function joined(stream: string, edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  let opening = '';
  for (const edit of edits) {
    const last = kept.at(-1);
    const continues = last?.text === closing && edit.text === opening && stream.slice(last.to, edit.from).trim() === '';
    if (continues) kept.pop();
    else kept.push(edit);
    if (edit.text !== closing) opening = edit.text;
  }
  return kept;
}

function apply(stream: string, edits: readonly Edit[]): string {
  let at = 0;
  const parts: string[] = [];
  for (const { from, to, text } of edits) {
    parts.push(stream.slice(at, from), text);
    at = to;
  }
  return [...parts, stream.slice(at)].join('');
}
