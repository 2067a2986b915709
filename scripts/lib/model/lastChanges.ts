import { git } from '../command/git.ts';

/** The day of the last commit that changed a file, by path below the content folder; a file without one is not in it. */
export type LastChanges = ReadonlyMap<string, string>;

/**
 * When each file of a content folder was last changed, by the history that git keeps. Nothing is said of files that
 * have changes of their own beside the history, and nothing at all without git or where the history is cut short, since
 * the oldest commit that is left would then seem to have changed everything.
 * @returns days as YYYY-MM-DD, where they are on the calendar of whoever made the commit
 */
export async function lastChanges(folder: string): Promise<LastChanges> {
  try {
    if ((await git(folder, ['rev-parse', '--is-shallow-repository'])) !== 'false') return new Map();
    const [log, open] = await Promise.all([
      git(folder, ['log', `--format=${dayMark}%cs`, '--name-only', '--relative', '-z', '--', '.']),
      git(folder, ['diff', '--name-only', '--relative', '-z', 'HEAD', '--', '.']),
    ]);
    const changes = firstDays(log);
    for (const path of open.split('\0')) changes.delete(path);
    return changes;
  } catch {
    return new Map();
  }
}

/** No path begins with it. */
const dayMark = '//';

/** The first day that stands before each path: commits come with the newest first. */
function firstDays(log: string): Map<string, string> {
  const days = new Map<string, string>();
  let day = '';
  for (const piece of log.split(/[\0\n]+/)) {
    if (piece.startsWith(dayMark)) day = piece.slice(dayMark.length);
    else if (piece !== '' && !days.has(piece)) days.set(piece, day);
  }
  return days;
}
