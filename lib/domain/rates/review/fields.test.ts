import { describe, expect, it } from 'vitest';
import type { CommissionRate } from '#lib/domain/commission-rate';
import type { ReviewDraft, ReviewTarget } from './draft';
import { withTypedCost } from './facts';
import { fieldText, isFault, isUnread, type ReviewField, readField, typeInto, unreadFields } from './fields';
import { endOfDay } from './full-days';

const rate = (points: number) => points as CommissionRate;
const EMPTY = {
  accountId: 's',
  target: 'typed' as ReviewTarget,
  rateForAll: rate(800),
  rates: { '1': rate(700) },
  costs: { '1': '9' },
  unread: {},
  end: 5,
} as unknown as ReviewDraft;
const typing = (field: ReviewField, text: string, draft = EMPTY): ReviewDraft => ({ ...draft, ...typeInto(draft, field, text, 'BR') });
const value = (field: ReviewField, { rateForAll, rates, costs, end }: ReviewDraft) =>
  ({ rateForAll, end, 'rate 1': rates['1'] ?? null, 'cost 1': costs['1'], fee: undefined })[field as 'end'];

describe('a keystroke counts at once', () => {
  it.each<[ReviewField, string, unknown]>([
    ['rateForAll', '4', 400],
    ['rateForAll', '9,5', 950],
    ['rateForAll', '9.5 %', 950],
    ['rateForAll', '', null],
    ['rate 1', '4', 400],
    ['rate 1', '12,34', 1234],
    ['rate 1', '', null],
    ['cost 1', '99.999', '99999'],
    ['cost 1', 'R$ 12,50', '12.5'],
    ['cost 1', '0', '0'],
    ['cost 1', '', null],
    ['end', '2027-01-31', endOfDay('2027-01-31', 'America/Sao_Paulo')],
  ])('%s: "%s"', (field, text, counts) => {
    const draft = typing(field, text);
    expect(value(field, draft)).toBe(counts);
    expect(draft.unread).toEqual({});
  });

  it.each<[ReviewField, string]>([
    ['rateForAll', 'three'],
    ['rateForAll', '0'],
    ['rateForAll', '101'],
    ['rate 1', '4,567'],
    ['rate 1', '-4'],
    ['cost 1', 'dear'],
    ['cost 1', '-1'],
    ['end', ''],
    ['end', '20267-01-01'],
    ['fee', '101'],
  ])('%s: "%s" cannot be read, stays as it is, and holds up the review until it is mended or emptied', (field, text) => {
    const wrong = typing(field, text, field === 'end' ? { ...EMPTY, target: 'extend' } : EMPTY);
    expect(unreadFields(wrong)).toEqual([field]);
    expect(wrong.unread[field]).toBe(text);
    expect(isUnread(wrong, '1')).toBe(field.endsWith(' 1'));
    expect(isUnread(wrong, '2')).toBe(false);
    const mended = typing(field, field === 'end' ? '2027-02-01' : '5', wrong);
    expect(unreadFields(mended)).toEqual([]);
  });

  it('every character on the way to a text is read or named: none leaves what was there before in force', () => {
    for (const text of ['12,5', '99,99', '4.', '0,5', '1x', '7%']) {
      let draft = EMPTY;
      for (let length = 1; length <= text.length; length++) {
        draft = typing('rate 1', text.slice(0, length), draft);
        const read = readField('rate 1', text.slice(0, length), 'BR');
        expect(isFault(read) ? unreadFields(draft) : draft.rates['1']).toEqual(isFault(read) ? ['rate 1'] : read);
      }
    }
  });
});

it('a field that has nothing to do with what is done holds nothing up', () => {
  const wrong = { ...EMPTY, unread: { rateForAll: 'x', 'rate 1': 'x', end: '', 'cost 1': 'x', fee: 'x' } };
  const of = (target: ReviewTarget) => unreadFields({ ...wrong, target });
  expect(of('typed')).toEqual(['rateForAll', 'rate 1', 'cost 1', 'fee']);
  expect(of('min')).toEqual(['rate 1', 'cost 1', 'fee']);
  expect(of('add')).toEqual(['rateForAll', 'rate 1', 'end', 'cost 1', 'fee']);
  expect(of('extend')).toEqual(['end', 'cost 1', 'fee']);
  expect(of('remove')).toEqual(['cost 1', 'fee']);
});

it('a value stands in its field so that it is read again as itself', () => {
  for (const market of ['BR', 'SG', 'VN', 'TW'] as const) {
    for (const points of [1, 50, 825, 1000, 10_000])
      expect(readField('rate 1', fieldText('rate 1', rate(points), market), market)).toBe(points);
    for (const amount of ['0', '12.5', '1234.567', '0.5', '99999']) {
      expect(readField('cost 1', fieldText('cost 1', amount, market), market)).toBe(amount);
    }
  }
});

it('the cost in the field comes before what the records hold; emptied, that of the SKU counts', () => {
  const money = (amount: string) => ({ amount, currency: 'BRL' });
  const facts = { itemId: '1', cost: money('10'), costOfSku: money('8') } as never;
  expect(withTypedCost({ costs: {} }, facts, 'BRL').cost).toEqual(money('10'));
  expect(withTypedCost({ costs: { '1': '99.9' } }, facts, 'BRL').cost).toEqual(money('99.9'));
  expect(withTypedCost({ costs: { '1': null } }, facts, 'BRL').cost).toEqual(money('8'));
  expect(withTypedCost({ costs: { '2': '1' } }, facts, 'BRL').cost).toEqual(money('10'));
});
