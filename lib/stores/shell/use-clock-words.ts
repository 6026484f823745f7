import { formatDate } from '#lib/domain/format-date';
import { type Texts, useTexts } from './use-texts';

export interface ClockWords {
  /** "10:00", with the day before it where that is not today. */
  readonly at: (ms: number) => string;
  /** "about 6 min left". */
  readonly left: (ms: number) => string;
  /** "about 6 min". */
  readonly takes: (ms: number) => string;
}

/** Moments and spans in the person's words, by the clock of this computer. */
export function useClockWords(): ClockWords {
  const { t, language } = useTexts();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    at: (ms) => formatDate(ms, language, timeZone, new Date(ms).toDateString() === new Date().toDateString() ? 'time' : 'dayTime'),
    left: (ms) => t('jobs.left', { span: span(t, ms) }),
    takes: (ms) => t('jobs.takes', { span: span(t, ms) }),
  };
}

function span(t: Texts, ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (ms < 55_000) return t('jobs.span.seconds', { count: Math.max(5, Math.ceil(ms / 5_000) * 5) });
  if (minutes < 120) return t('jobs.span.minutes', { count: minutes });
  return t('jobs.span.hours', { count: Math.round(minutes / 60) });
}
