// npm run build: content in; handbook, plans and internal edition out. It ends well or leaves the last output as it was.
import { cacheFolder, day, flag, folder, folders, planId, shard } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { passwordFile, readPassword } from './lib/pdf/password.ts';
import { browserEndpoints, endpointsOf } from './lib/pdf/remote/endpoint.ts';
import { takeLock } from './lib/publish/lock.ts';
import { checkOutFolder } from './lib/publish/outFolder.ts';
import { placesFor } from './lib/publish/places.ts';
import { openStaging } from './lib/publish/staging.ts';
import { inputsOf, lastBuild, noteBuild } from './lib/publish/lastBuild.ts';
import { shardSummary, summary, unchanged } from './lib/publish/summary.ts';
import { repair, switchIn } from './lib/publish/switchIn.ts';
import { readShares } from './lib/share/store.ts';

await run(async (signal) => {
  const started = performance.now();
  const options = readOptions({
    command: 'npm run build',
    does: 'Builds the handbook, the plans, and the internal edition.',
    options: {
      content: folder('content', 'The folder with the content'),
      out: folder('dist', 'The folder that gets handbook/, plans/ and internal/'),
      'as-of': day('The day that late and next are counted from'),
      only: planId('Print this one plan and leave all else as it was built last'),
      'no-internal': flag('Build without the internal edition, as for a public host'),
      'password-file': passwordFile,
      cache: cacheFolder,
      'no-cache': flag('Print every PDF anew, whatever was printed before'),
      shard: shard('Print this part of all plans into the cache, and publish nothing'),
      merge: folders('The cache folders of all parts, to build from'),
      'browser-endpoint': browserEndpoints,
    },
  });
  const places = placesFor(options.out);
  using cleanup = new DisposableStack();
  cleanup.use(takeLock(places.lock));
  checkOutFolder(places.out);
  repair(places);

  const order = {
    content: options.content,
    last: places.out,
    asOf: options['as-of'],
    only: options.only,
    withInternal: !options['no-internal'],
    password: await readPassword(options['password-file']),
    cache: options['no-cache'] ? null : options.cache,
    merge: options.merge,
    endpoints: endpointsOf(options['browser-endpoint']),
  };
  const took = () => performance.now() - started;
  if (options.shard) {
    const { makeShard } = await import('./lib/makeShard.ts');
    using parts = openStaging(places);
    return console.log(shardSummary(await makeShard(order, options.shard, parts, signal), took()));
  }
  const shares = await readShares();
  const inputs = await inputsOf(order, shares);
  const last = await lastBuild(places.out);
  if (last && last.inputs === inputs) {
    process.stderr.write(last.warnings);
    return console.log(unchanged(places.out, took()));
  }

  const staging = cleanup.use(openStaging(places));
  // Loading all that makes an output takes most of a second; whoever is forestalled has heard of it by now.
  const { makeOutput } = await import('./lib/makeOutput.ts');
  const made = await makeOutput(order, shares, staging, signal);

  signal.throwIfAborted();
  switchIn(staging.out, places);
  // Whatever was written to meanwhile may or may not have been read in time.
  if (inputs !== null && inputs === (await inputsOf(order, shares))) {
    const { findBrowser } = await import('./lib/pdf/findBrowser.ts');
    const { path: browser } = await findBrowser();
    await noteBuild(places.out, { inputs, warnings: made.warnings, browser });
  }
  console.log(summary({ ...made, out: places.out, milliseconds: took() }));
});
