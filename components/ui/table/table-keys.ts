export type TableAct =
  | { readonly is: 'move'; readonly to: number; readonly extends: boolean }
  | { readonly is: 'tick' }
  | { readonly is: 'all' }
  | { readonly is: 'open' };

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What a key does in a table: J K and arrows go to another row, with Shift they choose on the way; X and Space tick, Ctrl+A takes all,
 * Enter opens. Null: not the table's.
 *
 * @param page rows that fit into the window
 */
export function tableAct(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Pressed,
  active: number,
  count: number,
  page: number,
): TableAct | null {
  if (altKey || count === 0) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' ? { is: 'all' } : edge(key, count, shiftKey);
  if (key === 'Enter') return { is: 'open' };
  if (key === ' ' || key.toLowerCase() === 'x') return { is: 'tick' };
  const step = stepOf(key, page);
  if (step === null) return edge(key, count, shiftKey);
  const extending = shiftKey && key.startsWith('Arrow');
  return { is: 'move', to: Math.min(Math.max(active + step, 0), count - 1), extends: extending };
}

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1 };

function stepOf(key: string, page: number): number | null {
  if (key === 'PageDown') return page;
  return key === 'PageUp' ? -page : (STEPS[key] ?? null);
}

function edge(key: string, count: number, extending: boolean): TableAct | null {
  if (key === 'Home') return { is: 'move', to: 0, extends: extending };
  return key === 'End' ? { is: 'move', to: count - 1, extends: extending } : null;
}
