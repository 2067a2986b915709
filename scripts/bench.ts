// npm run bench -- pdf: how long printing takes beside what the browser alone would take, measured in one run.
import { Failure } from './lib/command/failure.ts';
import { day, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { count } from './lib/bench/count.ts';
import { benchPdf } from './lib/bench/pdf.ts';

await run(async (signal) => {
  const {
    argument,
    content,
    'as-of': asOf,
    plans,
  } = readOptions({
    command: 'npm run bench',
    does: 'Measures how long the slow parts take on this machine.',
    argument: 'pdf',
    options: {
      content: folder('content', 'The folder with the content'),
      'as-of': day('The day that late and next are counted from'),
      plans: count(100, 'How many plans to print, made from those of the content'),
    },
  });
  if (argument !== 'pdf') throw new Failure('What is to be measured?', 'Name it: npm run bench -- pdf.');
  console.log(await benchPdf({ content, asOf, plans, signal }));
});
