import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { Failure, isErrno } from '../command/failure.ts';

export interface Served extends AsyncDisposable {
  readonly url: string;
}

/**
 * Serves a folder on this machine alone, below a base path.
 * @param base begins and ends with a slash
 * @param port 0 takes any free one
 */
export async function serve(folder: string, base: string, port: number): Promise<Served> {
  const server = createServer(listener(folder, base));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((error: unknown) => {
    if (!isErrno(error, 'EADDRINUSE')) throw error;
    throw new Failure(`Port ${port} is taken.`, 'Choose another with --port.');
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listener(folder: string, base: string): RequestListener {
  const files = sirv(folder, { dev: true, extensions: ['html'] });
  return (request, response) => {
    const path = request.url ?? '/';
    const missing = async () => {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    };
    if (path === '/' && base !== '/') return void response.writeHead(302, { location: base }).end();
    if (!path.startsWith(base)) return void missing();
    request.url = path.slice(base.length - 1);
    files(request, response, missing);
  };
}
