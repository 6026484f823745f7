/** Nothing moved for so long: it stands still. A browser tells the end of each single step of scrolling, dozens of times a second. */
const STILL_MS = 150;

/** Tells once after a while of movements. One timer serves a whole scroll and is set anew only when it runs out too early. */
export function whenStill(tell: () => void): { moved(): void; stop(): void } {
  let movedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = movedAt + STILL_MS - performance.now();
    timer = left > 1 ? setTimeout(look, left) : undefined;
    if (timer === undefined) tell();
  };
  return {
    moved: () => {
      movedAt = performance.now();
      timer ??= setTimeout(look, STILL_MS);
    },
    stop: () => clearTimeout(timer),
  };
}
