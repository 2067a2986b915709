// npm run build: content in; handbook, plans and internal edition out. It ends well or leaves the last output as it was.
import { day, flag, folder, planId } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { together } from './lib/command/together.ts';
import { loadOrReport } from './lib/model/loadOrReport.ts';
import { planOnePlan, planWholeBuild } from './lib/model/planBuild.ts';
import { finish } from './lib/publish/finish.ts';
import { checkOutFolder } from './lib/publish/outFolder.ts';
import { copyAllBut } from './lib/publish/lastOutput.ts';
import { takeLock } from './lib/publish/lock.ts';
import { placesFor } from './lib/publish/places.ts';
import { openStaging } from './lib/publish/staging.ts';
import { summary } from './lib/publish/summary.ts';
import { repair, switchIn } from './lib/publish/switchIn.ts';
import { makeHandbook } from './lib/site/makeHandbook.ts';
import { makeInternal } from './lib/site/makeInternal.ts';
import { makePacks } from './lib/pack/makePacks.ts';
import { makePdfs, pdfCache } from './lib/pdf/makePdfs.ts';
import { passwordFile, readPassword } from './lib/pdf/password.ts';
import { readShares } from './lib/share/store.ts';

await run(async (signal) => {
  const started = performance.now();
  const {
    content: from,
    out,
    'as-of': asOf,
    only,
    'no-internal': withoutInternal,
    'password-file': passwordIn,
    'no-cache': withoutCache,
  } = readOptions({
    command: 'npm run build',
    does: 'Builds the handbook, the plans, and the internal edition.',
    options: {
      content: folder('content', 'The folder with the content'),
      out: folder('dist', 'The folder that gets handbook/, plans/ and internal/'),
      'as-of': day('The day that late and next are counted from'),
      only: planId('Print this one plan and leave all else as it was built last'),
      'no-internal': flag('Build without the internal edition, as for a public host'),
      'password-file': passwordFile,
      'no-cache': flag('Print every PDF anew, whatever was printed before'),
    },
  });
  const places = placesFor(out);
  using cleanup = new DisposableStack();
  cleanup.use(takeLock(places.lock));
  checkOutFolder(places.out);
  repair(places);

  const shares = await readShares();
  const password = await readPassword(passwordIn);
  const content = await loadOrReport(from, asOf);
  const { site } = content.program;
  const { handbook, internal, printable, declined } = only
    ? planOnePlan(content, asOf, only)
    : planWholeBuild(content, asOf, !withoutInternal);
  signal.throwIfAborted();

  const staging = cleanup.use(openStaging(places));
  const kept = only
    ? await copyAllBut((row) => `${row.partner}/${row.plan}` === only, places.out, staging.out)
    : { handbook: site, files: [] };
  const cache = withoutCache ? null : pdfCache;
  const made = await together(
    signal,
    async (stop) => handbook && (await makeHandbook(handbook, staging, stop)),
    (stop) => makePdfs(printable, { papers: content.program.paper, cache, password }, staging, stop),
    (stop) => makePacks(printable, staging, stop),
    async (stop) => internal && (await makeInternal(internal, staging, stop)),
  );
  const [searchable, pdfs, packed] = made;
  const manifest = { handbook: kept.handbook, files: [...kept.files, ...pdfs, ...packed] };
  const { idle, scanned } = await finish({ staging, manifest, shares, content, password, internal: internal !== null });

  signal.throwIfAborted();
  switchIn(staging.out, places);
  const milliseconds = performance.now() - started;
  console.log(summary({ out: places.out, searchable, pdfs, declined, idle, scanned, milliseconds }));
});
