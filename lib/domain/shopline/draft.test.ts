import { describe, expect, it } from 'vitest';
import { cpuMs } from '#test/support/cpu-ms';
import type { ShoplineCampaign } from './campaign';
import { checkDraft, EMPTY_DRAFT } from './draft';
import { draftLike } from './draft-like';
import { checkEdit, editOf } from './edit';

const TAIPEI = { currency: 'TWD', country: 'TW' };
const GOOD = { ...EMPTY_DRAFT, name: ' Iris spring ', code: 'iris123', value: '10' };
const CAMPAIGN: ShoplineCampaign = {
  campaignId: 'c1',
  name: 'Iris picks',
  code: 'iris-picks',
  rewardType: 'amount',
  rate: null,
  amount: null,
  applyOn: 'product',
  applyMethod: 'item',
  minimum: null,
  promotionId: 'p1',
  link: 'https://shop.example/?sl-ref=iris-picks',
  partner: { name: 'Iris', email: 'iris@example.com' },
  lines: [
    { id: 'l1', productId: 'a', rate: null, amount: { amount: '12', currency: 'TWD' } },
    { id: 'l2', productId: 'b', rate: null, amount: { amount: '15', currency: 'TWD' } },
  ],
  startAt: Date.UTC(2026, 0, 1),
  endAt: null,
  remarks: {},
  uses: 3,
  reward: null,
  createdAt: 1,
};

describe('what a form asks for', () => {
  it('is left to SHOPLINE where nothing was said, null where none or never was', () => {
    expect(checkDraft(GOOD, TAIPEI, [])).toEqual({
      ok: true,
      partner: null,
      input: {
        name: 'Iris spring',
        code: 'iris123',
        rewardType: 'percentage',
        applyOn: 'order',
        applyMethod: 'all',
        rate: 1000,
        endAt: null,
      },
    });
    const none = checkDraft({ ...GOOD, reward: 'none', promotion: 'none' }, TAIPEI, []);
    expect(none).toMatchObject({ ok: true, input: { rewardType: null, promotionId: null, endAt: null } });
    expect(none.ok && 'rate' in none.input).toBe(false);
  });

  it.each([
    ['TW', '2026-01-01T08:00', '2026-01-01T00:00:00.000Z'],
    ['JP', '2026-01-01T09:00', '2026-01-01T00:00:00.000Z'],
    ['MY', '2026-07-01T00:30', '2026-06-30T16:30:00.000Z'],
    ['VN', '2026-01-01T00:00', '2025-12-31T17:00:00.000Z'],
    ['US', '2026-01-01T00:00', '2026-01-01T00:00:00.000Z'],
  ])('takes a time in %s by the store’s clock: %s is %s', (country, start, utc) => {
    const checked = checkDraft({ ...GOOD, start }, { currency: 'TWD', country }, []);
    expect(checked.ok && new Date(checked.input.startAt ?? 0).toISOString()).toBe(utc);
  });

  it.each([
    [{ name: ' ' }, { name: 'nameMissing' }],
    [{ name: 'x'.repeat(256) }, { name: 'nameLong' }],
    [{ code: '' }, { code: 'codeMissing' }],
    [{ code: 'with blank' }, { code: 'codeForm' }],
    [{ code: 'x'.repeat(51) }, { code: 'codeForm' }],
    [{ code: 'IRIS-picks' }, { code: 'codeTaken' }],
    [{ value: '0' }, { value: 'rate' }],
    [{ value: '100.5' }, { value: 'rate' }],
    [{ value: '-1' }, { value: 'rate' }],
    [{ value: '1.234' }, { value: 'rate' }],
    [{ reward: 'amount', value: '12.5' }, { value: 'amount' }],
    [{ reward: 'amount', value: '-12' }, { value: 'amount' }],
    [{ minimum: '0' }, { minimum: 'minimum' }],
    [{ partnerEmail: 'iris' }, { partnerEmail: 'email' }],
    [{ applies: 'items' }, { lines: 'linesMissing' }],
    [{ applies: 'items', lines: [{ productId: 'a', title: 'A', value: '' }] }, { lines: 'lineValue' }],
    [{ end: '2020-01-01T00:00' }, { end: 'endFirst' }],
    [{ start: '2026-05-02T00:00', end: '2026-05-01T00:00' }, { end: 'endFirst' }],
    [{ start: '0115-05-02T00:00' }, { start: 'start' }],
    [{ start: '2569-05-02T00:00' }, { start: 'start' }],
    [{ end: '2569-05-02T00:00' }, { end: 'end' }],
    [{ end: '0115-05-02T00:00' }, { end: 'end' }],
  ] as const)('%j is refused as %j', (change, problems) => {
    expect(checkDraft({ ...GOOD, ...change } as never, TAIPEI, [CAMPAIGN])).toMatchObject({ ok: false, problems });
  });

  it('keeps an amount in the store’s currency: whole dollars in TWD, cents in SGD', () => {
    const input = (value: string, currency: string) => checkDraft({ ...GOOD, reward: 'amount', value }, { currency, country: null }, []);
    expect(input('12', 'TWD')).toMatchObject({ ok: true, input: { amount: '12' } });
    expect(input('12,50', 'SGD')).toMatchObject({ ok: true, input: { amount: '12.5' } });
  });

  it.each([
    ['NT$1,000', 'TWD', 'TW', '1000'],
    ['1,000', 'TWD', 'TW', '1000'],
    ['NT$ 12,000', 'TWD', 'TW', '12000'],
    ['2,500', 'TWD', 'TW', '2500'],
    ['１，０００', 'TWD', 'TW', '1000'],
    ['1,500', 'HKD', 'HK', '1500'],
    ['RM1,250.50', 'MYR', 'MY', '1250.5'],
    ['$1,000.00', 'SGD', 'SG', '1000'],
    ['12.500đ', 'VND', 'VN', '12500'],
    ['1.000', 'TWD', 'TW', 'ambiguous'],
    ['1.000', 'SGD', 'SG', 'ambiguous'],
    ['1,000', 'VND', 'VN', 'ambiguous'],
    ['US$ 10', 'SGD', 'SG', 'otherCurrency'],
    ['10 %', 'SGD', 'SG', 'amount'],
    ['12.505', 'SGD', 'SG', 'ambiguous'],
    ['12.5050', 'SGD', 'SG', 'amount'],
    ['0', 'SGD', 'SG', 'amount'],
    ['-5', 'SGD', 'SG', 'amount'],
  ])('an amount and a minimum of %j in %s are %s, %s', (text, currency, country, wanted) => {
    const checked = checkDraft({ ...GOOD, reward: 'amount', value: text, minimum: text }, { currency, country }, []);
    if (checked.ok) expect([checked.input.amount, checked.input.minimum]).toEqual([wanted, wanted]);
    else expect(checked.problems).toEqual({ value: wanted, minimum: wanted === 'amount' ? 'minimum' : wanted });
  });

  it.each([
    ['12,5', 1250],
    ['１２％', 1200],
    ['NT$12', 'rate'],
    ['1.000', 'rate'],
    ['101', 'rate'],
  ])('a percentage of %j is %s', (value, wanted) => {
    const checked = checkDraft({ ...GOOD, value }, TAIPEI, []);
    expect(checked.ok ? checked.input.rate : checked.problems.value).toBe(wanted);
  });

  it('an e-mail address of 100 kB takes no time', () => {
    const started = process.cpuUsage();
    const partnerEmail = `a@${'.a'.repeat(50_000)}@`;
    expect(checkDraft({ ...GOOD, partnerEmail }, TAIPEI, [])).toMatchObject({ problems: { partnerEmail: 'email' } });
    expect(cpuMs(started)).toBeLessThan(500);
  });

  it('is filled like a campaign that is there, but for its code', () => {
    expect(draftLike(CAMPAIGN, new Map([['a', 'Mug']]))).toMatchObject({
      code: '',
      reward: 'amount',
      applies: 'items',
      lines: [
        { productId: 'a', title: 'Mug', value: '12' },
        { productId: 'b', title: 'b', value: '15' },
      ],
    });
  });
});

