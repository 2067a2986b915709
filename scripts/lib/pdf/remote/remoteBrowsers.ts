import { availableParallelism } from 'node:os';
import type { Browser } from 'puppeteer';
import { Failure } from '../../command/failure.ts';
import type { Browsers } from '../browsers.ts';
import type { PrintBuild } from '../printBuild.ts';
import { say } from '../progress.ts';
import { SharedBrowser } from '../sharedBrowser.ts';
import { within, Worker } from '../worker.ts';
import { connect, type Connection } from './connect.ts';
import type { Endpoint } from './endpoint.ts';
import { type Identity, identify } from './identity.ts';
import { openIsolated } from './isolatedPage.ts';
import { LostEndpoint, noneLeft } from './lostEndpoint.ts';

interface Remote {
  readonly endpoint: Endpoint;
  readonly browser: SharedBrowser;
  readonly identity: Identity;
}

const tabsEach = 2;

/**
 * Connects to all of them that can be reached; each gets two tabs, and every sheet a context of its own.
 * @param timeout milliseconds that one sheet may take
 * @throws Failure where none can be reached, or where they are not alike
 */
export async function remoteBrowsers(
  endpoints: readonly Endpoint[],
  build: PrintBuild,
  timeout: number,
): Promise<Browsers> {
  const tried = await Promise.all(endpoints.map((endpoint) => open(endpoint, timeout).catch(asLost)));
  const lost = tried.filter((each) => each instanceof LostEndpoint);
  const remotes = tried.flatMap((each) => (each instanceof LostEndpoint ? [] : [each]));
  const end = async () => void (await Promise.all(remotes.map(({ browser }) => browser[Symbol.asyncDispose]())));
  try {
    if (remotes.length === 0) throw noneLeft(lost);
    const { version, digest } = alike(remotes);
    for (const { message } of lost) say(`Printing goes on without ${message}.`);
    const workers = remotes.flatMap(({ browser }) =>
      Array.from({ length: tabsEach }, () => new Worker(browser, build, timeout)),
    );
    return {
      workers,
      shared: remotes.map(({ browser }) => browser),
      // The browsers take nothing of this machine, so that finishing may have all of it.
      threads: availableParallelism(),
      version: Promise.resolve(version),
      digest: Promise.resolve(digest),
      [Symbol.asyncDispose]: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

function asLost(error: unknown): LostEndpoint {
  if (error instanceof LostEndpoint) return error;
  throw error;
}

async function open(endpoint: Endpoint, timeout: number): Promise<Remote> {
  let known: Identity | null = null;
  const connections = new WeakMap<Browser, Connection>();
  const begin = async () => {
    const connection = await connect(endpoint);
    connections.set(connection.browser, connection);
    const identity = await identified(connection, endpoint, timeout);
    known ??= identity;
    if (known.digest === identity.digest) return connection.browser;
    await connection.browser.disconnect();
    throw new LostEndpoint(endpoint, `there is another browser now: ${identity.exact}`);
  };
  const browser = new SharedBrowser(begin, {
    openPage: (each) => openIsolated(connections.get(each)!),
    isPageKept: false,
    end: (each) => each.disconnect(),
  });
  await browser.get();
  return { endpoint, browser, identity: known! };
}

async function identified(connection: Connection, endpoint: Endpoint, timeout: number): Promise<Identity> {
  try {
    return await within(identify(connection, timeout), timeout);
  } catch (error) {
    await connection.browser.disconnect();
    throw new LostEndpoint(endpoint, `it does not print: ${(error as Error).message}`);
  }
}

/** What all of them are. @throws Failure where one is not like the others */
function alike(remotes: readonly Remote[]): Identity {
  const [first] = remotes.map(({ identity }) => identity);
  if (first && remotes.every(({ identity }) => identity.digest === first.digest)) return first;
  const isOneVersion = remotes.every(({ identity }) => identity.exact === first?.exact);
  throw new Failure(
    [
      isOneVersion
        ? 'The remote browsers are of one version and yet lay out the same page in different ways:'
        : 'The remote browsers are not of one version, so that a plan would look different from one to the other:',
      ...remotes.map(({ endpoint, identity }) => `  ${endpoint.name}  ${identity.exact}`),
    ].join('\n'),
    isOneVersion
      ? 'Start all of them from one image and with the same flags, among them --font-render-hinting=none.'
      : 'Start the same version at all of them, or name only those that are alike.',
  );
}
