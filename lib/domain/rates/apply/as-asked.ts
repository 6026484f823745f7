import type { Period } from '#lib/domain/period';
import { openEntries } from '#lib/domain/rates/standing';
import type { ApplyItem, Asked } from './apply-steps';

/** An entry as the added list shows it. */
export interface ShownEntry {
  readonly itemId: string;
  readonly campaignId: string;
  readonly status: string;
  readonly rate: number;
  readonly period: Period;
}

/** Whether the added list shows a product as it was asked for. The list may lag: that it does not is no proof of the contrary. */
export function isAsAsked(asked: Asked, item: ApplyItem, shown: readonly ShownEntry[]): boolean {
  const live = openEntries(shown).filter(({ itemId }) => itemId === item.itemId);
  if (asked.doing === 'remove') return !live.some(({ campaignId }) => campaignId === item.campaignId);
  const mine = asked.doing === 'edit' ? live.filter(({ campaignId }) => campaignId === item.campaignId) : live;
  return mine.some(
    ({ rate, period }) => (asked.rate === null || rate === asked.rate) && (asked.end === 'keep' || sameEnd(period.end, asked.end)),
  );
}

/** Moments are whole seconds at Shopee. */
const sameEnd = (a: number | null, b: number | null): boolean =>
  a === null || b === null ? a === b : Math.floor(a / 1000) === Math.floor(b / 1000);
