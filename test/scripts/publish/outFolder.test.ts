import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkOutFolder } from '../../../scripts/lib/publish/outFolder.ts';
import { placesFor } from '../../../scripts/lib/publish/places.ts';
import { fill, temporaryFolder } from '../helpers/folder.ts';

describe('the output folder', () => {
  test('may be new, empty, or one that was built', () => {
    const folder = temporaryFolder();
    checkOutFolder(join(folder, 'new'));
    checkOutFolder(folder);
    fill(folder, { 'handbook/index.html': '', 'plans/manifest.json': '', '.DS_Store': '' });
    checkOutFolder(folder);
  });

  test('is refused when a build would destroy something of somebody’s', () => {
    const folder = temporaryFolder();
    fill(folder, { 'handbook/index.html': '', 'thesis.txt': '' });
    expect(() => checkOutFolder(folder)).toThrow(
      `${folder} holds something that no build made: thesis.txt. A build replaces the whole folder, so it would be lost.`,
    );
  });

  test('is refused when it is a file', () => {
    const folder = temporaryFolder();
    fill(folder, { dist: '' });
    expect(() => checkOutFolder(join(folder, 'dist'))).toThrow(`${join(folder, 'dist')} is a file, not a folder.`);
  });

  test('may be a link to a folder, which stays a link', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    expect(placesFor(join(folder, 'link')).out).toBe(join(folder, 'real'));
  });
});
