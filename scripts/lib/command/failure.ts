/** Something went wrong that its reader can mend: what it is and, apart from it, what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly hint: string;
  /** The code that the command ends with. */
  readonly exitCode: number;

  constructor(message: string, hint = '', { cause, exitCode = 1 }: { cause?: unknown; exitCode?: number } = {}) {
    super(message, { cause });
    this.hint = hint;
    this.exitCode = exitCode;
  }
}

/** What went wrong, in words: the message of an error, or whatever else was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Whether a file-system call failed with one of these codes, such as ENOENT. */
export const isErrno = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');
