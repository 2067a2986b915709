import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { writeBelow } from '../publish/files.ts';
import { readsOf } from './reads.ts';
import { readStyles } from './record.ts';
import type { DrawnFile } from './routes.ts';

/** What the code that Astro compiled offers; Astro's own build uses it in the same way. */
interface CompiledPages {
  readonly app: {
    readonly manifest: { readonly base: string; readonly routes: readonly { readonly routeData: RouteData }[] };
    readonly setInternals: (internals: object) => void;
    readonly setOptions: (options: object) => void;
    readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
  };
}

/** A file that the code can draw; `reads` are what was read to know of it. */
interface Drawable extends DrawnFile {
  readonly pathname: string;
  readonly route: RouteData;
}

/** The pages of compiled code and of the model that the environment names. */
export interface Drawing {
  readonly files: readonly Drawable[];
  /** The files of the model that were read to know of all of them. */
  readonly reads: readonly string[];
  /** Draws one of them into the folder that gets the pages. @throws Error where it fails */
  readonly draw: (file: Drawable) => Promise<DrawnFile>;
}

/**
 * Finds all pages and other files that compiled code has routes for.
 * @param code the folder with the code
 * @param out the folder that gets the pages
 * @throws Error where two routes claim one path
 */
export async function openDrawing(code: string, out: string): Promise<Drawing> {
  const app = await open(code);
  const { result: files, reads: all } = await readsOf(() => drawables(app));
  return {
    files,
    reads: all,
    draw: async ({ file, pathname, route, reads }) => {
      const { result: bytes, reads: more } = await readsOf(() => draw(app, pathname, route));
      await writeBelow(join(out, file), bytes);
      return { file, reads: [...new Set([...reads, ...more])].toSorted() };
    },
  };
}

async function open(code: string): Promise<CompiledPages['app']> {
  const server = join(code, 'server');
  const entry = (await readdir(server)).find((name) => name.startsWith('prerender-entry'));
  if (!entry) throw new Error(`There are no compiled pages in ${server}.`);
  const { app } = (await import(join(server, entry))) as CompiledPages;
  const pages = (await readStyles(code)).map(({ page, styles }) => [page, { styles }] as const);
  app.setInternals({ pagesByKeys: new Map(pages) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: toStderr } } });
  return app;
}

const toStderr = { write: ({ message }: { message: string }) => console.error(message) };

/** What the model says may be another thing for each route, so they are asked one by one. */
async function drawables(app: CompiledPages['app']): Promise<Drawable[]> {
  const all: Drawable[] = [];
  const seen = new Set<string>();
  for (const each of app.manifest.routes) {
    const alone = { manifest: { ...app.manifest, routes: [each] } };
    const { result, reads } = await readsOf(() => new StaticPaths(alone as never).getAll());
    for (const { pathname, route } of result) {
      const file = fileOf(pathname, route);
      if (seen.has(file)) throw new Error(`Two pages claim the path ${file}.`);
      seen.add(file);
      all.push({ file, pathname, route, reads });
    }
  }
  return all;
}

async function draw(app: CompiledPages['app'], pathname: string, route: RouteData): Promise<Uint8Array> {
  const request = new Request(`http://localhost${app.manifest.base}${addressOf(pathname, route)}`);
  const response = await app.render(request, { routeData: route });
  if (!response.ok && !(isPage(route) && pathname === '/404'))
    throw new Error(`${pathname} was answered with the status ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}

const isPage = ({ type }: RouteData) => type === 'page';

/** The address of a page below the base; other files keep theirs as Astro has it. */
function addressOf(pathname: string, route: RouteData): string {
  if (!isPage(route)) return pathname.slice(1);
  const path = bare(pathname);
  return path && `${path}/`;
}

const bare = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** Where a page is written: in a folder of its own, so that its address needs no ending. */
function fileOf(pathname: string, route: RouteData): string {
  const path = bare(pathname);
  if (!isPage(route)) return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}
