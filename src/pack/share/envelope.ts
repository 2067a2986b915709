/**
 * The form in which a shared plan lies on a public host. It is cut into parts, each encrypted on its own:
 *
 *     nonce (12 bytes) · AES-256-GCM of [length (4 bytes) · content · zeros] · tag (16 bytes)
 *
 * The zeros bring every part to a whole number of steps, so that its size says little about what is in it. The name of
 * a part is authenticated with it: no part can take the place of another.
 */

/** Bytes that the size of a part is a multiple of. */
export const step = 64 * 1024;
export const nonceLength = 12;
export const tagLength = 16;
/** Bytes in front of the content that say how long it is. */
export const lengthLength = 4;
/** Bytes of the secret that stands in a link. */
export const secretLength = 32;
/** The part that holds the plans and lists the other parts. */
export const firstPart = '0';

/** What a key is for; each purpose has a key of its own, derived from the one secret. */
export type Purpose = 'content' | 'nonce';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file beside a plan. */
export interface SharedFile {
  readonly name: string;
  readonly label: string;
  /** The media type. */
  readonly type: string;
  readonly part: string;
}

/** What the first part holds, as compressed JSON: the plans of a partner, the newest first. */
export type Shared = readonly {
  readonly title: string;
  readonly html: string;
  readonly files: readonly SharedFile[];
}[];

/** The key for a purpose. @param secret the bytes that stand in the link */
export async function keyFor(
  purpose: Purpose,
  secret: Bytes,
  algorithm: AesKeyGenParams | HmacKeyGenParams,
  usage: KeyUsage,
): Promise<CryptoKey> {
  const master = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode(`channelbook share 1 ${purpose}`);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(derivation, master, algorithm, false, [usage]);
}

/** The key that opens parts, or seals them. */
export const contentKey = (secret: Bytes, usage: 'encrypt' | 'decrypt'): Promise<CryptoKey> =>
  keyFor('content', secret, { name: 'AES-GCM', length: 256 }, usage);

/** What a part is encrypted with, besides the key. */
export const parameters = (name: string, nonce: Bytes): AesGcmParams => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: new TextEncoder().encode(name),
});

/** The content of a part. @throws where the key is another, the name is another or a byte was changed */
export async function openPart(key: CryptoKey, name: string, sealed: Bytes): Promise<Bytes> {
  const algorithm = parameters(name, sealed.slice(0, nonceLength));
  const padded = await crypto.subtle.decrypt(algorithm, key, sealed.subarray(nonceLength));
  const length = new DataView(padded).getUint32(0);
  return new Uint8Array(padded, lengthLength, length);
}
