// One rendering by Astro, as its own process: see render.ts.
import { join } from 'node:path';

// The channel closes when the parent ends, however it ends; nobody waits for these pages any more.
process.on('disconnect', () => process.exit(1));
// Loading Astro takes a while, and a parent that ended in that time would go unnoticed: so it comes after the listener.
if (!process.connected) process.exit(1);

const root = join(import.meta.dirname, '../../..');
try {
  const { build } = await import('astro');
  await build({ root, configFile: 'astro.config.mjs', mode: 'production' });
  process.disconnect?.();
  process.exit(0);
} catch (error) {
  console.error(error);
  process.exit(1);
}
