import type { CommissionRate } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { formOfMarket } from '#lib/domain/numbers/number-form';
import { readRate } from '#lib/domain/numbers/read-amount';
import { writeRate } from '#lib/domain/numbers/write-number';
import { fail, ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { createForm } from '#lib/stores/shell/form/form';
import { type AutoAdd, useAutoAdd } from './auto-add';

interface AutoAddFields {
  readonly on: boolean;
  /** In percent, as the market writes it; counts only while `on`. */
  readonly rate: string;
}

/** What AMS is to do with new products. Begins with `first`, its rate or the least that AMS suggests for the shop. */
export const autoAddForm = (shop: ShopAccount, first: AutoAdd) => {
  const offered: CommissionRate | null = first.rate ?? useAutoAdd.getState().ranges[shop.id]?.min ?? null;
  return createForm<AutoAddFields, AutoAdd, null, { readonly shopConfirmed: boolean }>({
    initial: { on: first.on, rate: offered === null ? '' : writeRate(offered, formOfMarket(shop.market)) },
    read: ({ on, rate: typed }) => {
      if (!on) return { ok: true, value: { on, rate: null } };
      const rate = readRate(typed);
      return rate.ok ? { ok: true, value: { on, rate: rate.value } } : { ok: false, errors: { rate: 'suggest.rateWrong' } };
    },
    send: async (input, { shopConfirmed }) => {
      const { change } = useAutoAdd.getState();
      return (await change(shop.id, shopConfirmed, input)) ? ok(null) : fail(useAutoAdd.getState().failure ?? failure('unexpected'));
    },
  });
};
