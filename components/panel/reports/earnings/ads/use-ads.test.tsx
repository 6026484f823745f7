import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_SUMS } from '#lib/domain/reports/earnings/measures';
import { dayNumber } from '#lib/domain/reports/earnings/periods';
import type { EarningsQuestion } from '#lib/domain/reports/earnings/question';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import { useAds } from '#lib/stores/reports/ads/use-ads';
import type { SpendAnswer } from '#lib/stores/reports/earnings/read-spend';

const world = vi.hoisted(() => ({
  spend: { value: null as unknown, failure: null, busy: false },
  told: new Map<string, readonly string[]>(),
  /** Dimension → its groups, of all days and of those that are asked for. */
  groups: {} as Record<string, readonly string[]>,
  asked: [] as unknown[],
}));
vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: (name: string) => (name === 'adTaxes' ? TAXES : PRESETS) }));
vi.mock('#lib/stores/shell/use-live', () => ({ useLive: () => ({ value: world.told, failure: null }) }));
vi.mock('#lib/stores/reports/earnings/use-earnings', () => ({
  useSpend: () => world.spend,
  useEarnings: (question: EarningsQuestion | null) => {
    world.asked.push(question);
    return question ? (answers.get(JSON.stringify(question)) ?? answer(question)) : NOTHING;
  },
}));

const TAXES = { VN: 1_000 };
const PRESETS = [{ id: 'p', name: 'New', slots: ['fresh', '{date}', '', '', ''] }];
const NOTHING = { value: null, failure: null, busy: false };
const answers = new Map<string, unknown>();
/** The same answer each time, as of a question that stays the same. */
function answer(question: EarningsQuestion) {
  const groups = (world.groups[question.by?.[0] ?? ''] ?? []).map((key) => ({ key, sums: { ...NO_SUMS, orders: 9, net: 900n } }));
  const made = { value: { groups }, failure: null, busy: false };
  answers.set(JSON.stringify(question), made);
  return made;
}

const place = {
  market: 'VN',
  markets: ['VN'],
  accounts: [{ id: 'a', market: 'VN', name: 'An', hasKey: true }],
  all: [],
  today: '2026-11-29',
} as const;
const period = { from: '2026-11-01', to: '2026-11-10' };
const ad = (name: string, amount: bigint) => ({ name, campaign: name, amount, clicks: null });
const spend = (over: Partial<SpendAnswer>): SpendAnswer => ({
  ads: [],
  days: [],
  beyond: null,
  span: null,
  left: [],
  files: ['f'],
  elsewhere: [],
  ...over,
});
const show = () => renderHook(() => useAds(place, period)).result.current;
const lastAsked = () => world.asked.at(-1) as EarningsQuestion | null;

beforeEach(() => {
  answers.clear();
  Object.assign(world, { spend: { value: null, failure: null, busy: false }, told: new Map(), groups: {}, asked: [] });
  act(() => useAdsChoice.setState({ place: null }));
});

describe('what came of ads', () => {
  const days = ['2026-11-03', '2026-11-04'];
  const known = () => {
    world.spend.value = spend({ ads: [ad('dress', 100n), ad('Fresh', 40n), ad('gone', 10n)], days: days.map(dayNumber) });
    world.groups = { subIds: ['wpp-dress---', 'wpp-shoes---', '----'], subId2: ['dress', 'shoes', ''] };
  };

  it('is asked of the days of the spend alone, by the place that ads are named after', () => {
    known();
    const { outcome } = show();
    expect(outcome?.place).toBe('subId2');
    expect(lastAsked()).toMatchObject({ by: ['subId2'], period, only: { day: days } });
    expect(outcome?.results.map(({ subIds, tax, result }) => [subIds, tax, result])).toEqual([
      [[], 4n, null],
      [[], 1n, null],
      [['dress'], 10n, 790n],
    ]);
    expect(outcome?.earned.map(({ subId, orders }) => [subId, orders])).toEqual([
      ['dress', 9],
      ['shoes', 9],
    ]);
  });

  it('knows what a preset gives though nothing was sold by it yet: its ad is a loss, not unmatched', () => {
    known();
    act(() => useAdsChoice.setState({ place: 'subId1' }));
    world.groups = { ...world.groups, subId1: ['wpp'] };
    const { outcome } = show();
    const fresh = outcome?.results.find(({ ads }) => ads[0]?.name === 'Fresh');
    expect(fresh).toMatchObject({ subIds: ['fresh'], orders: 0, net: 0n, result: -44n });
  });

  it('follows what the person said', () => {
    known();
    world.told = new Map([['gone', ['shoes']]]);
    const { outcome } = show();
    expect(outcome?.results.find(({ ads }) => ads[0]?.name === 'gone')).toMatchObject({
      subIds: ['shoes'],
      ads: [{ matchedBy: 'person' }],
    });
  });

  it('is not asked for without spend, nor told while the spend is of another period', () => {
    world.spend.value = spend({});
    expect(show()).toMatchObject({ outcome: null, spend: { ads: [] } });
    expect(lastAsked()).toBeNull();
    known();
    world.spend = { ...world.spend, busy: true };
    expect(show()).toMatchObject({ outcome: null, spend: null });
  });
});
