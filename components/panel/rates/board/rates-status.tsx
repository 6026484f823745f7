import { Progress } from '#components/ui/progress';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BoardState } from '#lib/stores/rates/board/data';
import { type OrderedBoard, useJudgedCount } from '#lib/stores/rates/board/order';
import { useTexts } from '#lib/stores/shell/use-texts';

/** How many rows are shown of how many, how many could not be judged, and how far the rates have been read. */
export function RatesStatus({ state, board, shop: { market } }: { state: BoardState; board: OrderedBoard; shop: ShopAccount }) {
  const { t } = useTexts();
  const judged = useJudgedCount(state);
  const all = state.columns.rows.length;
  const number = (count: number) => formatNumber(count, market);
  if (all === 0) return null;
  return (
    <div className="statusline" role="status" data-part="status">
      <span className="num statusline__count">
        {t('rates.shown', { shown: number(board.order.length), all: number(state.total ?? all) })}
      </span>
      {!state.whole && <span>{t('rates.opening', { count: number(all) })}</span>}
      {board.unjudged > 0 && (
        <span className="warn num" data-part="unjudged">
          {t('rates.unjudged', { count: board.unjudged, number: number(board.unjudged) })}
        </span>
      )}
      {state.whole && judged < all && (
        <span className="num rates__fill">
          <Progress share={judged / all} label={t('rates.filled', { read: number(judged), all: number(all) })} />
          {t('rates.filled', { read: number(judged), all: number(all) })}
        </span>
      )}
    </div>
  );
}
