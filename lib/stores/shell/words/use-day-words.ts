import type { Day } from '#lib/domain/day';
import { formatRange } from '#lib/domain/format';
import { momentsOf } from '#lib/domain/time/moments';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface DayWords {
  /** "28 Nov". */
  readonly day: (day: Day) => string;
  /** "1–21 Nov". */
  readonly days: (days: { readonly from: Day; readonly to: Day }) => string;
}

/** Calendar days in the person's words; they are a market's own and belong to no zone here. */
export function useDayWords(): DayWords {
  const { language } = useTexts();
  const moments = momentsOf(language, 'UTC');
  const day = (date: Day) => moments.day(Date.parse(`${date}T00:00:00Z`));
  return { day, days: ({ from, to }) => formatRange(day(from), day(to)) };
}
