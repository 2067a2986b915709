import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect as connectTo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { findBrowser } from '../../../../scripts/lib/pdf/findBrowser.ts';
import { flags } from '../../../../scripts/lib/pdf/launch.ts';

/** A browser that listens as one on another machine does. */
export interface RemoteBrowser extends Disposable {
  readonly process: ChildProcess;
  /** ws://… */
  readonly socket: string;
  /** Host and port. */
  readonly host: string;
  /** The addresses of its pages. */
  readonly pages: () => Promise<string[]>;
}

/** Starts a browser behind an endpoint. @param without one of the flags that it is started with otherwise */
export async function startRemote(without = ''): Promise<RemoteBrowser> {
  const { path } = await findBrowser();
  const profile = mkdtempSync(join(tmpdir(), 'channelbook-test-'));
  const own = flags().filter((flag) => flag !== without);
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...own, 'about:blank'];
  const process = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  while (!/ws:\/\/\S+\n/.test(said)) said += String((await once(process.stderr, 'data'))[0]);
  const socket = /ws:\/\/\S+/.exec(said)![0];
  const { host } = new URL(socket);
  return {
    process,
    socket,
    host,
    async pages() {
      const targets = (await (await fetch(`http://${host}/json/list`)).json()) as { url: string }[];
      return targets.map(({ url }) => url);
    },
    [Symbol.dispose]() {
      process.kill('SIGKILL');
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A gate before a browser that lets in who has name, password and token, and repeats to others what they sent. */
export async function startGate(browser: RemoteBrowser, login: string, token: string) {
  const isLetIn = ({ url = '', headers }: IncomingMessage) =>
    headers.authorization === `Basic ${Buffer.from(login).toString('base64')}` &&
    new URL(url, 'http://gate').searchParams.get('token') === token;
  const server = createServer(async (request, response) => {
    if (isLetIn(request)) response.end(await (await fetch(`http://${browser.host}/json/version`)).text());
    else response.writeHead(403).end(`Nobody knows ${request.url}`);
  });
  server.on('upgrade', (request, socket, head) => {
    if (isLetIn(request)) passOn(request, socket, head, browser);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, [Symbol.dispose]: () => void server.close() };
}

function passOn({ url = '', headers }: IncomingMessage, socket: Duplex, head: Buffer, browser: RemoteBrowser): void {
  const { hostname, port, host } = new URL(browser.socket);
  const behind = connectTo(Number(port), hostname);
  const lines = Object.entries({ ...headers, host }).map(([name, value]) => `${name}: ${String(value)}`);
  behind.write([`GET ${url} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
  behind.write(head);
  behind.pipe(socket).pipe(behind);
  for (const each of [behind, socket]) each.on('error', () => undefined);
}
