import type { ComponentProps } from 'react';
import { Icon, type IconName } from './icon';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'title'> {
  icon: IconName;
  /** What it does: its accessible name and its tooltip. */
  label: string;
}

export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className="iconbtn" aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
