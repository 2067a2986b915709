import { describe, expect, test } from 'vitest';
import {
  browserEndpoints,
  endpointsOf,
  readEndpoints,
  withoutSecrets,
} from '../../../../scripts/lib/pdf/remote/endpoint.ts';
import { readOptions } from '../../../../scripts/lib/command/options.ts';

const names = (text: string) => readEndpoints(text).map(({ name }) => name);
const options = { 'browser-endpoint': browserEndpoints };
const read = (...args: string[]) =>
  readOptions({ command: 'x', does: 'y', options }, args)['browser-endpoint'].map(({ url }) => url.href);

describe('the address of a remote browser', () => {
  test('is named by host and port, whatever else is in it', () => {
    expect(names('wss://me:secret@print.example:3000/chromium?token=secret, http://10.0.0.7:9222')).toEqual([
      'print.example:3000',
      '10.0.0.7:9222',
    ]);
  });

  test('may have commas of its own', () => {
    const [only] = readEndpoints('ws://print.example/?launch={"args":["--a","--b"]}');
    expect(only?.url.searchParams.get('launch')).toBe('{"args":["--a","--b"]}');
  });

  test('can be given several times, or once with commas', () => {
    expect(read('--browser-endpoint', 'ws://a/', '--browser-endpoint', 'ws://b/,ws://c/')).toEqual([
      'ws://a/',
      'ws://b/',
      'ws://c/',
    ]);
    expect(read()).toEqual([]);
  });

  test.each(['print.example:9222', 'ftp://print.example/secret', 'ws://', 'ws://a/,secret://b'])(
    'is refused where it is none, without being repeated: %s',
    (text) => {
      const refused = () => read('--browser-endpoint', text);
      expect(refused).toThrow(/^--browser-endpoint: address \d of \d is none of a browser/);
      expect(refused).not.toThrow(/secret|print\.example/);
    },
  );

  test('comes from the environment where the command names none', () => {
    const environment = { CHANNELBOOK_BROWSER_ENDPOINT: 'ws://b/' };
    expect(endpointsOf([], environment).map(({ name }) => name)).toEqual(['b']);
    expect(endpointsOf(readEndpoints('ws://a/'), environment).map(({ name }) => name)).toEqual(['a']);
    expect(endpointsOf([], {})).toEqual([]);
    expect(() => endpointsOf([], { CHANNELBOOK_BROWSER_ENDPOINT: 'no' })).toThrow(
      /^CHANNELBOOK_BROWSER_ENDPOINT: address 1 of 1/,
    );
  });

  test('is taken out of what others say of it, all but host and port', () => {
    const [endpoint] = readEndpoints('wss://me%40x:pass%2Fword@print.example:3000/a/b?token=k-1&t=k%202');
    const said = 'wss://me%40x:pass%2Fword@print.example:3000/a/b?token=k-1 refused pass/word, k-1, k 2, me@x at /a/b';
    expect(withoutSecrets(said, endpoint!)).toBe('print.example:3000 refused …, …, …, … at …');
  });
});
