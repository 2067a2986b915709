import type { Problem } from '../../../src/problems/problem.ts';
import type { Cell } from './readTable.ts';

/** A mistake in the file that is imported, shown as check shows mistakes in the content. */
export interface Fault {
  readonly fault: Problem;
}

/** A mistake at a cell: what is wrong and why it matters, and what to do. */
export const fault = (code: string, { line, column }: Cell, message: string, hint: string): Fault => ({
  fault: { code: `import-${code}`, severity: 'error', file: '', line, column, message, hint },
});

/** Whether something could not be read. */
export const isFault = (value: unknown): value is Fault =>
  typeof value === 'object' && value !== null && 'fault' in value;
