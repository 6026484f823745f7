/** Keys as the house writes them: `item_id` → `itemId`; a leading underscore stays. `spellings` mends single keys (the house's form on both sides). Values stay. */
export const camelKeys = (value: unknown, spellings: Readonly<Record<string, string>> = {}): unknown =>
  withKeys(value, (key) => {
    const camel = key.replace(/(?<=[^_])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    return Object.hasOwn(spellings, camel) ? (spellings[camel] ?? camel) : camel;
  });

/** Keys as these APIs write them: `itemId` → `item_id`. */
export const snakeKeys = (value: unknown): unknown =>
  withKeys(value, (key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

function withKeys(value: unknown, rename: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one) => withKeys(one, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [rename(key), withKeys(one, rename)]));
}
