type Way = readonly (string | number)[];

/** Ways to all parts of a stored row but its key: whatever of it may be damaged. */
export function partsOf(row: object): readonly Way[] {
  const KEY = new Set(['accountId', 'number', 'from', 'list', 'day', 'subIds', 'market', 'validationId']);
  const ways: Way[] = [];
  const follow = (value: unknown, way: Way): void => {
    if (way.length > 0) ways.push(way);
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return;
    for (const [name, part] of Object.entries(value)) if (way.length > 0 || !KEY.has(name)) follow(part, [...way, name]);
  };
  follow(row, []);
  return ways;
}

/** Damages one part of a row: one bit or place of it, its length, its kind, or it is gone. */
export function damagePart(row: object, way: Way, how: number): void {
  const last = way.at(-1);
  if (last === undefined) return;
  const above = way.slice(0, -1).reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], row) as Record<string, unknown>;
  const value = above[last];
  const kinds: (() => unknown)[] = [
    () => undefined,
    () => null,
    () => ({}),
    () => (typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 + (how % 9) : 'x'),
  ];
  if (ArrayBuffer.isView(value)) {
    const list = value as Uint32Array;
    kinds.push(
      () => list.slice(0, Math.max(0, list.length - 1 - (how % 3))),
      () => withFlippedBit(list, how),
      () => withFlippedBit(list, how * 7 + 3),
    );
  }
  const damaged = kinds[how % kinds.length]?.();
  if (damaged === undefined) delete above[last];
  else above[last] = damaged;
}

function withFlippedBit<List extends Uint32Array>(list: List, how: number): List {
  const copy = list.slice() as List;
  const bytes = new Uint8Array(copy.buffer);
  const at = how % Math.max(1, bytes.length);
  if (bytes.length > 0) bytes[at] = (bytes[at] as number) ^ (1 << (how % 8));
  return copy;
}
