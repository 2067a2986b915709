import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linkList, linkOf } from '../../scripts/lib/share/links.ts';
import { newShare, readShares, writeShares } from '../../scripts/lib/share/store.ts';
import { temporaryFolder } from '../scripts/helpers/folder.ts';

const site = { url: 'https://partners.example.com', base: '/playbook/' };
const kept = () => {
  const file = join(temporaryFolder(), 'deep/shares.json');
  const environment = { CHANNELBOOK_SHARES_FILE: file };
  return { file, environment };
};

describe('the share links', () => {
  test('are none while nobody has made one', async () => {
    expect(await readShares(kept().environment)).toEqual({});
  });

  test('are kept in a file that only its owner can read', async () => {
    const { file, environment } = kept();
    const shares = { acme: newShare() };
    await writeShares(shares, environment);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(shares);
    expect(await readShares(environment)).toEqual(shares);
  });

  test('may come from the environment, which no command changes', async () => {
    const shares = { acme: newShare() };
    const environment = { CHANNELBOOK_SHARES: JSON.stringify(shares) };
    expect(await readShares(environment)).toEqual(shares);
    await expect(writeShares({}, environment)).rejects.toThrow('come from the environment variable CHANNELBOOK_SHARES');
  });

  test.each([
    ['cut short', '{"acme": {"id": "0'],
    ['a list', '[]'],
    ['a key that is too short', `{"acme": {"id": "${'0'.repeat(32)}", "key": "short"}}`],
    ['an id that leads elsewhere', `{"acme": {"id": "../../x", "key": "${'A'.repeat(43)}"}}`],
  ])('that are broken are named and never replaced: %s', async (_, text) => {
    const file = join(temporaryFolder(), 'shares.json');
    writeFileSync(file, text);
    const environment = { CHANNELBOOK_SHARES_FILE: file };
    await expect(readShares(environment)).rejects.toThrow(
      `The file ${file} does not hold share links as npm run share writes them.`,
    );
    await expect(readShares({ CHANNELBOOK_SHARES: text })).rejects.toThrow('The environment variable');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('are random, and carry their secret after the # alone', () => {
    const shares = Array.from({ length: 50 }, newShare);
    expect(new Set(shares.flatMap(({ id, key }) => [id, key])).size).toBe(100);
    const [share = newShare()] = shares;
    expect(linkOf(share, site)).toBe(`https://partners.example.com/playbook/s/${share.id}/#${share.key}`);
  });

  test('are listed by partner', () => {
    expect(linkList({}, site)).toContain('There are no share links yet.');
    const share = newShare();
    expect(linkList({ beta: share, acme: share }, site).split('\n')).toEqual([
      `acme  ${linkOf(share, site)}`,
      `beta  ${linkOf(share, site)}`,
    ]);
  });
});
