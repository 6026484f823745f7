import { Icon } from '#components/ui/icon';

export interface ToolSearchProps {
  /** Its accessible name, and what stands in it while it is empty. */
  label: string;
  hint?: string;
  value: string;
  maxLength?: number;
  disabled?: boolean;
  invalid?: boolean;
  onChange: (text: string) => void;
}

/** The search field of a tool line. */
export function ToolSearch({ label, hint, value, maxLength = 200, disabled, invalid, onChange }: ToolSearchProps) {
  return (
    <span className="input input--s toolbar__search" data-invalid={invalid ? '' : undefined}>
      <Icon name="search" />
      <input
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={invalid}
        title={hint}
        placeholder={label}
        value={value}
        maxLength={maxLength}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
