/** Values that change, with their past: what was known at an earlier moment can still be asked. Times in milliseconds. */
export interface Timeline<T> {
  put(key: string, value: T, at: number): void;
  get(key: string): T | undefined;
  asOf(key: string, at: number): T | undefined;
  /** All values as they were at a moment, in order of their keys' first appearance; the same array while nothing has changed. */
  all(at: number): readonly T[];
}

export function createTimeline<T>(): Timeline<T> {
  const histories = new Map<string, { readonly at: number; readonly value: T }[]>();
  const writes: number[] = [];
  let memo: { readonly count: number; readonly values: readonly T[] } | undefined;
  const asOf = (key: string, at: number): T | undefined => {
    const history = histories.get(key) ?? [];
    for (let index = history.length - 1; index >= 0; index -= 1) {
      const step = history[index];
      if (step && step.at <= at) return step.value;
    }
    return undefined;
  };
  return {
    put: (key, value, at) => {
      const history = histories.get(key);
      if (history) history.push({ at, value });
      else histories.set(key, [{ at, value }]);
      if (at > -Infinity) writes.push(at);
      else memo = undefined;
    },
    get: (key) => histories.get(key)?.at(-1)?.value,
    asOf,
    all: (at) => {
      let count = writes.length;
      while (count > 0 && (writes[count - 1] ?? 0) > at) count -= 1;
      if (memo?.count === count) return memo.values;
      const values = [...histories.keys()].map((key) => asOf(key, at)).filter((value) => value !== undefined);
      memo = { count, values };
      return values;
    },
  };
}
