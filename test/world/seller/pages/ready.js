// Tells tests when a draw is done: html[data-world-ready] is away while a page is on its way and back when it stands; data-world-draws counts.
let turn = 0;
let draws = 0;
let waiting = [];
const mark = document.documentElement.dataset;

/** A draw begins; of several at once the last one counts. */
export function begin() {
  delete mark.worldReady;
  return ++turn;
}

export const isCurrent = (mine) => mine === turn;

export function done(mine, name) {
  if (!isCurrent(mine)) return;
  mark.worldReady = String(name);
  mark.worldDraws = String(++draws);
  const all = waiting;
  waiting = [];
  for (const go of all) go();
}

/** Resolves when the page stands. */
export const settled = () => (mark.worldReady === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve());

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
