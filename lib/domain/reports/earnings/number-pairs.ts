/** Pairs of small numbers, each different one with a number of its own in the order in which they first occur. */
export interface NumberedPairs {
  /** Of each place the number of its pair. */
  readonly ids: Uint32Array<ArrayBuffer>;
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

/** A table of all pairs up to this size is faster than a map of those that occur. */
const LARGEST_TABLE = 2 ** 22;

/** @param firsts how many different numbers `one` may have, each below it; likewise `seconds` */
export function numberPairs(one: Uint32Array, firsts: number, other: Uint32Array | Uint16Array, seconds: number): NumberedPairs {
  const ids = new Uint32Array(one.length);
  const [first, second]: [number[], number[]] = [[], []];
  if (firsts * seconds <= LARGEST_TABLE) {
    const known = new Int32Array(firsts * seconds);
    for (let at = 0; at < ids.length; at++) {
      const pair = (one[at] as number) * seconds + (other[at] as number);
      let id = known[pair] as number;
      if (id === 0) {
        first.push(one[at] as number);
        id = second.push(other[at] as number);
        known[pair] = id;
      }
      ids[at] = id - 1;
    }
  } else {
    const known = new Map<number, number>();
    for (let at = 0; at < ids.length; at++) {
      const pair = (one[at] as number) * seconds + (other[at] as number);
      let id = known.get(pair);
      if (id === undefined) {
        first.push(one[at] as number);
        id = second.push(other[at] as number) - 1;
        known.set(pair, id);
      }
      ids[at] = id;
    }
  }
  return { ids, first: Uint32Array.from(first), second: Uint32Array.from(second) };
}
