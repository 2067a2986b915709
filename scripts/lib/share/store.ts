import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Failure, isErrno } from '../command/failure.ts';

/** What a share link is made of. */
export interface Share {
  /** The folder of the page: 128 random bits, in hexadecimal. */
  readonly id: string;
  /** The secret of the link: 256 random bits, in base64url. Whoever has it can read the plan. */
  readonly key: string;
}

/** The share links by partner. */
export type Shares = Readonly<Record<string, Share>>;

/** The environment variable that stands in for the file, for machines that keep secrets so. */
const variable = 'CHANNELBOOK_SHARES';
/** Git ignores this folder; CHANNELBOOK_SHARES_FILE names another file. */
const usualFile = join(import.meta.dirname, '../../../.channelbook/shares.json');
const fileIn = (environment: NodeJS.ProcessEnv) => environment['CHANNELBOOK_SHARES_FILE'] || usualFile;

const schema = z.record(
  z.string(),
  z.strictObject({ id: z.string().regex(/^[0-9a-f]{32}$/), key: z.string().regex(/^[\w-]{43}$/) }),
);

/** The links that were given out; none where nobody has made one. @throws Failure where they cannot be understood */
export async function readShares(environment = process.env): Promise<Shares> {
  const given = environment[variable];
  if (given) return parse(given, `The environment variable ${variable}`);
  const file = fileIn(environment);
  try {
    return parse(await readFile(file, 'utf8'), `The file ${file}`);
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return {};
    throw error;
  }
}

/** Keeps the links, readable by nobody but their owner. @throws Failure where they come from the environment */
export async function writeShares(shares: Shares, environment = process.env): Promise<void> {
  const file = fileIn(environment);
  if (environment[variable]) {
    throw new Failure(
      `Share links come from the environment variable ${variable} here, and a command cannot change that.`,
      `Make the link where ${variable} is not set; then put the text of ${file} into the variable.`,
    );
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, `${JSON.stringify(shares, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/** A link that nobody has yet. */
export const newShare = (): Share => ({
  id: randomBytes(16).toString('hex'),
  key: randomBytes(32).toString('base64url'),
});

function parse(text: string, where: string): Shares {
  const parsed = schema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  throw new Failure(
    `${where} does not hold share links as npm run share writes them.`,
    'Bring it back as it was: the links that were given out end with it. Without it, every link has to be made anew.',
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
