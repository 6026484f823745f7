import type { ComponentProps, ReactNode } from 'react';

export interface CheckProps extends Omit<ComponentProps<'input'>, 'className' | 'type' | 'onChange' | 'checked'> {
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}

/** A tick box; with `kind="radio"` one of a group that shares `name`; with `kind="switch"` a setting that takes effect at once. */
export function Check({
  kind = 'checkbox',
  checked,
  onChange,
  children,
  ...rest
}: CheckProps & { kind?: 'checkbox' | 'radio' | 'switch' }) {
  return (
    <label className={kind === 'switch' ? 'switch' : 'check'}>
      <input
        {...rest}
        type={kind === 'radio' ? 'radio' : 'checkbox'}
        role={kind === 'switch' ? 'switch' : undefined}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
