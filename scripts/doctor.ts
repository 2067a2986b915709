// npm run doctor: is everything here that a build needs? One line for each thing, with the cure where something is not.
import { paintFor } from './lib/cli/paint.ts';
import { day, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { examine } from './lib/doctor/examination.ts';
import { content, output, space } from './lib/doctor/folders.ts';
import { browser, fonts, git, node, remoteBrowser } from './lib/doctor/machine.ts';
import { browserEndpoints, endpointsOf } from './lib/pdf/remote/endpoint.ts';

await run(async () => {
  const {
    content: from,
    out,
    ...options
  } = readOptions({
    command: 'npm run doctor',
    does: 'Says whether this machine and this content are ready for a build, and what to do where they are not.',
    options: {
      content: folder('content', 'The folder with the content'),
      out: folder('dist', 'The folder that a build would write'),
      'as-of': day('The day that overdue and expired are counted from'),
      'browser-endpoint': browserEndpoints,
    },
  });
  const endpoints = endpointsOf(options['browser-endpoint']);
  const browsers = endpoints.length > 0 ? endpoints.map(remoteBrowser) : [browser];
  const paint = paintFor(process.stdout);
  for (const each of [node, ...browsers, fonts, content(from, options['as-of']), output(out), space(out), git]) {
    const { name, healthy, found, cure } = await examine(each);
    const mark = healthy ? paint('cyan', 'ok    ') : paint('red', 'failed');
    console.log(`${mark}  ${name.padEnd(13)}  ${[found, cure].filter(Boolean).join(' ')}`);
    if (!healthy) process.exitCode = 1;
  }
});
