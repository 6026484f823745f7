import { describe, expect, it } from 'vitest';
import { type CampaignDraft, EMPTY_DRAFT } from './draft';
import { checkDraft, type DraftProblem, stepsWithProblems } from './draft-checks';

const NOW = Date.UTC(2026, 10, 30, 12);
const DAY = 86_400_000;
const whole: CampaignDraft = {
  ...EMPTY_DRAFT,
  products: [{ itemId: '1', name: 'Cup', rate: 1200 as never }],
  affiliates: [{ affiliateId: '9', name: 'Ana', by: 'book' }],
  name: ' Ten best ',
  message: 'Hello',
  start: NOW + 3_600_000,
  end: NOW + 2 * DAY,
  budget: null,
};
const place = { market: 'BR' as const, names: ['Summer'], now: NOW };

it('a whole draft is what it says, without the spaces around its name', () => {
  expect(checkDraft(whole, place)).toEqual({
    ok: true,
    input: {
      name: 'Ten best',
      message: 'Hello',
      period: { start: NOW + 3_600_000, end: NOW + 2 * DAY },
      budget: null,
      products: [{ itemId: '1', rate: 1200 }],
      affiliateIds: ['9'],
    },
  });
});

describe('only what AMS has published is refused', () => {
  it.each<[string, Partial<CampaignDraft>]>([
    ['a period of an hour', { end: NOW + 2 * 3_600_000 }],
    ['no end', { noEnd: true, end: null }],
    ['a name of 300 letters', { name: 'x'.repeat(300) }],
    ['a message of 2,000 letters', { message: 'x'.repeat(2000) }],
    ['a budget of a cent', { budget: '0,01' }],
    ['800 products', { products: Array.from({ length: 800 }, (_, n) => ({ itemId: String(n + 1), name: '', rate: 100 as never })) }],
  ])('%s', (_what, change) => {
    expect(checkDraft({ ...whole, ...change }, place).ok).toBe(true);
  });
});

it.each<[string, Partial<CampaignDraft>, DraftProblem]>([
  ['no products', { products: [] }, { step: 'products', what: 'noProducts' }],
  ['a product without a rate', { products: [{ itemId: '7', name: 'Mug', rate: null }] }, { step: 'products', what: 'noRate', itemId: '7' }],
  ['nobody', { affiliates: [] }, { step: 'affiliates', what: 'noAffiliates' }],
  ['no name', { name: '  ' }, { step: 'basics', field: 'name', what: 'missing' }],
  ['a name that is taken', { name: 'Summer ' }, { step: 'basics', field: 'name', what: 'taken' }],
  ['no message', { message: '\n' }, { step: 'basics', field: 'message', what: 'missing' }],
  ['no start', { start: null }, { step: 'basics', field: 'start', what: 'missing' }],
  ['a start that is past', { start: NOW - 1 }, { step: 'basics', field: 'start', what: 'past' }],
  ['no end, where one is wanted', { end: null }, { step: 'basics', field: 'end', what: 'missing' }],
  ['an end before the start', { start: NOW + DAY, end: NOW + 3_600_000 }, { step: 'basics', field: 'end', what: 'beforeStart' }],
  ['an end that is past', { end: NOW - 1 }, { step: 'basics', field: 'end', what: 'past' }],
  ['a budget that is a rate', { budget: '10%' }, { step: 'basics', field: 'budget', what: 'isRate' }],
  ['a budget of nothing', { budget: '0,00' }, { step: 'basics', field: 'budget', what: 'zero' }],
  ['a budget of another currency', { budget: 'US$ 50' }, { step: 'basics', field: 'budget', what: 'otherCurrency' }],
])('%s: said at its field', (_what, change, problem) => {
  const checked = checkDraft({ ...whole, ...change }, place);
  expect(checked).toEqual({ ok: false, problems: [problem] });
  expect(checked.ok || [...stepsWithProblems(checked.problems)]).toEqual([problem.step]);
});

it('reads a budget as the market writes numbers, and Thailand has none', () => {
  const inputOf = (market: 'BR' | 'SG' | 'VN', budget: string) => {
    const checked = checkDraft({ ...whole, budget }, { ...place, market });
    return checked.ok ? checked.input.budget : checked.problems;
  };
  expect(inputOf('BR', 'R$ 1.500,50')).toBe('1500.5');
  expect(inputOf('SG', '1,500.50')).toBe('1500.5');
  expect(inputOf('VN', '1.500.000')).toBe('1500000');
  expect(checkDraft({ ...whole, budget: '500' }, { ...place, market: 'TH' })).toMatchObject({
    problems: [{ field: 'budget', what: 'notOffered' }],
  });
});

it('says everything at once', () => {
  const checked = checkDraft(EMPTY_DRAFT, place);
  expect(checked.ok ? [] : checked.problems.map((one) => ('field' in one ? one.field : one.step))).toEqual([
    'products',
    'affiliates',
    'name',
    'start',
    'end',
    'message',
  ]);
});
