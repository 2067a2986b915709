/** Says how far a long piece of work is. */
export interface Progress {
  /** One more piece is done. */
  readonly step: (name: string) => void;
  /** Leaves the terminal tidy. */
  readonly end: () => void;
}

/**
 * One line that keeps changing on a terminal; elsewhere, in a log, a line for every ten.
 * @param what the pieces, in the plural
 */
export function progress(total: number, what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let done = 0;
  const text = (name: string) => `${done}/${total} ${what} · ${name}`;
  if (stream.isTTY) {
    return {
      step: (name) => void (done++, stream.write(`\r\x1b[2K${text(name).slice(0, stream.columns - 1)}`)),
      end: () => void stream.write('\r\x1b[2K'),
    };
  }
  return {
    step: (name) => void (++done % 10 === 0 || done === total ? stream.write(`${text(name)}\n`) : undefined),
    end: () => undefined,
  };
}
