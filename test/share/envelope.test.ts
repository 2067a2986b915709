import { describe, expect, test } from 'vitest';
import { sealer } from '../../scripts/lib/share/seal.ts';
import { contentKey, nonceLength, openPart, step } from '../../src/pack/share/envelope.ts';

const secretOf = (fill: number) => new Uint8Array(32).fill(fill);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const seal = async (secret: number, name: string, content: Uint8Array) =>
  (await sealer(secretOf(secret)))(name, content);
const open = async (secret: number, name: string, sealed: Uint8Array<ArrayBuffer>) =>
  new TextDecoder().decode(await openPart(await contentKey(secretOf(secret), 'decrypt'), name, sealed));
const nonceOf = (sealed: Uint8Array) => Buffer.from(sealed.subarray(0, nonceLength)).toString('hex');

describe('a sealed part', () => {
  test.each([0, 1, step - 33, step - 32, step - 31, 3 * step])('gives back its content of %i bytes', async (length) => {
    const content = 'x'.repeat(length);
    const sealed = await seal(1, '0', bytesOf(content));
    expect(sealed.length % step).toBe(0);
    expect(sealed.length).toBeLessThan(length + 33 + step);
    expect(await open(1, '0', sealed)).toBe(content);
  });

  test('says nothing of its content, not even whether it is long or short', async () => {
    const sealed = await seal(1, '0', bytesOf('Copper Basin Records'));
    expect(Buffer.from(sealed).includes('Copper')).toBe(false);
    expect((await seal(1, '0', bytesOf('y'.repeat(step / 2)))).length).toBe(sealed.length);
  });

  test('is the same for the same content, and has another nonce for any other', async () => {
    const variants = [
      await seal(1, '0', bytesOf('a')),
      await seal(1, '0', bytesOf('b')),
      await seal(1, '1', bytesOf('a')),
      await seal(2, '0', bytesOf('a')),
    ];
    expect(Buffer.from(await seal(1, '0', bytesOf('a'))).equals(variants[0] ?? Buffer.alloc(0))).toBe(true);
    expect(new Set(variants.map(nonceOf)).size).toBe(variants.length);
  });

  test('does not open with another key, under another name, or with a byte changed', async () => {
    const sealed = await seal(1, '0', bytesOf('a'));
    await expect(open(2, '0', sealed)).rejects.toThrow();
    await expect(open(1, '1', sealed)).rejects.toThrow();
    for (const place of [0, nonceLength, 1000, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      await expect(open(1, '0', changed)).rejects.toThrow();
    }
    await expect(open(1, '0', sealed.slice(0, -1))).rejects.toThrow();
    await expect(open(1, '0', sealed.slice(0, 5))).rejects.toThrow();
  });
});
