import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon';

export interface ChipProps extends Omit<ComponentProps<'button'>, 'className' | 'type'> {
  pressed?: boolean;
  icon?: IconName | undefined;
}

/** A choice or a filter that is on or off. */
export function Chip({ pressed, icon, children, ...rest }: ChipProps) {
  return (
    <button {...rest} type="button" className="chip" aria-pressed={pressed}>
      {icon && <Icon name={icon} size={12} />}
      {children}
    </button>
  );
}
