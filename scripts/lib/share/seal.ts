import {
  contentKey,
  keyFor,
  lengthLength,
  nonceLength,
  parameters,
  step,
  tagLength,
} from '../../../src/pack/share/envelope.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Encrypts a part of what is shared: its name and content in, the bytes of its file out. */
export type Seal = (name: string, content: Uint8Array) => Promise<Bytes>;

/**
 * Prepares to seal parts under one secret.
 *
 * The nonce is not random but a keyed hash (HMAC-SHA-256, cut to 96 bits) of the part's name and content. Two builds
 * of the same plan then give the same bytes, and a rebuild uploads only what changed. AES-GCM must never encrypt two
 * different things under one key and nonce: different content gets another nonce as surely as the hash finds no two
 * alike, and equal content gives equal bytes, which tells an onlooker only that nothing changed. The hash has a key of
 * its own, so that a nonce says nothing of the content to anybody without the secret.
 */
export async function sealer(secret: Bytes): Promise<Seal> {
  const key = await contentKey(secret, 'encrypt');
  const hashKey = await keyFor('nonce', secret, { name: 'HMAC', hash: 'SHA-256', length: 256 }, 'sign');
  return async (name, content) => {
    const plain = padded(content);
    const nonce = await nonceOf(hashKey, name, plain);
    const sealed = await crypto.subtle.encrypt(parameters(name, nonce), key, plain);
    return joined(nonce, new Uint8Array(sealed));
  };
}

async function nonceOf(key: CryptoKey, name: string, plain: Bytes): Promise<Bytes> {
  // No name holds a zero byte, so no name and content run together like another pair.
  const message = joined(new TextEncoder().encode(`${name}\0`), plain);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message)).slice(0, nonceLength);
}

/** Length, content and zeros, so that the sealed part is a whole number of steps. */
function padded(content: Uint8Array): Bytes {
  const overhead = nonceLength + tagLength;
  const size = Math.ceil((overhead + lengthLength + content.length) / step) * step - overhead;
  const plain = new Uint8Array(size);
  new DataView(plain.buffer).setUint32(0, content.length);
  plain.set(content, lengthLength);
  return plain;
}

function joined(first: Uint8Array, second: Uint8Array): Bytes {
  const bytes = new Uint8Array(first.length + second.length);
  bytes.set(first);
  bytes.set(second, first.length);
  return bytes;
}
