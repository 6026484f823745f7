import { type CellForms, cellForms, remembered } from '#lib/domain/table/cell-text';
import { momentsOf } from '#lib/domain/time/moments';
import { formatStoreCount, formatStoreMoney, formatStoreRate, type ShoplinePlace, shoplineZone } from './place';

/** How a store's country writes what a table of its rows shows, by the store's clock. */
export function storeForms(place: ShoplinePlace, language: string): CellForms {
  const moments = momentsOf(language, shoplineZone(place));
  const currency = place.currency ?? '';
  return cellForms({
    currency,
    money: remembered((amount: string) => formatStoreMoney({ amount, currency }, place)),
    foreign: (money) => formatStoreMoney(money, place),
    rate: (rate) => formatStoreRate(rate, place),
    points: (points) => formatStoreCount(points / 100, place),
    count: remembered((count: number) => formatStoreCount(count, place)),
    date: remembered(moments.dayYear),
    time: remembered(moments.full),
  });
}
