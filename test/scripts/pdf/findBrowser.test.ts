import { describe, expect, test, vi } from 'vitest';
import { browserSources, findBrowser } from '../../../scripts/lib/pdf/findBrowser.ts';
import { flags } from '../../../scripts/lib/pdf/launch.ts';

const source = (name: string, path: string | null) => ({ name, find: vi.fn(async () => path) });

describe('finding a browser', () => {
  test('takes the first there is and looks no further', async () => {
    const [none, first, second] = [source('none', null), source('first', '/first'), source('second', '/second')];
    expect(await findBrowser([none, first, second])).toEqual({ path: '/first', source: 'first' });
    expect(second.find).not.toHaveBeenCalled();
  });

  test('says what to do where there is none', async () => {
    await expect(findBrowser([source('none', null)])).rejects.toMatchObject({
      message: 'No browser was found to print the PDFs with.',
      hint: expect.stringContaining('CHANNELBOOK_BROWSER'),
    });
  });

  test('asks the environment, then the packages, then Puppeteer, then the machine', () => {
    expect(browserSources.map(({ name }) => name)).toEqual([
      'CHANNELBOOK_BROWSER',
      'the browser that comes with the packages',
      'Puppeteer’s cache',
      'an installed Chrome',
    ]);
  });

  test('a browser that was named and is not there is an error, not a reason to take another', async () => {
    vi.stubEnv('CHANNELBOOK_BROWSER', '/no/such/chrome');
    await expect(findBrowser()).rejects.toThrow(
      'CHANNELBOOK_BROWSER names /no/such/chrome, but there is no such file.',
    );
    vi.unstubAllEnvs();
  });
});

test('the sandbox is off only for root and where somebody says so', () => {
  expect(flags(0, {})).toContain('--no-sandbox');
  expect(flags(1000, {})).not.toContain('--no-sandbox');
  expect(flags(1000, { CHANNELBOOK_NO_SANDBOX: '1' })).toContain('--no-sandbox');
});
