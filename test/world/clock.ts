/** The world's clock: the machine's time plus a shift that tests set. */
export interface Clock {
  /** Milliseconds. */
  now(): number;
  /** Whole seconds, as the APIs count. */
  seconds(): number;
  shift(): number;
  /** Sets the distance to the machine's time; 0 takes it back. */
  setShift(milliseconds: number): void;
}

export function createClock(machine: () => number): Clock {
  let shift = 0;
  const now = () => machine() + shift;
  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    shift: () => shift,
    setShift: (milliseconds) => {
      shift = milliseconds;
    },
  };
}

/** A day of the market's calendar, `YYYY-MM-DD`. */
export const dayIn = (timeZone: string, milliseconds: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(milliseconds);
