import type { RefObject } from 'react';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useRatesView } from '#lib/stores/rates/board/view';
import { reviewChosen } from '#lib/stores/rates/review/review-ticked';
import { useKeys } from '#lib/stores/shell/use-keys';

export interface RatesKeysProps {
  grid: RefObject<HTMLTableElement | null>;
  shop: ShopAccount;
  chosen: readonly BoardRow[];
  open: (what: 'filter' | 'columns') => void;
}

/** The keys of the board; those of its rows are the table's own, and lead there from anywhere else. */
export function useRatesKeys({ grid, shop, chosen, open }: RatesKeysProps): void {
  const { aim, target, typed, onlyRaise } = useRatesView();
  const toTable = () => grid.current?.focus();
  useKeys({
    ratesDown: toTable,
    ratesUp: toTable,
    ratesTick: toTable,
    ratesOpen: toTable,
    ratesSearch: () => document.querySelector<HTMLInputElement>('.toolbar__search input')?.focus(),
    ratesFilter: () => open('filter'),
    ratesColumns: () => open('columns'),
    ratesMin: () => aim('min'),
    ratesMiddle: () => aim('middle'),
    ratesMax: () => aim('max'),
    ratesReview: () => {
      if (chosen.length === 0 || (target === 'typed' && typed === null)) return;
      void reviewChosen(shop.id, chosen, target, typed, onlyRaise);
    },
  });
}
