/** The sets of pages that are compiled apart, so that none holds a route or a style of another. */
export type Edition = 'public' | 'print' | 'pack' | 'book' | 'internal';

/** Where pages will be served. */
export interface Address {
  /** The origin, such as `https://partners.example.com`. */
  readonly url: string;
  /** The path below it, with slashes at both ends. */
  readonly base: string;
}
