import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isErrno } from '../command/failure.ts';

const rooms = join(import.meta.dirname, '../../../.channelbook/render');

export interface Room extends Disposable {
  readonly path: string;
}

/**
 * A working folder for one rendering, inside the project. Astro writes the code that renders pages below its working
 * folder when the output lies elsewhere; two renderings in one folder would mix theirs, and outside the project the
 * code would not find its libraries. The rooms of builds that died are cleared.
 */
export function openRoom(name: string): Room {
  mkdirSync(rooms, { recursive: true });
  for (const room of readdirSync(rooms)) {
    if (!isRunning(Number.parseInt(room, 10))) rmSync(join(rooms, room), { recursive: true, force: true });
  }
  const path = join(rooms, `${process.pid}-${name}`);
  mkdirSync(path, { recursive: true });
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true, maxRetries: 3 }) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !isErrno(error, 'ESRCH');
  }
}
