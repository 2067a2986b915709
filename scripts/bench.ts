// npm run bench: how long the slow parts take on this machine, each measured beside something to compare it with.
import { readFile, writeFile } from 'node:fs/promises';
import { benchBuilds } from './lib/bench/builds.ts';
import { buildsTable, type Figure, figuresOf } from './lib/bench/buildsReport.ts';
import { count, counts } from './lib/bench/count.ts';
import { benchDev, devTable } from './lib/bench/dev.ts';
import { benchPdf } from './lib/bench/pdf.ts';
import { benchPeers } from './lib/bench/peers/peers.ts';
import { peerFiguresOf, peersTable } from './lib/bench/peers/peersReport.ts';
import { benchSearch, searchTable } from './lib/bench/search.ts';
import { Failure } from './lib/command/failure.ts';
import { choice, day, fileIfGiven, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';

const writeJson = (file: string, figures: unknown) => writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);

await run(async (signal) => {
  const options = readOptions({
    command: 'npm run bench',
    does: 'Measures how long the slow parts take on this machine.',
    argument: 'build|dev|pdf|search|peers',
    options: {
      content: folder('content', 'The folder with the content'),
      'as-of': day('The day that late and next are counted from'),
      plans: count(100, 'pdf: how many plans to print, made from those of the content'),
      pages: count(1000, 'search: how many pages to search, made from the lessons of the content'),
      sizes: counts([10, 100], 'build, dev, peers: how many plans the programs have'),
      rounds: count(1, 'build, dev, peers: how often everything is measured; the middle counts'),
      json: fileIfGiven('build, dev, search, peers: the file that gets the figures'),
      'peers-folder': folder('.channelbook/peers', 'peers: where the other tools are installed, once'),
      kinds: choice<'all' | 'site' | 'PDFs'>(['all', 'site', 'PDFs'], 'peers: what is made'),
      compare: fileIfGiven('build: the figures of an earlier run, to show the difference'),
    },
  });
  const { content, 'as-of': asOf } = options;
  if (options.argument === 'pdf') console.log(await benchPdf({ content, asOf, plans: options.plans, signal }));
  else if (options.argument === 'search') {
    const figures = await benchSearch({ content, asOf, pages: options.pages, signal });
    if (options.json !== null) await writeJson(options.json, figures);
    console.log(searchTable(figures));
  } else if (options.argument === 'build') {
    const { sizes, rounds, json, compare } = options;
    const earlier = compare === null ? [] : (JSON.parse(await readFile(compare, 'utf8')) as Figure[]);
    const rows = await benchBuilds({ content, asOf, sizes, rounds, signal }, ({ plans, run: name, took }) =>
      console.error(`${plans} plans, ${name}: ${took.wall} s`),
    );
    const figures = figuresOf(rows);
    if (json !== null) await writeJson(json, figures);
    console.log(buildsTable(figures, earlier));
  } else if (options.argument === 'dev') {
    const { sizes, rounds, json } = options;
    const figures = await benchDev({ content, asOf, sizes, rounds, signal });
    if (json !== null) await writeJson(json, figures);
    console.log(devTable(figures));
  } else if (options.argument === 'peers') {
    const { sizes, rounds, json, kinds, 'peers-folder': packages } = options;
    const order = { content, asOf, sizes, rounds, packages, kinds, signal };
    const figures = peerFiguresOf(await benchPeers(order, (line) => console.error(line)));
    if (json !== null) await writeJson(json, figures);
    console.log(peersTable(figures));
  } else throw new Failure('What is to be measured?', 'Name it: npm run bench -- build, dev, pdf, search or peers.');
});
