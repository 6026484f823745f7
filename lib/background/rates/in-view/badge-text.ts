import { formatRange, formatRate } from '#lib/domain/format';
import { formatDate } from '#lib/domain/format-date';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Language, TextKey, Texts } from '#lib/i18n/make-texts';
import type { PageBadge } from '#lib/messages/page-contract';
import type { RatesOfItem } from './rates-in-view';

interface Words {
  readonly t: Texts<TextKey<'worker'>>;
  readonly language: Language;
}

const DAY = 86_400_000;
/** Days before its end from which a period is shown as ending. */
const SOON_DAYS = 7;

/** One quiet line for a product: today's rate → suggested range, the gap in words. Null: nothing is known worth a line. */
export function badgeText(
  { itemId, entry, suggested }: RatesOfItem,
  market: MarketCode,
  { t, language }: Words,
  now: number,
): PageBadge | null {
  if (!suggested && !entry) return null;
  const range = suggested ? formatRange(formatRate(suggested.min, market), formatRate(suggested.max, market)) : null;
  const title = range ? t('badge.title', { range }) : t('badge.titleNoRange');
  if (!entry) return { id: itemId, text: t('badge.notInAms', { range: range ?? '' }), tone: 'none', title };
  const rate = formatRate(entry.rate, market);
  if (entry.period.start > now) {
    // What has not begun is no rate of today's.
    const day = formatDate(entry.period.start, language, MARKETS[market].timeZone, 'day');
    return { id: itemId, text: t('badge.begins', { rate, day, range: range ?? '—' }), tone: 'none', title };
  }
  const days = entry.period.end === null ? null : Math.ceil((entry.period.end - now) / DAY);
  const ending = days !== null && days >= 0 && days <= SOON_DAYS ? ` · ${t('badge.endsIn', { count: days })}` : '';
  if (!suggested) return { id: itemId, text: rate + ending, tone: ending ? 'soon' : 'inside', title };
  const gap = suggested.min - entry.rate;
  const words = gap > 0 ? t('badge.gap', { points: points(gap, market) }) : t('badge.inside');
  return { id: itemId, text: `${rate} → ${range} · ${words}${ending}`, tone: gap > 0 ? 'gap' : ending ? 'soon' : 'inside', title };
}

/** Basis points as percentage points in the market's form. */
const points = (gap: number, market: MarketCode): string => formatRate(gap as never, market).replace('%', '');
