// Astro compiles pages that show a model which the scripts computed; it never reads content files.
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const root = import.meta.dirname;
/** Where the pages of an edition lie; the development server is that of the handbook. */
const sources = { public: './src', print: './src/print', pack: './src/pack', book: './src/book', internal: './src' };
const edition = process.env.CHANNELBOOK_EDITION ?? 'public';
// Pages of plans are served from the root of an origin of their own, or from nowhere, and need no static files.
const handedOut = ['print', 'pack', 'book'].includes(edition);
// The shadow of an edition must not lie in a cache that the next edition shares, so every build brings its own.
const cache = resolve(root, process.env.CHANNELBOOK_CACHE ?? '.channelbook/cache');
process.env.CHANNELBOOK_MODEL ??= resolve(root, '.channelbook/dev');

/** Pages are set in their fonts or in those of the system, and never change from one to the other before a reader's eyes. */
const steadyFonts = {
  postcssPlugin: 'channelbook-steady-fonts',
  Declaration: {
    'font-display': (declaration) => {
      if (declaration.value !== 'optional') declaration.value = 'optional';
    },
  },
};

/**
 * Vite has every page load a helper that fetches the styles of whatever is imported later. Nothing that we import later
 * has any, and the helper weighs as much as all that the search needs before it is opened.
 */
function plainImports() {
  return {
    name: 'channelbook-plain-imports',
    enforce: 'pre',
    load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** A small style sheet stands in its page, or it costs a request of its own; a font would be fetched by every page anew. */
function isSmallSheet(file, content) {
  return /^_astro\/.*\.css$/.test(file) && content.length < 2_500;
}

export default defineConfig({
  root,
  srcDir: sources[edition],
  publicDir: handedOut ? './src/print/public' : './public',
  ...(handedOut ? {} : address()),
  outDir: process.env.CHANNELBOOK_OUT ?? './.channelbook/out',
  cacheDir: cache,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', concurrency: 4, inlineStylesheets: handedOut ? 'never' : 'auto' },
  markdown: { syntaxHighlight: false },
  integrations: [
    languages(),
    ...(handedOut ? [] : [mdx(), assetFiles(), ...(edition === 'internal' ? [teamPages()] : [])]),
  ],
  vite: {
    cacheDir: join(cache, 'vite'),
    build: { assetsInlineLimit: isSmallSheet },
    plugins: [plainImports()],
    ...(handedOut ? {} : { css: { postcss: { plugins: [steadyFonts] } } }),
  },
});

/** Where the handbook will be served; nothing while nobody says (as in type checks). */
function address() {
  const { url, base } = JSON.parse(process.env.CHANNELBOOK_ADDRESS ?? 'null') ?? {};
  return { site: url, base };
}

/** Marks what is not in the language of its page, in every edition. */
function languages() {
  return {
    name: 'channelbook-languages',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) => {
        addMiddleware({ order: 'post', entrypoint: join(root, 'src/foreign/middleware.ts') });
      },
    },
  };
}

/** The files that texts show or hand out; a drawing stands in its page. */
function assetFiles() {
  const endings = ['png', 'jpg', 'webp', 'pdf', 'csv', 'txt'];
  return {
    name: 'channelbook-files',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const ending of endings) {
          const pattern = `/files/[name].${ending}`;
          injectRoute({ pattern, entrypoint: './src/components/author/assetFile.ts', prerender: true });
        }
      },
    },
  };
}

/** The pages that only the internal edition has. */
function teamPages() {
  const routes = {
    program: 'program/index.astro',
    'program/rows/[...list]': 'program/rows/[...list].astro',
    'program/silent/[...page]': 'program/silent/[...page].astro',
    'program/profile': 'program/profile/index.astro',
    'program/partners.csv': 'program/partners.csv.ts',
    'board/[...page]': 'board/[...page].astro',
    'board/plans.csv': 'board/plans.csv.ts',
    'board/commitments.csv': 'board/commitments.csv.ts',
    'board/states/[...state]': 'board/states/[...state].astro',
    'board/owners/[owner]': 'board/owners/[owner].astro',
    'board/owners/[owner].ics': 'board/owners/[owner].ics.ts',
    components: 'components/index.astro',
    partners: 'partners/index.astro',
    'partners/page/[page]': 'partners/page/[page].astro',
    'partners/[partner]': 'partners/[partner]/index.astro',
    'partners/[partner]/[plan]': 'partners/[partner]/[plan].astro',
  };
  return {
    name: 'channelbook-team',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const [route, page] of Object.entries(routes)) {
          injectRoute({ pattern: `/${route}`, entrypoint: `./src/internal/pages/${page}`, prerender: true });
        }
      },
    },
  };
}
