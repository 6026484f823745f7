import type { ComponentProps } from 'react';
import { classes } from '#components/ui/classes';
import { Icon } from '#components/ui/icon';

export interface Choice<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<T extends string | number> extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children' | 'size'> {
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  /** As high as what stands in bars and rows. */
  readonly small?: boolean;
}

/** One of a few, by the browser's own list: it speaks every language and every assistive tool. Its name comes from a `Field`, or from `aria-label`. */
export function Select<T extends string | number>({ value, choices, onChange, small, className, title, ...rest }: SelectProps<T>) {
  return (
    <span
      className={classes('input select', small && 'input--s', className)}
      title={title ?? rest['aria-label']}
      data-invalid={rest['aria-invalid'] ? '' : undefined}
    >
      <select
        {...rest}
        value={value}
        onChange={(event) => {
          const chosen = choices.find((choice) => String(choice.value) === event.target.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  );
}
