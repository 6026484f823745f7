import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

export interface Spans {
  /** "about 6 min left". */
  readonly left: (ms: number) => string;
  /** "about 6 min". */
  readonly takes: (ms: number) => string;
}

/** How long something takes, in the person's words: rounded up, never to the second. */
export function useSpans(): Spans {
  const { t } = useTexts();
  return {
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
