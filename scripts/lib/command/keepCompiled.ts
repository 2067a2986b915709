import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../.channelbook/cache/compiled');

/**
 * Has Node keep the compiled form of every module that is imported from now on, each under a hash of its text, and take
 * it from there the next time. Where the folder cannot be written to, all is compiled as ever.
 */
export function keepCompiled(): void {
  // Not the folder that Node would choose: in one that all users of a machine share, somebody else could lay code down.
  enableCompileCache({ directory: folder });
}
