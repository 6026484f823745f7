/** Answers that wait until somebody lets them go. */
export interface Holds {
  wait(): Promise<void>;
  /** Lets all waiting answers go; how many there were. */
  release(): number;
}

export function createHolds(): Holds {
  let waiting: (() => void)[] = [];
  return {
    wait: () => new Promise((resolve) => waiting.push(resolve)),
    release: () => {
      const released = waiting;
      waiting = [];
      for (const go of released) go();
      return released.length;
    },
  };
}
