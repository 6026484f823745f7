import { TextField } from '#components/ui/form/text-field';
import { clockOf, ownZone } from '#lib/domain/time/zone-clock';

/** A day of this computer's calendar: its first moment, or (`end`) its last; null: none. */
export function DayField({
  label,
  at,
  end,
  onChange,
}: {
  label: string;
  at: number | null;
  end: boolean;
  onChange: (at: number | null) => void;
}) {
  const change = (day: string) => {
    const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
    onChange(day === '' ? null : end ? new Date(year, month - 1, date + 1).getTime() - 1 : new Date(year, month - 1, date).getTime());
  };
  return <TextField label={label} type="date" value={at === null ? '' : clockOf(at, ownZone()).slice(0, 10)} onChange={change} />;
}
