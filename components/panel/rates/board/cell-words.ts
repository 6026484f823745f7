import type { CommissionRate } from '#lib/domain/commission-rate';
import { formatRange } from '#lib/domain/format';
import type { MarketCode } from '#lib/domain/market';
import { type BoardRow, gapOf, overpaid, pointsOver } from '#lib/domain/rates/board/board-row';
import type { GapKind } from '#lib/domain/rates/standing';
import { type CellForms, marketForms } from '#lib/domain/table/cell-text';
import type { Language, Texts } from '#lib/stores/shell/use-texts';

/** How the cells of a row read. Rows come by the dozen while scrolling: what was written once is remembered. */
export interface CellWords extends CellForms {
  readonly t: Texts;
  readonly market: MarketCode;
  readonly range: (row: { readonly min: CommissionRate | null; readonly max: CommissionRate | null }) => string | null;
  readonly daysLeft: (ms: number) => number;
}

export function cellWords(t: Texts, language: Language, market: MarketCode): CellWords {
  const forms = marketForms(market, language);
  return {
    ...forms,
    t,
    market,
    range: ({ min, max }) => (min === null || max === null ? null : formatRange(forms.rate(min), forms.rate(max))),
    daysLeft: (ms) => Math.ceil((ms - Date.now()) / 86_400_000),
  };
}

/** How a row's gap is shown: the class of its cell, the text, and whether the text includes the cost. */
export function gapWords(row: BoardRow, words: CellWords): { readonly kind: GapKind; readonly says: string; readonly costs?: boolean } {
  const gap = gapOf(row);
  if (gap === null) return { kind: 'unknown', says: '' };
  if (gap > 0) return { kind: 'below', says: words.t('rates.gap.below', { points: words.points(gap) }) };
  const over = pointsOver(row) ?? 0;
  if (over <= 0) return { kind: 'inside', says: words.t('rates.gap.inside') };
  const points = words.points(over);
  const cost = overpaid(row);
  return {
    kind: 'above',
    costs: cost !== null,
    says: cost ? words.t('rates.gap.aboveCost', { points, money: words.money(cost) }) : words.t('rates.gap.above', { points }),
  };
}
