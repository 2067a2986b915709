/** A file that travels inside a PDF. */
export interface Attachment {
  /** As it is saved, such as `fenwick-2027.ics`. */
  readonly name: string;
  readonly mediaType: string;
  /** What it is, in the language of the document. */
  readonly description: string;
  /** Data that the document was made from, or something that goes with it. */
  readonly relationship: 'Data' | 'Supplement';
  readonly bytes: Uint8Array;
}

/** What a library would want to know of a document; whoever has it printed says so. */
export interface DocumentFacts {
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The day that the file is to bear, YYYY-MM-DD. */
  readonly issued: string;
  readonly attachments: readonly Attachment[];
}

/** A link of the page: where it leads and what it is called. */
export interface PageLink {
  readonly href: string;
  /** The id that a link within the page leads to; null for any other link. */
  readonly fragment: string | null;
  readonly label: string;
}

/** A cell of a table of the page. */
export interface PageCell {
  readonly header: boolean;
  /** Its words, be they printed or hidden from the eye; empty for a cell with nothing in it. */
  readonly words: string;
}

/** What only the page in the browser knew, and its PDF does not tell. */
export interface PageFacts {
  readonly title: string;
  readonly language: string;
  /** In the order of the page. */
  readonly links: readonly PageLink[];
  /** The texts of its headings, in order. */
  readonly headings: readonly string[];
  /** Its tables, in order: rows of cells. */
  readonly tables: readonly (readonly (readonly PageCell[])[])[];
  /** The families of the fonts that the page brings along. */
  readonly families: readonly string[];
  /** The characters of the page that none of those fonts says it has. */
  readonly uncovered: string;
}

/** Everything that finishing needs besides the bytes. */
export interface Finishing {
  readonly document: DocumentFacts;
  readonly page: PageFacts;
  /** Equal for equal inputs, 32 hexadecimal digits or more: what the file identifies itself by. */
  readonly identity: string;
  /** Opens the file; null for a file that anybody may open. */
  readonly password: string | null;
}

/** Something about the page that makes a PDF unfit to be handed out; printing it again would not help. */
export class UnfitPage extends Error {
  override readonly name = 'UnfitPage';
}
