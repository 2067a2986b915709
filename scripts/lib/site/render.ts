import { fork, type ChildProcess } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../command/failure.ts';
import { openRenderRoom } from './renderRoom.ts';

export interface Rendering {
  readonly edition: 'public' | 'print' | 'pack' | 'book' | 'internal';
  /** The folder with the model; Astro sees nothing else of the content. */
  readonly model: string;
  /** The folder that gets the pages; emptied first. */
  readonly out: string;
  /** A folder for Astro's intermediate files, of this rendering alone. */
  readonly cache: string;
  readonly signal: AbortSignal;
}

const child = join(import.meta.dirname, 'renderChild.ts');

/** Renders a model folder to static pages, in a process of its own; what Astro says is shown only when it fails. */
export async function render({ edition, model, out, cache, signal }: Rendering): Promise<void> {
  using room = openRenderRoom(edition);
  // Astro renames files between its working folder and its output, which have to be on one disk.
  const pages = join(room.path, 'pages');
  const astro = fork(child, {
    cwd: room.path,
    signal,
    killSignal: 'SIGKILL',
    silent: true,
    env: {
      ...process.env,
      CHANNELBOOK_EDITION: edition,
      CHANNELBOOK_MODEL: model,
      CHANNELBOOK_OUT: pages,
      CHANNELBOOK_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  });
  const log = collect(astro);
  const code = await end(astro);
  signal.throwIfAborted();
  if (code !== 0) throw new Failure(`The ${edition} pages could not be rendered. Astro said:\n\n${log().trimEnd()}\n`);
  await rm(out, { recursive: true, force: true });
  await cp(pages, out, { recursive: true });
}

function collect(astro: ChildProcess): () => string {
  const chunks: Buffer[] = [];
  for (const stream of [astro.stdout, astro.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString();
}

// Its real end, even after a stop: as long as it lives it may write.
function end(astro: ChildProcess): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  astro.on('error', () => undefined);
  astro.once('close', resolve);
  return promise;
}
