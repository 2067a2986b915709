import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { didYouMean } from '../../../src/problems/nearest.ts';
import { Failure, isErrno } from '../command/failure.ts';
import { git } from '../command/git.ts';

/** A content folder as it was at a commit, copied to a place of its own that goes when it is disposed of. */
export interface ContentAt extends AsyncDisposable {
  readonly folder: string;
  /** The first letters of the commit's name. */
  readonly commit: string;
}

/**
 * Reads a content folder out of git as it was at a commit. The working tree and its index are left alone: an index of
 * its own is filled and checked out beside.
 * @param ref whatever git takes for a commit: a branch, a tag, a name such as HEAD~1
 * @throws Failure where there is no git, no repository, no such commit, or no such folder at it
 */
export async function contentAt(content: string, ref: string): Promise<ContentAt> {
  const { top, prefix } = await repositoryOf(content);
  const commit = await commitOf(top, ref);
  const place = await mkdtemp(join(tmpdir(), 'channelbook-diff-'));
  const dispose = () => rm(place, { recursive: true, force: true });
  try {
    const folder = join(place, 'content');
    await mkdir(folder);
    await checkOut(top, { commit, prefix, ref }, { folder, index: join(place, 'index') });
    return { folder, commit: commit.slice(0, 10), [Symbol.asyncDispose]: dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function repositoryOf(content: string): Promise<{ top: string; prefix: string }> {
  try {
    const [top = '', prefix = ''] = (await git(content, ['rev-parse', '--show-toplevel', '--show-prefix'])).split('\n');
    return { top, prefix: prefix.replace(/\/$/, '') };
  } catch (error) {
    if (isErrno(error, 'ENOENT'))
      throw new Failure(`git was not found, or there is no folder ${content}.`, 'npm run doctor says what is missing.');
    throw new Failure(`${content} does not lie in a git repository, so there is nothing to compare it with.`);
  }
}

async function commitOf(top: string, ref: string): Promise<string> {
  const commit = await git(top, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]).catch(
    () => '',
  );
  if (commit !== '') return commit;
  const refs = await git(top, ['for-each-ref', '--format=%(refname:short)', 'refs/heads', 'refs/tags', 'refs/remotes']);
  const known = refs.split('\n').filter((name) => name !== '');
  throw new Failure(
    `There is no commit ${ref} in this repository.`,
    `${didYouMean(ref, known)} If it is known elsewhere, git fetch brings it here.`,
  );
}

async function checkOut(
  top: string,
  { commit, prefix, ref }: { commit: string; prefix: string; ref: string },
  { folder, index }: { folder: string; index: string },
): Promise<void> {
  const tree = await git(top, ['rev-parse', '--verify', '--quiet', `${commit}:${prefix}`]).catch(() => '');
  const kind = tree === '' ? '' : await git(top, ['cat-file', '-t', tree]);
  if (kind !== 'tree')
    throw new Failure(`At ${ref} there was no folder ${prefix || '.'} yet, so there is nothing to compare with.`);
  await git(top, ['read-tree', tree], index);
  await git(top, ['checkout-index', '--all', '--quiet', `--prefix=${folder}${sep}`], index);
}
