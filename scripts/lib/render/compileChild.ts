// Compiles the pages of one edition by Astro, as its own process: see compile.ts.
import { join } from 'node:path';
import { endWithParent, runJob } from './endWithParent.ts';

endWithParent();

const root = join(import.meta.dirname, '../../..');
await runJob(async () => {
  const [{ build }, { keepCode }] = await Promise.all([import('astro'), import('./keepCode.ts')]);
  const integrations = [keepCode(process.env['CHANNELBOOK_CODE'] ?? '')];
  await build({ root, configFile: 'astro.config.mjs', mode: 'production', integrations });
});
