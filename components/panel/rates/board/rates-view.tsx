import { useEffect } from 'react';
import { useRatesView } from '#lib/stores/rates/board/view';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { RatesBoard } from './rates-board';
import './rates.css';

/** The rates board of the shop that the panel is about. */
export function RatesView() {
  const { shop } = usePanelShop();
  const forShop = useRatesView((state) => state.forShop);
  const id = shop?.id ?? null;
  useEffect(() => {
    if (id !== null) forShop(id);
  }, [id, forShop]);
  return shop ? <RatesBoard key={shop.id} shop={shop} /> : null;
}
