import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARKET_CODES, MARKETS } from '#lib/domain/market';
import { checkSubIds, fivePlaces } from './sub-id';
import { checkPreset, expandPreset, reuseKey, type SubIdPreset, starredPreset } from './sub-id-preset';
import { SUB_ID_TOKENS, type TokenContext } from './sub-id-token';

const context: TokenContext = {
  at: Date.UTC(2026, 10, 28, 2, 5),
  timeZone: 'America/Sao_Paulo',
  market: 'BR',
  shopId: '627750190',
  itemId: '23798776965',
  counter: 7,
};
const slots = (...list: string[]) => ({ slots: fivePlaces(list) });

describe('expandPreset', () => {
  it('expands every token in the zone of the market', () => {
    expect(expandPreset(slots('{date}', 'x{time}y', '{item}', '{shop}{market}', 'n{counter}'), context)).toEqual({
      subIds: ['20261127', 'x2305y', '23798776965', '627750190BR', 'n7'],
      usesCounter: true,
    });
  });

  it('has another day where it is another day', () => {
    expect(expandPreset(slots('{date}', '{time}'), { ...context, timeZone: 'Asia/Taipei' }).subIds.slice(0, 2)).toEqual([
      '20261128',
      '1005',
    ]);
    expect(expandPreset(slots('{time}'), { ...context, timeZone: 'UTC', at: 0 }).subIds[0]).toBe('0000');
  });

  it('leaves a place empty where the page has no id, and does not count what uses no counter', () => {
    expect(expandPreset(slots('{item}', 's{shop}'), { ...context, shopId: null, itemId: null })).toEqual({
      subIds: ['', 's', '', '', ''],
      usesCounter: false,
    });
  });

  it('gives sub ids that Shopee takes wherever the check found nothing', () => {
    const piece = fc.oneof(
      fc.constantFrom(...SUB_ID_TOKENS.map((token) => `{${token}}`)),
      fc.string({ maxLength: 12 }),
      fc.constantFrom('ig', '{page}', '{', '}'),
    );
    const template = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.tuple(template, template), fc.constantFrom(...MARKET_CODES), fc.integer({ min: 0, max: 4e12 }), (list, market, at) => {
        const here = { ...context, market, timeZone: MARKETS[market].timeZone, at };
        const problem = checkPreset(slots(...list), here);
        expect(checkSubIds(expandPreset(slots(...list), here).subIds) === null).toBe(problem === null);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('checkPreset', () => {
  it.each([
    [['ok{date}', '{page}'], { reason: 'unknownToken', token: 'page', place: 2 }],
    [['{constructor}'], { reason: 'unknownToken', token: 'constructor', place: 1 }],
    [['', '', 'a_b{date}'], { reason: 'badCharacter', character: '_', place: 3 }],
    [['{date'], { reason: 'badCharacter', character: '{', place: 1 }],
    [['{Date}'], { reason: 'unknownToken', token: 'Date', place: 1 }],
    [[`${'x'.repeat(43)}{date}`], { reason: 'tooLong', length: 51, place: 1 }],
  ])('says what is wrong with %j', (list, problem) => {
    expect(checkPreset(slots(...list))).toEqual(problem);
  });

  it('finds nothing wrong with good templates', () => {
    expect(checkPreset(slots('{date}{time}', '{shop}{item}', '{market}', 'reels{counter}', ''))).toBeNull();
  });
});

describe('reuseKey', () => {
  const question = {
    page: 'https://shopee.com.br/product/1/2',
    accountId: 'a',
    slots: ['{date}', '{time}', '{counter}', '{item}'],
    context,
  };

  it('is the same a minute later and with the next number', () => {
    expect(reuseKey({ ...question, context: { ...context, at: context.at + 60_000, counter: 8 } })).toBe(reuseKey(question));
  });

  it.each([
    ['page', { page: 'https://shopee.com.br/product/1/3' }],
    ['account', { accountId: 'b' }],
    ['day', { context: { ...context, at: context.at + 86_400_000 } }],
    ['item', { context: { ...context, itemId: '9' } }],
    ['sub id', { slots: ['{date}', '{time}', '{counter}', '{item}', 'ig'] }],
  ])('differs with another %s', (_, change) => {
    expect(reuseKey({ ...question, ...change })).not.toBe(reuseKey(question));
  });
});

describe('starredPreset', () => {
  const preset = (id: string, market: SubIdPreset['market'], starred: boolean): SubIdPreset => ({
    id,
    name: id,
    market,
    starred,
    ...slots(''),
  });

  it('prefers the star of the market, then the star for all', () => {
    const all = [preset('plain', 'BR', false), preset('everywhere', null, true), preset('brazil', 'BR', true)];
    expect([starredPreset(all, 'BR')?.id, starredPreset(all, 'TH')?.id, starredPreset([preset('x', 'BR', true)], 'TH')]).toEqual([
      'brazil',
      'everywhere',
      null,
    ]);
  });
});
