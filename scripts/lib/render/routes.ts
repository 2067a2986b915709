/** A file that was drawn. */
export interface DrawnFile {
  /** Where it lies, relative to the folder for all pages. */
  readonly file: string;
  /** The files of the model that it is made from. */
  readonly reads: readonly string[];
}

/** What the process that draws pages says; it goes on when it has been answered with a list of files. */
export type Said =
  /** All files that can be drawn, and what was read to know of them. Those of the answer will be drawn. */
  | { readonly found: readonly string[]; readonly reads: readonly string[] }
  /** What has been drawn. */
  | { readonly drawn: readonly DrawnFile[] };