describe('what is changed', () => {
  const edit = editOf(CAMPAIGN, TAIPEI);
  it('is nothing while nothing differs', () => {
    expect(checkEdit(edit, CAMPAIGN, TAIPEI)).toEqual({ ok: true, change: {}, seen: null });
  });
  it('names every line that stays, and what the person saw', () => {
    const added = [{ productId: 'c', title: 'C', value: '20' }];
    expect(checkEdit({ ...edit, lineIds: ['l2'], added }, CAMPAIGN, TAIPEI)).toEqual({
      ok: true,
      change: {
        lines: [
          { id: 'l2', productId: 'b' },
          { productId: 'c', amount: '20' },
        ],
      },
      seen: ['l1', 'l2'],
    });
  });
  it('says null for no promotion, and a moment in UTC for an end', () => {
    expect(checkEdit({ ...edit, promotion: 'none', end: '2026-09-01T00:00' }, CAMPAIGN, TAIPEI)).toMatchObject({
      change: { promotionId: null, endAt: Date.UTC(2026, 7, 31, 16) },
    });
  });
  it('refuses an end before the start, a strange e-mail and an empty list of products', () => {
    const wrong = { ...edit, end: '2025-01-01T00:00', partnerEmail: 'iris', lineIds: [] };
    expect(checkEdit(wrong, CAMPAIGN, TAIPEI)).toMatchObject({
      problems: { end: 'endFirst', partnerEmail: 'email', lines: 'linesMissing' },
    });
  });
});
