import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Served } from '../../scripts/lib/site/serve.ts';

export interface Rule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a _headers file: a pattern at the beginning of a line, its headers indented below, # before comments. */
export function rulesOf(text: string): Rule[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const blocks = lines
    .join('\n')
    .split(/\n(?=\S)/)
    .map((block) => block.split(/\n\s+/));
  return blocks.map(([pattern = '', ...headers]) => ({
    pattern,
    headers: headers.map(
      (line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const,
    ),
  }));
}

/** Whether a rule is about a path: * stands for anything, :name for one part. */
const isAbout = ({ pattern }: Rule, path: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.()]/g, String.raw`\$&`)
      .replace(/:\w+/g, '[^/]+')
      .replace('*', '.*')}$`,
  ).test(path);

/** Every header that some rule sets for a path, in the order of the rules. */
export const headersFor = (rules: readonly Rule[], path: string) =>
  rules.filter((rule) => isAbout(rule, path)).flatMap(({ headers }) => headers);

/** Serves a folder as a host that reads _headers does. */
export async function serveWithHeaders(folder: string, rules: readonly Rule[]): Promise<Served> {
  const setHeaders = (response: { setHeader(name: string, value: string): unknown }, path: string) => {
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
  };
  const files = sirv(folder, { dev: true, setHeaders });
  const server = createServer((request, response) => files(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}
