import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { formatMoney, formatNumber, formatRange, formatRate } from '#lib/domain/format';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import type { Money } from '#lib/domain/money';
import { NO_DATA } from '#lib/domain/no-data';
import { type BoardRow, blendedRate, gapOf, overpaid, pointsOver } from '#lib/domain/rates/board/board-row';
import type { GapKind } from '#lib/domain/rates/standing';
import { momentsOf } from '#lib/domain/time/moments';
import { reasonWords } from '#lib/stores/rates/board/reason-words';
import type { Language, Texts } from '#lib/stores/shell/use-texts';

/** How the cells of a row read. Rows come by the dozen while scrolling: what was written once is kept. */
export interface CellWords {
  readonly t: Texts;
  readonly market: MarketCode;
  readonly rate: (rate: CommissionRate | null) => string;
  readonly points: (points: number) => string;
  readonly range: (row: BoardRow) => string | null;
  readonly day: (ms: number | null) => string;
  readonly money: (money: Money | null) => string;
  readonly count: (count: number | null) => string;
  readonly amount: (row: BoardRow, which: 'sales' | 'commission') => string;
  readonly blended: (row: BoardRow) => string;
  readonly reasons: (row: BoardRow) => readonly string[];
  readonly daysLeft: (ms: number) => number;
}

export function cellWords(t: Texts, language: Language, market: MarketCode): CellWords {
  const rate = kept((points: CommissionRate) => formatRate(points, market));
  const moments = momentsOf(language, MARKETS[market].timeZone);
  const day = kept((ms: number) => moments.day(ms));
  const amounts = kept((amount: string) => formatMoney({ amount, currency: MARKETS[market].currency }, market));
  const count = kept((number: number) => formatNumber(number, market));
  const money = (one: Money | null) => (one ? amounts(one.amount) : NO_DATA);
  return {
    t,
    market,
    rate: (one) => (one === null ? NO_DATA : rate(one)),
    points: (points) => formatRate(rateFromBasisPoints(points), market).replace('%', ''),
    range: ({ min, max }) => (min === null || max === null ? null : formatRange(rate(min), rate(max))),
    day: (ms) => (ms === null ? NO_DATA : day(ms)),
    money,
    count: (number) => (number === null ? NO_DATA : count(number)),
    amount: ({ sales }, which) => (typeof sales === 'string' ? (sales === 'none' ? count(0) : NO_DATA) : money(sales[which])),
    blended: (row) => {
      const points = blendedRate(row);
      return points === null ? NO_DATA : formatRate(rateFromBasisPoints(points), market);
    },
    reasons: ({ reasons }) => reasonWords(reasons, t),
    daysLeft: (ms) => Math.ceil((ms - Date.now()) / 86_400_000),
  };
}

/** How a row's gap is said: the class of its cell and the words. */
export function gapWords(row: BoardRow, words: CellWords): { readonly kind: GapKind; readonly says: string } {
  const gap = gapOf(row);
  if (gap === null) return { kind: 'unknown', says: '' };
  if (gap > 0) return { kind: 'below', says: words.t('rates.gap.below', { points: words.points(gap) }) };
  const over = pointsOver(row) ?? 0;
  if (over <= 0) return { kind: 'inside', says: words.t('rates.gap.inside') };
  const points = words.points(over);
  const cost = overpaid(row);
  return {
    kind: 'above',
    says: cost ? words.t('rates.gap.aboveCost', { points, money: words.money(cost) }) : words.t('rates.gap.above', { points }),
  };
}

const MOST_KEPT = 20_000;

function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size > MOST_KEPT) known.clear();
    known.set(key, made);
    return made;
  };
}
