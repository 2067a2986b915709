import { Failure } from '../../command/failure.ts';
import type { Option } from '../../command/options.ts';

/** Where a browser on another machine listens to whoever may print there. */
export interface Endpoint {
  /** With all that it takes to be let in: never shown, never kept. */
  readonly url: URL;
  /** What messages call it: host and port. */
  readonly name: string;
}

const variable = 'CHANNELBOOK_BROWSER_ENDPOINT';

/** The option that names browsers elsewhere. */
export const browserEndpoints: Option<readonly Endpoint[]> = {
  placeholder: 'URL,URL',
  says: `Print on these remote browsers (ws:// or http://; keys are safer in ${variable})`,
  otherwise: [],
  isMany: true,
  isSecret: true,
  read: readEndpoints,
};

/** The browsers that were named, else those of the environment; none where neither names any. @throws Failure */
export function endpointsOf(named: readonly Endpoint[], environment = process.env): readonly Endpoint[] {
  const text = environment[variable];
  if (named.length > 0 || !text) return named;
  try {
    return readEndpoints(text);
  } catch (error) {
    throw new Failure(`${variable}: ${(error as Error).message}.`, 'Correct it, or unset it to print on this machine.');
  }
}

/** Reads addresses with commas between them. @throws RangeError that gives nothing of them away */
export function readEndpoints(text: string): readonly Endpoint[] {
  // An address may have commas of its own, in what it tells its service.
  const addresses = text.split(/\s*,\s*(?=\w+:\/\/)/);
  return addresses.map((address, index) => {
    const url = URL.parse(address.trim());
    if (!url || !/^(ws|http)s?:$/.test(url.protocol) || !url.hostname)
      throw new RangeError(
        `address ${index + 1} of ${addresses.length} is none of a browser, which begins with ws://, wss://, http:// or https://`,
      );
    return { url, name: url.host };
  });
}

/** A message without anything of the address but its host and port. */
export function withoutSecrets(message: string, { url, name }: Endpoint): string {
  const parts = [url.username, url.password, url.search, url.pathname, ...url.searchParams.values()];
  const secrets = parts.flatMap((part) => [part, decodeURIComponent(part)]).filter((part) => part.length > 1);
  return secrets
    .toSorted((a, b) => b.length - a.length)
    .reduce((text, secret) => text.replaceAll(secret, '…'), message.replaceAll(/\b(?:ws|http)s?:\/\/[^\s'"]+/g, name));
}
