import type { Body } from './content.ts';

/** A component that authors may use, as they write it and as readers see it. */
export interface GalleryEntry {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly isNeeded: boolean; readonly says: string }[];
  readonly source: string;
  readonly body: Body;
}
