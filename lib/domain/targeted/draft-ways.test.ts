import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { PartEnd } from './campaign-steps';
import { type CampaignDraft, type DraftAffiliate, EMPTY_DRAFT } from './draft';
import { withAffiliates, withoutProduct, withProducts, withRates } from './draft-edit';
import { draftOutcome, type KeptPart } from './draft-outcome';
import { proposedRate } from './proposed-rate';
import { firstRepairs } from './repair';

const rate = (points: number) => points as CommissionRate;
const person = (affiliateId: string): DraftAffiliate => ({ affiliateId, name: affiliateId, by: 'recommended' });

describe('a first rate', () => {
  it.each([
    [{ open: null, range: null, breakEven: null }, null],
    [{ open: null, range: null, breakEven: rate(900) }, null],
    [{ open: rate(500), range: null, breakEven: null }, 500],
    [{ open: rate(500), range: { min: rate(600), max: rate(900) }, breakEven: null }, 900],
    [{ open: rate(1200), range: { min: rate(600), max: rate(900) }, breakEven: null }, 1200],
    [{ open: rate(500), range: { min: rate(600), max: rate(900) }, breakEven: rate(700) }, 700],
    [{ open: rate(500), range: null, breakEven: rate(0) }, null],
  ])('%j gives %s', (facts, expected) => expect(proposedRate(facts)).toBe(expected));
});

it('who or what is in a draft already joins no second time, and stays as it was chosen', () => {
  const draft: CampaignDraft = {
    ...EMPTY_DRAFT,
    affiliates: [{ ...person('1'), by: 'book' }],
    products: [{ itemId: 'a', name: 'A', rate: rate(5) }],
  };
  expect(withAffiliates(draft, [person('1'), person('2'), person('2')]).affiliates).toEqual([{ ...person('1'), by: 'book' }, person('2')]);
  expect(withProducts(draft, [{ itemId: 'a', name: 'Other', rate: null }]).products).toEqual(draft.products);
  expect(withoutProduct(draft, 'a').products).toEqual([]);
});

it('another rate takes the mark of a refusal away, an untouched product keeps it', () => {
  const refusal = { code: 'productRefused' as const };
  const draft: CampaignDraft = {
    ...EMPTY_DRAFT,
    products: [
      { itemId: 'a', name: 'A', rate: rate(5), refusal },
      { itemId: 'b', name: 'B', rate: rate(5), refusal },
    ],
  };
  expect(withRates(draft, new Map([['a', rate(7)]])).products).toEqual([{ itemId: 'a', name: 'A', rate: 7 }, draft.products[1]]);
});

describe('what became of a draft', () => {
  const sent: CampaignDraft = {
    ...EMPTY_DRAFT,
    products: [{ itemId: '1', name: 'A', rate: rate(5) }],
    affiliates: [person('7'), person('8')],
    sent: { jobId: 'j', campaignId: null },
  };
  const part = (of: KeptPart['of'], partId: string, outcome: KeptPart['outcome'], campaignId: string | null = '99'): KeptPart => ({
    of,
    partId,
    campaignId,
    outcome,
    failure: outcome === 'refused' ? { code: 'affiliateRefused' } : null,
  });

  it('tells the refused that still stand in it; those that were left out since are told no more', () => {
    const parts = [
      part('campaign', 'n', 'done'),
      part('product', '1', 'unconfirmed'),
      part('affiliate', '7', 'refused'),
      part('affiliate', '6', 'refused'),
    ];
    expect(draftOutcome(sent, parts)).toEqual({
      campaignId: '99',
      whole: null,
      refused: [{ of: 'affiliate', id: '7', end: 'refused', failure: { code: 'affiliateRefused' } }],
      done: 0,
      unconfirmed: 1,
      unknown: 0,
    });
  });

  it('a campaign that was refused takes its parts with it: none of them is to be repaired', () => {
    const parts = [part('campaign', 'n', 'refused', null), part('product', '1', 'refused', null), part('affiliate', '7', 'refused', null)];
    expect(draftOutcome(sent, parts)).toMatchObject({ campaignId: null, whole: { code: 'affiliateRefused' }, refused: [] });
  });

  it('a repair of its own job keeps the campaign that was made before', () => {
    const again = { ...sent, sent: { jobId: 'k', campaignId: '5' } };
    expect(draftOutcome(again, [])).toMatchObject({ campaignId: '5', refused: [] });
  });
});

it('three refused affiliates get three different others, best first, and are left out where nobody is left', () => {
  const refused = (id: string): PartEnd => ({ of: 'affiliate', id, end: 'refused', failure: { code: 'affiliateRefused' } });
  const ends = [refused('1'), { ...refused('9'), of: 'product' as const }, refused('2'), refused('3')];
  const repairs = firstRepairs(ends, [person('a'), person('b')]);
  expect([...repairs]).toEqual([
    ['affiliate 1', { do: 'replace', affiliate: person('a') }],
    ['product 9', { do: 'drop' }],
    ['affiliate 2', { do: 'replace', affiliate: person('b') }],
    ['affiliate 3', { do: 'drop' }],
  ]);
});
