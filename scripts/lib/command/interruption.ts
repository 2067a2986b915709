import { constants } from 'node:os';
import { Failure } from './failure.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * A signal that aborts when somebody stops the command, so that it can end its children and clean up.
 * The second time the process ends at once, as it would have without us.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of signals) {
    process.once(signal, () =>
      controller.abort(new Failure('Stopped.', '', { exitCode: 128 + constants.signals[signal] })),
    );
  }
  return controller.signal;
}
