import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export interface MenuAction {
  id: string;
  label: string;
  icon?: IconName;
  danger?: boolean;
  disabled?: boolean;
  onPress: () => void;
}

export interface MenuItemsProps {
  id: string;
  label: string;
  button: RefObject<HTMLButtonElement | null>;
  actions: readonly MenuAction[];
  focus: 'first' | 'last';
  /** `focusBack`: whether the button gets the focus; not where the person went elsewhere. */
  onClose: (focusBack: boolean) => void;
}

/** Typed letters belong together for so long, in ms. */
const TYPING = 600;

/** The open menu, in the browser's top layer, so that nothing cuts it off. Draw it only while it is open. */
export function MenuItems({ id, label, button, actions, focus, onClose }: MenuItemsProps) {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const element = menu.current;
    if (!element || !button.current) return;
    element.showPopover?.();
    placeBelow(element, button.current);
    const items = itemsOf(element);
    items.at(focus === 'first' ? 0 : -1)?.focus();
    return whenLeft([element, button.current], () => close.current(false));
  }, [button, focus]);
  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(event.currentTarget);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const { key } = event;
    if (key === 'Tab') return onClose(true);
    const next = KEYS[key]?.(at, items.length);
    if (next !== undefined) items[next]?.focus();
    else if (key === 'Escape') onClose(true);
    else if (key.length === 1) {
      const started = event.timeStamp - typed.current.at < TYPING ? typed.current.text : '';
      // A space chooses, unless words are being typed.
      if (key === ' ' && started === '') return;
      typed.current = { text: started + key, at: event.timeStamp };
      itemThatBegins(items, at, typed.current.text)?.focus();
    } else return;
    event.preventDefault();
    // A dialog or a view around it has keys of its own.
    event.stopPropagation();
  };
  return (
    <div ref={menu} id={id} popover="manual" role="menu" aria-label={label} className="menu" tabIndex={-1} onKeyDown={onKeyDown}>
      {actions.map(({ id: key, label: text, icon, danger, disabled = false, onPress }) => (
        <button
          key={key}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className={classes('menu__item', danger && 'menu__item--danger')}
          aria-disabled={disabled || undefined}
          onPointerMove={({ currentTarget }) => !disabled && currentTarget.focus()}
          onClick={() => {
            if (disabled) return;
            onClose(true);
            onPress();
          }}
        >
          {icon && <Icon name={icon} />}
          {text}
        </button>
      ))}
    </div>
  );
}

/** Key → the item that gets the focus, by the one that has it and their number. */
const KEYS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The items that can be chosen. */
const itemsOf = (menu: Element): readonly HTMLElement[] => [...menu.querySelectorAll<HTMLElement>('[role=menuitem]:not([aria-disabled])')];

/** The item whose words begin so: this one or the next; the next one where one letter is typed, once or again. */
function itemThatBegins(items: readonly HTMLElement[], at: number, text: string): HTMLElement | undefined {
  const isOneLetter = [...text].every((letter) => letter === text[0]);
  const from = isOneLetter ? at + 1 : Math.max(0, at);
  const begin = (isOneLetter ? text.slice(0, 1) : text).toLocaleLowerCase();
  const inOrder = [...items.slice(from), ...items.slice(0, from)];
  return inOrder.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(begin));
}

/** Calls back once the person goes elsewhere: a press outside, another window, or what lies below moves. Returns how to stop. */
function whenLeft(inside: readonly Element[], left: () => void): () => void {
  const stop = new AbortController();
  const isInside = (target: EventTarget | null) => target instanceof Node && inside.some((element) => element.contains(target));
  const outside = ({ target }: Event) => {
    if (!isInside(target)) left();
  };
  const options = { capture: true, signal: stop.signal };
  for (const name of ['pointerdown', 'focusin', 'scroll']) document.addEventListener(name, outside, options);
  for (const name of ['blur', 'resize']) window.addEventListener(name, left, { signal: stop.signal });
  return () => stop.abort();
}

/** Room between a button and what hangs on it, and to the window's edge. In px. */
const GAP = 4;
const EDGE = 8;

/** Puts an element of the top layer under a button, their ends in line; above it where there is more room, and never outside the window. */
function placeBelow(element: HTMLElement, button: Element): void {
  const { top, bottom, right } = button.getBoundingClientRect();
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const { offsetWidth, offsetHeight } = element;
  const below = height - bottom - GAP - EDGE;
  const above = top - GAP - EDGE;
  const isBelow = offsetHeight <= below || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const { style } = element;
  style.inset = 'auto';
  style.left = `${Math.max(EDGE, Math.min(right, width - EDGE) - offsetWidth)}px`;
  style.top = `${isBelow ? bottom + GAP : top - GAP - Math.min(offsetHeight, room)}px`;
  style.maxHeight = `${room}px`;
}
