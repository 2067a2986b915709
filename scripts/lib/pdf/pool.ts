import { say } from './progress.ts';
import { LostEndpoint, noneLeft } from './remote/lostEndpoint.ts';
import type { Printed, Sheet } from './tab.ts';
import type { Worker } from './worker.ts';

/** Gives sheets to workers, first come, first served; what a worker leaves when its browser is lost goes to another. */
export class Pool {
  readonly #free: Worker[];
  readonly #waiting: PromiseWithResolvers<Worker>[] = [];
  readonly #lost = new Map<string, LostEndpoint>();
  #count: number;

  constructor(workers: readonly Worker[]) {
    this.#free = [...workers];
    this.#count = workers.length;
  }

  /** @throws Failure where a page is at fault, or where no browser is left */
  async print(sheet: Sheet): Promise<Printed> {
    const worker = await this.#take();
    try {
      const printed = await worker.print(sheet);
      this.#give(worker);
      return printed;
    } catch (error) {
      if (!(error instanceof LostEndpoint)) {
        this.#give(worker);
        throw error;
      }
      this.#drop(error);
      return this.print(sheet);
    }
  }

  async #take(): Promise<Worker> {
    if (this.#count === 0) throw noneLeft(this.#lost.values());
    const free = this.#free.pop();
    if (free) return free;
    const waiting = Promise.withResolvers<Worker>();
    this.#waiting.push(waiting);
    return waiting.promise;
  }

  #give(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next) next.resolve(worker);
    else this.#free.push(worker);
  }

  #drop(error: LostEndpoint): void {
    this.#count -= 1;
    const { name } = error.endpoint;
    if (!this.#lost.has(name) && this.#count > 0) say(`Printing goes on without ${error.message}.`);
    this.#lost.set(name, error);
    if (this.#count > 0) return;
    for (const { reject } of this.#waiting.splice(0)) reject(noneLeft(this.#lost.values()));
  }
}
