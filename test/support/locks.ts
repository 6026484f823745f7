import { vi } from 'vitest';

/** Web locks as browsers have them, in so far as one who holds a name is waited for. */
export function stubLocks(): void {
  const lines = new Map<string, Promise<unknown>>();
  const request = (name: string, work: () => Promise<unknown>) => {
    const done = (lines.get(name) ?? Promise.resolve()).then(work);
    lines.set(
      name,
      done.catch(() => undefined),
    );
    return done;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
