import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CampaignRead } from '#lib/background/shopline/campaign-row';
import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { CampaignInput } from '#lib/domain/shopline/campaign-input';
import { findCreated, runCreate } from './create';
import type { Doing, StepOf } from './doing';

vi.mock('#lib/background/shopline/account-read', () => ({
  explainRefusal: async (_store: unknown, _client: unknown, answer: unknown) => answer,
}));
vi.mock('#lib/background/shopline/campaign-list', () => ({ campaignByCode: async () => ({ ok: true, value: null }) }));
vi.mock('#lib/background/accounts/under-way', () => ({ pause: async () => undefined }));

const money = (amount: string) => ({ amount, currency: 'TWD' });
const input: CampaignInput = {
  name: 'Iris',
  code: 'iris123',
  rewardType: 'amount',
  promotionId: null,
  applyOn: 'order',
  applyMethod: 'all',
  amount: '50',
  minimum: '500',
  endAt: null,
};
const step: StepOf<'create'> = { do: 'create', wish: input, partner: { name: 'Iris', email: 'iris@example.com' }, twin: null };
/** A campaign as SHOPLINE tells it, made of what was asked for. */
const made = {
  id: 'c1',
  name: 'Iris',
  code: 'IRIS123',
  rewardType: 'amount',
  affiliatePercentage: null,
  affiliateAmount: money('50'),
  applyOn: 'order',
  applyMethod: 'all',
  conditionMinAmount: money('500'),
  promotionId: null,
  referralLink: 'https://shop.example/?sl-ref=iris123',
  partnerInfo: null,
  campaignProducts: [],
  startAt: 1_800_000_000_000,
  endAt: null,
  remarksTranslations: {},
  useCount: 0,
  totalRewardValue: null,
  createdAt: 1_800_000_000_000,
} as unknown as CampaignRead;

/** Made by somebody else in the same moment, under the same code: each differs by one thing. */
const FOREIGN: readonly (readonly [string, Partial<CampaignRead>])[] = [
  ['another amount', { affiliateAmount: money('999') }],
  ['another name', { name: 'Somebody' }],
  ['a percentage', { rewardType: 'percentage', affiliateAmount: null, affiliatePercentage: 500 as CommissionRate }],
  ['another minimum', { conditionMinAmount: null }],
  ['an end', { endAt: 1_900_000_000_000 }],
  ['a promotion', { promotionId: 'p1' }],
  ['single products', { applyMethod: 'item' }],
  ['what counts', { applyOn: 'product' }],
  ['a partner of theirs', { partnerInfo: { name: 'Eve', email: 'eve@example.com' } }],
  ['a later start', { startAt: 1_893_456_000_000 }],
  ['its age', { createdAt: 1_577_836_800_000, startAt: 1_577_836_800_000 }],
  ['orders with the code', { useCount: 500 }],
  ['a reward that was earned', { totalRewardValue: money('5') }],
  ['the currency of its amount', { affiliateAmount: { amount: '50', currency: 'USD' } }],
  ['the currency of its minimum', { conditionMinAmount: { amount: '500', currency: 'USD' } }],
  ['lines beside the whole order', { campaignProducts: [{ id: 'l', productId: 'a', affiliatePercentage: null, affiliateAmount: null }] }],
  ['terms', { remarksTranslations: { en: 'Terms' } }],
];

const createCampaign = vi.fn();
const updateCampaign = vi.fn();
let listed: CampaignRead[] = [];
const doing = {
  store: { id: 'store' },
  client: {
    createCampaign,
    updateCampaign,
    pages: {
      campaigns: async function* () {
        yield ok({ items: listed, partial: false });
      },
    },
  },
  currency: 'TWD',
  since: 1_799_999_990_000,
  serverTime: (at: number) => at,
  signal: new AbortController().signal,
} as unknown as Doing;
const lost = fail(failure('outcomeUnknown'));

beforeEach(() => {
  createCampaign.mockReset().mockResolvedValue(lost);
  updateCampaign.mockReset().mockResolvedValue(ok({ ...made }));
  listed = [];
});

/** After a lost answer the step itself searches for the campaign, and after the worker's death the next worker does. */
const WAYS = [
  ['after a lost answer', () => runCreate(doing, step)],
  ['after a death', () => findCreated(doing, step)],
] as const;

describe.each(WAYS)('%s a campaign that stands under our code', (_when, act) => {
  it('is ours where it is the one that was asked for: our partner is written into it', async () => {
    listed = [made];
    expect(await act()).toMatchObject({ is: 'done', value: { campaignId: 'c1' } });
    expect(updateCampaign).toHaveBeenCalledTimes(1);
  });

  it.each(FOREIGN)('is somebody else’s by %s: told as taken, and nothing is written into it', async (_what, change) => {
    listed = [{ ...made, ...change }];
    expect(await act()).toMatchObject({ is: 'failed', failure: { code: 'storeCodeTaken' } });
    expect(updateCampaign).not.toHaveBeenCalled();
    expect(createCampaign.mock.calls.length).toBeLessThanOrEqual(1);
  });
});

it.each([
  ['another name', { name: 'Somebody' }],
  ['another code', { code: 'other' }],
])('an answer that tells %s is no answer: the campaign is looked for, and only its own is ours', async (_what, other) => {
  createCampaign.mockResolvedValue(ok({ ...made, id: 'c2', ...other }));
  listed = [{ ...made, ...other, code: 'iris123', name: 'Somebody' }];
  expect(await runCreate(doing, step)).toMatchObject({ is: 'failed', failure: { code: 'storeCodeTaken' } });
  expect(updateCampaign).not.toHaveBeenCalled();
  listed = [made];
  expect(await runCreate(doing, step)).toMatchObject({ is: 'done', value: { campaignId: 'c1' } });
});

it('a campaign that is not there after a lost answer is sent once more, and no third time', async () => {
  expect((await runCreate(doing, step)).is).toBe('unknown');
  expect(createCampaign).toHaveBeenCalledTimes(2);
});
