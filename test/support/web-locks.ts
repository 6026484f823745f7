type Mode = 'shared' | 'exclusive';
interface Waiting {
  readonly mode: Mode;
  readonly begin: () => void;
}

/** The browser's locks: in the order of asking, shared ones side by side. */
export function webLocks() {
  const held = new Map<string, { modes: Mode[]; line: Waiting[] }>();
  const lockOf = (name: string) => {
    const lock = held.get(name) ?? { modes: [], line: [] };
    held.set(name, lock);
    return lock;
  };
  const advance = (name: string) => {
    const lock = lockOf(name);
    for (let next = lock.line[0]; next; next = lock.line[0]) {
      const free = next.mode === 'shared' ? !lock.modes.includes('exclusive') : lock.modes.length === 0;
      if (!free) return;
      lock.line.shift();
      lock.modes.push(next.mode);
      next.begin();
    }
  };
  const request = <T>(
    name: string,
    ...rest: [(lock: object | null) => Promise<T>] | [{ mode?: Mode; ifAvailable?: boolean }, (lock: object | null) => Promise<T>]
  ): Promise<T> => {
    const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
    const mode = options.mode ?? 'exclusive';
    const lock = lockOf(name);
    const free = lock.line.length === 0 && (mode === 'shared' ? !lock.modes.includes('exclusive') : lock.modes.length === 0);
    if (options.ifAvailable && !free) return work(null);
    const granted = new Promise<void>((begin) => lock.line.push({ mode, begin }));
    advance(name);
    return granted
      .then(() => work({}))
      .finally(() => {
        lock.modes.splice(lock.modes.indexOf(mode), 1);
        advance(name);
      });
  };
  return { request };
}
