import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Measured, measuredProcess } from '../measured.ts';

/** A tool that makes a site of Markdown pages. */
export interface SiteTool {
  readonly name: string;
  /** Where its pages go, below its folder. */
  readonly pages: string;
  /** Its settings, by file. */
  readonly files: Readonly<Record<string, string>>;
  /** What Node runs. */
  readonly command: readonly string[];
  /** What it made, below its folder. */
  readonly out: string;
}

/** The home page and all that lies deep are reached by search; the sidebar lists what a handbook lists. */
const starlightConfig = `import { defineConfig, passthroughImageService } from 'astro/config';
import starlight from '@astrojs/starlight';
const group = (directory) => ({ label: directory, items: [{ autogenerate: { directory } }] });
export default defineConfig({
  site: 'https://playbook.example',
  telemetry: false,
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Playbook', sidebar: ['handbook', 'stages', 'lessons'].map(group) })],
});
`;

const starlightContent = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const layout =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head>' +
  '<body><main><h1>{{ title }}</h1>{{ content }}</main></body></html>\n';

export const siteTools: readonly SiteTool[] = [
  {
    name: 'Starlight with search',
    pages: 'src/content/docs',
    files: { 'astro.config.mjs': starlightConfig, 'src/content.config.ts': starlightContent },
    command: ['../node_modules/astro/bin/astro.mjs', 'build'],
    out: 'dist',
  },
  {
    name: 'Eleventy, no search',
    pages: 'pages',
    files: {
      'eleventy.config.js':
        "export const config = { dir: { input: 'pages', output: 'dist' }, markdownTemplateEngine: false };\n",
      'pages/pages.json': '{ "layout": "page.liquid" }\n',
      'pages/_includes/page.liquid': layout,
    },
    command: ['../node_modules/@11ty/eleventy/cmd.cjs', '--quiet'],
    out: 'dist',
  },
];

/**
 * Makes the site of a tool out of Markdown pages, in a folder beside its packages, where it finds them.
 * @returns what it took, and where the site is
 */
export async function buildSite(
  tool: SiteTool,
  markdown: string,
  packages: string,
  signal: AbortSignal,
): Promise<{ readonly took: Measured; readonly site: string }> {
  const folder = join(packages, 'site');
  // What is kept of a build would make the next one warm.
  for (const name of ['site', 'node_modules/.astro', 'node_modules/.vite'])
    await rm(join(packages, name), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(markdown, join(folder, tool.pages), { recursive: true });
  // Astro looks there for the packages that bring parts of a site.
  await cp(join(packages, 'package.json'), join(folder, 'package.json'));
  for (const [name, text] of Object.entries(tool.files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const took = await measuredProcess([process.execPath, ...tool.command], signal, { cwd: folder, env });
  return { took, site: join(folder, tool.out) };
}
