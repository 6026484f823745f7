import { formatMoneyShort, formatNumber, formatRange } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { type Days, roiOf } from '#lib/domain/reports/performance';
import { type BriefFigures, TREND_MARKS } from '#lib/domain/reports/performance/brief';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { momentsOf } from '#lib/domain/time/moments';
import { LONGEST_BADGE, type PageBadge } from '#lib/messages/page-contract';
import { briefsOfItems } from '#lib/records/reports/product-briefs';
import type { BadgeWords } from './badge-text';

/** What 30 days brought these products, from what is kept: a page causes no call for it. Their titles are for `joinedBadges`. */
export async function soldBadges(shop: ShopAccount, ids: readonly string[], words: BadgeWords): Promise<ReadonlyMap<string, PageBadge>> {
  const kept = await briefsOfItems(shop.market, shop.id, ids);
  if (!kept.ok) return new Map();
  const { briefs, days } = kept.value;
  const { t, language } = words;
  const title = days ? t('badge.soldDays', { days: written(days, language) }) : t('badge.soldUnreadTitle');
  return new Map(
    ids.map((id): [string, PageBadge] => {
      const brief = briefs.get(id) ?? null;
      if (brief === null) return [id, { id, text: t('badge.soldUnread'), tone: 'none', title }];
      if (brief === 'none') return [id, { id, text: t('badge.soldNone'), tone: 'none', title }];
      const tone = brief.trend === 'up' ? 'inside' : brief.trend === 'down' ? 'gap' : 'none';
      const text = soldText(brief, shop.market, t);
      // A narrow cell cuts the line: its figures are whole in the title.
      return [id, { id, text, tone, title: `${text}\n${title}` }];
    }),
  );
}

/** Sales and where they go, orders, return and cost in one line: a narrow cell cuts its end. */
export function soldText(brief: BriefFigures, market: MarketCode, t: BadgeWords['t']): string {
  const roi = roiOf(brief);
  const sales = formatMoneyShort(brief.sales, market);
  return t('badge.sold', {
    count: brief.orders ?? 0,
    orders: formatNumber(brief.orders, market),
    sales: brief.trend === null ? sales : `${sales} ${TREND_MARKS[brief.trend]}`,
    commission: formatMoneyShort(brief.commission, market),
    roi: formatNumber(roi === null ? null : Math.round(roi * 10) / 10, market),
  });
}

/** With rates they stand first. A page takes a line of so many signs and no more. */
export function joinedBadges(rates: readonly PageBadge[], sold: ReadonlyMap<string, PageBadge>, t: BadgeWords['t']): PageBadge[] {
  const rateOf = new Map(rates.map((badge) => [badge.id, badge]));
  return [...sold].map(([id, own]) => {
    const rate = rateOf.get(id);
    if (!rate) return { ...own, title: t('badge.soldTitle', { says: own.title }) };
    const text = `${rate.text} · ${own.text}`;
    return {
      ...rate,
      text: text.length > LONGEST_BADGE ? `${text.slice(0, LONGEST_BADGE - 1)}…` : text,
      title: `${rate.title}\n${own.title}`,
    };
  });
}

function written({ from, to }: Days, language: BadgeWords['language']): string {
  const { day } = momentsOf(language, 'UTC');
  const [first, last] = [from, to].map((date) => day(Date.parse(`${date}T00:00:00Z`)));
  return formatRange(first ?? '', last ?? '');
}
