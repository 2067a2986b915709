import { loadContent } from '../../../src/load/loadContent.ts';
import { openReadings } from '../cache/readings.ts';
import { githubReport } from './githubReport.ts';
import { paintFor } from './paint.ts';
import { problemCount, problemJson, problemText } from './problemReport.ts';
import { sarifReport } from './sarifReport.ts';
import { untranslatedReport } from './untranslatedReport.ts';
import { choice, day, flag, folder } from '../command/optionKinds.ts';
import { readOptions } from '../command/options.ts';

/** Reads all content and writes what is wrong with it, for people or for programs. The exit code is 1 where an error was found. */
export async function check(): Promise<void> {
  const started = performance.now();
  const options = readOptions({
    command: 'npm run check',
    does: 'Checks all content and reports every problem with its place and its cure.',
    options: {
      content: folder('content', 'The folder with the content'),
      'as-of': day('The day that overdue and expired are counted from'),
      format: choice(['text', 'json', 'github', 'sarif'], 'For people or for programs'),
      strict: flag('Count warnings as errors'),
      untranslated: flag('Name every text of the handbook that is not translated yet'),
    },
  });
  const kept = await openReadings(options.content);
  const { content, problems, files, sources } = await loadContent(options.content, options['as-of'], { kept });
  const reported = { problems, sources };

  if (options.format === 'json') process.stdout.write(problemJson(reported));
  else if (options.format === 'sarif') process.stdout.write(sarifReport(reported, options.content));
  else {
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const report =
      options.format === 'github'
        ? githubReport(reported, options.content)
        : problemText(reported, options.content, paintFor(process.stdout));
    const languages = content && options.format === 'text' ? untranslatedReport(content, options.untranslated) : '';
    process.stdout.write(`${report}${languages}${problemCount(problems)} in ${files.length} files, ${seconds} s\n`);
  }
  await kept.save();
  const counts = problems.filter(({ severity }) => options.strict || severity === 'error');
  if (counts.length > 0) process.exitCode = 1;
}
