import { useEffect, useRef } from 'react';
import { followStrokes, KEYS, type KeyId } from '../domain/keys';
import { settingNow } from './use-setting';

/** What each press does; a press is written as in the table of keys. */
export type Presses = Readonly<Record<string, () => void>>;

/** Does what keys of the table ask for, as long as the component is shown. Letters count only outside fields, and not behind a dialog. */
export const useKeys = (acts: Readonly<Partial<Record<KeyId, () => void>>>): void =>
  usePresses(Object.fromEntries(KEYS.flatMap(({ id, press }) => (acts[id] ? [[press, acts[id]]] : []))));

/** The same by the presses themselves. */
export function usePresses(presses: Presses): void {
  const now = useRef(presses);
  now.current = presses;
  const known = Object.keys(presses).join('\n');
  useEffect(() => {
    const follow = followStrokes(known.split('\n'));
    const listen = (event: KeyboardEvent) => {
      const stroke = strokeOf(event);
      if (stroke === null) return;
      const press = follow(stroke, event.timeStamp);
      if (press === null) return;
      event.preventDefault();
      now.current[press]?.();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [known]);
}

/** A stroke as the table writes it; null: it is not ours. */
function strokeOf({ key, ctrlKey, metaKey, altKey, target, defaultPrevented, isComposing, repeat }: KeyboardEvent): string | null {
  if (defaultPrevented || isComposing || altKey || repeat || HELD.has(key) || document.querySelector('dialog[open]')) return null;
  if (ctrlKey || metaKey) return `Control+${key.length === 1 ? key.toLowerCase() : key}`;
  if (key.length > 1) return isField(target) ? null : key;
  return isField(target) || !settingNow('letterKeys') ? null : key.toLowerCase();
}

const HELD: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta']);

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
/** Where letters are written, or choose. */
const FIELDS = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=menu], [role=listbox]';
