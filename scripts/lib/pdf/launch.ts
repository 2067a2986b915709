import puppeteer, { type Browser } from 'puppeteer';
import { Failure, messageOf } from '../command/failure.ts';
import type { FoundBrowser } from './findBrowser.ts';

/** Starts a browser that prints and does nothing else; it ends with this process, however that ends. */
export async function launch({ path, source }: FoundBrowser): Promise<Browser> {
  try {
    const browser = await puppeteer.launch({
      executablePath: path,
      headless: 'shell',
      // Over a pipe a browser notices when its parent was killed; over a socket it stays behind.
      pipe: true,
      args: flags(),
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      protocolTimeout: 120_000,
    });
    surviveItsDeath(browser);
    return browser;
  } catch (error) {
    throw new Failure(`The browser ${path} (${source}) does not start: ${messageOf(error)}`, hint(error), {
      cause: error,
    });
  }
}

// Puppeteer stops listening to its pipe when it closes it, and an error that comes later would end us too:
// a browser that is killed while it is being written to causes one.
function surviveItsDeath(browser: Browser): void {
  for (const stream of browser.process()?.stdio ?? []) stream?.on('error', () => undefined);
}

/** All that printing needs. Puppeteer adds its defaults. */
export function flags(user = process.getuid?.(), environment = process.env): string[] {
  return [
    // Glyphs keep the widths that their font gives them, so that lines break alike on every machine.
    '--font-render-hinting=none',
    '--disable-gpu',
    '--disable-webgl',
    '--disable-dev-shm-usage',
    // Nothing is fetched from anywhere; interception says so, and this keeps to it if interception fails.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-proxy-server',
    ...(user === 0 || environment['CHANNELBOOK_NO_SANDBOX'] ? ['--no-sandbox'] : []),
  ];
}

const hint = (error: unknown) =>
  /sandbox/i.test(messageOf(error))
    ? 'This machine allows browsers no sandbox: set the environment variable CHANNELBOOK_NO_SANDBOX=1.'
    : 'Set the environment variable CHANNELBOOK_BROWSER to the path of a Chromium that starts here.';
