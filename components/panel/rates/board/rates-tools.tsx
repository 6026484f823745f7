import { useState } from 'react';
import { NameDialog } from '#components/shell/name-dialog';
import { Button } from '#components/ui/button';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import { ToolFilter } from '#components/ui/tools/tool-filter';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { Failure } from '#lib/domain/failure';
import { formatNumber } from '#lib/domain/format';
import { type BoardRow, canBeTakenOut } from '#lib/domain/rates/board/board-row';
import { targetOf } from '#lib/domain/rates/board/board-target';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import type { BoardState } from '#lib/stores/rates/board/data';
import { type BoardFormat, exportBoard } from '#lib/stores/rates/board/export';
import type { OrderedBoard } from '#lib/stores/rates/board/order';
import { saveViewForm } from '#lib/stores/rates/board/saved-views';
import { useRatesView } from '#lib/stores/rates/board/view';
import { reviewChosen, reviewTakingOut } from '#lib/stores/rates/review/review-ticked';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FilterChips } from './filter-chips';
import { RatesColumns } from './rates-columns';
import { RatesFilter } from './rates-filter';
import { RatesStatus } from './rates-status';

const isInCampaign = (row: BoardRow | undefined): row is BoardRow => row !== undefined && canBeTakenOut(row);

export interface RatesToolsProps {
  open: 'filter' | 'columns' | 'save' | null;
  setOpen: (what: 'filter' | 'columns' | 'save' | null) => void;
  state: BoardState;
  board: OrderedBoard;
  shop: ShopAccount;
}

/** One line: search, filter, columns, the list as a file, and how many rows are shown. */
export function RatesTools({ open, setOpen, state, board, shop }: RatesToolsProps) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { filter, setFilter, columns } = useRatesView();
  const readShop = useReadings((state) => state.readShop);
  const close = () => setOpen(null);
  // Looked through when the menu is drawn: the board has thousands of rows.
  const inCampaign = () => rows().filter(isInCampaign);
  const rows = () => Array.from({ length: board.order.length }, (_, at) => board.rowAt(at)).filter((row) => row !== undefined);
  const extendAll = () => void reviewChosen(shop.id, rows(), 'extend', null, true);
  const failureTexts = useFailureTexts();
  const [failed, setFailed] = useState<Failure | null>(null);
  const save = (format: BoardFormat) => () => void exportBoard(board, columns, shop, t, format).then(setFailed);
  return (
    <>
      <div className="toolbar">
        <ToolSearch label={t('rates.search')} hint={t('rates.searchHelp')} value={filter.text} onChange={(text) => setFilter({ text })} />
        <ToolFilter label={t('rates.filter')} open={open === 'filter'} onToggle={() => setOpen(open === 'filter' ? null : 'filter')} />
        <IconButton icon="columns" label={t('rates.columns')} onClick={() => setOpen('columns')} />
        <MoreMenu
          label={t('rates.more')}
          actions={[
            {
              id: 'market',
              icon: 'download',
              label: t('rates.csvMarket', { market: marketName(shop.market) }),
              onPress: save('csv'),
            },
            { id: 'neutral', icon: 'download', label: t('rates.csvNeutral'), onPress: save('plain') },
            { id: 'xlsx', icon: 'download', label: t('rates.xlsx'), onPress: save('xlsx') },
            { id: 'read', icon: 'refresh', label: t('rates.readShop'), onPress: () => void readShop(shop.id) },
            { id: 'all', icon: 'layers', label: t('rates.wholeShop'), onPress: () => goToView('suggestions', 'all') },
            {
              id: 'takeOut',
              icon: 'trash',
              label: t('rates.takeOutAll', { number: formatNumber(inCampaign().length, shop.market) }),
              disabled: inCampaign().length === 0,
              onPress: () => void reviewTakingOut(shop.id, inCampaign()),
            },
            { id: 'save', icon: 'plus', label: t('rates.saveView'), onPress: () => setOpen('save') },
          ]}
        />
        {targetOf(filter) === 'extend' && board.order.length > 0 && (
          <Button size="s" variant="primary" icon="clock" onClick={extendAll}>
            {t('rates.extendAll', { number: formatNumber(board.order.length, shop.market) })}
          </Button>
        )}
        <RatesStatus state={state} board={board} shop={shop} />
        <FilterChips shop={shop} />
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      {open === 'filter' && <RatesFilter shop={shop} rows={state.columns.rows} onClose={close} />}
      {open === 'columns' && <RatesColumns onClose={close} />}
      {open === 'save' && (
        <NameDialog
          title={t('rates.saveView')}
          label={t('rates.viewName')}
          help={t('rates.viewNameHelp')}
          cancel={t('rates.cancel')}
          submit={t('rates.save')}
          form={saveViewForm}
          onClose={close}
        />
      )}
    </>
  );
}
