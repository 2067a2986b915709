// Astro renders a model folder that the scripts computed; it never reads content files.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

const root = import.meta.dirname;
const print = process.env.CHANNELBOOK_EDITION === 'print';
// The shadow of an edition must not lie in a cache that the next edition shares, so every build brings its own.
const cache = resolve(root, process.env.CHANNELBOOK_CACHE ?? '.channelbook/cache');
process.env.CHANNELBOOK_MODEL ??= resolve(root, '.channelbook/dev');

export default defineConfig({
  root,
  srcDir: print ? './src/print' : './src',
  // The printer serves the print pages from the root of an origin of its own, and they need no static files.
  publicDir: print ? './src/print/public' : './public',
  ...(print ? {} : address()),
  outDir: process.env.CHANNELBOOK_OUT ?? './.channelbook/out',
  cacheDir: cache,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: 'directory', concurrency: 4, inlineStylesheets: print ? 'never' : 'auto' },
  markdown: { syntaxHighlight: false },
  integrations: print ? [] : [mdx()],
  vite: {
    cacheDir: join(cache, 'vite'),
    // A font in a data: URL would be fetched by every page anew.
    build: { assetsInlineLimit: 0 },
  },
});

/** Where the handbook will be served, from its model; nothing while there is no model (as in type checks). */
function address() {
  try {
    const { program } = JSON.parse(readFileSync(join(process.env.CHANNELBOOK_MODEL, 'handbook.json'), 'utf8'));
    return { site: program.site.url, base: program.site.base };
  } catch (error) {
    if (error.code === 'ENOENT') return {};
    throw error;
  }
}
