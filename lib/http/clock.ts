/** The server's time, learned from its Date header, so that a wrong local clock still signs correctly. */
export interface ServerClock {
  /** Unix milliseconds by the server, as far as known. */
  now(): number;
  /** Takes note of the server's time in an answer that arrived now. */
  learn(serverTime: number): void;
  /** Minutes by which the local clock is ahead (positive) or behind, rounded; 0 within a minute. */
  minutesOff(): number;
}

/** Below this the header's whole seconds and the way there are noise. */
const NOISE_MS = 60_000;

export function createClock(now: () => number, known = 0): ServerClock {
  let offset = known;
  return {
    now: () => now() + offset,
    learn: (serverTime) => {
      const difference = serverTime - now();
      offset = Math.abs(difference) > NOISE_MS ? difference : 0;
    },
    // + 0: never the negative zero
    minutesOff: () => Math.round(-offset / 60_000) + 0,
  };
}
