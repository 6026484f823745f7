import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { focusIsFree } from '#components/shell/focus-free';
import { ShopStanding } from '#components/shops/shop-standing';
import { Skeleton } from '#components/ui/skeleton';
import type { RowSpan } from '#components/ui/table/table-column';
import { VirtualTable } from '#components/ui/table/virtual-table';
import type { BoardColumnId } from '#lib/domain/rates/board/board-columns';
import type { BoardRow } from '#lib/domain/rates/board/board-row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useBoard } from '#lib/stores/rates/board/board';
import { useBoardOrder, useBoardSelection } from '#lib/stores/rates/board/order';
import { drawRows, useFreshRows } from '#lib/stores/rates/board/rows';
import { useRatesView } from '#lib/stores/rates/board/view';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { boardColumns } from './board-columns';
import { cellWords } from './cell-words';
import { loadPictures } from './product-cell';
import { RatesEmpty } from './rates-empty';
import { RatesFoot } from './rates-foot';
import { RatesPartial } from './rates-partial';
import { RatesTabs } from './rates-tabs';
import { RatesTools } from './rates-tools';
import { useRatesKeys } from './use-rates-keys';

/** Every product of a shop with its gap: filter, choose, and take what is chosen to the review. */
export function RatesBoard({ shop }: { shop: ShopAccount }) {
  const { t, language } = useTexts();
  const state = useBoard(shop);
  const board = useBoardOrder(state);
  const { chosen, hidden, table } = useBoardSelection(state, board);
  const { sort, sortBy, columns: ids } = useRatesView();
  const [open, setOpen] = useState<'filter' | 'columns' | 'save' | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  useFreshRows(shop.id);
  useRatesKeys({ grid, shop, chosen, open: setOpen });

  const columns = useMemo(() => boardColumns(ids, cellWords(t, language, shop.market)), [ids, t, language, shop.market]);
  const { order, rowAt } = board;
  const selection = useMemo(() => ({ ...table, allLabel: t('rates.selectAll', { count: order.length }) }), [table, t, order.length]);
  const onRows = useCallback(
    ({ from, to }: RowSpan) => {
      if (grid.current) loadPictures(grid.current);
      const drawn = Array.from({ length: to - from }, (_, n) => rowAt(from + n)?.itemId).filter((id) => id !== undefined);
      drawRows(shop.id, drawn);
    },
    [rowAt, shop.id],
  );
  const shown = order.length > 0;
  useEffect(() => {
    if (shown && focusIsFree()) grid.current?.focus();
  }, [shown]);

  return (
    <div className="rates" data-shop={shop.shopId} data-rows={order.length} data-whole={state.whole}>
      <RatesTabs state={state} onSave={() => setOpen('save')} />
      <RatesTools open={open} setOpen={setOpen} state={state} board={board} shop={shop} />
      <RatesPartial state={state} shop={shop} />
      <div className="rates__standing">
        <ShopStanding shop={shop} />
      </div>
      {!state.whole && state.columns.rows.length === 0 && (
        <div className="rates__waits">
          <Skeleton width={80} />
          <Skeleton width={60} />
        </div>
      )}
      {shown ? (
        <VirtualTable<BoardRow>
          grid={grid}
          label={t('rates.table')}
          columns={columns}
          count={order.length}
          rowAt={rowAt}
          sort={sort}
          onSort={(column) => sortBy(column as BoardColumnId)}
          selection={selection}
          onOpen={({ itemId }) => goToView('shop', itemId)}
          idOf={idOf}
          onRows={onRows}
        />
      ) : (
        state.whole && <RatesEmpty state={state} unjudged={board.unjudged} shop={shop} />
      )}
      {chosen.length > 0 && (
        <RatesFoot shop={shop} chosen={chosen} hidden={hidden} found={order.length} selectAll={() => table.setAll(true)} />
      )}
    </div>
  );
}

const idOf = ({ itemId }: BoardRow): string => itemId;
