import { expect, it } from 'vitest';
import { type CommissionRate, rateFromBasisPoints } from '#lib/domain/commission-rate';
import { isAnswered } from '#lib/domain/rates/suggestion';
import type { EntryRow, SuggestionRow } from '#lib/records/rates/rows';
import { suggestionsOf } from './cards';

const NOW = 1_795_000_000_000;
const DAY = 86_400_000;
const rate = (points: number) => rateFromBasisPoints(points) as CommissionRate;
const RAISE = 'optimize_increase_commission_rate';
const EXTEND = 'optimize_extend_promotion_period';
const ADD = 'product_opportunities';

const row = (itemId: string, kind: string, more: Partial<SuggestionRow> = {}): SuggestionRow => ({
  accountId: 's',
  readAt: NOW,
  itemId,
  kind,
  reasons: [],
  min: rate(900),
  max: rate(1300),
  prefill: null,
  subsidy: null,
  affiliates: 3,
  sold: 1,
  ...more,
});
const entry = (itemId: string, points: number, end: number | null, more: Partial<EntryRow> = {}): EntryRow => ({
  accountId: 's',
  readAt: NOW + 1,
  itemId,
  campaignId: `c${itemId}`,
  status: 'Ongoing',
  rate: rate(points),
  period: { start: NOW - DAY, end },
  endingAt: null,
  protections: [],
  highestToday: null,
  ...more,
});
const none = { entries: [], suggestedRates: [], entriesComplete: false, products: [], snoozes: [] };

it('puts the most sold first, with today’s rate as it is known now', () => {
  const suggestions = [row('1', RAISE, { sold: 5, rate: rate(500) }), row('2', RAISE, { sold: 9, rate: rate(500) })];
  const { cards } = suggestionsOf({ ...none, suggestions, entries: [entry('1', 700, null)] }, NOW);
  expect(cards[RAISE].map(({ itemId, rate: today }) => [itemId, today])).toEqual([
    ['2', 500],
    ['1', 700],
  ]);
});

it.each([
  ['raised to the range', RAISE, entry('1', 900, null), true],
  ['raised, but not far enough', RAISE, entry('1', 899, null), false],
  ['added since', ADD, entry('1', 100, null), true],
  ['on its way out is not added', ADD, entry('1', 100, null, { status: 'Terminating' }), false],
  ['extended', EXTEND, entry('1', 500, NOW + 40 * DAY), true],
  ['extended without end', EXTEND, entry('1', 500, null), true],
  ['not extended', EXTEND, entry('1', 500, NOW + 5 * DAY), false],
])('knows what was done since: %s', (_what, kind, now, done) => {
  const suggestions = [row('1', kind, { rate: rate(500), period: { start: 0, end: NOW + 5 * DAY } })];
  const { cards, answered } = suggestionsOf({ ...none, suggestions, entries: [now] }, NOW);
  expect([cards[kind as typeof RAISE].length, answered[kind as typeof RAISE]]).toEqual(done ? [0, 1] : [1, 0]);
});

it('leaves out what was put away, until its time has come', () => {
  const suggestions = [row('1', RAISE), row('1', ADD), row('2', RAISE), row('3', RAISE)];
  const at = NOW - DAY;
  const snoozes = [
    { accountId: 's', itemId: '1', kind: '*', at, until: null },
    { accountId: 's', itemId: '2', kind: RAISE, at, until: NOW + DAY },
    { accountId: 's', itemId: '3', kind: RAISE, at, until: NOW - 1 },
  ];
  const { cards, away } = suggestionsOf({ ...none, suggestions, snoozes }, NOW);
  expect(cards[RAISE].map(({ itemId }) => itemId)).toEqual(['3']);
  expect(cards[ADD]).toEqual([]);
  expect(away.map(({ itemId, until }) => [itemId, until])).toEqual([
    ['1', null],
    ['2', NOW + DAY],
  ]);
});

it('a product in no campaign has answered nothing', () => {
  expect(isAnswered({ kind: ADD, readAt: NOW, min: rate(900), end: null }, null)).toBe(false);
});
