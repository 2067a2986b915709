import { Worker as Thread } from 'node:worker_threads';
import type { Finished } from './finish/finish.ts';
import { type Finishing, UnfitPage } from './finish/facts.ts';

/** A file for a finishing thread. */
export interface FinishTask {
  readonly number: number;
  readonly bytes: Uint8Array;
  readonly finishing: Finishing;
}

/** What a finishing thread says of a file. */
export type FinishAnswer =
  | { readonly number: number; readonly finished: Finished }
  | { readonly number: number; readonly unfit: boolean; readonly message: string };

type Waiting = PromiseWithResolvers<Finished>;

interface Hand {
  readonly thread: Thread;
  readonly waiting: Map<number, Waiting>;
}

/** Threads that finish files beside the printing; started when the first file comes. */
export class Finishers implements AsyncDisposable {
  readonly #most: number;
  readonly #program: URL;
  readonly #hands = new Set<Hand>();
  #number = 0;

  /** @param most how many threads there may be; `program` is what they run */
  constructor(most: number, program = new URL('finishThread.ts', import.meta.url)) {
    this.#most = most;
    this.#program = program;
  }

  /**
   * Finishes a file; its bytes are handed over and can be used no more.
   * @throws UnfitPage where the page is at fault; Error where a thread failed or died
   */
  finish(bytes: Uint8Array, finishing: Finishing): Promise<Finished> {
    const hand = this.#freest();
    const number = (this.#number += 1);
    const waiting = Promise.withResolvers<Finished>();
    hand.waiting.set(number, waiting);
    const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
    hand.thread.postMessage({ number, bytes: whole, finishing } satisfies FinishTask, [whole.buffer as ArrayBuffer]);
    return waiting.promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#hands].map(({ thread }) => thread.terminate()));
  }

  #freest(): Hand {
    const [freest] = [...this.#hands].toSorted((a, b) => a.waiting.size - b.waiting.size);
    return freest && (freest.waiting.size === 0 || this.#hands.size >= this.#most) ? freest : this.#start();
  }

  #start(): Hand {
    const hand: Hand = { thread: new Thread(this.#program), waiting: new Map() };
    hand.thread.on('message', (answer: FinishAnswer) => settle(hand, answer));
    hand.thread.on('error', (error) => this.#lose(hand, error));
    hand.thread.on('exit', () => this.#lose(hand, new Error('The thread that finishes PDFs has ended.')));
    this.#hands.add(hand);
    return hand;
  }

  // The next file starts another thread; what this one was working on is lost.
  #lose(hand: Hand, error: unknown): void {
    this.#hands.delete(hand);
    for (const { reject } of hand.waiting.values()) reject(error);
    hand.waiting.clear();
  }
}

function settle({ waiting }: Hand, answer: FinishAnswer): void {
  const { resolve, reject } = waiting.get(answer.number) ?? {};
  waiting.delete(answer.number);
  if ('finished' in answer) resolve?.(answer.finished);
  else reject?.(answer.unfit ? new UnfitPage(answer.message) : new Error(answer.message));
}
