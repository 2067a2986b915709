import type { OpenPage } from '../sharedBrowser.ts';
import type { Connection } from './connect.ts';

/**
 * A page in a context of its own: it shares nothing with the pages of others, and all of it goes when it is closed,
 * and also when the connection ends in whatever way.
 */
export async function openIsolated({ browser, mark }: Connection): Promise<OpenPage> {
  const session = await browser.target().createCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext', { disposeOnDetach: true });
  const url = `${mark}.${crypto.randomUUID()}`;
  const [target] = await Promise.all([
    browser.waitForTarget((each) => each.url() === url),
    session.send('Target.createTarget', { url, browserContextId }),
  ]);
  const page = await target.page();
  if (!page) throw new Error('The browser opened no page.');
  return { page, close: () => session.detach() };
}
