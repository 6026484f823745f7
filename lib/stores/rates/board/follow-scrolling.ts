/** Nothing moved for so long: the person reads. */
const STILL_MS = 300;

/** Whether anything on the page is being scrolled. */
export interface Scrolling {
  /** Waits until nothing has moved for a moment, `most` milliseconds at the longest; at once where nothing moves. */
  end(most: number): Promise<void>;
  stop(): void;
}

export function followScrolling(): Scrolling {
  let movedAt = Number.NEGATIVE_INFINITY;
  const moved = () => {
    movedAt = performance.now();
  };
  // A box's scrolling does not bubble.
  document.addEventListener('scroll', moved, { capture: true, passive: true });
  return {
    end: async (most) => {
      const last = performance.now() + most;
      for (let now = performance.now(); now < last && now - movedAt < STILL_MS; now = performance.now())
        await pause(Math.min(movedAt + STILL_MS, last) - now);
    },
    stop: () => document.removeEventListener('scroll', moved, { capture: true }),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
