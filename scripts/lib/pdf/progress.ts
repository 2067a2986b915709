/** Says how far a long piece of work is. */
export interface Progress {
  /** One more piece is done. */
  readonly step: (name: string) => void;
  /** Leaves the terminal tidy. */
  readonly end: () => void;
}

/** Where progress is shown. */
export type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'>;

/**
 * One line with a bar that keeps changing on a terminal; elsewhere, in a log, a plain line for every ten. Both say how
 * fast it goes and how long the rest will take at that pace.
 * @param what the pieces, in the plural
 * @param now milliseconds from any beginning
 */
export function progress(
  total: number,
  what: string,
  stream: Screen = process.stderr,
  now = () => performance.now(),
): Progress {
  const started = now();
  let done = 0;
  const text = (name: string) => `${done}/${total} ${what} · ${pace(done, total, now() - started)} · ${name}`;
  if (stream.isTTY) {
    return {
      step: (name) => {
        done += 1;
        stream.write(`\r\x1b[2K${`${bar(done / total)} ${text(name)}`.slice(0, stream.columns - 1)}`);
      },
      end: () => void stream.write('\r\x1b[2K'),
    };
  }
  return {
    step: (name) => void (++done % 10 === 0 || done === total ? stream.write(`${text(name)}\n`) : undefined),
    end: () => undefined,
  };
}

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
