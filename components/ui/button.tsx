import type { ComponentProps } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './icon';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** One `primary` in a view; `danger` only in the dialog that destroys. */
  variant?: 'plain' | 'primary' | 'ghost' | 'link' | 'danger';
  size?: 's' | 'm' | 'l';
  /** As wide as its place. */
  block?: boolean;
  /** Takes the room that a row leaves. */
  grow?: boolean;
  icon?: IconName | undefined;
  /** The key that does the same, shown at the end. */
  keyHint?: string;
  /** At work: shows it and takes no second press, but keeps the focus. */
  busy?: boolean;
}

export function Button({
  variant = 'plain',
  size = 'm',
  block,
  grow,
  icon,
  keyHint,
  busy,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const name = classes(
    'btn',
    variant !== 'plain' && `btn--${variant}`,
    size !== 'm' && `btn--${size}`,
    block && 'btn--block',
    grow && 'grow',
  );
  return (
    <button {...rest} type={type} className={name} aria-busy={busy || undefined} onClick={busy ? keepStill : onClick}>
      {busy ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      {keyHint && (
        <span className="kbd" aria-hidden="true">
          {keyHint}
        </span>
      )}
    </button>
  );
}

/** A busy submit button must not send its form again either. */
const keepStill = (event: { preventDefault(): void }) => event.preventDefault();
