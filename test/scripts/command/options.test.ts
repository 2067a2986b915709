import { describe, expect, test } from 'vitest';
import { Failure } from '../../../scripts/lib/command/failure.ts';
import { day, folder, planId, port } from '../../../scripts/lib/command/optionKinds.ts';
import { readOptions } from '../../../scripts/lib/command/options.ts';

const usage = {
  command: 'npm run example',
  does: 'Does nothing.',
  options: { out: folder('dist', 'Where to'), 'as-of': day('The day'), only: planId('The plan'), port: port(80) },
};
const read = (...args: string[]) => readOptions(usage, args);

function refused(...args: string[]): Failure {
  try {
    read(...args);
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('It was not refused');
}

describe('options', () => {
  test('have defaults', () => {
    const today = Temporal.Now.plainDateISO().toString();
    expect(read()).toEqual({ out: `${process.cwd()}/dist`, 'as-of': today, only: null, port: 80 });
  });

  test('are read in both spellings', () => {
    expect(read('--out', '/tmp/x', '--as-of=2028-02-29', '--only', 'fenwick/2027', '--port=0')).toEqual({
      out: '/tmp/x',
      'as-of': '2028-02-29',
      only: 'fenwick/2027',
      port: 0,
    });
  });

  test.each([
    [['--nope'], "Unknown option '--nope'."],
    [['word'], "Unexpected argument 'word'."],
    [['--as-of', '2026-02-30'], '--as-of 2026-02-30: there is no such day.'],
    [['--as-of', 'tomorrow'], '--as-of tomorrow: a day is written YYYY-MM-DD.'],
    [['--only', 'fenwick'], '--only fenwick: a plan is named <partner>/<plan>.'],
    [['--port', '99999'], '--port 99999: a port is a number up to 65535.'],
    [['--out', ''], '--out : it needs the name of a folder.'],
  ])('%j is refused with the usage text and exit code 2', (args, message) => {
    const failure = refused(...args);
    expect(failure.message.trim()).toBe(message);
    expect(failure.exitCode).toBe(2);
    expect(failure.hint).toMatch(
      /^Usage: npm run example -- \[options\]\nDoes nothing\.\n\n {2}--out DIR +Where to \(default: dist\)\n/,
    );
  });

  test('--help shows the usage text and is no error', () => {
    expect(refused('--help')).toMatchObject({
      exitCode: 0,
      message: expect.stringContaining('Usage: npm run example'),
    });
  });
});
