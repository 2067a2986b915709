import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Failure, isErrno } from '../command/failure.ts';

interface Holder {
  readonly pid: number;
  /** Local time, such as 2026-11-23 16:05:10. */
  readonly since: string;
}

/** Keeps locks from ending with a garbage collection, should nobody hold on to what was returned. */
const taken = new Set<DatabaseSync>();

/**
 * Takes the one lock of an output folder, or fails at once and says who holds it.
 * It is a lock of the operating system (SQLite takes it on every platform), so it ends with its process
 * however that ends: there is no stale lock to recognise and none to take over.
 * @param path where the lock file goes; `<path>.json` beside it names the holder
 */
export function takeLock(path: string): Disposable {
  mkdirSync(dirname(path), { recursive: true });
  const database = open(path);
  taken.add(database);
  writeFileSync(holderFile(path), JSON.stringify({ pid: process.pid, since: now() } satisfies Holder));
  return {
    [Symbol.dispose]() {
      rmSync(holderFile(path), { force: true });
      retire(path, database);
      database.close();
      taken.delete(database);
    },
  };
}

function open(path: string): DatabaseSync {
  for (;;) {
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
      if (!isRetired(database)) return database;
      database.close();
    } catch (error) {
      database.close();
      throw held(path, error);
    }
  }
}

// Somebody may have opened the file and be about to lock it; once it is removed that lock would be worth nothing.
// So the file is marked, and whoever locks a marked file starts again.
function retire(path: string, database: DatabaseSync): void {
  try {
    rmSync(path);
    database.exec('PRAGMA user_version = 1; COMMIT');
  } catch (error) {
    // Windows keeps an open file; an empty one left behind does no harm.
    if (!isErrno(error, 'EBUSY', 'EPERM', 'EACCES', 'ENOENT')) throw error;
  }
}

const isRetired = (database: DatabaseSync) => database.prepare('PRAGMA user_version').get()?.['user_version'] !== 0;

function held(path: string, error: unknown): unknown {
  const busy = (error as { errcode?: number }).errcode === 5;
  if (!busy) return error;
  const holder = readHolder(path);
  const who = holder ? `process ${holder.pid}, since ${holder.since}` : 'it has only just started';
  return new Failure(
    `Another build is writing to this output folder: ${who}.`,
    'Wait until it has ended, or choose another folder with --out.',
    { cause: error },
  );
}

function readHolder(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(holderFile(path), 'utf8')) as Holder;
  } catch {
    return null;
  }
}

const holderFile = (path: string) => `${path}.json`;
const now = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'second' }).replace('T', ' ');
