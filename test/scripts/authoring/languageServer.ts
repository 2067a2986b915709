import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = join(import.meta.dirname, '../../../node_modules');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly items?: readonly unknown[] };
  readonly result?: unknown;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** The language server of the Astro extension, as VS Code starts it with this project's settings. */
export async function languageServer(root: string) {
  const server = spawn(process.execPath, [join(modules, '@astrojs/language-server/bin/nodeServer.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  const send = (message: object): void => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  const request = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve) => {
      const id = waiting.size + 1;
      waiting.set(id, resolve);
      send({ id, method, params });
    });
  server.stdout.on(
    'data',
    messagesOf(({ id, method, params, result }) => {
      if (id === undefined) return;
      if (method === undefined) waiting.get(id)?.(result);
      else send({ id, result: params?.items?.map(() => null) ?? null });
    }),
  );

  const folder = { uri: pathToFileURL(root).href, name: 'playbook' };
  await request('initialize', {
    processId: process.pid,
    rootUri: folder.uri,
    workspaceFolders: [folder],
    capabilities: { textDocument: { completion: {}, hover: { contentFormat: ['markdown'] } } },
    initializationOptions: { typescript: { tsdk: join(modules, 'typescript/lib') }, contentIntellisense: true },
  });
  send({ method: 'initialized', params: {} });
  return {
    open: (uri: string, text: string) =>
      send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'mdx', version: 1, text } } }),
    completions: async (uri: string, position: Position) => {
      const found = await request('textDocument/completion', { textDocument: { uri }, position });
      return (found as { items: { label: string }[] }).items.map(({ label }) => label);
    },
    hover: async (uri: string, position: Position) =>
      JSON.stringify(await request('textDocument/hover', { textDocument: { uri }, position })),
    [Symbol.asyncDispose]: async () => void server.kill(),
  };
}

/** Cuts what a server writes into its messages. */
function messagesOf(take: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (let head = rest.indexOf('\r\n\r\n'); head !== -1; head = rest.indexOf('\r\n\r\n')) {
      const length = Number(/Content-Length: (\d+)/i.exec(rest.toString('latin1', 0, head))?.[1]);
      const end = head + 4 + length;
      if (rest.length < end) return;
      const message = JSON.parse(rest.toString('utf8', head + 4, end)) as Message;
      rest = rest.subarray(end);
      take(message);
    }
  };
}
