import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Failure, messageOf } from '../../command/failure.ts';

/**
 * What we are measured beside, and what turns our pages into theirs. None of it is part of the project: only the
 * benchmark installs it, in a folder of its own.
 */
const dependencies = {
  '@11ty/eleventy': '3.1.8',
  '@astrojs/starlight': '0.42.4',
  '@myriaddreamin/typst-ts-node-compiler': '0.7.0',
  '@react-pdf/renderer': '4.9.0',
  astro: '7.3.4',
  marked: '18.2.1',
  'md-to-pdf': '5.2.5',
  'node-html-markdown': '2.0.0',
  react: '19.2.9',
};

const manifest = `${JSON.stringify({ name: 'peers', private: true, type: 'module', dependencies }, null, 2)}\n`;

/** A runner where the packages of the others can be reached. */
export const runner = (folder: string, name: string): string => join(folder, 'runners', name);

/** Installs the other tools, unless they are there, and puts our runners beside them. @throws Failure where npm fails */
export async function installPeers(folder: string, signal: AbortSignal): Promise<void> {
  const done = join(folder, 'installed.json');
  if ((await readFile(done, 'utf8').catch(() => '')) !== manifest) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), manifest);
    await npmInstall(folder, signal);
    await writeFile(done, manifest);
  }
  await cp(join(import.meta.dirname, 'runners'), join(folder, 'runners'), { recursive: true });
}

async function npmInstall(folder: string, signal: AbortSignal): Promise<void> {
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  try {
    await promisify(execFile)('npm', args, { cwd: folder, signal, shell: process.platform === 'win32' });
  } catch (error) {
    throw new Failure(
      `The tools to compare with cannot be installed: ${messageOf(error)}`,
      'The benchmark takes them from the npm registry; see that it can be reached.',
    );
  }
}
