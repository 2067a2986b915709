import { cp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PageStyles, writeRecord } from './record.ts';

/**
 * Stops a build by Astro where its pages would be drawn, and keeps what it made so far: the code that draws them
 * (`server/`), the files that they ask for (`client/`), and a record of both.
 * @param folder gets all three
 */
export function keepCode(folder: string): AstroIntegration {
  let out: URL;
  let styles = (): PageStyles[] => [];
  return {
    name: 'channelbook-keep-code',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = config.outDir;
      },
      // Astro fills this map while it compiles.
      'astro:build:setup': ({ pages }) => {
        styles = () => [...pages].map(([page, data]) => ({ page, styles: data.styles }));
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'channelbook-keep-code',
          // Astro removes the code when it has drawn all pages, of which there are none here.
          setup: () => cp(fileURLToPath(new URL('./.prerender/', out)), join(folder, 'server'), { recursive: true }),
          getStaticPaths: async () => [],
          render: () => Promise.reject(new Error('There is no page to draw.')),
        }),
      'astro:build:done': async () => {
        await rm(new URL('./.prerender/', out), { recursive: true, force: true });
        await rename(fileURLToPath(out), join(folder, 'client'));
        await writeRecord(folder, styles());
      },
    },
  };
}
