// npm run dev: the handbook while it is written, with a print preview of every plan, or the internal edition.
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFrontMatterIndex } from './lib/authoring/frontMatterIndex.ts';
import { day, flag, folder, port } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { Failure } from './lib/command/failure.ts';
import { run } from './lib/command/run.ts';
import { overlayText, reportProblems } from './lib/model/reportProblems.ts';
import { liveModel } from './lib/site/liveModel.ts';
import { startLiveServer } from './lib/site/liveServer.ts';
import { watchFolder } from './lib/site/watch.ts';

await run(async (signal) => {
  const options = readOptions({
    command: 'npm run dev',
    does: 'Shows the handbook and the plans while they are written; problems appear here and in the browser.',
    options: {
      content: folder('content', 'The folder with the content'),
      port: port(4321),
      'as-of': day('The day that late and next are counted from'),
      internal: flag('Show the internal edition instead, which names every partner'),
    },
  });
  const root = join(import.meta.dirname, '..');
  const edition = options.internal ? 'internal' : 'public';
  // The model of one edition must hold nothing that another left behind.
  const modelFolder = join(root, '.channelbook', options.internal ? 'dev-internal' : 'dev');
  await rm(modelFolder, { recursive: true, force: true });
  const model = liveModel(modelFolder, options.content, options['as-of'], edition);
  const refresh = async () => {
    const refreshed = await model.refresh();
    reportProblems(options.content, refreshed);
    return refreshed;
  };

  const { fresh } = await refresh();
  if (!fresh)
    throw new Failure('There is nothing to show yet, since the content has errors.', 'Mend them and start again.');
  await writeFrontMatterIndex(root, options.content);
  const server = await startLiveServer({ folder: modelFolder, edition, preview: model.preview }, options.port);
  using cleanup = new DisposableStack();
  const watching = watchFolder(options.content, async () => {
    const refreshed = await refresh();
    if (refreshed.fresh) server.reload();
    else server.showError(overlayText(options.content, refreshed));
  });
  cleanup.use(watching);
  const places = options.internal
    ? `Internal edition  ${server.url}program/`
    : `Handbook       ${server.url}\nPrint preview  ${server.url}print/`;
  console.log(`${places}\nStop with Ctrl+C.`);

  if (!signal.aborted) await once(signal, 'abort');
  await server.stop();
});
