import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CampaignChange } from './campaign-steps';
import { type ChangeDraft, changeCalls, changesOf, checkChanges, differenceOf, rebased } from './change-draft';
import type { CampaignBase, CampaignDraft } from './draft';

const NOW = Date.UTC(2026, 10, 30, 12);
const DAY = 86_400_000;
const BASE: CampaignBase = {
  campaignId: '7',
  name: 'Natal',
  start: NOW - 20 * DAY + 59_000,
  end: NOW + 20 * DAY + 59_000,
  budget: '1500.00',
  products: [
    { itemId: '1', name: 'Caneca', rate: 800 as never },
    { itemId: '2', name: 'Copo', rate: 900 as never },
    { itemId: '3', name: 'Pote', rate: null },
  ],
  affiliates: [
    { affiliateId: '91', name: 'Ana' },
    { affiliateId: '92', name: null },
  ],
};
const place = { market: 'BR' as const, names: ['Natal', 'Verão'], now: NOW };
const begun = changesOf(BASE, 'Oi!', 'products', 'BR');
const changed = (some: Partial<CampaignDraft>): ChangeDraft => ({ ...begun, ...some, base: BASE });
const calls = (some: Partial<CampaignDraft>) => changeCalls(changed(some), 'BR');
const named = { campaignId: '7', name: 'Natal' };
const rated = (itemId: string, rate: number | null) => ({ itemId, name: '', rate: rate as never });

describe('changes of a campaign', () => {
  it('begin with nothing changed and nothing wrong, however the campaign stands', () => {
    expect(calls({})).toEqual([]);
    expect(checkChanges(begun, place)).toEqual([]);
    expect(begun.budget).toBe('1500');
    const odd = { ...BASE, end: null, budget: null, name: ' Natal ', products: [rated('3', null)] };
    expect(changeCalls(changesOf(odd, null, 'basics', 'TH'), 'TH')).toEqual([]);
    expect(checkChanges(changesOf({ ...odd, budget: '10' }, null, 'basics', 'TH'), { ...place, market: 'TH' })).toEqual([]);
  });

  it('are one call each, what joins before what goes', () => {
    const products = [rated('1', 1200), rated('4', 500)];
    expect(calls({ name: 'Natal 2', noEnd: true, products, affiliates: [{ affiliateId: '93', name: null, by: 'id' }] })).toEqual([
      { change: 'basics', ...named, basics: { name: 'Natal 2', end: null } },
      { change: 'addProducts', ...named, products: [{ itemId: '4', rate: 500 }] },
      { change: 'setRates', ...named, products: [{ itemId: '1', rate: 1200 }] },
      { change: 'addAffiliates', ...named, affiliateIds: ['93'] },
      { change: 'removeProducts', ...named, itemIds: ['2', '3'] },
      { change: 'removeAffiliates', ...named, affiliateIds: ['91', '92'] },
    ]);
  });

  it.each<[string, Partial<CampaignDraft>, object]>([
    ['an earlier end', { end: NOW + DAY }, { end: NOW + DAY }],
    ['an end of the same minute', { end: NOW + 20 * DAY }, {}],
    ['the same budget in other words', { budget: '1.500,00' }, {}],
    ['another budget', { budget: '2.000,50' }, { budget: '2000.5' }],
    ['no budget', { budget: '' }, { budget: null }],
    ['a budget that is no amount yet', { budget: '12x' }, {}],
    ['an empty name', { name: ' ' }, {}],
    ['a name with a space more', { name: 'Natal ' }, {}],
    ['no start', { start: null }, {}],
    ['an end that is being typed', { end: null }, {}],
  ])('%s', (_what, some, basics) => expect(differenceOf(changed(some), 'BR').basics).toEqual(basics));

  it('tell rates that rise from those that fall', () => {
    const { raised, lowered } = differenceOf(changed({ products: [rated('1', 700), rated('2', 950), rated('3', 100)] }), 'BR');
    expect(lowered).toEqual([{ itemId: '1', rate: 700, from: 800 }]);
    expect(raised).toEqual([
      { itemId: '2', rate: 950, from: 900 },
      { itemId: '3', rate: 100, from: null },
    ]);
  });

  it.each<[string, Partial<CampaignDraft>, readonly object[]]>([
    ['another campaign’s name', { name: 'Verão' }, [{ field: 'name', what: 'taken' }]],
    ['no name', { name: '' }, [{ field: 'name', what: 'missing' }]],
    ['an end that is over', { end: NOW - DAY }, [{ field: 'end', what: 'past' }]],
    ['an end before its start', { end: NOW - 30 * DAY }, [{ field: 'end', what: 'past' }]],
    ['an earlier end is Shopee’s to judge', { end: NOW + DAY }, []],
    ['a budget of nothing', { budget: '0' }, [{ field: 'budget', what: 'zero' }]],
    ['a product without a rate', { products: [rated('3', null), rated('1', null)] }, [{ what: 'noRate', itemId: '1' }]],
    ['nobody left', { affiliates: [] }, [{ what: 'noAffiliates' }]],
    ['nothing left', { products: [] }, [{ what: 'noProducts' }]],
  ])('%s', (_what, some, problems) => expect(checkChanges(changed(some), place)).toMatchObject(problems));
});

