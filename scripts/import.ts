// npm run import: reads results that were exported from a CRM into the partner files.
import { confirm } from '@clack/prompts';
import { relative, resolve } from 'node:path';
import { drafted, mustStaySound, writeChecked } from './lib/authoring/changeContent.ts';
import { paintFor } from './lib/cli/paint.ts';
import { problemCount, shownFolder } from './lib/cli/problemReport.ts';
import { Failure } from './lib/command/failure.ts';
import { day, flag, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { readText } from './lib/import/readText.ts';
import { planImport } from './lib/import/planImport.ts';
import { changesText, faultsText } from './lib/import/show.ts';
import { loadContent } from '../src/load/loadContent.ts';

await run(async () => {
  const options = readOptions({
    command: 'npm run import',
    does: `Reads the day of signature, the day of the first revenue and the revenue by quarter from a CSV file into the
partner files. Shows what would change, and asks; without a terminal it writes nothing unless --yes is given.`,
    argument: '<results.csv>',
    options: {
      content: folder('content', 'The folder with the content'),
      'as-of': day('The day that counts as today'),
      yes: flag('Write without asking'),
      'dry-run': flag('Show what would change, and write nothing'),
    },
  });
  const { argument, content: from, 'as-of': asOf } = options;
  if (argument === undefined) throw new Failure('Say which file.', 'npm run import -- results.csv', { exitCode: 2 });
  const { content, problems } = await loadContent(from, asOf);
  if (!content)
    throw new Failure(
      `The content has ${problemCount(problems)}, so nothing can be imported into it.`,
      'See them with npm run check, and mend them first.',
    );
  const file = relative('', resolve(argument));
  const text = await readText(resolve(argument), file);
  const { edits, faults, unread } = planImport(text, content);
  if (faults.length > 0) {
    process.stderr.write(faultsText(faults, { file, text }, paintFor(process.stderr)));
    throw new Failure(
      `Nothing was written, since ${file} has ${faults.length === 1 ? 'a mistake' : `${faults.length} mistakes`}.`,
    );
  }
  const replacements = await drafted(from, edits);
  await mustStaySound(from, replacements, asOf);
  process.stdout.write(changesText(edits, unread, shownFolder(from)));
  if (replacements.length === 0 || options['dry-run']) return;
  if (!(options.yes || (await mayWrite()))) {
    console.log('Nothing was written. Add --yes to write it.');
    return;
  }
  await writeChecked(from, replacements, asOf);
  console.log(`Wrote ${replacements.length === 1 ? '1 partner file' : `${replacements.length} partner files`}.`);
});

async function mayWrite(): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  return (await confirm({ message: 'Write these changes?', initialValue: false })) === true;
}
