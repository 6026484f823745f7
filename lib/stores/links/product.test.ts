import { beforeEach, expect, it, vi } from 'vitest';
import { readAddress } from '#lib/domain/address/page-address';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok, type Result } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { type OfferAnswer, useProductStore } from './product';
import { daysUntil, productView } from './product-view';

vi.mock('#lib/messages/ask');
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
const store = () => useProductStore.getState();
const url = 'https://shopee.com.br/Caneca-i.11.22';
const address = readAddress(url);
const product = { market: 'BR', shopId: '11', itemId: '22' } as const;
const page = (title: string, at = url) => ok({ url: at, title, ogTitle: null, ogImage: null, jsonLd: [] });
const offer: OfferAnswer = {
  itemId: '22',
  shopId: '11',
  name: 'Caneca',
  shopName: null,
  imageUrl: null,
  priceMin: { amount: '50', currency: 'BRL' },
  priceMax: { amount: '60', currency: 'BRL' },
  discount: null,
  rating: null,
  sold: null,
  totalRate: rateFromBasisPoints(1100),
  shopeeRate: rateFromBasisPoints(300),
  sellerRate: rateFromBasisPoints(800),
  commission: null,
  periodStart: null,
  periodEnd: null,
  offerLink: null,
  productLink: url,
};

beforeEach(() => {
  asked.mockReset();
  useProductStore.setState({
    key: null,
    facts: null,
    readFrom: null,
    offer: null,
    offerState: 'unasked',
    offerFailure: null,
    offerFor: null,
  });
});

it('reads a page once', async () => {
  asked.mockResolvedValue(page('Caneca de Barro | Shopee Brasil'));
  await store().readPage(product, 7, address);
  await store().readPage(product, 7, address);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(store().facts?.name).toBe('Caneca de Barro');
});

it('takes no facts of a page that moved on meanwhile', async () => {
  asked.mockResolvedValue(page('Outro', 'https://shopee.com.br/Outro-i.11.99'));
  await store().readPage(product, 7, address);
  expect(store().facts).toBeNull();
});

it('drops the answer for a product that is no longer in front', async () => {
  let answer: ((value: Result<OfferAnswer>) => void) | undefined;
  asked.mockReturnValueOnce(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  const first = store().readOffer(product, 'a');
  asked.mockResolvedValueOnce(ok(null));
  await store().readOffer({ ...product, itemId: '99' }, 'a');
  answer?.(ok(offer));
  await first;
  expect(store()).toMatchObject({ key: 'BR.11.99', offer: null, offerState: 'none' });
});

it('asks again after a failure and for another account, not otherwise', async () => {
  asked.mockResolvedValueOnce(fail(failure('locked'))).mockResolvedValue(ok(offer));
  await store().readOffer(product, 'a');
  expect(store()).toMatchObject({ offerState: 'failed', offerFailure: { code: 'locked' } });
  await store().readOffer(product, 'a');
  await store().readOffer(product, 'a');
  expect(asked).toHaveBeenCalledTimes(2);
  await store().readOffer(product, 'b');
  expect(asked).toHaveBeenCalledTimes(3);
});

it('joins page, catalogue and title, the page first', () => {
  const item = { ...address, itemId: '22' };
  const title = productView('BR', item, { facts: null, offer: null, tabTitle: 'Caneca | Shopee Brasil' });
  expect(title).toMatchObject({ name: 'Caneca', priceMin: null, commission: null });
  const facts = { name: 'Da página', image: null, priceMin: null, priceMax: null, oldPrice: null };
  const joined = productView('BR', item, { facts, offer, tabTitle: null });
  expect(joined).toMatchObject({
    name: 'Da página',
    priceMin: { amount: '50' },
    commission: { total: 1100, perSale: { amount: '5.5', currency: 'BRL' } },
  });
});

it('counts a day begun as one', () => {
  const day = 86_400_000;
  expect([daysUntil(null, 0), daysUntil(0, 1), daysUntil(1, 0), daysUntil(day, 0), daysUntil(4.5 * day, 0)]).toEqual([null, null, 1, 1, 5]);
});
