import { sha256 } from '../../publish/files.ts';
import type { DocumentFacts } from '../finish/facts.ts';
import type { Asset } from '../printBuild.ts';
import { printOptions } from '../printOptions.ts';

/** Everything that can change the bytes of a printed file. */
export interface Inputs {
  /** The print page, laid out for its paper. */
  readonly html: string;
  /** The assets that it may ask for, by path. */
  readonly assets: ReadonlyMap<string, Asset>;
  readonly paper: string;
  readonly document: DocumentFacts;
  /** What the browser says it is. */
  readonly browser: string;
  /** What `codeVersion` says. */
  readonly code: string;
}

/** A hash over all inputs: equal for equal inputs, and for no others. */
export function hashOf({ html, assets, paper, document, browser, code }: Inputs): string {
  const attachments = document.attachments.map(({ bytes, ...rest }) => ({ ...rest, bytes: sha256(bytes) }));
  return sha256(
    JSON.stringify({
      html: sha256(html),
      assets: [...assets].map(([path, { type, bytes }]) => [path, type, hashOfAsset(bytes)]),
      paper,
      document: { ...document, attachments },
      browser,
      code,
      printOptions,
    }),
  );
}

/** The fonts of a build are among the inputs of each of its files. */
const hashes = new WeakMap<Uint8Array, string>();

const hashOfAsset = (bytes: Uint8Array): string => hashes.getOrInsertComputed(bytes, sha256);
