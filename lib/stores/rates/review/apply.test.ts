import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { type ReviewFacts, withTypedCost } from '#lib/domain/rates/review/facts';
import type { ReviewField } from '#lib/domain/rates/review/fields';
import { endOfDay } from '#lib/domain/rates/review/full-days';
import { type ReviewRow, reviewRow } from '#lib/domain/rates/review/row';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { keepCosts } from '#lib/records/rates/costs';
import { stubLocks } from '#test/support/locks';
import { useReviewApply } from './apply';
import { changeDraft, draftNow, dropDraft, keepDraft, typeField } from './draft';

vi.mock('#lib/messages/ask');
vi.mock('#lib/records/rates/costs', () => ({ keepCosts: vi.fn(), costBook: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async (original) => {
  const all = await original<typeof import('#lib/stores/shell/use-setting')>();
  return { ...all, settingNow: (name: 'shops') => (name === 'shops' ? [{ id: 's', market: 'BR' }] : all.settingNow(name)) };
});
const asked = vi.mocked(ask);
const state = () => useReviewApply.getState();
const rate = (points: number) => points as CommissionRate;
const TERMS = { fee: rate(1400), selling: rate(0), tax: rate(0), margin: null };
const ZONE = 'America/Sao_Paulo';
const NOW = Date.parse('2026-11-21T12:00:00Z');
const draft = (more: Partial<ReviewDraft> = {}): ReviewDraft => ({
  id: 'draft-1',
  revision: 0,
  accountId: 's',
  from: 'rates',
  target: 'min',
  items: [{ itemId: '1' }],
  seen: {},
  openedAt: NOW,
  rateForAll: null,
  onlyRaise: false,
  rates: {},
  costs: {},
  unread: {},
  end: 'none',
  ticks: {},
  ...more,
});
const facts = (itemId = '1'): ReviewFacts => ({
  itemId,
  name: 'Caneca',
  sku: null,
  price: { amount: '100', currency: 'BRL' },
  addable: null,
  asked: true,
  entries: [
    {
      campaignId: `c${itemId}`,
      status: 'Ongoing',
      rate: rate(500),
      period: { start: NOW - 1e9, end: NOW + 1e9 },
      endingAt: null,
      protections: [],
    },
  ],
  suggestedRate: { min: rate(825), max: rate(1000), readAt: 1 },
  suggestions: [],
  sales: null,
  cost: null,
});
/** The rows as they are shown of a draft. */
const rowsOf = (one: ReviewDraft): ReviewRow[] =>
  one.items.map((item) => reviewRow(one, item, withTypedCost(one, facts(item.itemId), 'BRL'), TERMS, NOW, ZONE));
const type = (field: ReviewField, text: string) => {
  for (let length = 1; length <= text.length; length++) typeField('s', field, text.slice(0, length), 'BR');
};
const press = async (shop: string | null = 's') => {
  const now = draftNow('s');
  return now ? state().apply(now, rowsOf(now), { accountId: shop, confirmed: false }) : null;
};
const sent = () => asked.mock.calls.flatMap(([name, input]) => (name === 'job.applyRates' ? [input as { changes: object[] }] : []));

beforeEach(async () => {
  fakeBrowser.reset();
  stubLocks();
  vi.stubGlobal('addEventListener', () => undefined);
  asked.mockReset();
  vi.mocked(keepCosts).mockReset().mockResolvedValue(ok(null));
  asked.mockImplementation(async (name) => ok(name === 'job.applyRates' ? { jobId: 'j', already: false } : {}) as never);
  state().forget();
  for (const accountId of ['s', 'b', 'c']) await dropDraft(accountId);
});

const row = (itemId: string, planned: object, ticked = true) => ({ itemId, ticked, planned }) as unknown as ReviewRow;
const entry = { campaignId: '77' };
const ROWS = [
  row('1', { doing: 'raise', entry, before: rate(500), after: rate(950), endAfter: 9 }),
  row('2', { doing: 'add', entry: null, before: rate(400), after: rate(800), endAfter: null }),
  row('3', { doing: 'remove', entry, before: rate(500), after: null, endAfter: null }),
  row('4', { doing: 'raise', entry, before: rate(500), after: rate(2000), endAfter: 9 }, false),
];

it('sends the ticked rows under the draft’s own id, and puts the draft away', async () => {
  await keepDraft(draft());
  expect(await state().apply(draft(), ROWS, { accountId: 's', confirmed: true })).toBe('j');
  expect(asked.mock.calls).toEqual([
    [
      'job.applyRates',
      {
        requestId: 'draft-1',
        accountId: 's',
        shopConfirmed: true,
        changes: [
          { itemId: '1', doing: 'edit', campaignId: '77', before: 500, rate: 950, start: null, end: 9 },
          { itemId: '2', doing: 'add', campaignId: null, before: null, rate: 800, start: null, end: null },
          { itemId: '3', doing: 'remove', campaignId: '77', before: 500, rate: null, start: null, end: null },
        ],
      },
    ],
  ]);
  expect(draftNow('s')).toBeNull();
});

it('sends once when it is pressed twice', async () => {
  await keepDraft(draft());
  expect(await Promise.all([press(), press()])).toEqual(['j', null]);
  expect(sent().length).toBe(1);
});

it('keeps the draft when it could not be sent, and says why', async () => {
  await keepDraft(draft());
  asked.mockResolvedValue(fail(failure('pageOfOtherShop')) as never);
  expect(await press()).toBeNull();
  expect(state()).toMatchObject({ sending: false, failure: { code: 'pageOfOtherShop' } });
  expect(draftNow('s')).not.toBeNull();
});

it('asks for nothing when nothing is ticked', async () => {
  await keepDraft(draft());
  expect(await state().apply(draft(), ROWS.slice(3), { accountId: 's', confirmed: true })).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});

describe('what is in a field is what is sent, with nothing pressed in between', () => {
  it.each<[ReviewField, string, Partial<ReviewDraft>, object]>([
    ['rate 1', '4', {}, { rate: 400 }],
    ['rate 1', '12,34', { target: 'max' }, { rate: 1234 }],
    ['rateForAll', '4', { target: 'typed' }, { rate: 400 }],
    ['end', '2027-03-01', { target: 'extend' }, { end: endOfDay('2027-03-01', ZONE), rate: 500 }],
    ['cost 1', '1', {}, { rate: 825 }],
  ])('%s: "%s"', async (field, text, more, change) => {
    await keepDraft(draft(more));
    // A day comes whole from its field.
    if (field === 'end') typeField('s', field, text, 'BR');
    else type(field, text);
    expect(await press()).toBe('j');
    expect(sent()[0]?.changes).toMatchObject([change]);
    if (field === 'cost 1')
      expect(keepCosts).toHaveBeenCalledWith('s', [{ key: '1', cost: { amount: '1', currency: 'BRL' } }], expect.any(Number));
  });

  it.each<[ReviewField, string, Partial<ReviewDraft>]>([
    ['rate 1', '4x', {}],
    ['rateForAll', 'three', { target: 'typed', rateForAll: rate(600) }],
    ['end', '', { target: 'extend', end: NOW + 1e10 }],
    ['cost 1', 'dear', {}],
    ['fee', '140', {}],
  ])('%s: "%s" is sent as nothing else: nothing is sent', async (field, text, more) => {
    await keepDraft(draft(more));
    typeField('s', field, text, 'BR');
    expect(await press()).toBeNull();
    expect(asked).not.toHaveBeenCalled();
    expect(draftNow('s')).not.toBeNull();
  });

  it('a cost that has only just been typed guards as a kept one does', async () => {
    await keepDraft(draft());
    type('cost 1', '99,999');
    expect(await press(), 'above break-even it asks for a tick').toBeNull();
    expect(sent()).toEqual([]);
    const [above] = rowsOf(draftNow('s')!);
    expect(above).toMatchObject({ ticked: false, asksForTick: true });
    changeDraft('s', { ticks: { '1': above!.mark } });
    expect(await press()).toBe('j');
  });

  it('a cost that cannot be kept sends nothing', async () => {
    await keepDraft(draft());
    type('cost 1', '2');
    vi.mocked(keepCosts).mockResolvedValueOnce(fail(failure('storageFull')));
    expect(await press()).toBeNull();
    expect(sent()).toEqual([]);
    expect(state().failure?.code).toBe('storageFull');
  });

  it('a picture that is older than the draft sends nothing', async () => {
    await keepDraft(draft());
    const before = draftNow('s')!;
    type('rate 1', '4');
    expect(await state().apply(before, rowsOf(before), { accountId: 's', confirmed: true })).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a review belongs to its shop', () => {
  it('is not sent beside another shop’s name', async () => {
    await keepDraft(draft());
    for (const shown of ['b', null]) expect(await press(shown)).toBeNull();
    expect(state().failure?.code).toBe('notThisShop');
    expect(asked).not.toHaveBeenCalled();
  });

  it('stays as it is whatever is done with others: random turns among shops', async () => {
    const shop = fc.constantFrom('s', 'b', 'c');
    const turn = fc.oneof(
      fc.record({ do: fc.constant('open' as const), shop, item: fc.nat(3) }),
      fc.record({ do: fc.constant('type' as const), shop, item: fc.integer({ min: 100, max: 900 }) }),
      fc.record({ do: fc.constant('apply' as const), shop, item: fc.nat(3) }),
      fc.record({ do: fc.constant('discard' as const), shop, item: fc.nat(3) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(turn, shop), { maxLength: 25 }), async (turns) => {
        const model = new Map<string, { item: string; rate: number }>();
        for (const accountId of ['s', 'b', 'c']) await dropDraft(accountId);
        for (const [{ do: what, shop: of, item }, shown] of turns) {
          const known = model.get(of);
          if (what === 'open') {
            await keepDraft(draft({ id: crypto.randomUUID(), accountId: of, target: 'typed', items: [{ itemId: `${of}${item}` }] }));
            model.set(of, { item: `${of}${item}`, rate: 0 });
          } else if (what === 'discard') {
            await dropDraft(of);
            model.delete(of);
          } else if (what === 'type') {
            typeField(of, 'rateForAll', String(item / 100), 'SG');
            if (known) model.set(of, { ...known, rate: item });
          } else {
            asked.mockClear();
            const now = draftNow(of);
            const jobId = now && (await state().apply(now, rowsOf(now), { accountId: shown, confirmed: false }));
            expect(jobId !== null, 'sent exactly when the shop is the one that is named').toBe(
              shown === of && (known?.rate ?? 0) > 0 && known?.rate !== 500,
            );
            if (jobId === null) continue;
            expect(asked.mock.calls).toMatchObject([
              ['job.applyRates', { accountId: of, changes: [{ itemId: known?.item, rate: known?.rate }] }],
            ]);
            model.delete(of);
          }
        }
        for (const of of ['s', 'b', 'c']) expect(draftNow(of)?.items[0]?.itemId).toBe(model.get(of)?.item);
      }),
      { numRuns: 60 },
    );
  });
});
