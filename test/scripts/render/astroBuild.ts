// Astro's own build of the edition that the environment names, to compare ours with.
import { join } from 'node:path';
import { build } from 'astro';

await build({ root: join(import.meta.dirname, '../../..'), configFile: 'astro.config.mjs', mode: 'production' });
process.exit(0);
