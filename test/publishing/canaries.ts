import { cpSync } from 'node:fs';
import type { Edition } from '../../src/schema/field.ts';
import { minimal } from './builds.ts';

/** Who may see a canary: an edition, and of the partner edition the one partner, or `*` for all. */
export interface Canary {
  readonly edition: Edition;
  readonly partner: string | null;
  /** The kind of place: collection and field, or what else it stands in. */
  readonly place: string;
}

/** Content in which everything that an author may write carries a canary. */
export class Aviary {
  readonly canaries: Canary[] = [];
  readonly folder: string;

  /** @param folder gets the content */
  constructor(folder: string) {
    this.folder = folder;
    cpSync(minimal, folder, { recursive: true });
  }

  /** A new canary as it stands in texts. It has a letter that can be written in two ways. */
  text(canary: Canary): string {
    return `Kän${this.#number(canary)}`;
  }

  /** A new canary as it may stand in ids and addresses. */
  id(canary: Canary): string {
    return `kanarie-${this.#number(canary)}`;
  }

  #number(canary: Canary): string {
    this.canaries.push(canary);
    return `${String(this.canaries.length - 1).padStart(5, '0')}q`;
  }
}

/** The numbers of the canaries that a text holds, wherever its lines break. */
export function canariesIn(text: string): number[] {
  const plain = text.normalize('NFC').replace(/[\s\u00AD\u200B]+/g, '');
  return [...plain.matchAll(/(?:kän|kanarie-?)(\d{5})q/giu)].map(([, number]) => Number(number));
}
