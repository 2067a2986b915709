import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from '../command/failure.ts';
import { findBrowser } from '../pdf/findBrowser.ts';
import { launch } from '../pdf/launch.ts';
import { connect } from '../pdf/remote/connect.ts';
import type { Endpoint } from '../pdf/remote/endpoint.ts';
import { identify } from '../pdf/remote/identity.ts';
import { within } from '../pdf/worker.ts';
import type { Examination } from './examination.ts';

const reinstall = 'Install the packages again with npm ci.';
/** Milliseconds that a browser may take to print a page. */
const patience = 20_000;
const oldestNode = [22, 12] as const;

/** Node runs TypeScript and has the Temporal calendar; the one that comes with the packages does. */
export const node: Examination = {
  name: 'Node',
  look: async () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const isOld = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1]);
    if (isOld || !('Temporal' in globalThis))
      throw new Failure(
        `Node ${process.versions.node} is too old.`,
        `Call it with npm run doctor, which takes the Node that comes with the packages. ${reinstall}`,
      );
    return process.versions.node;
  },
};

/** The browser that prints is there and starts. */
export const browser: Examination = {
  name: 'Browser',
  look: async () => {
    const found = await findBrowser();
    await using running = await launch(found);
    return `${await running.version()}, ${found.source}`;
  },
};

/** A browser elsewhere lets us in and prints. */
export const remoteBrowser = (endpoint: Endpoint): Examination => ({
  name: 'Browser',
  look: async () => {
    const connection = await connect(endpoint);
    try {
      const { exact } = await within(identify(connection, patience), patience);
      return `${exact}, at ${endpoint.name}`;
    } finally {
      await connection.browser.disconnect();
    }
  },
});

const styleSheet = fileURLToPath(new URL('../../../src/styles/fonts.css', import.meta.url));

/** The font files that pages and PDFs are set in are there. */
export const fonts: Examination = {
  name: 'Fonts',
  look: async () => {
    const imports = [...(await readFile(styleSheet, 'utf8')).matchAll(/@import '([^']+)'/g)].map(
      ([, name = '']) => name,
    );
    const missing = imports.filter((name) => !isInstalled(name));
    if (missing.length > 0) throw new Failure(`${missing.join(', ')} is missing.`, reinstall);
    return `${imports.length} styles`;
  },
};

function isInstalled(name: string): boolean {
  try {
    return existsSync(fileURLToPath(import.meta.resolve(name)));
  } catch {
    return false;
  }
}

/** Git is there: content lives in it. */
export const git: Examination = {
  name: 'Git',
  look: async () => {
    const version = await promisify(execFile)('git', ['--version']).catch(() => null);
    if (!version)
      throw new Failure(
        'git was not found.',
        'Install it from https://git-scm.com, so that changes of content can be shared and taken back.',
      );
    return version.stdout.replace('git version', '').trim();
  },
};
