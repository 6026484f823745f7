/** In ms: by then the event that woke the worker has been delivered. */
const FIRST_EVENT = 100;
let waitedFor = 0;
const waiting = new Set<() => void>();

/** Does what a person waits for: whatever can wait is begun after it. */
export async function beforeAll<T>(work: () => Promise<T>): Promise<T> {
  waitedFor++;
  try {
    return await work();
  } finally {
    waitedFor--;
    if (waitedFor === 0) for (const goOn of waiting) goOn();
  }
}

/** Resolves once the event that woke the worker has been heard and nobody waits for anything. */
export async function whenQuiet(): Promise<void> {
  await new Promise<void>((resolve) => setTimeout(resolve, FIRST_EVENT));
  while (waitedFor > 0) {
    await new Promise<void>((resolve) => {
      waiting.add(resolve);
    });
  }
  waiting.clear();
}
