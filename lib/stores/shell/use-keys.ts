import { useEffect, useRef } from 'react';
import { followStrokes, KEYS, type KeyId } from '#lib/domain/shell/keys';
import { settingNow } from './use-setting';

/** What each press does; a press is written as in the table of keys. */
export type Presses = Readonly<Record<string, () => void>>;

/** Does what keys of the table ask for, as long as the component is shown. Letters count only outside fields, and not behind a dialog. */
export const useKeys = (acts: Readonly<Partial<Record<KeyId, () => void>>>): void =>
  usePresses(Object.fromEntries(KEYS.flatMap(({ id, press }) => (acts[id] ? [[press, acts[id]]] : []))));

/** The same by the presses themselves. Where two want the same press, the one that was shown later has it: a view before the panel. */
export function usePresses(presses: Presses): void {
  const now = useRef(presses);
  now.current = presses;
  const known = Object.keys(presses).join('\n');
  useEffect(() => {
    const mine = { presses: known.split('\n'), act: (press: string) => now.current[press]?.() };
    enlist([...enlisted, mine]);
    return () => enlist(enlisted.filter((one) => one !== mine));
  }, [known]);
}

interface Enlisted {
  readonly presses: readonly string[];
  readonly act: (press: string) => void;
}

/** All that listen. One follows the strokes for all of them: a letter that ends a sequence is not also a key of its own. */
let enlisted: readonly Enlisted[] = [];
let follow = followStrokes([]);

function enlist(all: readonly Enlisted[]): void {
  enlisted = all;
  follow = followStrokes(all.flatMap(({ presses }) => presses));
  if (all.length > 0) addEventListener('keydown', listen);
  else removeEventListener('keydown', listen);
}

function listen(event: KeyboardEvent): void {
  const stroke = strokeOf(event);
  const press = stroke === null ? null : follow(stroke, event.timeStamp);
  const wants = press === null ? undefined : enlisted.findLast(({ presses }) => presses.includes(press));
  if (press === null || !wants) return;
  event.preventDefault();
  wants.act(press);
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
