import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../site/command.ts';

const mimeTypes = '/etc/nginx/mime.types';

/** Whether this machine has nginx: with apt-get install nginx-light the tests below run. */
function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
let port: number;
let nginx: ChildProcess;
let sso: Server;
/** What the sign-on service answers to nginx. */
let answer = 401;
const asked: string[] = [];

async function freePort(): Promise<number> {
  const server = createSocket().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return free;
}

async function startSso(): Promise<void> {
  sso = createServer(({ url = '', headers }, response) => {
    asked.push(`${url} ${headers['x-forwarded-uri'] ?? ''}`);
    response.writeHead(url === '/oauth2/auth' ? answer : 200).end('sign-on service');
  });
  sso.listen(0, '127.0.0.1');
  await once(sso, 'listening');
}

/** The configuration as it is, but for the ports and folders of this machine. */
async function configure(): Promise<string> {
  const text = await readFile(join(root, 'scripts/deploy/nginx.conf'), 'utf8');
  const changes = [
    // First, since the folders of the other changes may lie there.
    ['/tmp/', `${folder}/`],
    ['listen 8080;', `listen 127.0.0.1:${port};`],
    ['server 127.0.0.1:4180;', `server 127.0.0.1:${(sso.address() as AddressInfo).port};`],
    ['root /srv/internal;', `root ${folder}/site;`],
  ] as const;
  for (const [from] of changes) expect(text).toContain(from);
  return changes.reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

async function writeSite(): Promise<void> {
  const files = ['index.html', 'plans/index.html', '_astro/a.css', 'pagefind/pagefind.js', '404.html', '.git/config'];
  for (const file of files) {
    await mkdir(join(folder, 'site', file, '..'), { recursive: true });
    await writeFile(join(folder, 'site', file), `secret ${file}`);
  }
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });

describe.skipIf(!hasNginx())('the nginx of the internal edition (skipped where there is no nginx)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'channelbook-nginx-'));
    // The workers of an nginx that root started are somebody else.
    await chmod(folder, 0o755);
    port = await freePort();
    await startSso();
    await writeSite();
    await writeFile(join(folder, 'nginx.conf'), await configure());
    await cp(mimeTypes, join(folder, 'mime.types'));
    nginx = spawn('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
      stdio: 'ignore',
    });
    for (let tries = 0; tries < 50 && !(await get('/healthz').catch(() => null)); tries += 1) await wait(100);
  });

  afterAll(async () => {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGQUIT');
    await ended;
    sso.close();
    sso.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  });

  test('is in order, as nginx itself finds', async () => {
    const { stderr } = await promisify(execFile)('nginx', ['-t', '-e', 'stderr', '-c', join(folder, 'nginx.conf')]);
    expect(stderr).toContain('test is successful');
    expect(stderr).not.toContain('[warn]');
  });

  test.each([
    '/',
    '/plans/',
    '/_astro/a.css',
    '/pagefind/pagefind.js',
    '/404.html',
    '/nowhere',
    '/oauth2/../plans/index.html',
    '/oauth2/%2e%2e/plans/index.html',
    '/healthz/../index.html',
    '//plans/index.html',
  ])('shows nobody %s who has not signed in', async (path) => {
    answer = 401;
    const response = await get(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toMatch(/^\/oauth2\/start\?rd=\//);
    expect(await response.text()).not.toContain('secret');
  });

  test.each([401, 403, 500])('shows nobody anything when the sign-on service says %i', async (status) => {
    answer = status;
    const response = await get('/plans/');
    expect(response.status).toBe({ 401: 302, 403: 403, 500: 500 }[status]);
    expect(await response.text()).not.toContain('secret');
  });

  test.each([
    ['/plans/?x=1', '/plans/'],
    ['/a&rd=https://evil.invalid/', '/'],
    ['//evil.invalid/', '/'],
    ['/\\evil.invalid/', '/'],
    ['/%0d%0aSet-Cookie:%20x=1', '/'],
    ['/plans/?rd=https://evil.invalid/', '/plans/'],
  ])('sends whoever asked for %s on to %s after signing in', async (path, back) => {
    answer = 401;
    const response = await get(path);
    expect(response.headers.get('location')).toBe(`/oauth2/start?rd=${back}`);
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  test('shows whoever has signed in the pages, and asks about every one', async () => {
    answer = 202;
    asked.length = 0;
    expect(await (await get('/plans/')).text()).toBe('secret plans/index.html');
    expect(await (await get('/_astro/a.css')).text()).toBe('secret _astro/a.css');
    expect(asked).toEqual(['/oauth2/auth /plans/', '/oauth2/auth /_astro/a.css']);
  });

  test('has a page of its own where nothing is, and nothing where a name begins with a dot', async () => {
    answer = 202;
    const missing = await get('/nowhere');
    expect([missing.status, await missing.text()]).toEqual([404, 'secret 404.html']);
    expect(await (await get('/.git/config')).text()).not.toContain('config');
  });

  test('takes no other request than for reading', async () => {
    answer = 202;
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await get('/', { method })).status).toBe(403);
  });

  test.each([
    ['/', 'private, no-cache'],
    ['/nowhere', 'private, no-cache'],
    ['/_astro/a.css', 'private, max-age=31536000, immutable'],
  ])('sends every header with %s', async (path, cache) => {
    answer = 202;
    const { headers } = await get(path);
    expect(headers.get('cache-control')).toBe(cache);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('server')).toBe('nginx');
  });

  test('says that it is there without a question, and nothing else', async () => {
    answer = 401;
    const response = await get('/healthz');
    expect([response.status, await response.text()]).toEqual([204, '']);
  });

  test('lets the sign-on service answer for itself, but not be asked about readers from outside', async () => {
    answer = 202;
    expect(await (await get('/oauth2/start')).text()).toBe('sign-on service');
    expect((await get('/oauth2/auth')).status).toBe(404);
  });
});
