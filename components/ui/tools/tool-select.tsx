import { Icon } from '#components/ui/icon';

export interface ToolSelectProps {
  /** Its accessible name: a tool line has no room for labels. */
  label: string;
  value: string;
  choices: readonly { readonly value: string; readonly label: string; readonly disabled?: boolean }[];
  onChange: (value: string) => void;
}

/** A choice in a tool line. */
export function ToolSelect({ label, value, choices, onChange }: ToolSelectProps) {
  return (
    <span className="input input--s select toolbar__select" title={label}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
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
