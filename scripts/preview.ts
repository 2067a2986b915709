// npm run preview: the built handbook, as a plain static server would serve it.
import { once } from 'node:events';
import { join } from 'node:path';
import { flag, folder, port } from './lib/command/optionKinds.ts';
import { Failure } from './lib/command/failure.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { internalSite } from './lib/model/computeInternal.ts';
import { readManifest } from './lib/publish/manifest.ts';
import { serve } from './lib/site/serve.ts';

await run(async (signal) => {
  const options = readOptions({
    command: 'npm run preview',
    does: 'Serves the built handbook on this machine.',
    options: {
      out: folder('dist', 'The folder that was built'),
      internal: flag('Serve the internal edition instead'),
      port: port(4321),
    },
  });
  const { handbook } = await readManifest(join(options.out, 'plans'));
  if (!handbook) throw new Failure(`There is no handbook in ${options.out} yet.`, 'Build it first with npm run build.');
  const [edition, base] = options.internal ? ['internal', internalSite.base] : ['handbook', handbook.base];
  await using server = await serve(join(options.out, edition), base, options.port);
  console.log(`The ${options.internal ? 'internal edition' : 'handbook'} is at ${server.url}\nStop with Ctrl+C.`);
  if (!signal.aborted) await once(signal, 'abort');
});
