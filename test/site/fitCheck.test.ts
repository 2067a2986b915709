import type { Page } from 'puppeteer';
import { describe, expect, test } from 'vitest';
import { openHandbook } from './openHandbook.ts';

const handbook = openHandbook();

async function open(): Promise<Page> {
  const page = await handbook.browser.newPage();
  await page.goto(`${handbook.url}fit/`, { waitUntil: 'load' });
  return page;
}

/** Picks the same level for every criterion, or another one where it is named. */
const pick = (page: Page, level: number, others: Record<string, number> = {}) =>
  page.evaluate(
    (usual, special) => {
      for (const fieldset of document.querySelectorAll('.fit-check fieldset')) {
        const inputs = [...fieldset.querySelectorAll('input')];
        const wanted = special[inputs[0]?.name ?? ''] ?? usual;
        inputs.find(({ value }) => value === String(wanted))?.click();
      }
    },
    level,
    others,
  );

const shown = (page: Page, selector: string) =>
  page.$$eval(selector, (elements) =>
    elements
      .filter((element) => (element as HTMLElement).checkVisibility())
      .map((element) => element.textContent?.trim()),
  );

/** The names of the criteria whose questions are open. */
const openQuestions = (page: Page) =>
  page.$$eval('.choice[open] input:first-of-type', (inputs) => [...new Set(inputs.map(({ name }) => name))]);

