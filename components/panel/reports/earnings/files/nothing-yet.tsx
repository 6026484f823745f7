import { AddFiles } from '#components/reports/add-files';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { openOptions } from '#lib/stores/shell/open-page';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Neither a key nor a file: files work at once, a key by itself. */
export function NothingYet() {
  const { t } = useTexts();
  return (
    <Empty
      icon="wallet"
      title={t('earnings.needsKey.title')}
      action={
        <div className="row row--wrap">
          <AddFiles variant="primary" onTaken={() => goToView('earnings', 'files')} />
          <Button size="s" onClick={() => openOptions('accounts/key')}>
            {t('earnings.needsKey.button')}
          </Button>
        </div>
      }
    >
      {t('imports.dayZero')} {t('earnings.needsKey.says')}
    </Empty>
  );
}
