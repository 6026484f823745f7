import { Button } from '#components/ui/button';

export interface ToolFilterProps {
  label: string;
  /** How many filters are on; shown beside the word. */
  count?: number;
  open: boolean;
  onToggle: () => void;
}

/** Opens and closes the filters of a list; only an icon where the line is narrow. */
export function ToolFilter({ label, count = 0, open, onToggle }: ToolFilterProps) {
  return (
    <Button size="s" icon="filter" aria-expanded={open} aria-label={label} title={label} onClick={onToggle}>
      <span className="toolbar__word">{label}</span>
      {count > 0 && <b className="num">{count}</b>}
    </Button>
  );
}
