import { Failure } from '../../command/failure.ts';
import type { Endpoint } from './endpoint.ts';

/** A browser elsewhere cannot be reached, or is no longer the one that it was. */
export class LostEndpoint extends Failure {
  readonly endpoint: Endpoint;

  /** @param reason a piece of a sentence that gives nothing of the address away */
  constructor(endpoint: Endpoint, reason: string) {
    super(`${endpoint.name}: ${reason}`);
    this.endpoint = endpoint;
  }
}

/** What to say when all of them are lost. */
export const noneLeft = (lost: Iterable<LostEndpoint>): Failure =>
  new Failure(
    ['No remote browser is left to print with.', ...[...lost].map(({ message }) => `  ${message}`)].join('\n'),
    'See that they run and can be reached from here, and build again: what was printed has been kept. ' +
      'Where no endpoint is named, the browser of this machine prints.',
  );
