import { beforeEach, expect, it, vi } from 'vitest';
import { addDays } from '#lib/domain/day';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import { campaignDays } from './campaign-days';

/** What the records hold: day → sales of campaign 7; a day that is missing was not read. */
const state = vi.hoisted(() => ({ latest: '2026-11-19' as string | null, sold: new Map<string, number>() }));
vi.mock('#lib/stores/reports/performance/read-overview', async (actual) => ({
  ...(await actual<object>()),
  latestRead: async () => ({ ok: true, value: state.latest }),
}));
vi.mock('#lib/records/reports/performance/performance', async (actual) => ({
  ...(await actual<object>()),
  performanceOf: async (_shop: string, series: string, kind: string, { from, to }: { from: number; to: number }) => {
    expect([series, kind]).toEqual(['targeted::', 'Day']);
    const days = [...state.sold].map(([day, sales]) => ({ day: dayNumber(day), sales })).filter(({ day }) => day >= from && day <= to);
    const numbers = (sales: number) => ({ sales: [5, sales], commission: [1, 2 * sales] });
    const value = days.map(({ day, sales }) => ({ day, ids: ['8', '7'], numbers: numbers(sales), complete: true, unread: 0 }));
    return { ok: true, value };
  },
}));

const sales = async (first: string, last: string | null, campaign = '7') => {
  const answer = await campaignDays('s', campaign, first, last);
  return answer.ok ? (answer.value?.points.map(({ days, totals }) => [days.from, totals?.sales ?? null]) ?? null) : answer;
};
beforeEach(() => {
  state.latest = '2026-11-19';
  state.sold = new Map([
    ['2026-11-16', 40],
    ['2026-11-17', 0],
    ['2026-11-19', 10],
  ]);
});

it('a line has each day from the first to the latest that was read; a day that was not is no 0', async () => {
  expect(await sales('2026-11-16', null)).toEqual([
    ['2026-11-16', 40n],
    ['2026-11-17', 0n],
    ['2026-11-18', null],
    ['2026-11-19', 10n],
  ]);
});

it('ends where the campaign does; one that sold nothing on a day that was read sold 0', async () => {
  expect(await sales('2026-11-16', '2026-11-17')).toHaveLength(2);
  expect(await sales('2026-11-16', '2026-11-17', '9')).toEqual([
    ['2026-11-16', 0n],
    ['2026-11-17', 0n],
  ]);
});

it.each([
  ['nothing was ever read', '2026-11-16', null, null],
  ['it has not begun', '2026-12-01', null, '2026-11-19'],
  ['it began on the latest day', '2026-11-19', null, '2026-11-19'],
  ['it ended before what is known', '2026-10-01', '2026-10-20', '2026-11-19'],
])('there is no line where %s', async (_why, first, last, latest) => {
  state.latest = latest;
  expect(await sales(first, last)).toBeNull();
});

it('a long one is cut, and drawn by weeks', async () => {
  for (let day = '2026-01-01'; day <= '2026-11-19'; day = addDays(day, 1)) state.sold.set(day, 1);
  const line = await sales('2026-01-01', null);
  expect(Array.isArray(line) && line.length).toBeLessThan(30);
  expect(Array.isArray(line) && line.reduce((all, [, one]) => all + Number(one), 0)).toBe(180);
});
