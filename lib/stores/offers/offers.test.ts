import { beforeEach, expect, it, vi } from 'vitest';
import { NO_FILTER } from '#lib/domain/offers/offer-filter';
import { emptyQuery } from '#lib/domain/offers/offer-query';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useOffers } from './offers';

vi.mock('#lib/messages/ask');
const state = () => useOffers.getState();

beforeEach(() => {
  state().chooseAccount('a');
  useOffers.setState({ query: emptyQuery('product'), filter: NO_FILTER });
  vi.mocked(ask).mockResolvedValue(ok({ rows: [{ key: 'p1', market: 'BR', itemId: '1' }], more: false, leftOut: 0, readAt: 5 }) as never);
});

it('keeps question, filter and answers of a kind while another is looked at', async () => {
  state().change({ keyword: 'fone' });
  state().setFilter({ minRating: 4.5 } as never);
  await state().search('a');
  const { query, filter, rows, asked } = state();
  expect(rows).toHaveLength(1);
  state().turnTo('shop');
  expect(state()).toMatchObject({ query: { kind: 'shop' }, filter: NO_FILTER, rows: [], asked: null });
  state().turnTo('product');
  expect(state()).toMatchObject({ query, filter, rows, asked });
  expect(ask, 'nothing is asked again').toHaveBeenCalledTimes(1);
});

it('begins anew with a question of its own, and for another account', async () => {
  state().change({ keyword: 'fone' });
  await state().search('a');
  state().turnTo('product', { shopId: '77' });
  expect(state()).toMatchObject({ query: { keyword: emptyQuery('product').keyword, shopId: '77' }, rows: [], filter: NO_FILTER });
  state().turnTo('shop');
  state().chooseAccount('b');
  state().turnTo('product');
  expect(state()).toMatchObject({ rows: [], asked: null, query: { shopId: emptyQuery('product').shopId } });
});
