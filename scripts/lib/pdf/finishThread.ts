// What a finishing thread runs: it takes one printed file after another and answers with the finished one.
import { parentPort } from 'node:worker_threads';
import { finish } from './finish/finish.ts';
import { UnfitPage } from './finish/facts.ts';
import type { FinishAnswer, FinishTask } from './finishers.ts';

parentPort?.on('message', async ({ number, bytes, finishing }: FinishTask) => {
  const answer = (result: FinishAnswer, ...moved: ArrayBuffer[]) => parentPort?.postMessage(result, moved);
  try {
    const finished = await finish(bytes, finishing);
    answer({ number, finished }, finished.bytes.buffer as ArrayBuffer);
  } catch (error) {
    const { message, stack = message } = error as Error;
    answer({ number, unfit: error instanceof UnfitPage, message: error instanceof UnfitPage ? message : stack });
  }
});
