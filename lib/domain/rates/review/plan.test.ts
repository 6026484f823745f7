import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { CampaignEntry } from '#lib/domain/rates/standing';
import type { ReviewDraft, ReviewItem } from './draft';
import type { ReviewFacts } from './facts';
import { planOf } from './plan';
import { middleOf } from './rates';
import { reviewRow } from './row';
import { sectionOf } from './sections';

const ZONE = 'America/Sao_Paulo';
/** 21 Nov 2026, 09:00 in São Paulo. */
const NOW = Date.parse('2026-11-21T12:00:00Z');
const DAY = 86_400_000;
const rate = (points: number) => points as CommissionRate;

const entry = (more: Partial<CampaignEntry> = {}): CampaignEntry => ({
  campaignId: '9',
  status: 'Ongoing',
  rate: rate(800),
  period: { start: NOW - 30 * DAY, end: null },
  endingAt: null,
  protections: [],
  ...more,
});
const facts = (more: Partial<ReviewFacts> = {}): ReviewFacts => ({
  itemId: '1',
  name: 'Caneca',
  sku: null,
  price: null,
  addable: null,
  entries: [entry()],
  suggestedRate: { min: rate(950), max: rate(1300), readAt: NOW },
  suggestions: [],
  asked: true,
  sales: null,
  cost: null,
  ...more,
});
const draft = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
  id: 'r',
  revision: 0,
  accountId: 's',
  from: 'rates',
  target: 'min',
  items: [],
  seen: {},
  openedAt: NOW,
  rateForAll: null,
  onlyRaise: false,
  rates: {},
  end: 'none',
  ticks: {},
  costs: {},
  unread: {},
  ...more,
});
const plan = (input: Partial<ReviewDraft>, known: Partial<ReviewFacts> = {}, item: Partial<ReviewItem> = {}) =>
  planOf(draft(input), { itemId: '1', ...item }, facts(known), NOW, ZONE);

describe('the new rate', () => {
  it.each([
    ['min', 950],
    ['middle', 1125],
    ['max', 1300],
  ] as const)('%s of the suggestion', (target, after) => {
    expect(plan({ target })).toMatchObject({ doing: 'raise', before: 800, after });
  });

  it('is rounded half up to 0.01 % half-way', () => {
    expect(middleOf({ min: rate(950), max: rate(951) })).toBe(951);
    expect(middleOf({ min: rate(950), max: rate(952) })).toBe(951);
    expect(middleOf({ min: rate(700), max: rate(700) })).toBe(700);
  });

  it('typed for one product comes before the one typed for all', () => {
    expect(plan({ target: 'typed', rateForAll: rate(1000) })).toMatchObject({ after: 1000 });
    expect(plan({ target: 'typed', rateForAll: rate(1000), rates: { 1: rate(700) } })).toMatchObject({ doing: 'lower', after: 700 });
    expect(plan({ target: 'middle', rates: { 1: rate(700) } })).toMatchObject({ after: 700 });
  });

  it.each([
    ['typed', {}, 'noRate'],
    ['asGiven', {}, 'noRate'],
    ['typed', { rateForAll: rate(0) }, 'zero'],
  ] as const)('%s without a rate is not possible', (target, more, why) => {
    expect(plan({ target, ...more })).toMatchObject({ doing: 'impossible', why });
  });

  it('needs a suggestion to follow', () => {
    expect(plan({ target: 'max' }, { suggestedRate: undefined })).toMatchObject({ doing: 'impossible', why: 'noSuggestion' });
  });
});

describe('a product in no campaign', () => {
  it('is added, without end, unless one is given', () => {
    expect(plan({ target: 'min' }, { entries: [] })).toMatchObject({
      doing: 'add',
      before: null,
      after: 950,
      endAfter: null,
      protectedRates: [],
    });
    expect(plan({ target: 'add', end: NOW + 30 * DAY }, { entries: [] })).toMatchObject({
      doing: 'add',
      after: 950,
      endAfter: NOW + 30 * DAY,
    });
  });

  it('is not added for less than seven full days, nor when Shopee does not let it', () => {
    expect(plan({ target: 'add', end: NOW + 7 * DAY }, { entries: [] })).toMatchObject({ doing: 'impossible', why: 'tooShort' });
    expect(plan({ target: 'add', end: NOW + 7 * DAY + 600_000 }, { entries: [] })).toMatchObject({ doing: 'add' });
    expect(plan({ target: 'add' }, { entries: [], addable: false })).toMatchObject({ doing: 'impossible', why: 'notAddable' });
  });

  it('cannot be extended, need not be removed; one that is in need not be added', () => {
    expect(plan({ target: 'extend', end: null }, { entries: [] })).toMatchObject({ doing: 'impossible', why: 'notInCampaign' });
    expect(plan({ target: 'remove' }, { entries: [] })).toMatchObject({ doing: 'nothing', why: 'notInCampaign' });
    expect(plan({ target: 'add' })).toMatchObject({ doing: 'nothing', why: 'alreadyIn' });
  });

  it('that is on its way out is added anew and keeps its old rate as long as Shopee says', () => {
    const leaving = entry({ status: 'Terminating', rate: rate(1500), endingAt: NOW + 3 * DAY });
    expect(plan({ target: 'min' }, { entries: [leaving] })).toMatchObject({
      doing: 'add',
      entry: null,
      protectedRates: [{ rate: 1500, until: NOW + 3 * DAY, exact: true }],
    });
    expect(plan({ target: 'remove' }, { entries: [leaving] })).toMatchObject({ doing: 'nothing', why: 'leaving' });
  });
});

