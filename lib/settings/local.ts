import { browser } from 'wxt/browser';

/**
 * This computer's storage. A worker remembers what it alone writes and needs at each click (`isOwn`), for as long as it lives: asking the
 * browser each time takes longer than all that is done with the answer. Pages remember nothing.
 */
const ACCOUNTS = 'setting:accounts';
const OWN = [ACCOUNTS, 'gate:', 'vault:head', 'vault:record:'];
const isOwn = (key: string): boolean => OWN.some((start) => key.startsWith(start));

/** Key → its value as JSON, so that nobody's change of what was handed out is remembered; undefined: nothing is stored. Null: this context remembers nothing. */
let known: Map<string, string | undefined> | null = null;
/** Counts what may have changed: an answer that was under way meanwhile is not remembered. */
let changes = 0;

/** Called once by the worker. Whatever anyone else changes is asked anew. */
export function rememberOwn(): void {
  known = new Map();
  browser.storage.onChanged.addListener((changed, area) => {
    if (area !== 'local') return;
    for (const [key, { newValue }] of Object.entries(changed)) if (isOwn(key) && known?.get(key) !== textOf(newValue)) forget([key]);
  });
}

let ahead: Promise<unknown> | undefined;
/** For what will be asked in a moment: the browser answers while the code that asks is made ready. */
export function readAhead(): void {
  if (known?.has(ACCOUNTS)) return;
  ahead = readKnown([ACCOUNTS])
    .catch(() => undefined)
    .finally(() => (ahead = undefined));
}

export const readLocal = (keys: readonly string[]): Promise<Record<string, unknown>> =>
  known ? readKnown(keys) : browser.storage.local.get([...keys]);

async function readKnown(keys: readonly string[]): Promise<Record<string, unknown>> {
  if (keys.includes(ACCOUNTS)) await ahead;
  if (keys.every((key) => known?.has(key))) {
    const entries = keys.flatMap((key) => {
      const text = known?.get(key);
      return text === undefined ? [] : [[key, JSON.parse(text)] as const];
    });
    return Object.fromEntries(entries);
  }
  const before = changes;
  const stored = await browser.storage.local.get([...keys]);
  if (before === changes) for (const key of keys) if (isOwn(key)) known?.set(key, textOf(stored[key]));
  return stored;
}

/** All of it, or (the browser refuses) none. */
export async function writeLocal(items: Readonly<Record<string, unknown>>): Promise<void> {
  if (Object.keys(items).some(isOwn)) changes++;
  // The browser writes in the order in which it is asked: what was asked for last is what will be there.
  for (const [key, value] of Object.entries(items)) if (isOwn(key)) known?.set(key, textOf(value));
  try {
    await browser.storage.local.set(items);
  } catch (error) {
    forget(Object.keys(items));
    throw error;
  }
}

export async function removeLocal(keys: readonly string[]): Promise<void> {
  forget(keys);
  await browser.storage.local.remove([...keys]);
}

export async function clearLocal(): Promise<void> {
  changes++;
  known?.clear();
  await browser.storage.local.clear();
}

function forget(keys: readonly string[]): void {
  if (keys.some(isOwn)) changes++;
  for (const key of keys) known?.delete(key);
}

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));
