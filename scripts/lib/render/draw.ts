import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import pLimit from 'p-limit';
import { readStyles } from './record.ts';

/** What the code that Astro compiled offers; Astro's own build uses it in the same way. */
interface CompiledPages {
  readonly app: {
    readonly manifest: { readonly base: string };
    readonly setInternals: (internals: object) => void;
    readonly setOptions: (options: object) => void;
    readonly render: (request: Request, options: { readonly routeData: RouteData }) => Promise<Response>;
  };
}

/** Pages in work at once: while one is written, the next is drawn. */
const concurrency = 4;

/**
 * Draws all pages and other files that compiled code has routes for, from the model that the environment names.
 * @param code the folder with the code
 * @param out the folder that gets the pages
 * @throws Error where a page fails, or two routes claim one path
 */
export async function drawPages(code: string, out: string): Promise<void> {
  const app = await open(code);
  const routes = await new StaticPaths(app as never).getAll();
  const limit = pLimit(concurrency);
  const seen = new Set<string>();
  await limit.map(routes, async ({ pathname, route }) => {
    const file = fileOf(pathname, route);
    if (seen.has(file)) throw new Error(`Two pages claim the path ${file}.`);
    seen.add(file);
    const bytes = await draw(app, pathname, route);
    await mkdir(dirname(join(out, file)), { recursive: true });
    await writeFile(join(out, file), bytes);
  });
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
