/** One reading at a time: the next one ends the one before, and so does the person. */
export interface Reading {
  readonly begin: () => AbortSignal;
  readonly cancel: () => void;
}

export function newReading(): Reading {
  let controller = new AbortController();
  return {
    begin: () => {
      controller.abort();
      controller = new AbortController();
      return controller.signal;
    },
    cancel: () => controller.abort(),
  };
}
