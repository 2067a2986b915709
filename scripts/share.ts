// npm run share: an unlisted page for one partner, which only the bearer of its link can read.
import { Failure } from './lib/command/failure.ts';
import { cacheFolder, day, flag, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { loadOrReport } from './lib/model/loadOrReport.ts';
import { planPartner } from './lib/model/planBuild.ts';
import { makePlans } from './lib/makePlans.ts';
import { pdfCache } from './lib/pdf/makePdfs.ts';
import { passwordFile, readPassword } from './lib/pdf/password.ts';
import { browserEndpoints, endpointsOf } from './lib/pdf/remote/endpoint.ts';
import { finish } from './lib/publish/finish.ts';
import { copyAllBut } from './lib/publish/lastOutput.ts';
import { takeLock } from './lib/publish/lock.ts';
import { builtHandbook } from './lib/publish/manifest.ts';
import { checkOutFolder } from './lib/publish/outFolder.ts';
import { placesFor } from './lib/publish/places.ts';
import { openStaging } from './lib/publish/staging.ts';
import { repair, switchIn } from './lib/publish/switchIn.ts';
import { pageCache } from './lib/render/render.ts';
import { linkList, linkOf } from './lib/share/links.ts';
import { newShare, readShares, writeShares } from './lib/share/store.ts';

await run(async (signal) => {
  const options = readOptions({
    command: 'npm run share',
    does: 'Puts the plans of a partner behind a link: encrypted on the public host, readable with the link alone.',
    argument: '<partner>',
    options: {
      revoke: flag('Give the partner a new link; the old one ends when the output is published'),
      list: flag('Show all links that were given out'),
      content: folder('content', 'The folder with the content'),
      out: folder('dist', 'The folder that was built'),
      'as-of': day('The day that late and next are counted from'),
      'password-file': passwordFile,
      cache: cacheFolder,
      'browser-endpoint': browserEndpoints,
    },
  });
  const { argument: partner, revoke, list, content: from, 'as-of': asOf, cache } = options;
  const places = placesFor(options.out);
  if (list) return console.log(linkList(await readShares(), await builtHandbook(places.out)));
  if (!partner) throw new Failure('Whose plans are to be shared?', 'Name a partner: npm run share -- <partner>.');

  using cleanup = new DisposableStack();
  cleanup.use(takeLock(places.lock));
  checkOutFolder(places.out);
  repair(places);
  const handbook = await builtHandbook(places.out);
  const known = await readShares();
  const password = await readPassword(options['password-file']);
  const endpoints = endpointsOf(options['browser-endpoint']);
  const { content } = await loadOrReport(from, asOf);
  const { printable, declined } = planPartner(content, asOf, partner);
  const last = Object.hasOwn(known, partner) ? known[partner] : undefined;
  const share = revoke || !last ? newShare() : last;
  const shares = { ...known, [partner]: share };
  signal.throwIfAborted();

  const staging = cleanup.use(openStaging(places));
  const kept = await copyAllBut((row) => row.partner === partner, places.out, staging.out);
  const drawn = pageCache(cache, password);
  const printing = { papers: content.program.paper, cache: pdfCache(cache), drawn, password, endpoints };
  const { pdfs, packed } = await makePlans(printable, printing, staging, signal);
  const manifest = { handbook, files: [...kept.files, ...pdfs, ...packed] };
  await finish({ staging, manifest, shares, content, password, cache, internal: false });
  signal.throwIfAborted();
  // A link that is kept but not published is made by the next build; one that is published but lost is lost for good.
  if (share !== last) await writeShares(shares);
  switchIn(staging.out, places);
  console.log([...declined, linkOf(share, handbook)].join('\n'));
});
