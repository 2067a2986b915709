import puppeteer, { type Browser } from 'puppeteer';
import { messageOf } from '../../command/failure.ts';
import { type Endpoint, withoutSecrets } from './endpoint.ts';
import { LostEndpoint } from './lostEndpoint.ts';

/** A connection to a browser that others may be using, too. */
export interface Connection {
  readonly browser: Browser;
  /** Where its pages begin, which tells them from those of others. */
  readonly mark: string;
}

/** Milliseconds after which nobody is taken to be there. */
const patience = 10_000;

/** Connects to a browser elsewhere, and sees nothing there but what it opens itself. @throws LostEndpoint */
export async function connect(endpoint: Endpoint): Promise<Connection> {
  const mark = `about:blank#${crypto.randomUUID()}`;
  try {
    const { href, headers } = loginOf(await socketOf(endpoint));
    const browser = await puppeteer.connect({
      browserWSEndpoint: href,
      // A machine that goes without a word is missed after two of these.
      wsOptions: { headers, handshakeTimeout: patience, keepAlive: true, keepAliveIntervalMs: patience },
      protocolTimeout: 120_000,
      // Tabs do not know yet what they will hold; the pages in them do.
      targetFilter: (target) => ['browser', 'tab'].includes(target.type()) || target.url().startsWith(mark),
    });
    return { browser, mark };
  } catch (error) {
    throw new LostEndpoint(endpoint, withoutSecrets(reasonOf(error), endpoint));
  }
}

/** A browser that is asked over HTTP says where its socket is; it knows neither its own host nor who is let in. */
async function socketOf({ url }: Endpoint): Promise<URL> {
  if (url.protocol.startsWith('ws')) return url;
  const { href, headers } = loginOf(new URL(`${url.pathname.replace(/\/$/, '')}/json/version${url.search}`, url));
  const answer = await fetch(href, { headers, signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`it answers ${answer.status} ${(await answer.text()).slice(0, 200)}`.trim());
  const { webSocketDebuggerUrl = '' } = (await answer.json()) as { webSocketDebuggerUrl?: string };
  const path = URL.parse(webSocketDebuggerUrl)?.pathname;
  if (path === undefined) throw new Error('it does not say where its browser listens');
  const socket = new URL(path, url);
  socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  socket.search = url.search;
  [socket.username, socket.password] = [url.username, url.password];
  return socket;
}

/** The address without name and password, and the header that says them instead. */
function loginOf(url: URL): { href: string; headers: Record<string, string> } {
  const { username, password } = url;
  if (username === '' && password === '') return { href: url.href, headers: {} };
  const bare = new URL(url);
  [bare.username, bare.password] = ['', ''];
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return { href: bare.href, headers: { Authorization: `Basic ${login}` } };
}

/** Why there is no connection: what is at fault lies deeper than the error that tells of it. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: unknown };
  const inner = error instanceof AggregateError ? error.errors[0] : cause;
  if (inner) return reasonOf(inner);
  // The socket reports events, which have a message but are no errors.
  const { message } = error as { message?: unknown };
  return typeof message === 'string' ? message : messageOf(error);
}
