import { AddFiles } from '#components/reports/add-files';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { openOptions } from '#lib/stores/shell/open-page';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Neither a shop nor a seller's file: a shop reads by itself, files work at once. */
export function NoSales() {
  const { t } = useTexts();
  return (
    <Empty
      icon="store"
      title={t('bills.noShop.title')}
      action={
        <div className="row row--wrap">
          <Button size="s" variant="primary" onClick={() => openOptions('accounts/shop')}>
            {t('panel.shop.connect')}
          </Button>
          <AddFiles onTaken={() => goToView('earnings', 'files')} />
        </div>
      }
    >
      {t('bills.noShop.says')}
    </Empty>
  );
}
