import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aSaleLine } from '#test/support/reports/sale-lines';
import { type InviteSources, invitePlan, type Recommended, withParents } from './invite-plan';

const person = (affiliateId: string, over: Partial<Recommended> = {}): Recommended => ({
  ...{ affiliateId, name: `N${affiliateId}`, userName: null, followers: null, clicks: null, orders: null },
  ...{ isGolden: null, isGoodFulfillment: null, categoryIds: ['100'], topItemIds: [], recommended: Number(affiliateId) },
  ...over,
});
const plan = (affiliates: readonly Recommended[], over: Partial<InviteSources> = {}) =>
  invitePlan({
    ...{ affiliates, lines: [], notes: [], inCampaigns: [], ownCategories: new Set(['100']), ownProducts: new Map([['7', 'Cup']]) },
    ...over,
  });
const ids = (...asked: Parameters<typeof plan>) => plan(...asked).map(({ id }) => id);
const sale = (affiliateId: string, cents: number, over: object = {}) =>
  aSaleLine({ orderId: `${affiliateId} ${cents}`, affiliateId, affiliateName: '', affiliateUsername: '', cents, ...over });
const note = (affiliateId: string, mergedInto: string | null, erasedAt: number | null = null) => ({ affiliateId, mergedInto, erasedAt });

describe('whom to invite', () => {
  it('are those who are recommended, promote what the shop sells, and are in no campaign', () => {
    const people = [
      person('1'),
      person('2', { recommended: null }),
      person('3', { categoryIds: ['999'] }),
      person('4', { categoryIds: [] }),
      person('5'),
    ];
    expect(ids(people, { inCampaigns: ['5'] })).toEqual(['1']);
    // What the shop's products are in is not known: none of them is wrong.
    expect(ids(people, { inCampaigns: ['5'], ownCategories: new Set() })).toEqual(['1', '3', '4']);
  });

  it('who sells the shop’s products is right whatever the categories', () => {
    const people = [person('1', { categoryIds: [] }), person('2', { categoryIds: ['999'], topItemIds: ['7', '8', '7'] })];
    const [first, second] = plan(people, { lines: [sale('1', 500)] });
    expect(first).toMatchObject({ id: '1', afterRefunds: 500_000n, ownOrders: 1, best: [], categories: [] });
    expect(second).toMatchObject({ id: '2', afterRefunds: 0n, best: [{ itemId: '7', name: 'Cup' }] });
  });

  it('stand by what they sell of the shop’s, then by its products, by categories, and as they are recommended', () => {
    const people = [
      person('1'),
      person('2', { categoryIds: ['100', '200', '300'] }),
      person('3', { topItemIds: ['7'] }),
      person('4', { topItemIds: ['7'], categoryIds: ['200'] }),
      person('5'),
      person('6'),
    ];
    const lines = [sale('6', 900), sale('5', 400), sale('5', 600), sale('5', 9_999, { state: 'cancelled' })];
    expect(ids(people, { lines, ownCategories: new Set(['100', '200']) })).toEqual(['5', '6', '3', '4', '2', '1']);
  });

  it('a person under two ids is one: in a campaign under either, and asked once', () => {
    const people = [person('1'), person('2'), person('3')];
    expect(ids(people, { notes: [note('1', '2')], inCampaigns: ['1'] })).toEqual(['3']);
    expect(ids(people, { notes: [note('1', '2')], lines: [sale('2', 5)] })).toEqual(['1', '3']);
  });

  it('nobody who was erased is proposed again', () => {
    expect(ids([person('1'), person('2')], { notes: [note('1', null, 5)] })).toEqual(['2']);
    expect(ids([person('1'), person('2')], { notes: [note('1', '9'), note('9', null, 5)] })).toEqual(['2']);
  });

  it('any lists: nobody twice, nobody who is taken, and in one order', () => {
    const some = fc.constantFrom<string>('1', '2', '3', '4', '5', '6');
    const people = fc.uniqueArray(
      fc.record({ affiliateId: some, categoryIds: fc.subarray(['100', '200', '900']), topItemIds: fc.subarray(['7', '8']) }),
      { selector: ({ affiliateId }) => affiliateId },
    );
    const merges = fc.array(fc.tuple(some, some), { maxLength: 3 });
    fc.assert(
      fc.property(people, fc.array(some, { maxLength: 3 }), merges, fc.array(some), (list, inCampaigns, pairs, sold) => {
        const notes = pairs.map(([from, to]) => note(from, from === to ? null : to));
        const lines = sold.map((id, at) => sale(id, 100 + at));
        const own = list.map(({ affiliateId, ...over }) => person(affiliateId, over));
        const found = plan(own, { inCampaigns, notes, lines });
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.filter(({ id }) => inCampaigns.includes(id))).toEqual([]);
        const sales = found.map((one) => one.afterRefunds);
        expect(sales).toEqual(sales.toSorted((one, other) => (one < other ? 1 : -1)));
      }),
    );
  });
});

it('categories come with all above them, and a tree that goes round ends', () => {
  const parents = new Map([
    ['3', '2'],
    ['2', '1'],
    ['1', null],
    ['8', '9'],
    ['9', '8'],
  ]);
  expect([...withParents(['3', '7', ''], parents)]).toEqual(['3', '2', '1', '7']);
  expect([...withParents(['8'], parents)]).toEqual(['8', '9']);
});
