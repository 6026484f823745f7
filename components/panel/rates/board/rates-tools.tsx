import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { IconButton } from '#components/ui/icon-button';
import { MoreMenu } from '#components/ui/more-menu';
import type { Failure } from '#lib/domain/failure';
import { formatNumber } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { isNoFilter } from '#lib/domain/rates/board/board-filter';
import { type BoardRow, canBeTakenOut } from '#lib/domain/rates/board/board-row';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useReadings } from '#lib/stores/jobs/readings';
import { type BoardFormat, exportBoard } from '#lib/stores/rates/board/export';
import type { OrderedBoard } from '#lib/stores/rates/board/order';
import { useRatesView } from '#lib/stores/rates/board/view';
import { reviewTakingOut } from '#lib/stores/rates/review/review-ticked';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FilterChips } from './filter-chips';
import { RatesColumns } from './rates-columns';
import { RatesFilter } from './rates-filter';
import { SaveView } from './save-view';

const isInCampaign = (row: BoardRow | undefined): row is BoardRow => row !== undefined && canBeTakenOut(row);

export interface RatesToolsProps {
  open: 'filter' | 'columns' | 'save' | null;
  setOpen: (what: 'filter' | 'columns' | 'save' | null) => void;
  board: OrderedBoard;
  shop: ShopAccount;
}

/** Search, filter, columns, and the list as a file. */
export function RatesTools({ open, setOpen, board, shop }: RatesToolsProps) {
  const { t } = useTexts();
  const { filter, setFilter, columns } = useRatesView();
  const readShop = useReadings((state) => state.readShop);
  const close = () => setOpen(null);
  // Looked through when the menu is drawn: the board has thousands of rows.
  const inCampaign = () => Array.from({ length: board.order.length }, (_, at) => board.rowAt(at)).filter(isInCampaign);
  const failureTexts = useFailureTexts();
  const [failed, setFailed] = useState<Failure | null>(null);
  const save = (format: BoardFormat) => () => void exportBoard(board, columns, shop, t, format).then(setFailed);
  return (
    <>
      <div className="toolbar">
        <span className="input input--s rates__search">
          <Icon name="search" />
          <input
            type="search"
            aria-label={t('rates.search')}
            title={t('rates.searchHelp')}
            placeholder={t('rates.search')}
            value={filter.text}
            onChange={(event) => setFilter({ text: event.target.value })}
          />
        </span>
        <Button size="s" icon="filter" aria-expanded={open === 'filter'} onClick={() => setOpen(open === 'filter' ? null : 'filter')}>
          {t('rates.filter')}
        </Button>
        <IconButton icon="columns" label={t('rates.columns')} onClick={() => setOpen('columns')} />
        <MoreMenu
          label={t('rates.more')}
          actions={[
            {
              id: 'market',
              icon: 'download',
              label: t('rates.csvMarket', { market: MARKETS[shop.market].locale }),
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
        {!isNoFilter(filter) && <FilterChips shop={shop} />}
      </div>
      {failed && (
        <p className="small neg" role="alert">
          {failureTexts(failed).says}
        </p>
      )}
      {open === 'filter' && <RatesFilter shop={shop} onClose={close} />}
      {open === 'columns' && <RatesColumns onClose={close} />}
      {open === 'save' && <SaveView onClose={close} />}
    </>
  );
}
