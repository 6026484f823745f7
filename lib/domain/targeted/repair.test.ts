import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PartEnd } from './campaign-steps';
import { type CampaignDraft, type DraftAffiliate, EMPTY_DRAFT } from './draft';
import { changesAfterRepair, firstRepair, type Repair, repaired, withRefusals } from './repair';

const person = (affiliateId: string): DraftAffiliate => ({ affiliateId, name: `A ${affiliateId}`, by: 'book' });
const draftOf = (items: readonly string[], people: readonly string[]): CampaignDraft => ({
  ...EMPTY_DRAFT,
  name: 'Ten best',
  products: items.map((itemId) => ({ itemId, name: itemId, rate: 1000 as never })),
  affiliates: people.map(person),
});
const refused = (of: PartEnd['of'], id: string): PartEnd => ({
  of,
  id,
  end: 'refused',
  failure: { code: of === 'product' ? 'productRefused' : 'affiliateRefused' },
});

it('a refusal is shown at its product or affiliate, repaired there, and sent again for these alone', () => {
  const made = withRefusals(draftOf(['1', '2'], ['a', 'b', 'c']), [
    refused('product', '2'),
    refused('affiliate', 'b'),
    refused('affiliate', 'c'),
    { of: 'affiliate', id: 'a', end: 'done' },
  ]);
  expect(made.products.map(({ refusal }) => refusal?.code)).toEqual([undefined, 'productRefused']);
  const repairs = new Map<string, Repair>([
    ['product 2', { do: 'rate', rate: 1500 as never }],
    ['affiliate b', firstRepair(refused('affiliate', 'b'), [person('d')])],
    ['affiliate c', firstRepair(refused('affiliate', 'c'), [])],
  ]);
  const mended = repaired(made, repairs);
  expect(mended.affiliates.map(({ affiliateId }) => affiliateId)).toEqual(['a', 'd']);
  expect(changesAfterRepair(mended, { campaignId: '7', itemIds: ['1'], affiliateIds: ['a'] })).toEqual([
    { change: 'addProducts', campaignId: '7', name: 'Ten best', products: [{ itemId: '2', rate: 1500 }] },
    { change: 'addAffiliates', campaignId: '7', name: 'Ten best', affiliateIds: ['d'] },
  ]);
});

it('what is still refused is not sent again, and nobody is sent twice, whoever replaces whom', () => {
  const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 });
  const spare = fc.constantFrom<string>('a', 'c', 'x', 'y');
  fc.assert(
    fc.property(ids, ids, fc.array(spare, { maxLength: 6 }), (people, bad, spares) => {
      const made = withRefusals(
        draftOf(['1'], people),
        bad.map((id) => refused('affiliate', id)),
      );
      const repairs = new Map(
        bad.flatMap((id, at): [string, Repair][] =>
          spares[at] ? [[`affiliate ${id}`, { do: 'replace', affiliate: person(spares[at]) }]] : [],
        ),
      );
      const held = people.filter((id) => !bad.includes(id));
      const [change] = changesAfterRepair(repaired(made, repairs), { campaignId: '7', itemIds: ['1'], affiliateIds: held });
      const sent = change && 'affiliateIds' in change ? change.affiliateIds : [];
      expect(new Set(sent).size).toBe(sent.length);
      expect(sent.filter((id) => held.includes(id))).toEqual([]);
      // Whoever was refused goes out again only as somebody's replacement.
      expect(sent.filter((id) => bad.includes(id) && people.includes(id) && !spares.includes(id))).toEqual([]);
    }),
  );
});