describe('the self-check', () => {
  test('says recruit where every criterion is at its ideal level, and names no gap', async () => {
    const page = await open();
    await pick(page, 4);
    expect(await shown(page, '[data-verdict]')).toEqual([
      'You fit. We would like to talk soon, and could start at once.',
    ]);
    expect(await shown(page, '[data-fit]')).toEqual(['100%']);
    expect(await shown(page, '[data-gap]')).toEqual([]);
    await page.close();
  });

  test('says develop where a criterion lies below its minimum, and what would follow', async () => {
    const page = await open();
    await pick(page, 4, { 'engineering-skills': 2 });
    // 12 of 100 weights reach a third of the way from level 1 to level 4: 100 − 12 · 2/3.
    expect(await shown(page, '[data-fit]')).toEqual(['92%']);
    expect(await shown(page, 'li[data-gap] b')).toEqual(['Water network engineering']);
    expect(await shown(page, '[data-strength] b')).toHaveLength(11);
    expect((await shown(page, '.follows td:last-child'))[1]).toContain('from working day 45');
    expect((await shown(page, '[data-verdict]'))[0]).toContain('There are gaps');
    await page.close();
  });

  test('says decline at a knock-out, however good the rest is', async () => {
    const page = await open();
    await pick(page, 4, { funding: 1 });
    expect((await shown(page, '[data-verdict]'))[0]).toContain('Not at this time');
    expect(await shown(page, '[data-knock-out]')).toEqual(['Money for the first year']);
    expect(await shown(page, '[data-next]')).toEqual([]);
    await page.close();
  });

  test('sends nothing and stores nothing', async () => {
    const page = await open();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await pick(page, 3);
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
    await page.close();
  });

  test('begins again when it is asked to', async () => {
    const page = await open();
    await pick(page, 4);
    await page.click('.result button[type=reset]');
    await page.waitForFunction(() => document.querySelector('[data-answered]')?.textContent === '0 of 12 answered');
    expect(await shown(page, '[data-answer], [data-verdict]')).toEqual([]);
    await page.close();
  });

  test('is a readable list of levels without scripts', async () => {
    const page = await handbook.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${handbook.url}fit/`);
    const text = await page.$eval('main', (main) => main.textContent ?? '');
    expect(text).toContain('Customers who run networks');
    expect(text).toContain('On paper or without scripts');
    expect(await shown(page, 'details fieldset')).toHaveLength(12);
    expect(await shown(page, '.result, .fit-progress, .with-script')).toEqual([]);
    await page.close();
  });

  test('gives no verdict before the last answer, but says what it saw and what is open', async () => {
    const page = await open();
    await pick(page, 4, { funding: 1, 'team-size': 0 });
    expect(await shown(page, '[data-verdict], [data-fit], [data-save], .follows')).toEqual([]);
    expect(await shown(page, '[data-answered]')).toEqual(['11 of 12 answered']);
    expect(await shown(page, '[data-so-far]')).toEqual(['One knock-out so far']);
    expect(await shown(page, '[data-open] a')).toEqual(['People free for it']);
    await page.close();
  });

  test('leads by pointer from question to question, one open at a time, to the answer', async () => {
    const page = await open();
    for (let asked = 0; asked < 12; asked += 1) {
      const before = await openQuestions(page);
      expect(before).toHaveLength(1);
      await page.locator('.choice[open] label:last-child').click();
      await page.waitForFunction((last) => !document.querySelector(`.choice[open] [name="${last}"]`), {}, before[0]);
    }
    expect(await openQuestions(page)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    await page.close();
  });

  test('is done by keyboard alone: arrows choose, Enter goes on', async () => {
    const page = await open();
    await page.focus('.choice[open] input');
    for (let asked = 0; asked < 12; asked += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      expect(await openQuestions(page)).toHaveLength(1);
      await page.keyboard.press('Enter');
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('result');
    expect(await shown(page, '[data-verdict]')).toHaveLength(1);
    await page.close();
  });

  test('puts on paper what was answered, and what is open to be answered with a pen', async () => {
    const page = await open();
    await page.emulateMediaType('print');
    await pick(page, 4, { funding: 0 });
    const before = await openQuestions(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await openQuestions(page)).toEqual(['funding']);
    expect(await shown(page, '.result, .actions')).toEqual([]);
    expect(await shown(page, '.by-hand')).toHaveLength(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await openQuestions(page)).toEqual(before);
    await page.close();
  });

  test('puts the whole answer on paper below the company and the day', async () => {
    const page = await open();
    await pick(page, 4);
    await page.type('[data-company]', 'Norden & Co');
    await page.emulateMediaType('print');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await openQuestions(page)).toEqual([]);
    expect(await shown(page, '.by-hand, .take')).toEqual([]);
    expect(await shown(page, '[data-verdict]')).toHaveLength(1);
    const [company, day] = await shown(page, '[data-paper]');
    expect(company).toBe('Norden & Co');
    expect(day).toMatch(/^\d+ \w+ \d{4}$/);
    await page.close();
  });

  test('speaks of no gaps where there are none, although the whole is too little', async () => {
    const page = await open();
    await pick(page, 2, { 'engineering-skills': 4, 'customer-profile': 4, 'service-capability': 4, 'sales-skills': 4 });
    expect(await shown(page, '.gap')).toEqual([]);
    expect((await shown(page, '[data-verdict]'))[0]).toContain('There is no gap');
    await page.close();
  });

  test('hands out the answer as a page that needs nothing else, whatever the company is called', async () => {
    const page = await open();
    await pick(page, 4, { 'engineering-skills': 2 });
    await page.type('[data-company]', '</script><img src=x onerror=alert(1)> & Co');
    const html = await page.evaluate(async () => {
      const file = await new Promise<Blob>((resolve) => {
        URL.createObjectURL = (blob) => {
          resolve(blob as Blob);
          return 'data:,';
        };
        document.querySelector<HTMLElement>('[data-save]')?.click();
      });
      return file.text();
    });
    const reader = await handbook.browser.newPage();
    const asked: string[] = [];
    reader.on('request', (request) => asked.push(request.url()));
    await reader.setContent(html);
    const text = await reader.$eval('body', (body) => (body as HTMLElement).innerText);
    expect(text).toContain('</script><img src=x onerror=alert(1)> & Co');
    expect(text).toContain('There are gaps, and we would close them together.');
    expect(text).toContain('Control and telemetry');
    expect(text).not.toContain('Not at this time');
    const data = await reader.$eval('script', (script) => JSON.parse(script.textContent ?? '') as object);
    expect(data).toMatchObject({ profileVersion: '3', levels: { 'engineering-skills': 2, funding: 4 } });
    expect(await reader.$$('img, a, [onerror], [hidden]')).toEqual([]);
    expect(asked.filter((url) => !url.startsWith('about:'))).toEqual([]);
    await Promise.all([page.close(), reader.close()]);
  });
});
