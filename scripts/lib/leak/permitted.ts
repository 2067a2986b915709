import { dictionaries } from '../../../src/i18n/messages.ts';
import { squeezed } from './letters.ts';
import type { Reader, Said } from './said.ts';

/** Who reads an edition: anybody, or the partner with this id. */
export type Audience = 'public' | { readonly partner: string };

/** Whose texts an audience may read. */
export const readersOf = (audience: Audience): readonly Reader[] =>
  audience === 'public' ? ['public'] : ['public', 'partners', `partner:${audience.partner}`];

/** All that is said to one reader, as letters. */
interface SaidTo {
  readonly texts: string;
  /** Who the partners and people are whom this reader knows. */
  readonly names: string;
}

/** What the editions may say: it tells a leak from words that are meant to be read. */
export class Permitted {
  readonly #byReader: ReadonlyMap<Reader, readonly Said[]>;
  readonly #known = new Map<Reader, SaidTo>();

  /** @param said everything that the content says */
  constructor(said: readonly Said[]) {
    this.#byReader = Map.groupBy(said, ({ reader }) => reader);
  }

  /**
   * Whether a piece may stand in the edition of an audience. A text may if that edition says the same elsewhere. Who a
   * partner is may not be told even there, for an author may have named one partner in a text for others; but a name of
   * one word may be an ordinary word.
   * @param origins the texts that the piece is from
   */
  allows(audience: Audience, piece: string, origins: readonly Said[]): boolean {
    const readers = readersOf(audience);
    if (origins.some(({ reader }) => readers.includes(reader))) return true;
    const isTelling = origins.some(({ kind, text }) => kind === 'name' && /[^\p{L}\p{N}]/u.test(text.trim()));
    if (isTelling) return readers.some((reader) => this.#saidTo(reader).names.includes(piece));
    return interfaceTexts.includes(piece) || readers.some((reader) => this.#saidTo(reader).texts.includes(piece));
  }

  #saidTo(reader: Reader): SaidTo {
    const known = this.#known.get(reader) ?? lettersOfAll(this.#byReader.get(reader) ?? []);
    this.#known.set(reader, known);
    return known;
  }
}

function lettersOfAll(said: readonly Said[]): SaidTo {
  const joined = (some: readonly Said[]) => some.map(({ text }) => squeezed(text)).join('\n');
  return { texts: joined(said), names: joined(said.filter(({ kind }) => kind === 'name' || kind === 'staff')) };
}

/** The texts of the interface in every language; those that depend on something are functions, and their source has the words. */
const interfaceTexts: string = wordsOf(dictionaries).map(squeezed).join('\n');

function wordsOf(messages: unknown): string[] {
  if (typeof messages === 'object' && messages !== null) return Object.values(messages).flatMap(wordsOf);
  return [String(messages)];
}
