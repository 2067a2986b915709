/** Says how far a long piece of work is. */
export interface Progress {
  /** One more piece is done. */
  readonly step: (name: string) => void;
  /** Leaves the terminal tidy. */
  readonly end: () => void;
}

/** Where progress is shown. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/** What is done at once on one screen, in one count: two lines would overwrite each other. */
interface Count {
  readonly started: number;
  done: number;
  total: number;
  /** How many pieces of work take part. */
  parts: number;
}

const counts = new WeakMap<Screen, Count>();

/**
 * One line with a bar that keeps changing on a terminal; elsewhere, in a log, a plain line for every ten. Both say how
 * fast it goes and how long the rest will take at that pace. Work that goes on at once on one screen is counted together.
 * @param what the pieces, in the plural
 * @param now milliseconds from any beginning
 */
export function progress(
  total: number,
  what: string,
  stream: Screen = process.stderr,
  now = () => performance.now(),
): Progress {
  const count = counts.get(stream) ?? { started: now(), done: 0, total: 0, parts: 0 };
  counts.set(stream, count);
  count.total += total;
  count.parts += 1;
  let own = 0;
  const text = (name: string) =>
    `${count.done}/${count.total} ${what} · ${pace(count.done, count.total, now() - count.started)} · ${name}`;
  const show = (name: string) => {
    const { done } = count;
    if (stream.isTTY) {
      stream.write(`${emptied}${`${bar(done / count.total)} ${text(name)}`.slice(0, stream.columns - 1)}`);
    } else if (done % 10 === 0 || done === count.total) stream.write(`${text(name)}\n`);
  };
  return {
    step(name) {
      own += 1;
      count.done += 1;
      show(name);
    },
    end() {
      // What was given up is waited for no more.
      count.total -= total - own;
      count.parts -= 1;
      if (count.parts > 0) return;
      counts.delete(stream);
      if (stream.isTTY) stream.write(emptied);
    },
  };
}

/** Says something while progress is shown. @param line without its end */
export function say(line: string, stream: Screen = process.stderr): void {
  stream.write(`${stream.isTTY ? emptied : ''}${line}\n`);
}

const emptied = '\r\x1b[2K';
const barWidth = 20;

function bar(share: number): string {
  const full = Math.round(share * barWidth);
  return '█'.repeat(full) + '░'.repeat(barWidth - full);
}

function pace(done: number, total: number, milliseconds: number): string {
  const rate = (done / Math.max(milliseconds, 1)) * 1000;
  return `${rate.toFixed(rate < 10 ? 1 : 0)}/s · ${total === done ? 'done' : `${span((total - done) / rate)} left`}`;
}

function span(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}
