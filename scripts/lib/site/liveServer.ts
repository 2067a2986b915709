import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AstroIntegration, dev } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import type { Handbook } from '../../../src/playbook.ts';
import type { LiveEdition, LiveModel } from './liveModel.ts';
import { type LiveSearch, liveSearch } from './liveSearch.ts';
import { mediaType } from './mediaType.ts';

const root = join(import.meta.dirname, '../../..');

/** The routes that only the development server of the handbook has. */
const previews = {
  '/print': 'print/previews.astro',
  '/print/[partner]/[plan]': 'print/pages/[partner]/[plan].astro',
  '/print/[partner]/[plan]/page': 'pack/pages/[partner]/[plan].astro',
};

export interface LiveServer {
  /** Where the handbook can be seen, with its base path. */
  readonly url: string;
  /** Shows what changed, and takes an error away that was shown. */
  readonly reload: () => void;
  /** Lays an error over every open page, and over those that are opened until the next reload. */
  readonly showError: (message: string) => void;
  readonly stop: () => Promise<void>;
}

/** What the server shows. */
export interface Shown extends Pick<LiveModel, 'preview'> {
  /** The folder of the model. */
  readonly folder: string;
  readonly edition: LiveEdition;
}

/**
 * Starts Astro's development server on a model folder: the handbook with print previews under `print/`, or the internal
 * edition.
 */
export async function startLiveServer({ folder, edition, preview }: Shown, port: number): Promise<LiveServer> {
  process.env['CHANNELBOOK_MODEL'] = folder;
  process.env['CHANNELBOOK_EDITION'] = edition;
  let vite: ViteDevServer | undefined;
  let base = '/';
  let url = '';
  const book = async () => JSON.parse(await readFile(join(folder, 'handbook.json'), 'utf8')) as Handbook;
  process.env['CHANNELBOOK_ADDRESS'] = JSON.stringify((await book()).program.site);
  const search = liveSearch(() => url, book);
  const integration = livePages(
    edition === 'public' ? previews : {},
    (server) => {
      vite = server;
      server.middlewares.use(searchFiles(() => base, search));
      server.middlewares.use(previewedPlans(() => base, preview));
    },
    (path) => (base = path),
  );
  const server = await dev({ root, configFile: 'astro.config.mjs', server: { port }, integrations: [integration] });
  url = `http://localhost:${server.address.port}${base}`;
  const overlay = keepOverlay(vite);
  return {
    url,
    reload: () => {
      overlay.clear();
      search.forget();
      // Astro keeps the list of pages until it hears that content has changed.
      for (const environment of Object.values(vite?.environments ?? {}))
        environment.hot.send('astro:content-changed', {});
      vite?.ws.send({ type: 'full-reload' });
    },
    showError: overlay.show,
    stop: () => server.stop(),
  };
}

function livePages(
  routes: Readonly<Record<string, string>>,
  onServer: (server: ViteDevServer) => void,
  onBase: (base: string) => void,
): AstroIntegration {
  return {
    name: 'channelbook-live',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const [pattern, page] of Object.entries(routes)) {
          injectRoute({ pattern, entrypoint: join(root, 'src', page), prerender: true });
        }
        // Content and model are watched by us; told of each file, Vite would reload while they are being written.
        updateConfig({
          vite: { server: { watch: { ignored: [join(root, '.channelbook/**'), join(root, 'content/**')] } } },
        });
      },
      'astro:config:done': ({ config }) => onBase(config.base),
      'astro:server:setup': ({ server }) => onServer(server),
    },
  };
}

/** Answers what the search dialog asks for. */
function searchFiles(base: () => string, search: LiveSearch): Connect.NextHandleFunction {
  return (request, response, next) => {
    const folder = `${base()}pagefind/`;
    // Vite has taken the base path off the address.
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) return next();
    search
      .file(pathname.slice(folder.length))
      .then((file) => (file ? response.setHeader('content-type', mediaType(pathname)).end(file) : next()), next);
  };
}

/** Has the model hold those plans whose previews are asked for. */
function previewedPlans(base: () => string, preview: LiveModel['preview']): Connect.NextHandleFunction {
  return (request, _response, next) => {
    const folder = `${base()}print/`;
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    if (!pathname.startsWith(folder)) return next();
    const [partner, plan] = pathname.slice(folder.length).split('/');
    preview(partner && plan ? [`${partner}/${plan}`] : undefined).then(() => next(), next);
  };
}

function keepOverlay(vite: ViteDevServer | undefined) {
  let current: string | null = null;
  const send = (message: string) => vite?.ws.send({ type: 'error', err: { message, stack: '', plugin: 'content' } });
  vite?.ws.on('connection', () => current && send(current));
  return {
    show: (message: string) => send((current = message)),
    clear: () => (current = null),
  };
}
