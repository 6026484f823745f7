import { useId, useRef, useState } from 'react';
import { Icon, type IconName } from './icon';
import { type MenuAction, MenuItems } from './menu-items';

export type { MenuAction } from './menu-items';

export interface MoreMenuProps {
  /** Names the button, e.g. "More for Ana". */
  label: string;
  /** Three dots unless the actions are all of one kind. */
  icon?: IconName;
  /** Said on the button, which then is one with words. */
  text?: string;
  actions: readonly MenuAction[];
}

/** The rest of what can be done with a thing, behind one button. */
export function MoreMenu({ label, icon = 'more', text, actions }: MoreMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  /** Which item has the focus first; null: closed. */
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const close = (focusBack: boolean) => {
    setOpen(null);
    if (focusBack) button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={text ? 'btn btn--s' : 'iconbtn'}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close(true) : setOpen('first'))}
        onKeyDown={({ key, nativeEvent }) => {
          if (open || (key !== 'ArrowDown' && key !== 'ArrowUp')) return;
          nativeEvent.preventDefault();
          setOpen(key === 'ArrowDown' ? 'first' : 'last');
        }}
      >
        <Icon name={icon} />
        {text && <span className="btn__word">{text}</span>}
      </button>
      {open && <MenuItems id={id} label={label} button={button} actions={actions} focus={open} onClose={close} />}
    </>
  );
}
