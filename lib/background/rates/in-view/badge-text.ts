import { formatNumber, formatRange, formatRate } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { momentsOf } from '#lib/domain/time/moments';
import type { Language, TextKey, Texts } from '#lib/i18n/make-texts';
import type { PageBadge } from '#lib/messages/page-contract';
import type { ItemStanding } from './rates-in-view';

export interface BadgeWords {
  readonly t: Texts<TextKey<'worker'>>;
  readonly language: Language;
}

const DAY = 86_400_000;
/** Days before its end from which a period is shown as ending. */
const SOON_DAYS = 7;

/**
 * One quiet line for a product: today's rate, the suggested range, the gap in words. Null: nothing is known worth a line.
 *
 * @param short more follows: where the gap is told, the range stands in the title alone
 */
export function badgeText(
  { itemId, standing }: ItemStanding,
  market: MarketCode,
  { t, language }: BadgeWords,
  now: number,
  short = false,
): PageBadge | null {
  const { place, rate, next, endsAt, leavesAt, gap, points } = standing;
  const range = standing.range ? formatRange(formatRate(standing.range.min, market), formatRate(standing.range.max, market)) : null;
  const title = range ? t('badge.title', { range }) : t('badge.titleNoRange');
  if (place === 'upcoming' && next) {
    // What has not begun is no rate of today's.
    const day = momentsOf(language, MARKETS[market].timeZone).day(next.at);
    return { id: itemId, text: t('badge.begins', { rate: formatRate(next.rate, market), day, range: range ?? '—' }), tone: 'none', title };
  }
  if (rate === null) {
    if (!range) return null;
    return { id: itemId, text: place === 'out' ? t('badge.notInAms', { range }) : t('badge.notRead', { range }), tone: 'none', title };
  }
  const ends = leavesAt ?? endsAt;
  const days = ends === null ? null : Math.ceil((ends - now) / DAY);
  const ending = days !== null && days >= 0 && days <= SOON_DAYS ? ` · ${t('badge.endsIn', { count: days })}` : '';
  const today = formatRate(rate, market);
  if (!range || gap === 'unknown') return { id: itemId, text: today + ending, tone: ending ? 'soon' : 'inside', title };
  const words = t(`badge.${gap}`, { points: pointsText(points, market) });
  const tone = gap === 'inside' ? (ending ? 'soon' : 'inside') : 'gap';
  return { id: itemId, text: `${today} · ${short ? '' : `${t('badge.suggested', { range })} · `}${words}${ending}`, tone, title };
}

/** Basis points as percentage points in the market's form. */
const pointsText = (points: number, market: MarketCode): string => formatNumber(points / 100, market);
