import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { MARKET_CODES } from '#lib/domain/market';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { makeTexts, type TextKey, type Texts } from '#lib/i18n/make-texts';
import { isPageInViewAnswer } from '#lib/messages/page-contract';
import { deleteRecords } from '#lib/records/database';
import { readTexts } from '#scripts/texts/text-files';
import { putSold, type SoldProduct } from '#test/support/reports/product-sales';
import { badgeText } from './badge-text';
import { joinedBadges, soldBadges } from './sold-badges';

const NOW = Date.UTC(2026, 10, 30);
const shop = { id: 's', market: 'BR' } as ShopAccount;
const wordsIn = (language: 'en' | 'pt-BR') => ({
  t: makeTexts(language, readTexts(language)) as Texts<TextKey<'worker'>>,
  language,
});

const sold = (itemId: string, more: Partial<SoldProduct>): SoldProduct => ({
  itemId,
  sales: '1234.5',
  commission: '98',
  orders: 12,
  items: 14,
  clicks: 300,
  ...more,
});

beforeEach(() => deleteRecords());

describe('what 30 days brought, in a line', () => {
  it.each([
    ['en', {}, 'R$ 1.235 · 12 orders · ROI 12,6 · cost R$ 98,00'],
    ['pt-BR', {}, 'R$ 1.235 · 12 pedidos · ROI 12,6 · custo R$ 98,00'],
    ['en', { orders: 1 }, 'R$ 1.235 · 1 order · ROI 12,6 · cost R$ 98,00'],
    ['en', { commission: '0' }, 'R$ 1.235 · 12 orders · ROI — · cost R$ 0,00'],
    ['en', { orders: 0, sales: '0', commission: '0' }, 'no AMS sales in 30 days'],
    ['en', { orders: 0 }, 'R$ 1.235 · 0 orders · ROI 12,6 · cost R$ 98,00'],
    ['en', { sales: null, orders: null, commission: null }, '— · — orders · ROI — · cost —'],
  ] as const)('%s %o', async (language, more, line) => {
    await putSold('s', [sold('100001', more)]);
    const badge = (await soldBadges(shop, ['100001'], wordsIn(language))).get('100001');
    expect(badge?.text.replaceAll('\u00a0', ' ')).toBe(line);
    expect(badge?.title).toContain(language === 'en' ? '31 Oct–29 Nov' : '31 out.–29 nov.');
  });

  it('says the line whole in its title, where a narrow cell cuts it', async () => {
    await putSold('s', [sold('100001', {})]);
    const badge = (await soldBadges(shop, ['100001'], wordsIn('en'))).get('100001');
    expect(badge?.title.split('\n')[0]).toBe(badge?.text);
  });

  it('tells what was not sold from what was not read', async () => {
    await putSold('s', [sold('100001', {})], { complete: false });
    const unread = await soldBadges(shop, ['100001', '100002'], wordsIn('en'));
    await putSold('s', [sold('100001', {})]);
    const read = await soldBadges(shop, ['100002'], wordsIn('en'));
    expect(read.get('100002')?.text).toBe('no AMS sales in 30 days');
    expect([...unread.values()].map(({ text }) => text)).toEqual(['30 days not read yet', '30 days not read yet']);
  });

  it('is of the shop that asks alone', async () => {
    await putSold('s', [sold('100001', {})]);
    const other = await soldBadges({ ...shop, id: 'other' } as ShopAccount, ['100001'], wordsIn('en'));
    expect(other.get('100001')?.text).toBe('30 days not read yet');
  });
});

const amount = fc.integer({ min: 0, max: 2_000_000_000 });
it('never says more than a page takes, in any language and market', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...LANGUAGE_CODES),
      fc.constantFrom(...MARKET_CODES),
      amount,
      amount,
      fc.nat({ max: 3_000_000 }),
      fc.nat({ max: 7 }),
      async (language, market, sales, commission, orders, left) => {
        await putSold('s', [sold('100001', { sales: `${sales}`, commission: `${commission}`, orders })]);
        const words = wordsIn(language);
        const own = await soldBadges({ ...shop, market } as ShopAccount, ['100001'], words);
        const [min, max] = [rateFromBasisPoints(1_025)!, rateFromBasisPoints(1_375)!];
        const standing = {
          place: 'running',
          rate: rateFromBasisPoints(925),
          next: null,
          endsAt: NOW + left * 86_400_000,
          leavesAt: null,
          gap: 'below',
          points: 100,
          range: { min, max },
        };
        const rate = badgeText({ itemId: '100001', standing: standing as never }, market, words, NOW, true);
        const badges = joinedBadges(rate ? [rate] : [], own, words.t);
        expect(badges).toHaveLength(1);
        expect(badges[0]?.text.startsWith(rate?.text ?? '?')).toBe(true);
        expect(isPageInViewAnswer({ badges })).toBe(true);
        expect(isPageInViewAnswer({ badges: joinedBadges([], own, words.t) })).toBe(true);
      },
    ),
    { numRuns: 40 },
  );
});
