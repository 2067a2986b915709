import { Failure } from './failure.ts';
import { interruption } from './interruption.ts';

/** What a refusal of the operating system means to whoever called the command, by its code. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and try again.',
  EACCES: 'You are not allowed to write or read there. Check the permissions, or choose another folder.',
  EPERM: 'You are not allowed to write or read there. Check the permissions, or choose another folder.',
  EROFS: 'That folder cannot be written to. Choose another one.',
};

/**
 * Runs a command to its end: says what went wrong in plain words and sets the exit code.
 * @param main gets the signal that aborts when somebody stops the command
 */
export async function run(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const signal = interruption();
  try {
    await main(signal);
  } catch (error) {
    // What fails after a stop fails because of it.
    process.exitCode = report(signal.aborted ? signal.reason : error);
  }
}

function report(error: unknown): number {
  const { message, hint, exitCode } = error instanceof Failure ? error : unforeseen(error);
  // Help that was asked for is no error.
  if (exitCode === 0) console.log(message);
  else console.error(hint ? `${message}\n${hint}` : message);
  return exitCode;
}

function unforeseen(error: unknown): Failure {
  const { code = '', message, stack } = error as NodeJS.ErrnoException;
  const hint = refusals[code];
  if (hint) return new Failure(`${message}.`, hint);
  return new Failure(
    stack ?? String(error),
    'This is a fault of the program and not of the content; please report it.',
  );
}