describe('the end', () => {
  const ends = (end: number | null) => ({ entries: [entry({ period: { start: NOW - 30 * DAY, end } })] });

  it('moves later', () => {
    expect(plan({ target: 'extend', end: NOW + 40 * DAY }, ends(NOW + 5 * DAY))).toMatchObject({
      doing: 'extend',
      before: 800,
      after: 800,
    });
    expect(plan({ target: 'extend', end: null }, ends(NOW + 5 * DAY))).toMatchObject({ doing: 'extend', endAfter: null });
  });

  it('never earlier: alone it is not possible, with a rate the rate is changed and the end stays', () => {
    expect(plan({ target: 'extend', end: NOW + 5 * DAY }, ends(null))).toMatchObject({ doing: 'impossible', why: 'endsEarlier' });
    expect(plan({ target: 'asGiven' }, ends(NOW + 9 * DAY), { rate: rate(900), end: NOW + 8 * DAY })).toMatchObject({
      doing: 'raise',
      endAfter: NOW + 9 * DAY,
      endStays: true,
    });
  });

  it('that is not said is asked for, one that is the same is nothing to do', () => {
    expect(plan({ target: 'extend' })).toMatchObject({ doing: 'impossible', why: 'noEnd' });
    expect(plan({ target: 'extend', end: NOW + 5 * DAY }, ends(NOW + 5 * DAY))).toMatchObject({ doing: 'nothing', why: 'same' });
  });

  it('leaves room for seven full days', () => {
    const soon = entry({ status: 'Upcoming', period: { start: NOW + DAY, end: NOW + 9 * DAY } });
    const later = planOf(draft({ target: 'asGiven' }), { itemId: '1', end: NOW + 10 * DAY }, facts({ entries: [soon] }), NOW, ZONE);
    expect(later).toMatchObject({ doing: 'extend', begins: NOW + DAY });
  });
});

describe('what is owed afterwards', () => {
  const until = Date.parse('2026-11-29T02:59:59Z');

  it('after lowering: the old rate for seven full days by the shop’s clock', () => {
    expect(plan({ target: 'typed', rateForAll: rate(500) }).protectedRates).toEqual([{ rate: 800, until, exact: false }]);
    // Late in the evening it is still the same day there, and the next one in Greenwich.
    const late = Date.parse('2026-11-22T02:30:00Z');
    expect(planOf(draft({ target: 'typed', rateForAll: rate(500) }), { itemId: '1' }, facts(), late, ZONE).protectedRates).toMatchObject([
      { until },
    ]);
    const singapore = Date.parse('2026-11-28T15:59:59Z');
    expect(planOf(draft({ target: 'remove' }), { itemId: '1' }, facts(), NOW, 'Asia/Singapore').protectedRates).toMatchObject([
      { until: singapore },
    ]);
  });

  it('what Shopee tells exactly stays as it was told; what is not higher is not owed', () => {
    const protections = [
      { rate: rate(1200), until: NOW + 2 * DAY },
      { rate: rate(900), until: NOW + DAY },
      { rate: rate(2000), until: NOW - 1 },
    ];
    expect(plan({ target: 'min' }, { entries: [entry({ protections })] }).protectedRates).toEqual([
      { rate: 1200, until: NOW + 2 * DAY, exact: true },
    ]);
    expect(
      plan({ target: 'typed', rateForAll: rate(700) }, { entries: [entry({ protections })] }).protectedRates.map((stored) => stored.rate),
    ).toEqual([800, 1200, 900]);
  });

  it('nothing for a rate that has not begun', () => {
    const soon = entry({ status: 'Upcoming', period: { start: NOW + DAY, end: null } });
    expect(plan({ target: 'typed', rateForAll: rate(500) }, { entries: [soon] })).toMatchObject({ doing: 'lower', protectedRates: [] });
  });
});

