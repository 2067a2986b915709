/** How bad a problem is: an error stops the build, a warning does not. */
export type Severity = 'error' | 'warning';

/** One mistake in the content, with its place and its cure. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  /** Relative to the content folder, with forward slashes. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** What is wrong and why it matters, in whole sentences. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}