/** A campaign after calls that AMS took whole. */
function after(held: CampaignBase, asked: readonly CampaignChange[]): CampaignBase {
  const products = new Map(held.products.map((one) => [one.itemId, one]));
  const people = new Set(held.affiliates.map(({ affiliateId }) => affiliateId));
  let { name } = held;
  for (const call of asked) {
    if (call.change === 'basics') name = call.basics.name ?? name;
    if (call.change === 'addProducts' || call.change === 'setRates')
      for (const { itemId, rate } of call.products) products.set(itemId, rated(itemId, rate));
    if (call.change === 'removeProducts') for (const itemId of call.itemIds) products.delete(itemId);
    if (call.change === 'addAffiliates') for (const id of call.affiliateIds) people.add(id);
    if (call.change === 'removeAffiliates') for (const id of call.affiliateIds) people.delete(id);
  }
  return { ...held, name, products: [...products.values()], affiliates: [...people].map((affiliateId) => ({ affiliateId, name: null })) };
}
const ratesOf = ({ products }: Pick<CampaignBase, 'products'>) => new Map(products.map(({ itemId, rate }) => [itemId, rate as number]));
const peopleOf = ({ affiliates }: { affiliates: readonly { affiliateId: string }[] }) => affiliates.map(({ affiliateId }) => affiliateId);

const campaign = fc.record({
  rates: fc.uniqueArray(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom(500, 800, 1200)), {
    selector: ([id]) => id,
  }),
  people: fc.subarray(['91', '92', '93', '94']),
  name: fc.constantFrom('A', 'B', 'C'),
});
const baseOf = ({ rates, people, name }: typeof campaign extends fc.Arbitrary<infer T> ? T : never): CampaignBase => ({
  ...BASE,
  name,
  products: rates.map(([itemId, rate]) => rated(itemId, rate)),
  affiliates: people.map((affiliateId) => ({ affiliateId, name: null })),
});

it('whatever others did meanwhile stays, and nothing that the draft asks for is sent that is so already', () => {
  fc.assert(
    fc.property(campaign, campaign, campaign, fc.nat(6), (before, wanted, others, taken) => {
      const [base, asked, held] = [baseOf(before), baseOf(wanted), baseOf(others)];
      const draft = {
        ...changesOf(base, null, 'review', 'BR'),
        name: asked.name,
        products: asked.products,
        affiliates: asked.affiliates.map((one) => ({ ...one, by: 'id' as const })),
      };
      const sent = changeCalls(rebased(draft, held, 'BR'), 'BR');
      const end = after(held, sent);
      const [was, is, now, then] = [base, asked, held, end].map(ratesOf) as [Map<string, number>, ...Map<string, number>[]];
      for (const id of ['1', '2', '3', '4', '5']) expect(then?.get(id)).toBe(was.get(id) === is?.get(id) ? now?.get(id) : is?.get(id));
      for (const id of ['91', '92', '93', '94']) {
        const [had, has, holds, gets] = [base, asked, held, end].map((one) => peopleOf(one).includes(id));
        expect(gets).toBe(had === has ? holds : has);
      }
      expect(end.name).toBe(base.name === asked.name ? held.name : asked.name);
      // Some of the calls were taken: the next sending has the others alone.
      const partly = after(held, sent.slice(0, taken));
      expect(changeCalls(rebased(draft, partly, 'BR'), 'BR').map(({ change }) => change)).toEqual(
        sent.slice(taken).map(({ change }) => change),
      );
    }),
    { numRuns: process.env['SIDECAR_LONG'] ? 5000 : 200 },
  );
});
