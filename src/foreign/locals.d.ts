declare namespace App {
  interface Locals {
    /** The texts of the page that are in another language than the page; Document.astro sets it. */
    foreign?: readonly import('../domain/views.ts').Foreign[];
    /** How many words the page has explained in place so far. */
    explanations?: number;
  }
}
