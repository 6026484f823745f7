import { type Day, endOfMonth } from '#lib/domain/day';

/** The same date three months ago, or the last one of that month. */
function threeMonthsBack(latest: Day): Day {
  const [year = 0, month = 0] = latest.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 4, 1)).toISOString().slice(0, 10);
  const same = `${first.slice(0, 8)}${latest.slice(8)}`;
  const last = endOfMonth(first);
  return same > last ? last : same;
}

/** What AMS answers at most, and what is asked for. */
export const SHOP_LIMITS = {
  /** The first day that performance of single days is answered for, by the latest. */
  firstDay: threeMonthsBack,
  /** Orders that one question of a report is answered with, and on one page. */
  orderRows: 10_000,
  orderPage: 500,
  /** Full weeks and months that are read besides the running ones. */
  fullBefore: 2,
  /** So many days after a day what is confirmed of its orders is read once more: most are paid or cancelled soon, nearly all are at their end later. */
  settledDays: [3, 15],
  /** So many syncs try a series that cannot be read; then only a person does. */
  tries: 5,
} as const;
