import { Failure, messageOf } from '../command/failure.ts';

/** One thing that has to be right on this machine. */
export interface Examination {
  readonly name: string;
  /** Says in a few words what was found. @throws Failure with the cure as its hint */
  readonly look: () => Promise<string>;
}

/** What came of an examination. */
export interface Diagnosis {
  readonly name: string;
  readonly healthy: boolean;
  readonly found: string;
  /** What to do; empty where all is well. */
  readonly cure: string;
}

/** Makes one examination; whatever goes wrong in it is its result. */
export async function examine({ name, look }: Examination): Promise<Diagnosis> {
  try {
    return { name, healthy: true, found: await look(), cure: '' };
  } catch (error) {
    const cure = error instanceof Failure ? error.hint : 'Please report this: the examination itself failed.';
    return { name, healthy: false, found: sentence(messageOf(error)), cure };
  }
}

/** The first line of a message, which says what is wrong, as a sentence. */
const sentence = (message: string): string =>
  message
    .trim()
    .replace(/\n[^]*/, '')
    .replace(/[.:]?$/, '.');
