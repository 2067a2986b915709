// npm run diff: says what the changes of the content since a commit do to plans, PDFs and the handbook.
import { paintFor } from './lib/cli/paint.ts';
import { Failure } from './lib/command/failure.ts';
import { choice, day, flag, folder } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';
import { contentAt } from './lib/diff/contentAt.ts';
import { difference } from './lib/diff/difference.ts';
import { reportMarkdown } from './lib/diff/reportMarkdown.ts';
import { reportText } from './lib/diff/reportText.ts';
import { snapshot } from './lib/diff/snapshot.ts';
import { unnamed } from './lib/diff/unnamed.ts';

await run(async () => {
  const options = readOptions({
    command: 'npm run diff',
    does: `Says what the content of now does that the content at a git commit did not: verdicts, dates, tiers, PDFs, pages,
problems. Ends with 0 if both could be compared, whatever differs, and with 1 if not or if the content has errors.`,
    argument: '<git-ref>',
    options: {
      content: folder('content', 'The folder with the content'),
      'as-of': day('The day that both are looked at'),
      format: choice(['text', 'markdown', 'json'], 'For people, for a pull request, for programs'),
      unnamed: flag('Name no partner, for places that others read'),
    },
  });
  const { argument: ref, content, 'as-of': asOf, format } = options;
  if (ref === undefined)
    throw new Failure('Say since when.', 'npm run diff -- <git-ref>, such as main, HEAD~1 or a tag.', { exitCode: 2 });
  await using at = await contentAt(content, ref);
  const [before, after] = [await snapshot(at.folder, asOf), await snapshot(content, asOf)];
  const found = difference(before, after);
  const shown = options.unnamed ? unnamed(found) : found;
  const compared = { ref, commit: at.commit, asOf };
  if (format === 'json') process.stdout.write(`${JSON.stringify({ ...compared, ...shown }, null, 2)}\n`);
  else if (format === 'markdown') process.stdout.write(reportMarkdown(shown, compared));
  else process.stdout.write(reportText(shown, compared, paintFor(process.stdout)));
  if (found.unsound) process.exitCode = 1;
});
