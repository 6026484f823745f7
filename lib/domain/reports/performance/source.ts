import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { Days } from '#lib/domain/reports/performance';
import type { Level } from './series';

/** The call that answers each level. */
export const CALLS = {
  shop: 'get_shop_performance',
  product: 'get_product_performance',
  affiliate: 'get_affiliate_performance',
  content: 'get_content_performance',
  metrics: 'get_campaign_key_metrics_performance',
  open: 'get_open_campaign_performance',
  targeted: 'get_targeted_campaign_performance',
} as const satisfies Readonly<Record<Level, string>>;

/** Where figures are from. */
export interface PerformanceSource {
  readonly calls: readonly string[];
  readonly asked: Days;
  /** The first and the last day that were answered; null: none was. */
  readonly got: Days | null;
  /** When the oldest and the newest of the answers were read, Unix ms; null: none was. */
  readonly read: { readonly from: number; readonly to: number } | null;
}

/** An answer that figures were summed from. */
export interface SourceWindow {
  readonly kind: string;
  /** Its last day, since 1970. */
  readonly day: number;
  readonly asOf: number;
  /** The days that Shopee really used; null: it told none. */
  readonly answered: Days | null;
}

/** Where figures of these days are from. @param calls what was asked, each once @param windows what was answered */
export function sourceOf(calls: readonly string[], asked: Days, windows: readonly SourceWindow[]): PerformanceSource {
  const days = windows.map(({ kind, day, answered }) => ({
    from: answered ? dayNumber(answered.from) : kind === 'Day' ? day : dayNumber(asked.from),
    to: answered ? dayNumber(answered.to) : day,
  }));
  const times = windows.map(({ asOf }) => asOf);
  const isNone = windows.length === 0;
  return {
    calls: [...new Set(calls)],
    asked,
    got: isNone ? null : { from: dayOf(least(days.map(({ from }) => from))), to: dayOf(most(days.map(({ to }) => to))) },
    read: isNone ? null : { from: least(times), to: most(times) },
  };
}

const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other));
const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other));
