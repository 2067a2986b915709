import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { filesBelow } from '../publish/files.ts';
import { PageNumbers } from './pageNumbers.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
};

export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

/** The rendered print pages with what they need, held in memory: nothing else can be served by mistake. */
export interface PrintBuild {
  /** By path below the root, with a leading slash. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** The page of a plan (`<partner>/<plan>`). */
  readonly page: (plan: string) => Promise<string>;
  /** What the contents of its pages came to so far, in whatever tab. */
  readonly numbers: PageNumbers;
}

/** Reads the assets of a print build; its pages are read when they are asked for. */
export async function openPrintBuild(folder: string): Promise<PrintBuild> {
  const names = (await filesBelow(folder)).filter((name) => extname(name) in types);
  const assets = new Map(await Promise.all(names.map((name) => asset(folder, name))));
  return {
    assets,
    page: (plan) => readFile(join(folder, plan, 'index.html'), 'utf8'),
    numbers: new PageNumbers(),
  };
}

async function asset(folder: string, name: string): Promise<[string, Asset]> {
  const type = types[extname(name)] ?? 'application/octet-stream';
  return [`/${name}`, { type, bytes: await readFile(join(folder, name)) }];
}
