// npm run build: content in, handbook and plan PDFs out. It ends well or leaves the last output as it was.
import { day, folder, planId } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { together } from './lib/command/together.ts';
import { loadOrReport } from './lib/model/loadOrReport.ts';
import { planOnePlan, planWholeBuild } from './lib/model/planBuild.ts';
import { checkOutFolder } from './lib/publish/outFolder.ts';
import { copyAllBut } from './lib/publish/lastOutput.ts';
import { takeLock } from './lib/publish/lock.ts';
import { writeManifest } from './lib/publish/manifest.ts';
import { placesFor } from './lib/publish/places.ts';
import { openStaging } from './lib/publish/staging.ts';
import { summary } from './lib/publish/summary.ts';
import { repair, switchIn } from './lib/publish/switchIn.ts';
import { verifyHandbook, verifyPlans } from './lib/publish/verify.ts';
import { makeHandbook } from './lib/site/makeHandbook.ts';
import { makePdfs } from './lib/pdf/makePdfs.ts';

await run(async (signal) => {
  const started = performance.now();
  const {
    content: from,
    out,
    'as-of': asOf,
    only,
  } = readOptions({
    command: 'npm run build',
    does: 'Builds the handbook and the plan PDFs.',
    options: {
      content: folder('content', 'The folder with the content'),
      out: folder('dist', 'The folder that gets handbook/ and plans/'),
      'as-of': day('The day that late and next are counted from'),
      only: planId('Print this one plan and leave all else as it was built last'),
    },
  });
  const places = placesFor(out);
  using cleanup = new DisposableStack();
  cleanup.use(takeLock(places.lock));
  checkOutFolder(places.out);
  repair(places);

  const content = await loadOrReport(from, asOf);
  const { site } = content.program;
  const { handbook, printable, declined } = only ? planOnePlan(content, asOf, only) : planWholeBuild(content, asOf);
  signal.throwIfAborted();

  const staging = cleanup.use(openStaging(places));
  const kept = only ? await copyAllBut(only, places.out, staging.out) : { handbook: site, files: [] };
  const [searchable, pdfs] = await together(
    signal,
    async (stop) => handbook && (await makeHandbook(handbook, staging, stop)),
    (stop) => makePdfs(printable, content.program.paper, staging, stop),
  );
  await writeManifest(staging.plans, { handbook: kept.handbook, files: [...kept.files, ...pdfs] });

  if (handbook) await verifyHandbook(staging.handbook, site);
  await verifyPlans(staging.plans);
  signal.throwIfAborted();
  switchIn(staging.out, places);
  console.log(summary({ out: places.out, searchable, pdfs, declined, milliseconds: performance.now() - started }));
});
