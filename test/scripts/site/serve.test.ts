import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serve } from '../../../scripts/lib/site/serve.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

const files = { 'index.html': 'home', 'tiers/index.html': 'tiers', '404.html': 'not here' };

async function served(base: string) {
  const folder = temporaryFolder();
  fill(folder, { 'secret.txt': 'secret' });
  fill(join(folder, 'handbook'), files);
  const server = await serve(join(folder, 'handbook'), base, 0);
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
    return [response.status, response.status === 302 ? response.headers.get('location') : await response.text()];
  };
  return { get, server };
}

test('a handbook is served below its base path and nowhere else', async () => {
  const { get, server } = await served('/playbook/');
  await using _ = server;
  expect(await get('/playbook/')).toEqual([200, 'home']);
  expect(await get('/playbook/tiers/')).toEqual([200, 'tiers']);
  expect(await get('/')).toEqual([302, '/playbook/']);
  expect(await get('/tiers/')).toEqual([404, 'not here']);
  expect(await get('/playbook/no/')).toEqual([404, 'not here']);
});

test('nothing beside the handbook can be had', async () => {
  const { get, server } = await served('/');
  await using _ = server;
  expect(await get('/')).toEqual([200, 'home']);
  for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt'])
    expect((await get(path))[0]).toBe(404);
});

test('a port that is taken is said to be', async () => {
  const { server } = await served('/');
  await using _ = server;
  const port = Number(new URL(server.url).port);
  await expect(serve(temporaryFolder(), '/', port)).rejects.toThrow(`Port ${port} is taken.`);
});
