import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../site/command.ts';
import { isMetBy, licenceOf, locked, manifest, nameOf } from './lock.ts';

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;
const wrong = (isWrong: (at: string) => boolean) => [...locked.keys()].filter(isWrong);

/** Licences that ask for no more than to be named. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
]);

/** Packages under other licences, and why they may be there. None of their code is in anything that we publish. */
const tolerated: readonly [name: RegExp, reason: string][] = [
  [/^lightningcss(-|$)/, 'MPL-2.0: Vite minifies style sheets with it; it runs as it came and changes nothing of ours'],
  [
    /^@img\/sharp-(libvips-|wasm32|win32-)/,
    'LGPL-3.0: comes with Astro for pictures; a library of its own beside ours',
  ],
];

/** Packages that would run a script when they are installed, and why they work without it. */
const scripted: Readonly<Record<string, string>> = {
  esbuild: 'the script only checks that its package for this platform is there',
  puppeteer: 'the script downloads a browser; ours comes from @sparticuz/chromium, or is installed',
};

describe('package.json', () => {
  test.each(['dependencies', 'devDependencies', 'optionalDependencies'])('names exact versions: %s', (group) => {
    const ranges = Object.entries(manifest[group] ?? {}).filter(([, version]) => !exact.test(version));
    expect(ranges).toEqual([]);
  });

  test('runs nothing when it is installed itself', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    expect(hooks.filter((hook) => manifest['scripts']?.[hook])).toEqual([]);
  });
});

describe('.npmrc', () => {
  const lines = readFileSync(join(root, '.npmrc'), 'utf8').split('\n');

  test('refuses install scripts and ranges', () => {
    expect(lines).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']));
  });

  test('holds no credentials and no registry', () => {
    expect(lines.filter((line) => /_auth|token|password|registry|^\/\//i.test(line))).toEqual([]);
  });
});

describe('the lock file', () => {
  test('has packages to look at', () => {
    expect(locked.size).toBeGreaterThan(300);
  });

  test('pins every package to one version', () => {
    expect(wrong((at) => !exact.test(locked.get(at)?.version ?? ''))).toEqual([]);
  });

  test('pins every package to its bytes', () => {
    expect(wrong((at) => !/^sha512-[\w+/]{86}==$/.test(locked.get(at)?.integrity ?? ''))).toEqual([]);
  });

  test('takes every package from the registry that the machine uses: one from elsewhere would say so', () => {
    expect(wrong((at) => locked.get(at)?.resolved !== undefined)).toEqual([]);
  });

  test('pins what package.json names', () => {
    const named = Object.entries({
      ...manifest['dependencies'],
      ...manifest['devDependencies'],
      ...manifest['optionalDependencies'],
    });
    const other = named.filter(([name, version]) => locked.get(`node_modules/${name}`)?.version !== version);
    expect(other).toEqual([]);
  });

  test('has no package that needs its install script, as far as we know of it', () => {
    const unknown = wrong((at) => locked.get(at)?.hasInstallScript === true && !(nameOf(at) in scripted));
    expect(unknown).toEqual([]);
    const all = wrong((at) => locked.get(at)?.hasInstallScript === true).map(nameOf);
    expect(all.toSorted()).toEqual(Object.keys(scripted).toSorted());
  });
});

describe('the licences of what a build runs on', () => {
  const production = wrong((at) => !locked.get(at)?.dev);

  test('are permissive, or there is a reason', () => {
    const other = production
      .filter((at) => !tolerated.some(([name]) => name.test(nameOf(at))))
      .map((at) => `${nameOf(at)}: ${licenceOf(at)}`)
      .filter((line) => !isMetBy(line.slice(line.indexOf(': ') + 2), permissive));
    expect(other).toEqual([]);
  });

  test('have no reason without a package', () => {
    const idle = tolerated.filter(
      ([name]) => !production.some((at) => name.test(nameOf(at)) && !isMetBy(licenceOf(at), permissive)),
    );
    expect(idle).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND ISC', true],
    ['Apache-2.0 AND LGPL-3.0-or-later', false],
    ['GPL-3.0', false],
    ['none', false],
  ])('are read as SPDX means them: %s', (expression, isPermissive) => {
    expect(isMetBy(expression, permissive)).toBe(isPermissive);
  });
});
