// npm run new: begins a partner, a plan, a criterion, a lesson, a milestone or a chapter that passes check at once, and
// records that a milestone was reached or a commitment kept.
import { join } from 'node:path';
import { loadContent } from '../src/load/loadContent.ts';
import { ask } from './lib/authoring/new/ask.ts';
import { kinds } from './lib/authoring/new/kinds.ts';
import { save } from './lib/authoring/new/save.ts';
import { problemCount, shownFolder } from './lib/cli/problemReport.ts';
import { wordsBehind } from './lib/authoring/new/wordsBehind.ts';
import { Failure } from './lib/command/failure.ts';
import { day, dayIfGiven, flag, folder, words } from './lib/command/optionKinds.ts';
import { readOptions } from './lib/command/options.ts';
import { run } from './lib/command/run.ts';

await run(async () => {
  const {
    argument,
    further = [],
    content: from,
    'as-of': asOf,
    yes,
    ...given
  } = readOptions({
    command: 'npm run new',
    does: `Begins a partner, plan, criterion, lesson, milestone or chapter, or records progress: done <plan> <milestone>
when a milestone was reached, met <plan> <number> when a commitment was kept. Asks for what no option says.`,
    argument: '<kind>',
    further: ['<plan>', '<milestone or number>'],
    options: {
      content: folder('content', 'The folder with the content'),
      id: words('Its id; follows from the title'),
      title: words('Its title, or the name of a partner'),
      partner: words('For a plan: whose it is'),
      start: words('For a plan: its first day'),
      stage: words('For a milestone: its stage'),
      days: words('For a milestone: working days after the agreement'),
      role: words('For a milestone or a lesson: who does it'),
      moment: words('For a lesson: the moment before which it is taken'),
      audience: words('For a lesson or a chapter: public, partner or internal'),
      element: words('For a criterion: its element'),
      weight: words('For a criterion: its weight in percent'),
      calendar: words('For a partner: its calendar'),
      city: words('For a partner: where it sits'),
      plan: words('For done and met: whose progress, as <partner>/<plan>'),
      milestone: words('For done: what was reached'),
      commitment: words('For met: its number in the printed plan'),
      on: dayIfGiven('For done and met: when; today by default'),
      evidence: words('For done: what proves it'),
      yes: flag('Ask nothing and take the defaults'),
      'as-of': day('The day that counts as today'),
    },
  });
  const kind = kinds[argument ?? ''];
  if (!kind)
    throw new Failure(
      argument === undefined ? 'Say what to begin.' : `Nothing of the kind ${argument} can be begun.`,
      `npm run new -- <kind>, where <kind> is one of: ${Object.keys(kinds).join(', ')}.`,
      { exitCode: 2 },
    );
  const { content, problems } = await loadContent(from, asOf);
  if (!content)
    throw new Failure(
      `The content has ${problemCount(problems)}, so nothing can be added to it.`,
      'See them with npm run check, and mend them first.',
    );
  const interactive = !yes && process.stdin.isTTY && process.stdout.isTTY;
  const answers = await ask(
    kind,
    content,
    { ...given, ...wordsBehind(argument ?? '', kind, further) },
    { asOf, interactive },
  );
  const draft = kind.draft(content, answers, asOf);
  const [first, ...others] = await save(from, draft, asOf);
  const shown = (path = '') => join(shownFolder(from), path);
  console.log(`${draft.creates ? 'Wrote' : 'Changed'} ${shown(first)}`);
  for (const path of others) console.log(`Changed ${shown(path)}`);
  console.log(draft.next.map((step) => `- ${step}`).join('\n'));
});