describe('the tick', () => {
  const seen = { 1: { rate: rate(800), end: null, min: rate(950), max: rate(1300) } };
  const judge = (input: Partial<ReviewDraft>, known: Partial<ReviewFacts> = {}) =>
    reviewRow(
      draft({ seen, ...input }),
      { itemId: '1' },
      facts(known),
      { fee: rate(0), selling: rate(0), tax: rate(0), margin: null },
      NOW,
      ZONE,
    );

  it('stands by itself where all is as it was seen', () => {
    expect(judge({})).toMatchObject({ ticked: true, asksForTick: false, differs: null });
    expect(judge({ ticks: { 1: '' } })).toMatchObject({ ticked: false });
  });

  it.each([
    ['the rate', { entries: [entry({ rate: rate(850) })] }, { rate: true, end: false, range: false }],
    ['the end', { entries: [entry({ period: { start: NOW - 30 * DAY, end: NOW + DAY } })] }, { rate: false, end: true, range: false }],
    ['the suggestion', { suggestedRate: { min: rate(990), max: rate(1300), readAt: NOW } }, { rate: false, end: false, range: true }],
    ['the campaign', { entries: [] }, { rate: true, end: false, range: false }],
  ])('is lost when %s is another', (_what, known, differs) => {
    const row = judge({}, known);
    expect(row).toMatchObject({ ticked: false, asksForTick: true, differs });
    expect(judge({ ticks: { 1: row.mark } }, known).ticked).toBe(true);
    expect(judge({ ticks: { 1: row.mark } }, { ...known, entries: [entry({ rate: rate(860) })] }).ticked).toBe(false);
  });
});

describe('only raising', () => {
  const raising = { onlyRaise: true } as const;
  it.each([
    ['min', 950, 'raise'],
    ['min', 700, 'nothing'],
    ['max', 700, 'nothing'],
  ] as const)('%s at %i: %s', (target, low, doing) => {
    const range = { suggestedRate: { min: rate(low), max: rate(low), readAt: 1 } };
    expect(plan({ ...raising, target }, range)).toMatchObject({ doing, ...(doing === 'nothing' && { why: 'wouldLower', after: 800 }) });
    expect(plan({ target }, range).doing, 'without the tick').toBe(low < 800 ? 'lower' : 'raise');
  });
  it('a rate typed for one product counts all the same, and so does what each brings', () => {
    expect(plan({ ...raising, rates: { '1': rate(300) } }).doing).toBe('lower');
    expect(plan({ ...raising, target: 'typed', rateForAll: rate(300) }).why).toBe('wouldLower');
    expect(plan({ ...raising, target: 'asGiven' }, {}, { rate: rate(300) }).doing).toBe('lower');
  });
});

it('what was added leaves, and what was changed goes back, in one review', () => {
  expect(plan({ target: 'asGiven' }, {}, { remove: true })).toMatchObject({ doing: 'remove', after: null });
  expect(plan({ target: 'asGiven' }, {}, { rate: rate(600) })).toMatchObject({ doing: 'lower', after: 600 });
  expect(plan({ target: 'asGiven' }, { entries: [] }, { remove: true })).toMatchObject({ doing: 'nothing', why: 'notInCampaign' });
  expect(plan({ target: 'min' }, {}, { remove: true }).doing, 'another choice for all').toBe('raise');
});

const RANGE = { min: 500, max: 850 };
const judged = (doing: string, after: number | null, more: object = {}) =>
  ({ planned: { doing, after, range: RANGE }, guard: null, differs: null, possible: true, ...more }) as never;

describe('the group of', () => {
  it.each([
    ['a raise within the range', judged('raise', 850), 'raised'],
    ['a raise above it', judged('raise', 851), 'over'],
    ['a product added above it', judged('add', 1234), 'over'],
    ['a raise where no range is known', judged('raise', 1234, { planned: { doing: 'raise', after: 1234, range: null } }), 'raised'],
    ['a rate that falls and stays above', judged('lower', 900), 'lowered'],
    ['a rate above it that stays', judged('extend', 900), 'extended'],
    ['a product that leaves', judged('remove', null), 'removed'],
    ['above break-even as well', judged('raise', 1234, { guard: { above: true } }), 'above'],
    ['changed since it was chosen as well', judged('raise', 1234, { differs: { rate: true } }), 'changed'],
    ['what is not possible', judged('impossible', 1234, { possible: false }), 'impossible'],
  ])('%s', (_, given, section) => {
    expect(sectionOf(given)).toBe(section);
  });
});
