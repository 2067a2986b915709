import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { minimal } from '../load/mutate.ts';
import { command } from './helpers/child.ts';
import { fill, temporaryFolder } from './helpers/folder.ts';

const lines = (text: string) => text.trimEnd().split('\n');
const marks = (text: string) => lines(text).map((line) => line.split(/ {2,}/).slice(0, 2).join(' '));

describe('npm run doctor', () => {
  test('finds nothing wrong on a machine that builds', () => {
    const { status, stdout } = command(
      'doctor',
      '--content',
      minimal,
      '--out',
      join(temporaryFolder(), 'dist'),
      '--as-of',
      '2026-11-23',
    );
    expect({ status, marks: marks(stdout) }).toEqual({
      status: 0,
      marks: ['ok Node', 'ok Browser', 'ok Fonts', 'ok Content', 'ok Output folder', 'ok Disk space', 'ok Git'],
    });
  });

  test('says on one line each what is wrong and what to do', () => {
    const folder = temporaryFolder();
    fill(folder, { 'dist/thesis.txt': 'precious', 'content/program.yaml': 'title: x\n' });
    vi.stubEnv('CHANNELBOOK_BROWSER', '/nowhere');
    vi.stubEnv('PATH', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { status, stdout } = command('doctor', '--content', join(folder, 'content'), '--out', join(folder, 'dist'));
    expect(status).toBe(1);
    expect(lines(stdout).filter((line) => line.startsWith('failed'))).toEqual([
      'failed  Browser        CHANNELBOOK_BROWSER names /nowhere, but there is no such file. Correct the path, or unset the variable.',
      expect.stringMatching(
        /^failed {2}Content {8}\d+ errors in 1 files of .*content\. See them with npm run check; each is shown/,
      ),
      expect.stringMatching(
        /^failed {2}Output folder {2}.*holds something that no build made: thesis\.txt\..* Choose an empty or a new folder/,
      ),
      'failed  Git            git was not found. Install it from https://git-scm.com, so that changes of content can be shared and taken back.',
    ]);
  });
});
