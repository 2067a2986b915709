// npm run check: reads all content and says everything that is wrong with it, without building anything.
import { keepCompiled } from './lib/command/keepCompiled.ts';
import { run } from './lib/command/run.ts';

keepCompiled();
await run(async () => {
  const { check } = await import('./lib/cli/check.ts');
  await check();
});
