/** A picture without what its maker did not mean to publish; sizes in pixels. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A file that cannot be published; the message is the end of a sentence that begins with its name. */
export class Refused extends Error {}
