import { expect, test } from 'vitest';
import { progress } from '../../../scripts/lib/pdf/progress.ts';

/** Shows some steps, each of them taking some seconds, and gives back what was written. */
function shown(isTTY: boolean, { total = 4, steps = 1, seconds = 1, columns = 80 } = {}): string[] {
  const written: string[] = [];
  let time = 5_000;
  const write = (text: string | Uint8Array) => written.push(String(text)) > 0;
  const { step, end } = progress(total, 'PDFs', { isTTY, columns, write }, () => time);
  for (let number = 1; number <= steps; number += 1) {
    time += seconds * 1000;
    step(`partner/${number}`);
  }
  end();
  return written;
}

const rewritten = '\r\u001B[2K';

test('a terminal has one line with a bar, the rate and the time left, and is left tidy', () => {
  expect(shown(true, { seconds: 2 })).toEqual([
    `${rewritten}█████░░░░░░░░░░░░░░░ 1/4 PDFs · 0.5/s · 6 s left · partner/1`,
    rewritten,
  ]);
});

test('work that goes on at once shares one line and one count, and the last to end tidies up', () => {
  const written: string[] = [];
  const screen = { isTTY: true, columns: 80, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const [plans, books] = [3, 1].map((total) => progress(total, 'PDFs', screen, () => 0));
  plans!.step('plan/1');
  books!.step('de');
  books!.end();
  // One plan is given up after another was printed.
  plans!.step('plan/2');
  plans!.end();
  expect(written.map((text) => text.match(/\d+\/\d+/)?.[0] ?? text)).toEqual(['1/4', '2/4', '3/4', rewritten]);
});

test('minutes are said as minutes', () => {
  expect(shown(true, { total: 100, seconds: 1.25 })[0]).toContain('2 min 04 s left');
});

test('the line never reaches the edge of the terminal, where it would wrap', () => {
  expect(shown(true, { columns: 30 })[0]).toHaveLength(rewritten.length + 29);
});

test('a log has a plain line for every ten and for the last', () => {
  expect(shown(false, { total: 12, steps: 12, seconds: 0.05 })).toEqual([
    '10/12 PDFs · 20/s · 1 s left · partner/10\n',
    '12/12 PDFs · 20/s · done · partner/12\n',
  ]);
});
