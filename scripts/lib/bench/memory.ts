/** Looks at the memory of this process (its threads included) twice a second until it is told to end. */
export function watchMemory() {
  const seen = [process.memoryUsage.rss()];
  const timer = setInterval(() => seen.push(process.memoryUsage.rss()), 500);
  return {
    /** The most there was, and how it was at each tenth of the time, in MB. */
    end() {
      clearInterval(timer);
      const tenths = Array.from({ length: 10 }, (_, index) => seen[Math.floor((index * seen.length) / 10)] ?? 0);
      return { peak: `${megabytes(Math.max(...seen))} MB`, course: tenths.map(megabytes).join(' ') };
    },
  };
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
